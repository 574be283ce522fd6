// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/settings.h"
#include "ui/main_window/scenario_header.h"
#include "ui/session/library.h"
#include "ui/stage/stage.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QTableWidget>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

TEST_CASE_METHOD(WindowFixture,
                 "presenter mode shows stage, sentence and timeline, and gives back what was there")
{
    open(welcome_scenario);
    const double usual = text_scale();
    press(Qt::Key_F11);
    REQUIRE(window.presenting());
    CHECK_FALSE(window.menuBar()->isVisible());
    CHECK(window.session().has_veil());
    const core::Ticks before = t();
    press(Qt::Key_PageDown);
    CHECK(t() > before);
    press(Qt::Key_PageUp);
    CHECK(t() == before);
    press(Qt::Key_PageDown);
    press(Qt::Key_F5);
    CHECK(t() == 0);
    press(Qt::Key_Escape);
    CHECK_FALSE(window.presenting());
    CHECK(window.menuBar()->isVisible());
    CHECK(text_scale() == usual);
}

TEST_CASE_METHOD(WindowFixture, "presenting, the theme is the one that is set, and switches live")
{
    open(welcome_scenario);
    const auto paper = [this] { // of the stage
        return find<Stage>().grab().toImage().pixelColor(2, 2);
    };
    for (const ThemeChoice choice :
         {ThemeChoice::dark, ThemeChoice::high_contrast, ThemeChoice::light}) {
        theme.choose(choice);
        press(Qt::Key_F11);
        REQUIRE(window.presenting());
        CHECK(theme.choice() == choice);
        press(Qt::Key_Escape);
        CHECK(theme.choice() == choice);
    }
    press(Qt::Key_F11);
    const QColor light = paper();
    theme.choose(ThemeChoice::dark);
    settle();
    CHECK(paper().lightness() < light.lightness());
    press(Qt::Key_Escape);
    CHECK(theme.choice() == ThemeChoice::dark);
}

TEST_CASE_METHOD(WindowFixture, "presenting, title and policy stand in a line above the picture")
{
    open(":/scenarios/09-mlfq-boost.procession.json");
    auto& header = find<ScenarioHeader>();
    const auto line = [&header] { return header.findChild<QLabel*>()->text(); };
    const QString title = line();
    window.present(true, false);
    settle();
    CHECK(header.isVisible());
    CHECK(line().startsWith(title + " · Multilevel feedback"));
    core::Scenario changed = *window.session().scenario();
    REQUIRE_FALSE(core::set_policy(changed, "rr"));
    window.session().change(changed, "RR");
    CHECK(line().startsWith(title + " · Round robin · Quantum "));
    window.present(false);
    CHECK(line() == title);
}

TEST_CASE_METHOD(WindowFixture, "presenting, a policy that is hidden is not named")
{
    open(file("hidden.json", R"({"procession": 1, "title": "Guess", "scheduler": {"policy": "sjf"},
        "processes": [{"name": "A", "arrival": 0, "bursts": [{"cpu": 2}]}],
        "classroom": {"hide": ["policy"]}})"));
    window.present(true, false);
    settle();
    CHECK(find<ScenarioHeader>().findChild<QLabel*>()->text() == "Guess");
}

TEST_CASE_METHOD(WindowFixture, "one key shows the scenario as opened, also while presenting")
{
    open(welcome_scenario);
    const core::Scenario opened = *window.session().scenario();
    window.session().begin_at(4);
    press(Qt::Key_F11);
    window.session().player().set_t(9);
    window.session().select(1);
    press(Qt::Key_M);
    core::Scenario changed = opened;
    REQUIRE_FALSE(core::set_policy(changed, "sjf"));
    window.session().change(changed, "SJF");
    REQUIRE(wait_until(
        [this] { return window.session().trace()->scenario().scheduler.policy == "sjf"; }));
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
    press(Qt::Key_F8);
    REQUIRE(wait_until([&] { return window.session().trace()->scenario() == opened; }));
    settle();
    CHECK(t() == 4);
    CHECK(window.session().moment()->seen == 4);
    CHECK(window.session().selected() == core::no_entity);
    CHECK_FALSE(find<TimelineView>().span());
    CHECK(window.presenting());
    window.session().player().set_t(12); // only the moment has changed
    settle();
    press(Qt::Key_F8);
    settle();
    CHECK(t() == 4);
    CHECK(window.session().moment()->seen == 4);
    window.present(false);
}

