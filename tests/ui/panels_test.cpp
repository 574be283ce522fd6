// SPDX-License-Identifier: GPL-3.0-or-later
// Panels by place: what is opened and closed is remembered.
#include "window_fixture.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

constexpr const char* welcome = ":/scenarios/welcome.procession.json";

QStringList open_panels(const MainWindow& window)
{
    QStringList names;
    for (const QDockWidget* panel : window.findChildren<QDockWidget*>()) {
        if (!panel->isHidden()) {
            names.append(panel->objectName());
        }
    }
    names.sort();
    return names;
}

/// As from the menu.
void toggle(MainWindow& window, const char* panel)
{
    window.findChild<QDockWidget*>(panel)->toggleViewAction()->trigger();
}

QAction& action(MainWindow& window, const QString& text)
{
    for (const QMenu* menu : window.findChildren<QMenu*>()) {
        for (QAction* one : menu->actions()) {
            if (one->text() == text) {
                return *one;
            }
        }
    }
    throw std::runtime_error("no action " + text.toStdString());
}

const QStringList at_first{"events", "metrics", "policy", "predict", "processes"};

} // namespace

TEST_CASE_METHOD(WindowFixture, "panels stay as wide as they are in another theme or size of texts")
{
    window.resize(1366, 768);
    open(welcome);
    const auto width = [this] { return window.findChild<QDockWidget*>("policy")->width(); };
    const int before = width();
    REQUIRE(before >= 376);
    theme.choose(ThemeChoice::dark);
    settle();
    CHECK(width() == before);
    theme.set_text_percent(125);
    settle();
    theme.set_text_percent(100);
    settle();
    CHECK(width() == before);
    theme.choose(ThemeChoice::high_contrast);
    settle();
    theme.choose(ThemeChoice::light);
    settle();
    CHECK(width() == before);
}

TEST_CASE_METHOD(WindowFixture, "each place has its own panels")
{
    open(welcome);
    CHECK(open_panels(window) == at_first);
    window.show_diagram(true); // has at first what the stage has
    CHECK(open_panels(window) == at_first);
    toggle(window, "tree");
    toggle(window, "events");
    const QStringList of_states{"metrics", "policy", "predict", "processes", "tree"};
    CHECK(open_panels(window) == of_states);
    window.show_diagram(false);
    CHECK(open_panels(window) == at_first);
    window.go_to(MainWindow::Page::compare);
    CHECK(open_panels(window).isEmpty());
    toggle(window, "queues");
    window.present(true, false);
    CHECK(open_panels(window).isEmpty());
    toggle(window, "processes");
    window.present(false);
    CHECK(open_panels(window) == at_first);
    window.go_to(MainWindow::Page::home);
    CHECK(open_panels(window).isEmpty());
    window.go_to(MainWindow::Page::compare);
    CHECK(open_panels(window) == QStringList{"queues"});
    window.go_to(MainWindow::Page::run);
    window.show_diagram(true);
    CHECK(open_panels(window) == of_states);
}

TEST_CASE_METHOD(WindowFixture, "the panels of every place are remembered")
{
    open(welcome);
    toggle(window, "metrics");
    window.go_to(MainWindow::Page::compare);
    toggle(window, "processes");
    window.close();
    MainWindow again(theme, language, settings);
    again.resize(1366, 768);
    again.show();
    CHECK(open_panels(again) == QStringList{"events", "policy", "predict", "processes"});
    again.go_to(MainWindow::Page::compare);
    CHECK(open_panels(again) == QStringList{"processes"});
}

TEST_CASE_METHOD(WindowFixture, "panels that are reset stand as at first, in every place")
{
    open(welcome);
    auto* policy = window.findChild<QDockWidget*>("policy");
    policy->setFloating(true);
    toggle(window, "metrics");
    toggle(window, "queues");
    window.go_to(MainWindow::Page::compare);
    toggle(window, "processes");
    action(window, "&As at first").trigger();
    CHECK(open_panels(window).isEmpty());
    window.go_to(MainWindow::Page::run);
    CHECK(open_panels(window) == at_first);
    CHECK_FALSE(policy->isFloating());
    CHECK(window.tabifiedDockWidgets(policy).size() == 7); // with those that are closed
}

TEST_CASE_METHOD(WindowFixture, "panels fold for want of room and come again with it")
{
    open(welcome);
    toggle(window, "metrics");
    const QStringList before = open_panels(window);
    theme.set_text_percent(200);
    CHECK(open_panels(window).isEmpty());
    toggle(window, "queues"); // asked for all the same
    theme.set_text_percent(100);
    CHECK(open_panels(window) == (before + QStringList{"queues"}));
}

TEST_CASE_METHOD(WindowFixture, "at the first start the panels have room for a sentence")
{
    window.resize(1366, 768);
    window.show();
    open(":/scenarios/welcome.procession.json");
    auto* const policy = window.findChild<QDockWidget*>("policy");
    CHECK(wait_until([&] { return policy->width() >= 360; }));
    CHECK(policy->width() <= window.width() / 3);
}
