// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QSignalSpy>
#include <QStyle>
#include <QTabBar>
#include <QWidget>
#include <catch2/catch.hpp>

using namespace procession::ui;

namespace {

/// A system whose colours a test decides.
struct System {
    bool dark = false;
    Theme theme{[this] { return dark; }};

    /// What the platform does when the person chooses another look there.
    void change_to(bool is_dark)
    {
        dark = is_dark;
        QWidget window;
        QEvent event(QEvent::ThemeChange);
        QApplication::sendEvent(&window, &event);
    }
};

} // namespace

TEST_CASE("the window follows the system while it is open")
{
    System system;
    CHECK(system.theme.choice() == ThemeChoice::system);
    CHECK_FALSE(system.theme.palette().dark);
    QSignalSpy changed(&system.theme, &Theme::changed);
    system.change_to(true);
    CHECK(system.theme.palette().dark);
    CHECK(changed.count() == 1);
    system.change_to(true); // nothing new
    CHECK(changed.count() == 1);
    system.change_to(false);
    CHECK_FALSE(system.theme.palette().dark);
}

TEST_CASE("another palette of the application is a reason to ask, too")
{
    System system;
    system.dark = true;
    QEvent event(QEvent::ApplicationPaletteChange);
    QApplication::sendEvent(qApp, &event);
    CHECK(system.theme.palette().dark);
}

TEST_CASE("who has chosen a theme keeps it, and gets the system's as it is then")
{
    System system;
    system.theme.choose(ThemeChoice::light);
    system.change_to(true);
    CHECK_FALSE(system.theme.palette().dark);
    system.theme.choose(ThemeChoice::system);
    CHECK(system.theme.palette().dark);
}

TEST_CASE("a dark theme of one's own is not taken for the system's")
{
    Theme theme;
    const bool system_is_dark = theme.palette().dark;
    theme.choose(system_is_dark ? ThemeChoice::light : ThemeChoice::dark);
    const Theme another;
    CHECK(another.palette().dark == system_is_dark);
}

TEST_CASE("tabs are scrolled by buttons that grow with texts")
{
    Theme theme;
    QTabBar bar;
    bar.ensurePolished();
    const auto width = [&bar] {
        return bar.style()->pixelMetric(QStyle::PM_TabBarScrollButtonWidth, nullptr, &bar);
    };
    const int usual = width();
    theme.set_text_percent(300);
    CHECK(width() >= 2 * usual);
    theme.set_text_percent(100);
    CHECK(width() == usual);
}
