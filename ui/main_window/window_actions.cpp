// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/window_actions.h"

#include "ui/text/other_language.h"

namespace procession::ui {

namespace {

void name(QAction& action, const QString& text, const QString& hint)
{
    action.setText(text);
    action.setStatusTip(hint);
}

void check(QActionGroup& group, const QVariant& data)
{
    for (QAction* action : group.actions()) {
        action->setChecked(action->data() == data);
    }
}

} // namespace

WindowActions::WindowActions(QObject* parent)
    : QObject(parent),
      pages(nullptr),
      lanes(nullptr),
      forms(nullptr),
      themes(nullptr),
      languages(nullptr)
{
    new_scenario.setShortcut(QKeySequence::New);
    new_in_editor.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    save.setShortcut(QKeySequence::Save);
    edit.setShortcut(Qt::CTRL | Qt::Key_5);
    paste_program.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    next_line.setShortcut(Qt::Key_F10);
    previous_line.setShortcut(Qt::SHIFT | Qt::Key_F10);
    run_to_line.setShortcut(Qt::CTRL | Qt::Key_F10);
    how_else.setShortcut(Qt::CTRL | Qt::Key_J);
    own_computer.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_J);
    search_schedule.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    for (QAction* action :
         {&next_line, &previous_line, &run_to_line, &how_else, &search_schedule, &own_computer}) {
        action->setEnabled(false); // until there is a program
    }
    compare_before.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    undo.setShortcut(QKeySequence::Undo);
    redo.setShortcut(QKeySequence::Redo);
    process_menu.setShortcut(Qt::CTRL | Qt::Key_Return);
    home.setShortcut(Qt::CTRL | Qt::Key_1);
    run.setShortcut(Qt::CTRL | Qt::Key_2);
    compare.setShortcut(Qt::CTRL | Qt::Key_3);
    export_view.setShortcut(Qt::CTRL | Qt::Key_E);
    print.setShortcut(QKeySequence::Print);
    copy_picture.setShortcut(QKeySequence::Copy);
    diagram.setShortcut(Qt::Key_G);
    diagram.setCheckable(true);
    ask.setShortcut(Qt::Key_A);
    ask_always.setCheckable(true);
    ask_room.setShortcut(Qt::SHIFT | Qt::Key_A);
    room_reveal.setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    reduced_motion.setCheckable(true);
    learn.setShortcut(Qt::CTRL | Qt::Key_4);
    lesson_next.setShortcuts({QKeySequence(Qt::Key_N), QKeySequence(Qt::ALT | Qt::Key_PageDown)});
    lesson_previous.setShortcuts(
        {QKeySequence(Qt::SHIFT | Qt::Key_N), QKeySequence(Qt::ALT | Qt::Key_PageUp)});
    lesson_back.setShortcut(Qt::CTRL | Qt::Key_L);
    lesson_machine.setShortcut(Qt::Key_F6);
    lesson_machine.setCheckable(true);
    lesson_close.setShortcut(Qt::CTRL | Qt::Key_W);
    mistakes.setShortcut(Qt::CTRL | Qt::Key_M);
    formulas.setShortcut(Qt::CTRL | Qt::Key_F);
    for (QAction* page : {&home, &run, &compare, &learn, &edit}) {
        page->setCheckable(true);
        pages.addAction(page);
    }
    commands.setShortcut(Qt::CTRL | Qt::Key_K);
    veil.setShortcut(Qt::Key_V);
    rules.setShortcut(Qt::Key_R);
    rules.setCheckable(true);
    cover.setShortcut(Qt::CTRL | Qt::Key_H);
    cover.setCheckable(true);
    veil.setCheckable(true);
    present.setShortcut(Qt::Key_F11);
    present.setCheckable(true);
    notes.setShortcut(Qt::CTRL | Qt::Key_F11);
    notes.setCheckable(true);
    present_on.setShortcut(Qt::Key_PageDown);
    present_back.setShortcut(Qt::Key_PageUp);
    present_start.setShortcut(Qt::Key_F5);
    present_dark.setShortcuts({QKeySequence(Qt::Key_B), QKeySequence(Qt::Key_Period)});
    next_item.setShortcut(Qt::CTRL | Qt::Key_PageDown);
    previous_item.setShortcut(Qt::CTRL | Qt::Key_PageUp);
    next_of_selected.setShortcut(Qt::Key_BracketRight);
    previous_of_selected.setShortcut(Qt::Key_BracketLeft);
    measure.setShortcut(Qt::Key_M);
    deselect.setShortcut(Qt::Key_Escape);
    larger_text.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus);
    smaller_text.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Minus);
    usual_text.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_0);
    revert.setShortcut(Qt::Key_F8);
    open.setShortcut(QKeySequence::Open);
    quit.setShortcut(QKeySequence::Quit);
    quit.setMenuRole(QAction::QuitRole);
    keys.setShortcut(QKeySequence::HelpContents);
    about.setMenuRole(QAction::AboutRole);
    zoom_in.setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoom_out.setShortcut(Qt::CTRL | Qt::Key_Minus);
    fit.setShortcut(Qt::Key_F);
    scroll_left.setShortcut(Qt::CTRL | Qt::Key_Left);
    scroll_right.setShortcut(Qt::CTRL | Qt::Key_Right);
    legend.setShortcut(Qt::Key_L);
    legend.setCheckable(true);
    both_terms.setShortcut(Qt::CTRL | Qt::Key_T);
    both_terms.setCheckable(true);
    glossary.setShortcut(Qt::SHIFT | Qt::Key_F1);
    int number = 0;
    for (const LaneMode mode : {LaneMode::by_process, LaneMode::by_core, LaneMode::both}) {
        QAction* action = add(lanes, static_cast<int>(mode));
        action->setShortcut(static_cast<Qt::Key>(Qt::Key_1 + number++));
    }
    for (const DiagramForm form :
         {DiagramForm::automatic, DiagramForm::three, DiagramForm::five, DiagramForm::seven}) {
        add(forms, static_cast<int>(form));
    }
    for (const ThemeChoice choice :
         {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark, ThemeChoice::high_contrast}) {
        add(themes, static_cast<int>(choice));
    }
    for (const QString& language : Language::available()) {
        add(languages, language)->setText(Language::own_name(language));
    }
    retranslate();
}

