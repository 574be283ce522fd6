// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_map.h"

#include "ui/layout/wrap_layout.h"
#include "ui/lesson/lesson_delegate.h"
#include "ui/text/translate.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/heading.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace procession::ui {

QString fitting_offer(const QString& text, const QFontMetrics& metrics)
{
    constexpr int widest = 560; // pixels: beside the rail of the smallest window
    static const QRegularExpression colon(QString::fromUtf8("[:：]"));
    return metrics.horizontalAdvance(text) <= widest ? text : text.section(colon, 0, 0);
}

LessonMap::LessonMap(const QList<QAction*>& tools, QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      point_(new QLabel(this)),
      go_on_(new QPushButton(this)),
      know_(new QPushButton(this)),
      list_(new QListWidget(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 8, 8);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(point_);
    auto* row = new WrapLayout;
    row->setContentsMargins(0, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(go_on_);
    row->addWidget(know_);
    for (QAction* action : tools) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        tools_.append(button);
    }
    column->addLayout(row);
    column->addWidget(list_, 1);
    point_->setWordWrap(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setWordWrap(true);
    list_->setItemDelegate(new LessonDelegate(*list_));
    list_->setSpacing(4);
    list_->setResizeMode(QListView::Adjust);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    const auto want = [this](const QListWidgetItem* item) {
        emit lesson_wanted(item->data(Qt::UserRole).toString());
    };
    connect(list_, &QListWidget::itemActivated, this, want);
    connect(go_on_, &QPushButton::clicked, this, [this] { emit lesson_wanted(chosen()); });
    connect(know_, &QPushButton::clicked, this, [this] { emit skip_wanted(chosen()); });
    connect(list_, &QListWidget::currentItemChanged, this, &LessonMap::offer_chosen);
}

QString LessonMap::chosen() const
{
    const QListWidgetItem* item = list_->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void LessonMap::show_progress(const lessons::Progress& progress)
{
    progress_ = progress;
    fill();
}

QString LessonMap::standing_of(const lessons::Lesson& lesson) const
{
    const auto found = progress_.lessons.find(lesson.id);
    switch (standing(lesson, progress_)) {
    case LessonStanding::done:
        return found->second.known ? tr("✓ known") : tr("✓ done");
    case LessonStanding::begun:
        for (std::size_t i = 0; i < lesson.pages.size(); ++i) {
            if (lesson.pages[i].id == found->second.page) {
                return tr("page %1 of %2").arg(i + 1).arg(lesson.pages.size());
            }
        }
        return tr("begun");
    case LessonStanding::untouched:
        break;
    }
    return {};
}

/// Its name; then how long, what it needs and how far one is; then what one can do afterwards.
QString LessonMap::line_of(const lessons::Lesson& lesson) const
{
    QStringList facts{tr("%1 min").arg(lesson.minutes)};
    QStringList needs;
    for (const std::string& id : lesson.needs) {
        if (const LessonPointer needed = find_lesson(QString::fromStdString(id))) {
            needs.append(QString::number(needed->number));
        }
    }
    if (!needs.isEmpty()) {
        const QString list = needs.join(QCoreApplication::translate("message", ", "));
        facts.append(tr("needs %1").arg(list));
    }
    if (const QString how_far = standing_of(lesson); !how_far.isEmpty()) {
        facts.append(how_far);
    }
    return QStringLiteral("%1  %2\n%3\n%4")
        .arg(lesson.number)
        .arg(localized(lesson.title), facts.join(QStringLiteral(" · ")), localized(lesson.summary));
}

void LessonMap::fill()
{
    const QString before = chosen();
    const QSignalBlocker quiet(list_);
    list_->clear();
    const LessonPointer next = next_lesson(progress_);
    for (const LessonPointer& lesson : shipped_lessons()) {
        const QString id = QString::fromStdString(lesson->id);
        auto* item = new QListWidgetItem(line_of(*lesson), list_);
        item->setData(Qt::UserRole, id);
        item->setToolTip(localized(lesson->summary));
        if (id == before || (before.isEmpty() && lesson == next)) {
            list_->setCurrentItem(item);
        }
    }
    if (!list_->currentItem()) {
        list_->setCurrentRow(0);
    }
    offer_chosen();
}

void LessonMap::offer_chosen()
{
    const LessonPointer lesson = find_lesson(chosen());
    know_->setEnabled(lesson != nullptr);
    go_on_->setVisible(lesson != nullptr);
    if (lesson) {
        const bool fresh = standing(*lesson, progress_) == LessonStanding::untouched;
        const QString title = localized(lesson->title);
        const QString text = fresh ? tr("&Begin: %1").arg(title) : tr("&Go on: %1").arg(title);
        go_on_->setText(fitting_offer(text, go_on_->fontMetrics()));
        go_on_->setToolTip(localized(lesson->summary));
    }
}

void LessonMap::set_palette(const Palette& palette)
{
    palette_ = palette;
    title_->setFont(heading_font());
    point_->setFont(text_font(TextSize::normal));
    point_->setVisible(text_scale() < 2); // then the lessons need its room
    list_->setFont(text_font(TextSize::normal));
    static_cast<LessonDelegate*>(list_->itemDelegate())->set_palette(palette);
    for (QWidget* button : std::initializer_list<QWidget*>{go_on_, know_}) {
        button->setFont(text_font(TextSize::normal));
    }
    for (QToolButton* button : tools_) {
        button->setFont(text_font(TextSize::normal));
    }
    QPalette quiet = point_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    point_->setPalette(quiet);
    go_on_->setStyleSheet(
        QStringLiteral("QPushButton { background: %1; color: %2; border: 1px solid %1;"
                       " border-radius: 4px; padding: 6px 16px; }"
                       "QPushButton:focus { border: 2px solid %3; padding: 5px 15px; }")
            .arg(palette.accent.name(), text_on(palette.accent).name(), palette.ink.name()));
}

void LessonMap::retranslate()
{
    title_->setText(tr("Learn"));
    point_->setText(tr("Short lessons beside the running machine. Read a little, predict, watch, "
                       "change something. Nothing is locked, nothing is timed."));
    know_->setText(tr("&I know this…"));
    know_->setToolTip(tr("Three questions; then the chosen lesson counts as done"));
    list_->setAccessibleName(tr("Lessons"));
    for (QToolButton* button : tools_) {
        button->setToolTip(button->defaultAction()->statusTip());
    }
    fill();
}

} // namespace procession::ui
