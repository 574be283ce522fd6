// SPDX-License-Identifier: GPL-3.0-or-later
// Home, commands by name, what if, rules, bookmarks, presenter mode.
#include "core/simulate.h"
#include "ui/commands/command_palette.h"
#include "ui/home/home.h"
#include "ui/home/scenario_list.h"
#include "ui/predict/predict_panel.h"
#include "ui/rules/rules_card.h"
#include "ui/session/library.h"
#include "ui/timeline/timeline_view.h"
#include "ui/what_if/what_if.h"
#include "window_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

/// Opens the palette, types, presses Return.
void command(WindowFixture& fixture, const QString& text)
{
    CommandPalette* palette = fixture.window.show_commands();
    QTest::keyClicks(&palette->box(), text);
    QTest::keyClick(&palette->box(), Qt::Key_Return);
    settle();
}

QStringList offered(CommandPalette& palette)
{
    QStringList all;
    for (int i = 0; i < palette.list().count(); ++i) {
        all << palette.list().item(i)->text();
    }
    return all;
}

/// The process menu that is open; its action whose text begins so.
QAction* menu_action(WindowFixture& fixture, const QString& text)
{
    for (QMenu* menu : fixture.window.findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            if (menu->isVisible() && action->text().startsWith(text)) {
                return action;
            }
        }
    }
    return nullptr;
}

core::State state_at_end(WindowFixture& fixture, core::EntityId process)
{
    return fixture.window.session().trace()->final_state().process(process).state;
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "home finds scenarios by words of either language and by policy")
{
    window.go_to(MainWindow::Page::home);
    Home& home = find<Home>();
    CHECK(home.isVisible());
    const int all = home.cards().model()->rowCount();
    CHECK(all >= 13);
    for (const char* words : {"convoy", "护航", "boost", "aging prio"}) {
        CAPTURE(words);
        home.search_box().setText(QString::fromUtf8(words));
        const int found = home.cards().model()->rowCount();
        CHECK(found >= 1);
        CHECK(found < all);
    }
    home.search_box().setText("convoy");
    QTest::keyClick(&home.search_box(), Qt::Key_Return);
    CHECK(window.page() == MainWindow::Page::run);
    REQUIRE(wait_until([this] { return window.session().trace().has_value(); }));
    CHECK(window.session().file().contains("convoy"));
    home.search_box().setText("no scenario says this");
    CHECK(home.cards().model()->rowCount() == 0);
}

TEST_CASE_METHOD(WindowFixture, "everything in the menus can be done by its name")
{
    open(welcome_scenario);
    CommandPalette* palette = window.show_commands();
    const QStringList all = offered(*palette);
    for (const char* name : {"Open", "Presenter mode", "Fit", "High contrast", "Policy: "}) {
        CAPTURE(name);
        CHECK(std::ranges::any_of(all, [&](const QString& one) { return one.startsWith(name); }));
    }
    palette->close();
    command(*this, "policy shortest job");
    REQUIRE(wait_until(
        [this] { return window.session().trace()->scenario().scheduler.policy == "sjf"; }));
    command(*this, "undo");
    REQUIRE(wait_until(
        [this] { return window.session().trace()->scenario().scheduler.policy == "rr"; }));
}

TEST_CASE_METHOD(WindowFixture, "a workload typed into the palette runs under the policy in force")
{
    open(welcome_scenario);
    const int before = window.session().openings();
    command(*this, "A 0 5; B 1 3");
    REQUIRE(wait_until([&] { return window.session().openings() > before; }));
    const core::Trace& trace = *window.session().trace();
    CHECK(trace.end() == 8);
    CHECK(trace.scenario().processes.size() == 2);
    CHECK(trace.scenario().scheduler.policy == "rr");
    CHECK_FALSE(window.session().has_veil());
}

TEST_CASE_METHOD(WindowFixture,
                 "what if: a process is killed here, everything before stays, undo takes it back")
{
    open(welcome_scenario);
    const core::Trace before = *window.session().trace();
    window.session().player().set_t(7);
    settle();
    window.show_process_menu(0, window.mapToGlobal(QPoint(200, 200)));
    QAction* kill = menu_action(*this, "Kill");
    REQUIRE(kill);
    kill->trigger();
    QApplication::activePopupWidget()->close();
    REQUIRE(wait_until([this] {
        return window.session().is_changed() && !window.session().simulation().running();
    }));
    const core::Trace after = *window.session().trace();
    CHECK(t() == 7);
    CHECK(after.final_state().process(0).killed);
    CHECK(after.final_state().process(0).finish == 7);
    const core::RecordIndex same = before.first_at_or_after(7);
    REQUIRE(after.first_at_or_after(7) == same);
    for (core::RecordIndex i = 0; i < same; ++i) {
        CHECK(after.records()[i] == before.records()[i]);
    }
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
    press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(wait_until([this] {
        return !window.session().is_changed() && !window.session().simulation().running();
    }));
    CHECK_FALSE(window.session().trace()->final_state().process(0).killed);
    CHECK(state_at_end(*this, 0) == core::State::terminated);
}

