// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside programs, in the main window: its panels, steps by line, pasted programs.
#include "ui/compare/compare_view.h"
#include "ui/compare/presets.h"
#include "ui/explore/search_dialog.h"
#include "ui/inspector/process_tree.h"
#include "ui/lesson/lesson_place.h"
#include "ui/main_window/main_window.h"
#include "ui/program/console_panel.h"
#include "ui/program/loops_panel.h"
#include "ui/program/object_lines.h"
#include "ui/program/objects_panel.h"
#include "ui/program/outcomes_dialog.h"
#include "ui/program/own_computer.h"
#include "ui/program/paste_dialog.h"
#include "ui/program/program_panel.h"
#include "ui/program/source_view.h"
#include "ui/program/variables_panel.h"
#include "ui/stage/stage.h"
#include "ui/text/time_text.h"
#include "ui/theme/fonts.h"

#include <QClipboard>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMenu>
#include <QSettings>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>

namespace procession::ui {

void MainWindow::build_programs()
{
    program_ = new ProgramPanel(
        inside_, {&actions_.previous_line, &actions_.next_line, &actions_.run_to_line}, this);
    variables_ = new VariablesPanel(inside_, this);
    console_ = new ConsolePanel(inside_, this);
    objects_ = new ObjectsPanel(inside_, this);
    loops_ = new LoopsPanel(inside_, this);
    connect(objects_, &ObjectsPanel::process_chosen, &session_, &Session::select);
    connect(program_, &ProgramPanel::process_chosen, &session_, &Session::select);
    connect(variables_, &VariablesPanel::process_chosen, &session_, &Session::select);
    connect(console_, &ConsolePanel::line_chosen, this,
            [this](core::Ticks t, core::EntityId process) {
                session_.player().pause();
                session_.select(process);
                session_.player().set_t(t);
            });
    connect(&actions_.next_line, &QAction::triggered, this, [this] { step_line(true); });
    connect(&actions_.previous_line, &QAction::triggered, this, [this] { step_line(false); });
    connect(&actions_.run_to_line, &QAction::triggered, this, &MainWindow::run_to_line);
    connect(&actions_.how_else, &QAction::triggered, this, &MainWindow::show_outcomes);
    connect(&actions_.search_schedule, &QAction::triggered, this, &MainWindow::search_schedule);
    connect(&actions_.own_computer, &QAction::triggered, this, [this] {
        auto* card = new OwnComputerCard(own_computer(*session_.scenario()), this);
        card->setAttribute(Qt::WA_DeleteOnClose);
        card->open();
    });
    connect(&actions_.paste_program, &QAction::triggered, this, &MainWindow::paste_program);
}

std::vector<LazyPanel*> MainWindow::program_panels() const
{
    return {program_, variables_, console_, objects_, loops_};
}

std::vector<QDockWidget*> MainWindow::program_docks() const
{
    return {program_dock_, variables_dock_, console_dock_, objects_dock_, loops_dock_};
}

/// Their titles, and what is compared of programs.
void MainWindow::name_programs()
{
    program_dock_->setWindowTitle(tr("Program"));
    variables_dock_->setWindowTitle(tr("Variables"));
    console_dock_->setWindowTitle(tr("Console"));
    objects_dock_->setWindowTitle(tr("Waiting"));
    loops_dock_->setWindowTitle(tr("Event loops"));
    menus_.ways->setTitle(tr("Compare &ways of doing one thing"));
    menus_.ways->clear();
    for (const Preset& preset : presets()) {
        QAction* const action =
            menus_.ways->addAction(preset.text(), this, [this, files = preset.files()] {
                go_to(Page::compare);
                comparing_->setCurrentWidget(compare_);
                compare_->compare_files(files);
            });
        action->setStatusTip(tr("Lays the scenarios side by side in Compare"));
    }
}

/// Panels that look into programs come with a run that has any, and go with it.
void MainWindow::offer_programs()
{
    const bool any = Inside::has_programs(*session_.trace());
    if (any == programs_offered_) {
        return;
    }
    if (programs_offered_) {
        remember_pace();
    }
    programs_offered_ = any;
    recall_pace(any);
    panels_.offer(program_docks(), any);
    widen_for_programs(any);
    if (any && !program_dock_->isHidden()) {
        QTimer::singleShot(0, this, [this] { // once they have their tabs
            program_dock_->raise();
            variables_dock_->raise();
        });
    }
    for (QAction* action :
         {&actions_.next_line, &actions_.previous_line, &actions_.run_to_line, &actions_.how_else,
          &actions_.search_schedule, &actions_.own_computer}) {
        action->setEnabled(any);
    }
}

void MainWindow::remember_pace()
{
    const bool programs = programs_offered_.value_or(false);
    settings_.setValue(programs ? "player/pace_of_programs" : "player/pace",
                       static_cast<int>(session_.player().pace()));
}

/// One tick a second suits a drawn workload; a program is followed line by line.
void MainWindow::recall_pace(bool programs)
{
    const PaceKind usual = programs ? PaceKind::by_statement : PaceKind::by_time;
    const int pace =
        settings_
            .value(programs ? "player/pace_of_programs" : "player/pace", static_cast<int>(usual))
            .toInt();
    const bool is_known = pace >= 0 && pace <= static_cast<int>(programs ? PaceKind::by_statement
                                                                         : PaceKind::by_event);
    session_.player().set_pace(is_known ? static_cast<PaceKind>(pace) : usual);
}

/// Lines of a program want more room than the panels of a workload; what they had comes back.
void MainWindow::widen_for_programs(bool programs)
{
    constexpr double alone = 0.4;
    constexpr double beside_text = 0.3; // of a lesson: the pictures need room, too
    constexpr int enough = 640;
    constexpr double above = 0.6; // of the height, for the text, as at the first start
    if (programs && !program_dock_->isHidden()) {
        const double share = lesson_->isHidden() ? alone : beside_text;
        const int wanted = std::min(static_cast<int>(share * width()), scaled(enough));
        QTimer::singleShot(0, this, [this, wanted] { // once they are where they belong
            const int now = program_dock_->width();
            if (now < wanted) {
                width_without_programs_ = now;
                resizeDocks({program_dock_}, {wanted}, Qt::Horizontal);
                if (!settings_.contains("window/state")) {
                    const int all = program_dock_->height() + variables_dock_->height();
                    const int text = static_cast<int>(above * all);
                    resizeDocks({program_dock_, variables_dock_}, {text, all - text}, Qt::Vertical);
                }
            }
        });
    } else if (!programs && width_without_programs_ > 0) {
        resizeDocks({policy_dock_}, {width_without_programs_}, Qt::Horizontal);
        width_without_programs_ = 0;
    }
}

/// Locks, queues and pipes with who holds them and what is in them; and who is daemonic.
void MainWindow::tell_objects(const Moment& moment)
{
    PlaceNotes notes;
    if (Inside::has_programs(moment.trace) && page() == Page::run &&
        !actions_.diagram.isChecked()) {
        const std::map<std::string, std::string> names = inside_.names_of_shared(moment);
        for (const core::ObjectAt& object : inside_.objects(moment)) {
            if (object.kind == core::ObjectAt::Kind::semaphore ||
                object.kind == core::ObjectAt::Kind::channel) {
                PlaceNote note = place_note(object, moment.trace.scenario());
                const auto name = names.find(object.name);
                note.alias = name == names.end() ? QString() : QString::fromStdString(name->second);
                notes.emplace(object.place, std::move(note));
            }
        }
    }
    stage_->set_place_notes(std::move(notes));
    const bool shows_tree = Inside::has_programs(moment.trace) && !tree_dock_->isHidden();
    tree_->set_daemons(shows_tree ? inside_.daemons(moment) : std::vector<core::EntityId>());
}

void MainWindow::step_line(bool forward)
{
    if (!session_.moment() || !Inside::has_programs(*session_.trace())) {
        statusBar()->showMessage(tr("No process of this scenario runs a program"), 4000);
        return;
    }
    const Moment moment = *session_.moment();
    const core::EntityId process = Inside::subject(moment, session_.selected());
    if (process == core::no_entity) {
        return;
    }
    session_.player().pause();
    std::optional<core::Ticks> t =
        forward ? inside_.next_line(moment, process) : inside_.previous_line(moment, process);
    if (!t) { // before its first line it begins, after its last it ends
        const core::ProcessAt& whole = moment.trace.final_state().process(process);
        const core::Ticks end = forward ? whole.finish : whole.first_run;
        const bool lies_ahead = end >= 0 && (forward ? end > moment.t : end < moment.t);
        t = lies_ahead ? std::optional(end) : std::nullopt;
    }
    if (!t) {
        statusBar()->showMessage(forward ? tr("It comes to no other line after this one")
                                         : tr("It has come to no line before this one"),
                                 4000);
        return;
    }
    session_.select(process); // the steps stay with it
    session_.player().set_t(*t);
}

/// Line by line, for as long as a person waits gladly.
void MainWindow::run_to_line()
{
    constexpr qint64 patience = 1500; // milliseconds
    if (!session_.moment() || program_->subject() == core::no_entity) {
        return;
    }
    const core::EntityId process = program_->subject();
    const auto line = static_cast<std::uint32_t>(program_->source().cursor_line());
    const std::string file = program_->file();
    session_.player().pause();
    QElapsedTimer clock;
    clock.start();
    Moment moment = *session_.moment();
    while (clock.elapsed() < patience) {
        const std::optional<core::Ticks> next = inside_.next_line(moment, process);
        if (!next) {
            statusBar()->showMessage(tr("It does not come to line %1 any more").arg(line), 4000);
            return;
        }
        moment = Moment::of(moment.trace, *next);
        const core::ProgramAt& program = inside_.program(moment, process);
        if (!program.calls.empty() && program.calls.back().line == line &&
            program.calls.back().program == file) {
            session_.select(process);
            session_.player().set_t(*next);
            return;
        }
    }
    session_.select(process);
    session_.player().set_t(moment.t);
    statusBar()->showMessage(tr("Not at line %1 yet; press again to go on").arg(line), 4000);
}

void MainWindow::show_outcomes()
{
    session_.player().pause();
    const Moment& moment = *session_.moment();
    const QString hidden_after =
        moment.veiled() ? TimeText::of(*session_.scenario()).moment(moment.seen) : QString();
    auto* dialog = new OutcomesDialog(*session_.scenario(), theme_.palette(), this, hidden_after);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OutcomesDialog::scenario_wanted, this, [this](const core::Scenario& scenario) {
        session_.change(scenario, tr("Another outcome"));
        go_to(Page::run);
    });
    dialog->open();
}

void MainWindow::search_schedule()
{
    session_.player().pause();
    auto* dialog = new SearchDialog(*session_.scenario(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SearchDialog::scenario_wanted, this, [this](const core::Scenario& scenario) {
        session_.change(scenario, tr("Schedule found"));
        go_to(Page::run);
    });
    dialog->open();
}

void MainWindow::paste_program()
{
    const QString text = QGuiApplication::clipboard()->text();
    auto* dialog = new PasteDialog(text.contains('\n') ? text : QString(), theme_.palette(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::scenario_wanted, this, [this](const core::Scenario& scenario) {
        session_.open_scenario(scenario, tr("Pasted program"));
        go_to(Page::run);
    });
    dialog->open();
}

} // namespace procession::ui
