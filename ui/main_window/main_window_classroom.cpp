// SPDX-License-Identifier: GPL-3.0-or-later
// What the lecturer wants of those who open a scenario: what is hidden, locked, asked, and an exam.
#include "ui/classroom/hidden.h"
#include "ui/classroom/task_panel.h"
#include "ui/inspector/metrics_panel.h"
#include "ui/inspector/process_table.h"
#include "ui/inspector/queue_panel.h"
#include "ui/main_window/main_window.h"
#include "ui/policy/form_area.h"
#include "ui/policy/policy_form.h"
#include "ui/predict/predict_panel.h"
#include "ui/rules/rules_card.h"
#include "ui/text/time_text.h"
#include "ui/theme/fonts.h"

#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QTimer>

namespace procession::ui {

using lessons::Hidden;
using lessons::Locked;

namespace {

/// In the place of a panel's content, or the content again.
void cover(QDockWidget& dock, bool covered)
{
    constexpr const char* kept = "covered_content";
    auto* const content = dock.property(kept).value<QWidget*>();
    if (covered == (content != nullptr)) {
        if (content) {
            static_cast<QLabel*>(dock.widget())->setText(hidden_words()); // maybe another language
        }
        return;
    }
    QWidget* const gone = dock.widget();
    if (covered) {
        auto* words = new QLabel(hidden_words(), &dock);
        words->setAlignment(Qt::AlignCenter);
        words->setWordWrap(true);
        words->setFont(text_font(TextSize::normal));
        dock.setWidget(words);
        gone->hide();
        dock.setProperty(kept, QVariant::fromValue(gone));
    } else {
        dock.setWidget(content);
        content->show();
        gone->deleteLater();
        dock.setProperty(kept, QVariant());
    }
}

} // namespace

void MainWindow::build_classroom()
{
    classroom_line_ = new QLabel(this);
    classroom_line_->setTextFormat(Qt::PlainText);
    classroom_line_->setWordWrap(true);
    classroom_line_->setContentsMargins(16, 4, 16, 4);
    classroom_line_->setAutoFillBackground(true);
    classroom_line_->hide();
    tasks_ = new TaskPanel(session_, *guide_, this);
    connect(&session_, &Session::classroom_changed, this, &MainWindow::take_classroom);
}

/// Before anything of the scenario that was opened is shown.
void MainWindow::take_classroom()
{
    const lessons::Classroom& classroom = session_.classroom();
    cover_parts(classroom);
    policy_->lock(classroom.lock.contains(Locked::scheduler),
                  classroom.lock.contains(Locked::machine));
    rules_->lock(classroom.lock.contains(Locked::scheduler) || // a book says something of both
                 classroom.lock.contains(Locked::machine));
    if (classroom.covers(Hidden::policy)) {
        rules_->hide();
    }
    if (classroom.covers(Hidden::predict)) {
        predict_->set_asking(PredictPanel::Asking::off);
    }
    if (page() == Page::compare && classroom.covers(Hidden::compare)) {
        go_to(Page::run);
    }
    show_classroom();
    enable_actions();
}

void MainWindow::show_classroom()
{
    const lessons::Classroom& classroom = session_.classroom();
    cover(*policy_dock_, classroom.covers(Hidden::policy));
    cover(*queue_dock_, classroom.covers(Hidden::policy)); // its levels would tell
    cover(*metrics_dock_, classroom.covers(Hidden::metrics));
    cover(*predict_dock_, classroom.covers(Hidden::predict));
    QString end;
    if (classroom.exam && session_.trace()) {
        end = TimeText::of(session_.trace()->scenario()).moment(*classroom.exam);
    }
    const QString words = classroom_words(classroom, end);
    classroom_line_->setText(words);
    classroom_line_->setVisible(!words.isEmpty());
    classroom_line_->setFont(text_font(TextSize::normal, true));
    const Palette& palette = theme_.palette();
    QPalette colours = classroom_line_->palette();
    colours.setColor(QPalette::Window, palette.changed);
    colours.setColor(QPalette::WindowText, palette.ink);
    classroom_line_->setPalette(colours);
    task_dock_->setWindowTitle(tr("Task"));
    show_title();
}

/// Of the scenario just opened.
void MainWindow::show_tasks()
{
    tasks_->show_tasks();
    place_tasks();
}

void MainWindow::place_tasks()
{
    const bool here = page() == Page::run && !presenting_ && tasks_->has_tasks();
    task_dock_->toggleViewAction()->setVisible(tasks_->has_tasks());
    if (here == task_dock_->isHidden()) {
        task_dock_->setVisible(here);
    }
}

/// What would show something hidden cannot be asked for; whatever else allows it.
void MainWindow::cover_actions()
{
    const lessons::Classroom& classroom = session_.classroom();
    const auto disable = [](std::initializer_list<QAction*> actions) {
        for (QAction* action : actions) {
            action->setEnabled(false);
        }
    };
    actions_.compare.setEnabled(!classroom.covers(Hidden::compare));
    menus_.ways->setEnabled(!classroom.covers(Hidden::compare));
    const bool asks = !classroom.covers(Hidden::predict);
    for (QAction* action : {&actions_.ask, &actions_.ask_always, &actions_.ask_room}) {
        action->setEnabled(asks);
    }
    actions_.rules.setEnabled(!classroom.covers(Hidden::policy));
    actions_.cover.setEnabled(!classroom.covers(Hidden::metrics));
    actions_.notes.setEnabled(!classroom.exam);
    const bool searches = programs_offered_.value_or(false) && !classroom.keeps_veil();
    for (QAction* action :
         {&actions_.how_else, &actions_.search_schedule, &actions_.own_computer}) {
        action->setEnabled(searches);
    }
    if (classroom.keeps_veil()) {
        disable({&actions_.veil});
    }
    if (classroom.covers(Hidden::compare)) {
        disable({&actions_.compare_before});
    }
    if (classroom.lock.contains(Locked::processes) ||
        classroom.lock.contains(Locked::interventions)) { // it arrives by one
        disable({&actions_.add_process});
    }
    if (classroom.lock.contains(Locked::scheduler) || classroom.lock.contains(Locked::machine)) {
        disable({&actions_.how_else, &actions_.search_schedule}); // they draw and switch otherwise
    }
}

} // namespace procession::ui
