// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home.h"

#include "ui/home/card_delegate.h"
#include "ui/home/scenario_list.h"
#include "ui/theme/fonts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <algorithm>

namespace procession::ui {

Home::Home(QWidget* parent)
    : QWidget(parent),
      list_(new ScenarioList(this)),
      delegate_(new CardDelegate(this)),
      title_(new QLabel(this)),
      point_(new QLabel(this)),
      search_(new QLineEdit(this)),
      open_(new QPushButton(this)),
      new_(new QPushButton(this)),
      nothing_(new QLabel(this)),
      view_(new QListView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 8, 0);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(point_);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(search_, 1);
    row->addWidget(open_);
    row->addWidget(new_);
    column->addLayout(row);
    column->addWidget(nothing_);
    column->addWidget(view_, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    view_->setModel(list_);
    view_->setItemDelegate(delegate_);
    view_->setViewMode(QListView::IconMode);
    view_->setResizeMode(QListView::Adjust);
    view_->setMovement(QListView::Static);
    view_->setUniformItemSizes(true);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setMouseTracking(true);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    const auto want = [this](const QModelIndex& index) {
        emit file_wanted(index.data(ScenarioList::file_role).toString());
    };
    connect(view_, &QListView::activated, this, want);
    connect(view_, &QListView::clicked, this, want);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        list_->search(text);
        view_->setCurrentIndex(list_->index(0));
        show_count();
    });
    connect(search_, &QLineEdit::returnPressed, this, [this, want] {
        if (view_->currentIndex().isValid()) {
            want(view_->currentIndex());
        }
    });
    connect(open_, &QPushButton::clicked, this, &Home::other_file_wanted);
    connect(new_, &QPushButton::clicked, this, &Home::new_scenario_wanted);
    retranslate();
}

void Home::fill(const QString& language, const QStringList& recent)
{
    const int row = view_->currentIndex().row();
    list_->fill(language, recent);
    view_->setCurrentIndex(list_->index(std::max(row, 0)));
    show_count();
}

void Home::show_count()
{
    nothing_->setVisible(list_->rowCount() == 0);
}

/// As many columns as fit, all of one width.
void Home::share_width()
{
    const int least = scaled(264);
    const int room = view_->viewport()->width() - 1;
    const int columns = std::max(room / least, 1);
    delegate_->set_width(std::max(room / columns, 120));
    view_->doItemsLayout();
}

void Home::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    share_width();
}

/// From the search straight down into the cards.
bool Home::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == search_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        view_->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Home::set_palette(const Palette& palette)
{
    delegate_->set_palette(palette);
    title_->setFont(text_font(TextSize::title, true));
    point_->setFont(text_font(TextSize::normal));
    search_->setFont(text_font(TextSize::normal));
    QPalette quiet = point_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    point_->setPalette(quiet);
    nothing_->setPalette(quiet);
    share_width();
    view_->viewport()->update();
}

void Home::retranslate()
{
    title_->setText(tr("Procession"));
    point_->setText(tr("Watch processes being scheduled. Choose a scenario, or make your own."));
    search_->setPlaceholderText(tr("Search scenarios, in English or Chinese"));
    search_->setAccessibleName(tr("Search scenarios"));
    open_->setText(tr("&Open a file…"));
    new_->setText(tr("&New scenario"));
    nothing_->setText(tr("No scenario has these words. Try another word, or a policy's name."));
    view_->setAccessibleName(tr("Scenarios"));
}

} // namespace procession::ui
