// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_offer.h"

#include "core/scenario/document.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace procession::ui {

namespace {

using core::edit::DraftStanding;

/// The title that a scenario's text states, whatever else is wrong with it.
QString title_in(const std::string& text)
{
    const core::Document document(text);
    const core::Document::Node title = document.find("title");
    core::LocalizedText all;
    if (title == core::Document::none) {
        return {};
    }
    if (document.kind(title) == core::Document::Kind::string) {
        all.set("", document.string(title));
    } else if (document.kind(title) == core::Document::Kind::object) {
        for (const core::Document::Node one : document.children(title)) {
            if (document.kind(one) == core::Document::Kind::string) {
                all.set(document.key(one), document.string(one));
            }
        }
    }
    return localized(all);
}

} // namespace

QString name_of_draft(const core::edit::Draft& draft)
{
    const QString name = QString::fromStdU16String(draft.file.filename().u16string());
    return name.isEmpty() ? title_in(draft.text) : name;
}

DraftOffer::DraftOffer(QWidget* parent)
    : QWidget(parent),
      said_(new QLabel(this)),
      open_(new QPushButton(this)),
      save_(new QPushButton(this)),
      drop_(new QPushButton(this)),
      later_(new QPushButton(this))
{
    auto* row = new WrapLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{said_, open_, save_, drop_, later_}) {
        row->addWidget(part);
    }
    said_->setTextFormat(Qt::PlainText);
    said_->setWordWrap(true);
    said_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(open_, &QPushButton::clicked, this,
            [this] { emit open_wanted(drafts_.front().draft); });
    connect(save_, &QPushButton::clicked, this,
            [this] { emit save_wanted(drafts_.front().draft); });
    connect(drop_, &QPushButton::clicked, this,
            [this] { emit drop_wanted(drafts_.front().draft); });
    connect(later_, &QPushButton::clicked, this, &DraftOffer::put_off);
    hide();
}

void DraftOffer::offer(const core::edit::DraftList& left)
{
    drafts_.insert(drafts_.end(), left.drafts.begin(), left.drafts.end());
    damaged_.insert(damaged_.end(), left.damaged.begin(), left.damaged.end());
    show_next();
}

void DraftOffer::go_on()
{
    if (!drafts_.empty()) {
        drafts_.erase(drafts_.begin());
    }
    show_next();
}

/// What was damaged has been read then; drafts wait for the next start.
void DraftOffer::put_off()
{
    damaged_.empty() ? drafts_.clear() : damaged_.clear();
    show_next();
}

QString DraftOffer::told() const
{
    if (!damaged_.empty()) {
        QStringList sentences;
        for (const core::Message& one : damaged_) {
            sentences.append(translate(one));
        }
        return sentences.join('\n');
    }
    if (drafts_.empty()) {
        return {};
    }
    const auto& [draft, standing] = drafts_.front();
    const QString name = name_of_draft(draft);
    const QDateTime edited = QDateTime::fromMSecsSinceEpoch(draft.written);
    QString text = tr("Recovered: %1, edited %2.")
                       .arg(name.isEmpty() ? tr("a new scenario") : name,
                            QLocale().toString(edited, QLocale::ShortFormat));
    if (standing == DraftStanding::conflicting) {
        text += ' ' + tr("Its file was changed since.");
    } else if (standing == DraftStanding::without_file && !draft.file.empty()) {
        text += ' ' + tr("Its file is gone.");
    }
    if (drafts_.size() > 1) {
        text += ' ' + tr("Others wait: %1.").arg(drafts_.size() - 1);
    }
    return text;
}

void DraftOffer::show_next()
{
    setVisible(is_needed() && !quiet_);
    if (!is_needed()) {
        return;
    }
    const bool offers = damaged_.empty();
    for (QWidget* part : std::initializer_list<QWidget*>{said_, open_, save_, drop_, later_}) {
        part->setFont(text_font(TextSize::normal));
        part->setVisible(offers || part == said_ || part == later_);
    }
    said_->setText(told());
    open_->setText(tr("&Open"));
    open_->setToolTip(tr("In the editor; undo brings back what its file holds"));
    save_->setText(tr("&Save as…"));
    save_->setToolTip(tr("As a file of its own"));
    drop_->setText(tr("&Drop"));
    drop_->setToolTip(tr("It goes for good"));
    later_->setText(offers ? tr("&Later") : tr("&Close"));
    later_->setToolTip(offers ? tr("It is offered again at the next start")
                              : tr("What is left of it stays in its folder"));
}

void DraftOffer::set_quiet(bool on)
{
    quiet_ = on;
    show_next();
}

void DraftOffer::set_palette(const Palette& palette)
{
    QPalette colours = this->palette();
    colours.setColor(QPalette::Window, palette.changed);
    colours.setColor(QPalette::WindowText, palette.ink);
    setPalette(colours);
    said_->setPalette(colours);
    show_next();
}

void DraftOffer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && later_) {
        show_next();
    }
    QWidget::changeEvent(event);
}

} // namespace procession::ui
