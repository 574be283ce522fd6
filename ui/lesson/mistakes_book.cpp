// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/mistakes_book.h"

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

constexpr int question_role = Qt::UserRole + 1;

/// The question, what was answered, and how often; empty if the lesson no longer asks it.
QString line_of(const lessons::Mistake& mistake)
{
    const LessonPointer lesson = find_lesson(QString::fromStdString(mistake.lesson));
    const lessons::Step* step = lesson ? lesson->step(mistake.question) : nullptr;
    const auto* question = step ? std::get_if<lessons::LessonQuestion>(&step->what) : nullptr;
    if (!question) {
        return {};
    }
    lessons::Runs runs(*lesson);
    QStringList facts{localized(lesson->title)};
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
    fill(progress);
    const QSize wanted(scaled(560), scaled(440));
    resize(parent ? wanted.boundedTo(parent->size() - QSize(32, 32)) : wanted);
}

/// The latest first.
void MistakesBook::fill(const lessons::Progress& progress)
{
    for (auto mistake = progress.notebook.rbegin(); mistake != progress.notebook.rend();
         ++mistake) {
        const QString line = line_of(*mistake);
        if (line.isEmpty()) {
            continue;
        }
        auto* item = new QListWidgetItem(line, list_);
        item->setData(Qt::UserRole, QString::fromStdString(mistake->lesson));
        item->setData(question_role, QString::fromStdString(mistake->question));
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
        const QString lesson = item->data(Qt::UserRole).toString();
        const QString question = item->data(question_role).toString();
        accept();
        emit question_wanted(lesson, question);
    }
}

} // namespace procession::ui