TEST_CASE("what can be done to a process is what makes sense in its state")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.processes[1].arrival = 3;
    const core::Trace trace = core::simulate(scenario);
    CHECK_FALSE(what_ifs(Moment::of(trace, 1), 0).empty());
    CHECK(what_ifs(Moment::of(trace, 1), 1).empty());           // has not arrived
    CHECK(what_ifs(Moment::of(trace, trace.end()), 0).empty()); // has ended
    const Moment moment = Moment::of(trace, 2);
    WhatIf suspend;
    for (const WhatIf& what : what_ifs(moment, 0)) {
        suspend = what.kind == core::Intervention::Kind::suspend ? what : suspend;
        CHECK(what.kind != core::Intervention::Kind::resume);
    }
    const core::Trace suspended = core::simulate(with_intervention(moment, suspend, 0));
    CHECK(suspended.view(2).process(0).state == core::State::suspended_ready);
    CHECK(unused_name(scenario) == "P1");
    core::ProcessSpec added;
    added.name = "P1";
    added.bursts = {{core::Burst::Kind::cpu, core::no_device, 2, {}}};
    const core::Trace more = core::simulate(with_process(moment, added));
    CHECK(more.final_state().process(2).created == 2);
    CHECK(more.end() == trace.end() + 2);
}

TEST_CASE_METHOD(WindowFixture, "the rules card says how ties fall and changes the conventions")
{
    open(welcome_scenario);
    press(Qt::Key_R);
    RulesCard& card = find<RulesCard>();
    REQUIRE(card.isVisible());
    CHECK(card.text().contains("arrivals join"));
    qApp->processEvents();
    CHECK(card.findChild<QScrollArea*>()->verticalScrollBar()->maximum() == 0); // all in sight
    const int ostep = card.conventions().findText("Operating Systems: Three Easy Pieces");
    REQUIRE(ostep >= 0);
    card.conventions().setCurrentIndex(ostep);
    emit card.conventions().activated(ostep);
    REQUIRE(wait_until([this] {
        return window.session().trace()->scenario().scheduler.tie ==
               core::TieOrder::preempted_first;
    }));
    CHECK(card.text().contains("joins the ready queue before arrivals"));
    CHECK(window.session().changes().canUndo());
}

TEST_CASE_METHOD(WindowFixture, "bookmarks are walked, shown and kept for the file")
{
    const QString own =
        file("own.procession.json",
             R"({"procession": 1, "processes": [{"name": "A", "bursts": [{"cpu": 9}]}]})");
    open(own);
    for (const core::Ticks at : {3, 6}) {
        window.session().player().set_t(at);
        press(Qt::Key_B, Qt::ControlModifier);
    }
    CHECK(find<TimelineView>().picture().bookmarks == std::vector<core::Ticks>{3, 6});
    press(Qt::Key_BracketLeft, Qt::ControlModifier);
    CHECK(t() == 3);
    press(Qt::Key_BracketRight, Qt::ControlModifier);
    CHECK(t() == 6);
    open(welcome_scenario);
    CHECK(window.session().player().bookmarks().empty());
    open(own);
    CHECK(window.session().player().bookmarks() == std::vector<core::Ticks>{3, 6});
}

TEST_CASE_METHOD(WindowFixture, "an instant is walked event by event, in the order of the rules")
{
    open(welcome_scenario);
    const core::Trace& trace = *window.session().trace();
    press(Qt::Key_Home);
    core::RecordIndex next = window.session().moment()->next;
    while (next < trace.records().size()) {
        press(Qt::Key_Right, Qt::ShiftModifier);
        CHECK(window.session().moment()->next == next + 1);
        CHECK(t() == trace.records().at(next));
        next = window.session().moment()->next;
    }
    while (next > 1) {
        press(Qt::Key_Left, Qt::ShiftModifier);
        CHECK(window.session().moment()->next <= next);
        next = window.session().moment()->next;
        if (t() == 0) {
            break;
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "playing by event takes as long for a short step as for a long one")
{
    open(welcome_scenario);
    Player& player = window.session().player();
    player.set_pace(PaceKind::by_event);
    const core::Trace& trace = *window.session().trace();
    player.to_start();
    player.play();
    core::Ticks expected = 0;
    for (int second = 0; second < 4; ++second) {
        player.advance(1);
        expected = trace.next_event(expected);
        CHECK(player.t() == expected);
    }
    player.set_pace(PaceKind::by_time);
}

TEST_CASE_METHOD(WindowFixture, "while a question is open its keys answer, whatever else they do")
{
    open(welcome_scenario);
    window.session().player().set_t(9);
    settle();
    press(Qt::Key_A);
    PredictPanel& panel = find<PredictPanel>();
    REQUIRE(panel.prediction().can_answer());
    const LaneMode lanes = find<TimelineView>().lane_mode();
    REQUIRE(lanes == LaneMode::both);
    const auto& options = panel.prediction().question()->options;
    const auto right = std::ranges::find_if(options, &lessons::Option::right) - options.begin();
    for (int key = 0; key <= right; ++key) { // elsewhere 1 to 3 choose the lanes
        QTest::keyClick(&panel, static_cast<Qt::Key>(Qt::Key_1 + key));
    }
    CHECK(find<TimelineView>().lane_mode() == lanes);
    CHECK_FALSE(panel.prediction().can_answer());
}

TEST_CASE_METHOD(WindowFixture, "on the home page no key plays a run that nobody sees")
{
    open(welcome_scenario);
    window.go_to(MainWindow::Page::home);
    press(Qt::Key_Right);
    press(Qt::Key_End);
    CHECK(t() == 0);
    window.go_to(MainWindow::Page::run);
    press(Qt::Key_Right);
    CHECK(t() > 0);
}
