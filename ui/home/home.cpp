// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home.h"

#include "ui/home/card_delegate.h"
#include "ui/home/scenario_list.h"
#include "ui/layout/wrap_layout.h"
#include "ui/lesson/lesson_map.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/heading.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr std::size_t most_others = 6; ///< rows: the cards stay in sight
constexpr int least_search = 240;
constexpr int lowest_with_point = 320; ///< pixels at the usual size of texts

} // namespace

Home::Home(QWidget* parent)
    : QWidget(parent),
      list_(new ScenarioList(this)),
      delegate_(new CardDelegate(this)),
      title_(new QLabel(this)),
      point_(new QLabel(this)),
      search_(new QLineEdit(this)),
      open_(new QPushButton(this)),
      new_(new QPushButton(this)),
      paste_(new QPushButton(this)),
      lesson_(new QPushButton(this)),
      lessons_(new QPushButton(this)),
      nothing_(new QLabel(this)),
      also_(new QListWidget(this)),
      view_(new QListView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 8, 0);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(point_);
    auto* lessons = new WrapLayout;
    lessons->setContentsMargins(0, 8, 16, 0);
    lessons->setSpacing(8);
    lessons->addWidget(lesson_);
    lessons->addWidget(lessons_);
    column->addLayout(lessons);
    auto* row = new WrapLayout;
    row->setContentsMargins(0, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(search_);
    row->addWidget(open_);
    row->addWidget(new_);
    row->addWidget(paste_);
    column->addLayout(row);
    column->addWidget(also_);
    column->addWidget(nothing_);
    column->addWidget(view_, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    point_->setWordWrap(true);
    nothing_->setWordWrap(true);
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    also_->installEventFilter(this);
    also_->setFrameShape(QFrame::NoFrame);
    also_->setSpacing(2);
    also_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    also_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    also_->hide();
    view_->viewport()->installEventFilter(this);
    view_->setModel(list_);
    view_->setItemDelegate(delegate_);
    view_->setViewMode(QListView::IconMode);
    view_->setResizeMode(QListView::Adjust);
    view_->setMovement(QListView::Static);
    view_->viewport()->installEventFilter(this);
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
    connect(also_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { run_other(also_->row(item)); });
    connect(also_, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { run_other(also_->row(item)); });
    connect(search_, &QLineEdit::textChanged, this, &Home::search);
    connect(search_, &QLineEdit::returnPressed, this, &Home::open_best);
    connect(open_, &QPushButton::clicked, this, &Home::other_file_wanted);
    connect(new_, &QPushButton::clicked, this, &Home::new_scenario_wanted);
    connect(paste_, &QPushButton::clicked, this, &Home::program_wanted);
    connect(lesson_, &QPushButton::clicked, this, &Home::lesson_wanted);
    connect(lessons_, &QPushButton::clicked, this, &Home::lessons_wanted);
    lesson_->hide();
    retranslate();
}

const std::vector<ScenarioCard>& Home::scenarios() const
{
    return list_->cards();
}

void Home::offer_lesson(const QString& text, const QString& hint)
{
    offered_ = text;
    lesson_->setText(fitting_offer(text, lesson_->fontMetrics()));
    lesson_->setToolTip(hint);
    lesson_->setVisible(!text.isEmpty());
}

void Home::search(const QString& text)
{
    list_->search(text);
    view_->setCurrentIndex(list_->index(0));
    show_others(text);
    show_count();
}

/// Commands and terms above the cards, while something is typed.
void Home::show_others(const QString& text)
{
    found_.clear();
    also_->clear();
    if (others_ && !text.trimmed().isEmpty()) {
        std::vector<Findable> all = others_();
        std::erase_if(all,
                      [](const Findable& one) { return one.kind == Findable::Kind::scenario; });
        for (const std::size_t i : found_in(all, text)) {
            if (found_.size() == most_others) {
                break;
            }
            also_->addItem(shown_line(all[i]));
            found_.push_back(all[i]);
        }
    }
    also_->setVisible(!found_.empty());
    if (!found_.empty()) {
        also_->setFixedHeight((also_->sizeHintForRow(0) + 2 * also_->spacing()) * also_->count() +
                              2);
    }
}

void Home::run_other(int row)
{
    if (row >= 0 && static_cast<std::size_t>(row) < found_.size()) {
        const Findable chosen = found_[static_cast<std::size_t>(row)]; // the list may change
        chosen.run();
    }
}

/// The card that is chosen; where there is none, the best of the rest.
void Home::open_best()
{
    if (view_->currentIndex().isValid()) {
        emit file_wanted(view_->currentIndex().data(ScenarioList::file_role).toString());
    } else {
        run_other(0);
    }
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
    nothing_->setVisible(list_->rowCount() == 0 && found_.empty());
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
    const bool low = height() < scaled(lowest_with_point); // the cards come first
    title_->setVisible(!low);
    point_->setVisible(!low);
    layout()->activate();
    share_width();
    write_placeholder();
}

/// All of what can be searched, if there is room to say it.
void Home::write_placeholder()
{
    const QString all = tr("Search scenarios, commands and terms, in English or Chinese");
    const bool fits = search_->fontMetrics().horizontalAdvance(all) < search_->width() - 24;
    search_->setPlaceholderText(fits ? all : tr("Search"));
}

/// From the search straight down to what was found, and on into the cards.
bool Home::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == view_->viewport() && event->type() == QEvent::Resize) {
        QTimer::singleShot(0, this, &Home::share_width); // it may come after the page's own
    }
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        if (watched == search_ && !found_.empty()) {
            also_->setFocus();
            also_->setCurrentRow(0);
            return true;
        }
        if (watched == search_ || (watched == also_ && also_->currentRow() + 1 == also_->count())) {
            view_->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Home::set_palette(const Palette& palette)
{
    delegate_->set_palette(palette);
    title_->setFont(heading_font());
    point_->setFont(text_font(TextSize::normal));
    search_->setFont(text_font(TextSize::normal));
    search_->setMinimumWidth(scaled(least_search));
    QPalette quiet = point_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    point_->setPalette(quiet);
    nothing_->setPalette(quiet);
    also_->setFont(text_font(TextSize::normal));
    lesson_->setFont(text_font(TextSize::normal));
    lesson_->setText(fitting_offer(offered_, lesson_->fontMetrics()));
    lesson_->setStyleSheet(
        QStringLiteral("QPushButton { background: %1; color: %2; border: 1px solid %1;"
                       " border-radius: 4px; padding: 6px 16px; }"
                       "QPushButton:focus { border: 2px solid %3; padding: 5px 15px; }")
            .arg(palette.accent.name(), text_on(palette.accent).name(), palette.ink.name()));
    share_width();
    view_->viewport()->update();
}

void Home::retranslate()
{
    title_->setText(tr("Procession"));
    point_->setText(tr("Watch processes being scheduled. Choose a scenario, or make your own."));
    write_placeholder();
    search_->setAccessibleName(tr("Search"));
    search_->setToolTip(tr("Search scenarios, commands and terms, in English or Chinese"));
    also_->setAccessibleName(tr("Commands and terms found"));
    also_->setToolTip(tr("Commands and terms found"));
    open_->setText(tr("&Open a file…"));
    new_->setText(tr("&New scenario"));
    lessons_->setText(tr("All &lessons"));
    lessons_->setToolTip(tr("The lessons, and how far you are"));
    paste_->setText(tr("&Paste a program…"));
    paste_->setToolTip(tr("Run a Python program of your own"));
    nothing_->setText(tr("Nothing has these words. Try another word, or a policy's name."));
    view_->setAccessibleName(tr("Scenarios"));
}

} // namespace procession::ui
