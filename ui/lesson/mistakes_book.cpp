// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/mistakes_book.h"

#include "lessons/lesson/drill.h"
#include "ui/layout/wrap_layout.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/lesson/lesson_words.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

/// The lesson that asks it: a shipped one, or the question by itself.
LessonPointer asking(const lessons::Mistake& mistake)
{
    if (auto repetition = lessons::make_repetition(mistake)) {
        return std::make_shared<const lessons::Lesson>(*std::move(repetition));
    }
    return find_lesson(QString::fromStdString(mistake.lesson));
}

/// The question, what was answered, and how often; empty if the lesson no longer asks it.
QString line_of(const lessons::Mistake& mistake)
{
    const LessonPointer lesson = asking(mistake);
    const bool by_itself = lesson && lesson->steps.size() == 1 && lesson->steps.front().origin;
    const lessons::Step* step = !lesson     ? nullptr
                                : by_itself ? &lesson->steps.front()
                                            : lesson->step(mistake.question);
    const auto* question = step ? std::get_if<lessons::LessonQuestion>(&step->what) : nullptr;
    if (!question) {
        return {};
    }
    lessons::Runs runs(*lesson);
    //: Where a question comes from that stands in no lesson
    QStringList facts{by_itself ? MistakesBook::tr("Mixed quiz") : localized(lesson->title)};
    if (const core::Scenario* scenario = lesson->scenario(question->scenario)) {
        facts.append(QStringLiteral("t = ") + TimeText::of(*scenario).moment(mistake.at));
    }
    facts.append(MistakesBook::tr("wrong %1×").arg(mistake.times));
    if (mistake.right_since > 0) {
        facts.append(MistakesBook::tr("right once since then"));
    }
    return QStringLiteral("%1\n%2\n%3")
        .arg(prompt_of(*question, runs),
             MistakesBook::tr("Your answer: %1").arg(answer_words(mistake.answer, *question, runs)),
             facts.join(QStringLiteral(" · ")));
}

} // namespace

MistakesBook::MistakesBook(const lessons::Progress& progress, const Palette& palette,
                           QWidget* parent)
    : QDialog(parent),
      notebook_(progress.notebook),
      point_(new QLabel(this)),
      list_(new QListWidget(this)),
      go_(new QPushButton(tr("&Go there"), this))
{
    setWindowTitle(tr("Mistakes notebook"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(point_);
    column->addWidget(list_, 1);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    auto* close = new QPushButton(tr("&Close"), this);
    row->addWidget(go_);
    row->addWidget(close);
    column->addLayout(row);
    point_->setWordWrap(true);
    QPalette quiet = point_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    point_->setPalette(quiet);
    list_->setWordWrap(true);
    list_->setSpacing(4);
    list_->setResizeMode(QListView::Adjust);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setAccessibleName(tr("Questions answered wrong"));
    list_->setToolTip(tr("Questions answered wrong"));
    go_->setToolTip(tr("Answer the question again, at its moment"));
    close->setToolTip(tr("Close the notebook"));
    for (QWidget* widget : std::initializer_list<QWidget*>{point_, list_, go_, close}) {
        widget->setFont(text_font(TextSize::normal));
    }
    connect(list_, &QListWidget::itemActivated, this, &MistakesBook::go);
    connect(go_, &QPushButton::clicked, this, &MistakesBook::go);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    fill();
    const QSize wanted(scaled(560), scaled(440));
    resize(parent ? wanted.boundedTo(parent->size() - QSize(32, 32)) : wanted);
}

/// The latest first.
void MistakesBook::fill()
{
    for (std::size_t i = notebook_.size(); i > 0; --i) {
        const QString line = line_of(notebook_[i - 1]);
        if (line.isEmpty()) {
            continue;
        }
        auto* item = new QListWidgetItem(line, list_);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i - 1));
    }
    const bool any = list_->count() > 0;
    list_->setCurrentRow(any ? 0 : -1);
    go_->setEnabled(any);
    point_->setText(
        any ? tr("A question leaves the notebook when it has been right twice in a row.")
            : tr("The notebook is empty: nothing is left to be put right."));
}

void MistakesBook::go()
{
    if (const QListWidgetItem* item = list_->currentItem()) {
        const lessons::Mistake& mistake = notebook_[item->data(Qt::UserRole).toULongLong()];
        accept();
        emit question_wanted(mistake);
    }
}

} // namespace procession::ui
