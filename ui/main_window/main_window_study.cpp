// SPDX-License-Identifier: GPL-3.0-or-later
// What has been learned: the notebook, trials and quizzes, the card of formulas, the file to
// hand in, and the end of it all.
#include "core/scenario/atomic_save.h"
#include "lessons/lesson/drill.h"
#include "ui/lesson/formula_card.h"
#include "ui/lesson/handed_in.h"
#include "ui/lesson/lesson_map.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/mistakes_book.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/main_window/main_window.h"
#include "ui/text/translate.h"

#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QRandomGenerator>
#include <QSettings>
#include <filesystem>

namespace procession::ui {

namespace {

constexpr std::size_t trial_questions = 3;
constexpr std::size_t quiz_questions = 10;

} // namespace

void MainWindow::connect_study()
{
    connect(&actions_.mistakes, &QAction::triggered, this, &MainWindow::show_mistakes);
    connect(&actions_.formulas, &QAction::triggered, this, [this] {
        auto* card =
            new FormulaCard(session_.moment(), session_.selected(), theme_.palette(), this);
        card->setAttribute(Qt::WA_DeleteOnClose);
        card->open();
    });
    connect(&actions_.quiz, &QAction::triggered, this,
            [this] { start_quiz(QRandomGenerator::global()->generate64()); });
    connect(map_, &LessonMap::skip_wanted, this, &MainWindow::try_to_skip);
    connect(lesson_, &LessonPlace::drill_done, this, &MainWindow::tell_of_drill);
    connect(&actions_.hand_in, &QAction::triggered, this, &MainWindow::hand_in);
    connect(&actions_.check_handed_in, &QAction::triggered, this, &MainWindow::check_handed_in);
    connect(&actions_.forget, &QAction::triggered, this, [this] {
        const auto answer = QMessageBox::question(
            this, tr("Forget everything"),
            tr("All that is kept of your lessons goes: pages, answers, the notebook. Really?"));
        if (answer == QMessageBox::Yes) {
            lesson_->close();
            learned_->reset();
        }
    });
}

void MainWindow::show_mistakes()
{
    auto* book = new MistakesBook(learned_->progress(), theme_.palette(), this);
    book->setAttribute(Qt::WA_DeleteOnClose);
    connect(book, &MistakesBook::question_wanted, this, [this](const lessons::Mistake& mistake) {
        go_to(Page::run);
        actions_.lesson_machine.setChecked(false);
        if (auto repetition = lessons::make_repetition(mistake)) {
            return lesson_->open_drill(
                std::make_shared<const lessons::Lesson>(*std::move(repetition)));
        }
        (void)lesson_->open_at(find_lesson(QString::fromStdString(mistake.lesson)),
                               mistake.question);
    });
    book->open();
}

void MainWindow::start_quiz(quint64 seed)
{
    const auto& all = shipped_lessons();
    auto quiz = lessons::make_quiz(all, quiz_questions, seed);
    go_to(Page::run);
    actions_.lesson_machine.setChecked(false);
    lesson_->open_drill(std::make_shared<const lessons::Lesson>(std::move(quiz)));
}

/// "I know this": whoever answers three questions right at once does.
void MainWindow::try_to_skip(const QString& id)
{
    if (const LessonPointer lesson = find_lesson(id)) {
        auto trial =
            lessons::make_trial(*lesson, trial_questions, QRandomGenerator::global()->generate64());
        go_to(Page::run);
        actions_.lesson_machine.setChecked(false);
        lesson_->open_drill(std::make_shared<const lessons::Lesson>(std::move(trial)));
    }
}

void MainWindow::tell_of_drill(const QString& id, int right, int asked)
{
    const LessonPointer lesson = find_lesson(id);
    QString text = tr("%1 of %2 right at once.").arg(right).arg(asked);
    if (lesson && right == asked && asked > 0) {
        lessons::Progress progress = learned_->progress();
        progress.lessons[lesson->id].known = true;
        learned_->keep(progress);
        text += '\n' + tr("The lesson “%1” counts as done.").arg(localized(lesson->title));
    } else if (lesson) {
        text += '\n' + tr("The lesson “%1” is worth its time.").arg(localized(lesson->title));
    }
    lesson_->close();
    go_to(Page::learn);
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Done"), text, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::hand_in()
{
    bool good = false;
    const QString name =
        QInputDialog::getText(this, tr("Hand in"),
                              tr("Your name, as your "
                                 "teacher knows it:"),
                              QLineEdit::Normal, settings_.value("lessons/name").toString(), &good);
    if (!good) {
        return;
    }
    settings_.setValue("lessons/name", name);
    const QString file = QFileDialog::getSaveFileName(this, tr("Hand in"),
                                                      QStringLiteral("procession-lessons.jsonl"),
                                                      tr("Lessons (*.jsonl);;All files (*)"));
    if (file.isEmpty()) {
        return;
    }
    const auto problem = core::save_file(std::filesystem::path(file.toStdU16String()),
                                         handed_in_file(name, learned_->progress()).toStdString());
    if (problem) {
        QMessageBox::warning(this, tr("Hand in"), translate(*problem));
    }
}

void MainWindow::check_handed_in()
{
    const QString name = QFileDialog::getOpenFileName(this, tr("Check a file handed in"), QString(),
                                                      tr("Lessons (*.jsonl);;All files (*)"));
    QFile file(name);
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    QMessageBox::information(this, tr("Check a file handed in"),
                             handed_in_words(read_handed_in(file.readAll())));
}

QString MainWindow::handed_in_words(const HandedIn& read)
{
    if (!read.is_one) {
        return tr("This is no file of lessons handed in.");
    }
    const LearnedSoFar sum = learned_so_far(read.progress);
    const QString numbers =
        tr("Lessons done: %1. Questions right: %2 of %3 answered. Exercises passed: %4.")
            .arg(sum.lessons_done)
            .arg(sum.questions_right)
            .arg(sum.questions_answered)
            .arg(sum.exercises_passed);
    const QString intact = read.intact ? tr("The checksum fits: the file is as it was written.")
                                       : tr("The checksum does not fit: the file was changed.");
    return QStringLiteral("%1\n%2\n%3").arg(read.name, numbers, intact);
}

} // namespace procession::ui
