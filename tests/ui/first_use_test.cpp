// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts/tour has stumbled over: what somebody meets who has never seen the window.
#include "ui/home/home.h"
#include "ui/main_window/run_status.h"
#include "ui/session/library.h"
#include "ui/timeline/legend.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

/// The place that the bar at the left edge marks as the one where one is.
QStringList marked_places(const MainWindow& window)
{
    QStringList marked;
    for (const QToolButton* button :
         window.findChild<QToolBar*>("rail")->findChildren<QToolButton*>()) {
        if (button->isChecked()) {
            marked.append(button->text());
        }
    }
    return marked;
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "after opening, the arrows step before anything is clicked")
{
    open(welcome_scenario);
    REQUIRE(window.focusWidget());
    QTest::keyClick(window.focusWidget(), Qt::Key_Right);
    CHECK(t() == 2); // Cai arrives
}

TEST_CASE_METHOD(WindowFixture, "the bar of places marks the one that is shown, from the start")
{
    CHECK(marked_places(window) == QStringList("Run"));
    window.go_to(MainWindow::Page::home);
    CHECK(marked_places(window) == QStringList("Home"));
}

TEST_CASE_METHOD(WindowFixture, "back at home a word replaces the one searched for before")
{
    QLineEdit& search = find<Home>().search_box();
    window.go_to(MainWindow::Page::home);
    QTest::keyClicks(&search, "convoy");
    window.go_to(MainWindow::Page::run);
    window.go_to(MainWindow::Page::home);
    QTest::keyClicks(&search, "quantum");
    CHECK(search.text() == "quantum");
}

TEST_CASE_METHOD(WindowFixture, "the status line is told in its own words")
{
    open(welcome_scenario);
    auto& status = find<RunStatus>();
    REQUIRE_FALSE(status.text().isEmpty());
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(status.findChild<QLabel*>());
    REQUIRE(told);
    CHECK(told->text(QAccessible::Name) == status.text());
}

TEST_CASE_METHOD(WindowFixture, "at the largest text a panel that is asked for can be read")
{
    window.resize(1920, 1080);
    theme.set_text_percent(300);
    open(welcome_scenario);
    window.ask();
    const auto* panel = window.findChild<QDockWidget*>("predict");
    QApplication::processEvents();
    CHECK(panel->width() >= 3 * 240);
    CHECK(window.width() == 1920); // nor does the window grow beyond the screen
    theme.set_text_percent(100);   // the application's, thus that of the tests after this
}

TEST_CASE_METHOD(WindowFixture, "the legend names what is on the screen as soon as it is seen")
{
    open(":/scenarios/15-suspend-and-activate.procession.json"); // C is suspended at 3
    const auto all = window.findChildren<Legend*>();             // Compare has one too
    const auto shown =
        std::ranges::find_if(all, [](const Legend* one) { return one->isVisible(); });
    REQUIRE(shown != all.end());
    const Legend& legend = **shown;
    CHECK_FALSE(legend.accessibleDescription().contains("suspended"));
    window.session().player().set_t(3);
    CHECK(wait_until([&] { return legend.accessibleDescription().contains("suspended"); }));
}
