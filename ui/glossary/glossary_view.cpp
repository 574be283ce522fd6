// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glossary/glossary_view.h"

#include "ui/policy/form_area.h"
#include "ui/theme/fonts.h"
#include "ui/theme/heading.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <algorithm>

namespace procession::ui {

namespace {

/// Indices of the terms that fit, the best first; with nothing typed by name.
std::vector<const Term*> terms_for(const QString& typed)
{
    std::vector<std::pair<int, const Term*>> found;
    for (const Term& term : glossary()) {
        if (const int how = fit(term.words(), typed); how > 0) {
            found.emplace_back(how, &term);
        }
    }
    const Tongue tongue = tongue_of_window();
    std::ranges::stable_sort(found, [tongue](const auto& a, const auto& b) {
        return a.first != b.first
                   ? a.first > b.first
                   : a.second->in(tongue).name.localeAwareCompare(b.second->in(tongue).name) < 0;
    });
    std::vector<const Term*> terms;
    std::ranges::transform(found, std::back_inserter(terms),
                           [](const auto& one) { return one.second; });
    return terms;
}

} // namespace

GlossaryView::GlossaryView(QWidget* parent)
    : QDialog(parent),
      search_(new QLineEdit(this)),
      list_(new QListWidget(this)),
      name_(new QLabel(this)),
      other_name_(new QLabel(this)),
      meaning_(new QLabel(this)),
      other_meaning_(new QLabel(this)),
      also_(new QLabel(this))
{
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(search_);
    left->addWidget(list_, 1);
    auto* page = new QWidget(this); // large texts may need more height than there is
    auto* right = new QVBoxLayout(page);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    for (QLabel* label : {name_, other_name_, meaning_, other_meaning_, also_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        right->addWidget(label);
    }
    right->insertSpacing(2, 8);
    right->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(24);
    row->addLayout(left, 1);
    row->addWidget(new FormArea(page, this), 1);
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    list_->setSpacing(2);
    list_->setWordWrap(true);
    list_->setResizeMode(QListView::Adjust);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(search_, &QLineEdit::textChanged, this, [this] {
        fill();
        list_->setCurrentRow(0);
    });
    connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item) {
            chosen_ = item->data(Qt::UserRole).toString();
            tell();
        }
    });
    set_palette(Palette::light_theme());
    retranslate();
    list_->setCurrentRow(0);
}

void GlossaryView::fill()
{
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const Term* term : terms_for(search_->text())) {
        auto* item = new QListWidgetItem(term->both_names(), list_);
        item->setData(Qt::UserRole, term->id);
        if (term->id == chosen_) {
            list_->setCurrentItem(item);
        }
    }
}

void GlossaryView::tell()
{
    const Term* term = find_term(chosen_);
    if (!term) {
        return;
    }
    const TermWords& here = term->in(tongue_of_window());
    const TermWords& there = term->in(other_tongue());
    name_->setText(here.name);
    other_name_->setText(there.name);
    other_name_->setVisible(here.name != there.name);
    meaning_->setText(here.meaning);
    other_meaning_->setText(there.meaning);
    QStringList also = here.also + there.also;
    also.removeDuplicates();
    //: Between the entries of a list inside a sentence: "P2 3, P4 5"
    const QString list = also.join(QCoreApplication::translate("message", ", "));
    also_->setVisible(!also.isEmpty());
    also_->setText(tr("Also: %1").arg(list));
    setAccessibleDescription(text());
}

void GlossaryView::show_term(const Term& term)
{
    search_->clear();
    chosen_ = term.id;
    fill();
    tell();
    list_->scrollToItem(list_->currentItem(), QAbstractItemView::PositionAtCenter);
    if (!isVisible()) {
        fit();
    }
    show();
    raise();
    activateWindow();
    search_->setFocus();
}

QString GlossaryView::text() const
{
    QStringList lines;
    for (const QLabel* label : {name_, other_name_, meaning_, other_meaning_, also_}) {
        if (!label->isHidden()) {
            lines.append(label->text());
        }
    }
    return lines.join('\n');
}

void GlossaryView::set_palette(const Palette& palette)
{
    for (QLabel* label : {name_, meaning_, also_}) {
        label->setFont(text_font(TextSize::normal));
    }
    name_->setFont(heading_font());
    other_name_->setFont(text_font(TextSize::large));
    other_meaning_->setFont(text_font(TextSize::normal));
    QPalette quiet = other_meaning_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    for (QLabel* label : {other_name_, other_meaning_, also_}) {
        label->setPalette(quiet);
    }
    fit();
}

/// No larger than the window below it.
void GlossaryView::fit()
{
    const QSize wanted(scaled(640), scaled(400));
    resize(parentWidget() ? wanted.boundedTo(parentWidget()->size() - QSize(32, 32)) : wanted);
}

void GlossaryView::retranslate()
{
    setWindowTitle(tr("Glossary"));
    search_->setPlaceholderText(tr("Search terms, in English or Chinese"));
    search_->setAccessibleName(tr("Search terms"));
    search_->setToolTip(tr("Search terms, in English or Chinese"));
    list_->setAccessibleName(tr("Terms"));
    list_->setToolTip(tr("Terms"));
    fill();
    tell();
}

/// From the search straight into the list.
bool GlossaryView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = list_->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            list_->setCurrentRow(std::max(std::min(row, list_->count() - 1), 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace procession::ui