TEST_CASE_METHOD(WindowFixture, "the screen saver is kept away while presenting, and only then")
{
    struct FakeKeeper : ScreenKeeper {
        explicit FakeKeeper(QStringList& calls) : told(calls) {}
        void keep() override { told.append("keep"); }
        void release() override { told.append("release"); }
        QStringList& told;
    };
    QStringList told;
    window.set_screen_keeper(std::make_unique<FakeKeeper>(told));
    open(welcome_scenario);
    CHECK(told.isEmpty());
    press(Qt::Key_F11);
    CHECK(told == QStringList{"keep"});
    press(Qt::Key_PageDown);
    press(Qt::Key_Period);
    CHECK(told == QStringList{"keep"});
    press(Qt::Key_Escape);
    CHECK(told == QStringList{"keep", "release"});
    window.present(true, false);
    window.close(); // without a question
    CHECK_FALSE(window.isVisible());
    CHECK(told == QStringList{"keep", "release", "keep", "release"});
    window.set_screen_keeper(system_screen_keeper());
}

TEST_CASE_METHOD(WindowFixture, "the list of keys has those of the presentation")
{
    open(welcome_scenario);
    press(Qt::Key_F1);
    auto* table = window.findChild<QTableWidget*>("keys");
    REQUIRE(table);
    QStringList keys;
    for (int row = 0; row < table->rowCount(); ++row) {
        keys += table->item(row, 0)->text().split("  ");
    }
    CHECK(keys.removeDuplicates() == 0); // each has one meaning, or the line tells where which
    for (const char* key :
         {"F8", "F11", "F5", "PgDown", "PgUp", "B", ".", "Space", "Shift+A", "D"}) {
        CAPTURE(key);
        CHECK(keys.contains(key));
    }
    keys.removeDuplicates();
    CHECK(keys.size() >= table->rowCount()); // no key stands twice
}

TEST_CASE_METHOD(WindowFixture, "while presenting, black comes and goes and a still pointer hides")
{
    open(welcome_scenario);
    press(Qt::Key_F11);
    const auto is_black = [this] {
        return window.grab().toImage().pixelColor(window.rect().center()) == QColor(Qt::black);
    };
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period}) {
        CHECK_FALSE(is_black());
        press(key);
        CHECK(is_black());
        press(key);
        CHECK_FALSE(is_black());
    }
    REQUIRE(wait_until([] {
        return QApplication::overrideCursor() &&
               QApplication::overrideCursor()->shape() == Qt::BlankCursor;
    }));
    QTest::mouseMove(&window, QPoint(200, 200));
    settle();
    CHECK_FALSE(QApplication::overrideCursor());
    press(Qt::Key_Escape);
    CHECK_FALSE(QApplication::overrideCursor());
}

TEST_CASE_METHOD(WindowFixture, "presenting, the time scale stays while it plays")
{
    open(":/scenarios/09-mlfq-boost.procession.json");
    window.present(true, false);
    settle();
    const TimelineView& timeline = find<TimelineView>();
    Player& player = window.session().player();
    REQUIRE(timeline.mapping().is_fitted());
    REQUIRE(timeline.mapping().end == 20); // under the veil it says no more
    const double scale = timeline.mapping().ticks_per_pixel;
    player.play();
    player.advance(30);
    REQUIRE(wait_until([&] { return timeline.mapping().end == 50; }));
    CHECK(timeline.mapping().ticks_per_pixel == scale);
    CHECK(wait_until([&] { return timeline.mapping().to() > 30; })); // the page turns
    player.pause();
    CHECK(timeline.mapping().is_fitted());
}

TEST_CASE_METHOD(WindowFixture, "presenting, the legend is there at every size of the projector")
{
    open(":/scenarios/09-mlfq-boost.procession.json");
    window.present(true, false);
    for (const QSize size : {QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080)}) {
        window.resize(size);
        settle();
        const auto legends = window.findChildren<Legend*>(); // Compare has one, too
        CHECK(std::ranges::any_of(legends, [](const Legend* each) { return each->isVisible(); }));
    }
}

TEST_CASE_METHOD(WindowFixture, "presenting, the smallest text is as large as the projector asks")
{
    open(":/scenarios/10-four-cores-six-tasks.procession.json");
    window.present(true, false);
    window.resize(1024, 768);
    settle();
    CHECK(window.size() == QSize(1024, 768));
    CHECK(text_font(TextSize::small).pixelSize() >= 14);
    const LaneLayout& lanes = find<TimelineView>().layout_of_lanes();
    CHECK(lanes.total() <= lanes.room); // all of them in sight
    window.resize(1920, 1080);
    settle();
    CHECK(text_font(TextSize::small).pixelSize() == 24);
}