QAction* WindowActions::add(QActionGroup& group, const QVariant& data)
{
    auto* action = new QAction(&group);
    action->setCheckable(true);
    action->setData(data);
    return action;
}

void WindowActions::set_icons(const Theme& theme)
{
    zoom_in.setIcon(theme.icon("zoom-in"));
    zoom_out.setIcon(theme.icon("zoom-out"));
    fit.setIcon(theme.icon("fit"));
}

void WindowActions::retranslate()
{
    name(open, tr("&Open…"), tr("Open a scenario or a Python program"));
    name(paste_program, tr("&Paste a program…"), tr("Run a Python program of your own"));
    name(new_scenario, tr("&New scenario"), tr("Start with a small workload of your own"));
    name(new_in_editor, tr("New in the &editor…"), tr("Begin a new scenario in the editor"));
    name(save, tr("&Save"),
         tr("In the editor: save what is there into its file. Elsewhere: save the scenario as "
            "it is now in another file"));
    name(edit, tr("&Edit"), tr("Change the scenario: its processes as a table"));
    edit.setIconText(tr("Edit"));
    name(undo, tr("&Undo"), tr("Take back the last change of the scenario"));
    name(redo, tr("&Redo"), tr("Make the change again"));
    name(revert, tr("As it was &opened"), tr("Go back to the scenario as it was opened"));
    name(compare_before, tr("&Compare with before"),
         tr("Compare the runs before and after the last change"));
    compare_before.setIconText(tr("Compare with before"));
    name(add_process, tr("&Add a process here…"), tr("A new process arrives at this moment"));
    name(process_menu, tr("&What if…"), tr("Show what can be done to the selected process now"));
    name(home, tr("&Home"), tr("Go to the scenario library and recent files"));
    name(run, tr("&Run"), tr("Watch the scenario"));
    home.setIconText(tr("Home"));
    run.setIconText(tr("Run"));
    name(compare, tr("&Compare"), tr("Compare several policies or machines on this workload"));
    compare.setIconText(tr("Compare"));
    name(export_view, tr("&Export…"),
         tr("Save a picture, table or trace as a file; copy or print it"));
    name(save_as, tr("Save &as…"), tr("Save the scenario as it is now in another file"));
    name(print, tr("P&rint…"), tr("Print the picture"));
    name(copy_picture, tr("Copy p&icture"), tr("Copy the picture to the clipboard"));
    name(diagram, tr("&State diagram"), tr("Show the states of a process instead of the machine"));
    diagram.setIconText(tr("States"));
    name(ask, tr("As&k me"), tr("Ask what comes next"));
    name(ask_always, tr("Ask at each &decision"), tr("Stop before each decision and ask"));
    name(ask_room, tr("Ask the r&oom"), tr("Ask everybody about the next decision"));
    name(room_reveal, tr("Show &what happens"), tr("Play to the answer of the room's question"));
    name(reduced_motion, tr("&Reduced motion"), tr("Mark changes instead of moving things"));
    name(commands, tr("&Search…"), tr("Find commands, scenarios and terms by name"));
    name(veil, tr("Hide the &future"),
         tr("Hide what has not been seen yet, or show the whole run"));
    name_veil();
    name(cover, tr("&Cover the measures"),
         tr("Hide every measure, to open one by one with a click or Enter"));
    name(rules, tr("&Rules"), tr("Show the rules by which this run was decided"));
    name(present, tr("&Presenter mode"), tr("Show everything large, for a projector; Esc leaves"));
    name(notes, tr("Lecturer's n&otes"),
         tr("Present, with a window of your own: notes, what comes next, the answer"));
    name(present_on, tr("Presenter: &on"), tr("Go on one step, as with a remote"));
    present_on.setIconText(tr("On"));
    name(present_back, tr("Presenter: &back"), tr("Go back one step, as with a remote"));
    present_back.setIconText(tr("Back"));
    name(present_start, tr("Presenter: from the &start"), tr("Go back to the start of the run"));
    name(present_dark, tr("Presenter: b&lack"),
         tr("Turn the projector black, until pressed again"));
    name(open_lecture, tr("&Open a lecture…"),
         tr("Open a list of scenarios to show one after another"));
    name(close_lecture, tr("&Close the lecture"), tr("Close the list and keep the scenario"));
    name(next_item, tr("&Next item"), tr("Go on to the next item of the lecture"));
    name(previous_item, tr("&Previous item"), tr("Go back to the item before in the lecture"));
    name(learn, tr("&Learn"), tr("Show the lessons and how far you are"));
    learn.setIconText(tr("Learn"));
    name(lesson_next, tr("&Next page"), tr("Go to the next page of the lesson"));
    lesson_next.setIconText(tr("Next ▶"));
    name(lesson_previous, tr("&Previous page"), tr("Go to the page before in the lesson"));
    lesson_previous.setIconText(tr("◀ Back"));
    name(lesson_back, tr("&Back to the lesson"), tr("Put the machine where the page wants it"));
    lesson_back.setIconText(tr("Back to the lesson"));
    name(lesson_machine, tr("Show the &machine"),
         tr("Show the machine instead of the text, or back"));
    name_machine();
    name(lesson_close, tr("&Close the lesson"), tr("Close the text and keep the machine"));
    lesson_close.setIconText(tr("Close"));
    name(mistakes, tr("&Mistakes notebook…"),
         tr("Repeat questions answered wrong, until they are right twice"));
    name(quiz, tr("Mixed &quiz"), tr("Answer questions about workloads made up for the purpose"));
    name(formulas, tr("&Formulas…"), tr("Show the measures, with the numbers of this run put in"));
    name(hand_in, tr("&Hand in…"), tr("Save what you have learned as a file, with a checksum"));
    name(check_handed_in, tr("Chec&k a file handed in…"),
         tr("Check whether such a file is as it was written, and read it"));
    name(forget, tr("Fo&rget everything…"), tr("Begin all lessons again"));
    name(next_of_selected, tr("Next event of the &process"),
         tr("Go to the next event of the selected process"));
    name(previous_of_selected, tr("Event of the process be&fore"),
         tr("Go to the last event of the selected process before this moment"));
    name(next_line, tr("Next &line"), tr("Run to the next line of the program"));
    next_line.setIconText(tr("Line ▶"));
    name(previous_line, tr("Line be&fore"), tr("Back to the line before in the program"));
    previous_line.setIconText(tr("◀ Line"));
    name(run_to_line, tr("Run to the c&ursor's line"),
         tr("Run the program to the line in which the cursor stands"));
    run_to_line.setIconText(tr("To cursor"));
    name(how_else, tr("How else could it &have come out?…"),
         tr("Run the programs again with other seeds and group what they print"));
    name(search_schedule, tr("Search for a s&chedule in which…"),
         tr("Try every order in which the processes can go on, and show one that goes wrong"));
    name(own_computer, tr("On &your own computer…"),
         tr("Show what to type there and what may differ"));
    for (QAction* action : {&how_else, &own_computer}) { // buttons have no use for menus' letters
        action->setIconText(plain(action->text()));
    }
    name(measure, tr("&Measure from here"), tr("Measure the time from the playhead on"));
    name(deselect, tr("Select &none"), tr("Select no process and measure nothing"));
    name(larger_text, tr("L&arger text"), tr("Show all texts larger"));
    name(smaller_text, tr("S&maller text"), tr("Show all texts smaller"));
    name(usual_text, tr("&Usual text"), tr("Show texts in their usual size"));
    name(reset_panels, tr("&As at first"), tr("Put every panel where it was at first"));
    name(quit, tr("&Quit"), tr("Close Procession"));
    name(zoom_in, tr("Zoom &in"), tr("Show less time, larger"));
    name(zoom_out, tr("Zoom &out"), tr("Show more time, smaller"));
    name(fit, tr("&Fit"), tr("Show the whole run"));
    name(scroll_left, tr("Scroll &left"), tr("Show earlier time"));
    name(scroll_right, tr("Scroll &right"), tr("Show later time"));
    name(legend, tr("L&egend"), tr("Show what the colours and patterns mean"));
    name(both_terms, tr("Terms in both la&nguages"),
         tr("Show the other language's term beside the first use"));
    name(glossary, tr("&Glossary"), tr("Look up the terms of the field"));
    name(keys, tr("&Keys"), tr("List every key and what it does"));
    name(about, tr("&About Procession"), tr("Show version and licence"));
    const QList<QAction*> lane = lanes.actions();
    name(*lane[0], tr("Lanes by &process"), tr("Show one lane a process, coloured by state"));
    name(*lane[1], tr("Lanes by &core"), tr("Show one lane a core or device, coloured by process"));
    name(*lane[2], tr("&Both"), tr("Show lanes of cores, devices and processes"));
    const QList<QAction*> form = forms.actions();
    name(*form[0], tr("&As the run needs them"),
         tr("State diagram: five states, or seven once a process is suspended"));
    name(*form[1], tr("&Three states"), tr("State diagram: ready, running, blocked"));
    name(*form[2], tr("&Five states"), tr("State diagram: new and terminated, too"));
    name(*form[3], tr("&Seven states"), tr("State diagram: suspended processes, too"));
    const QList<QAction*> theme = themes.actions();
    name(*theme[0], tr("Follow the &system"),
         tr("Light or dark as the system is, also when it changes"));
    name(*theme[1], tr("&Light"), tr("Dark on light"));
    name(*theme[2], tr("&Dark"), tr("Light on dark"));
    name(*theme[3], tr("&High contrast"), tr("Black, white and yellow"));
}

void WindowActions::name_machine()
{
    //: Short, for the bar at the left edge: instead of the machine, or of the text
    lesson_machine.setIconText(lesson_machine.isChecked() ? tr("Text") : tr("Machine"));
}

void WindowActions::name_veil()
{
    const bool on = veil.isChecked();
    veil.setIconText(on ? tr("Veil on") : tr("Veil off"));
    veil.setToolTip(on ? tr("What has not been seen yet is hidden. Press to show the whole run.")
                       : tr("The whole run is shown. Press to hide what has not been seen yet."));
}

void WindowActions::show_form(DiagramForm form)
{
    check(forms, static_cast<int>(form));
}

void WindowActions::show_choices(LaneMode lane, ThemeChoice theme, const QString& language)
{
    check(lanes, static_cast<int>(lane));
    check(themes, static_cast<int>(theme));
    check(languages, language);
}

} // namespace procession::ui
