// SPDX-License-Identifier: GPL-3.0-or-later
// A changed scenario: what says so, and the runs before and after side by side.
#include "ui/compare/compare_view.h"
#include "ui/session/library.h"
#include "ui/what_if/change_banner.h"
#include "ui/what_if/what_if.h"
#include "window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

/// The action of the window's menus with that text.
QAction* action_named(const MainWindow& window, const QString& text)
{
    for (const QAction* menu : window.menuBar()->actions()) {
        for (QAction* action : menu->menu()->actions()) {
            if (action->iconText() == text) {
                return action;
            }
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "the run before a change and the one after it stand in Compare")
{
    open(welcome_scenario);
    const core::Scenario before = *window.session().scenario();
    auto& banner = find<ChangeBanner>();
    QAction* compare = action_named(window, "Compare with before");
    REQUIRE(compare);
    CHECK_FALSE(compare->isEnabled());
    CHECK_FALSE(banner.isVisible());
    window.session().player().set_t(7);
    settle();
    const Moment moment = *window.session().moment();
    const WhatIf kill = what_ifs(moment, 0).front();
    window.session().change(with_intervention(moment, kill, 0), kill.name);
    const core::Scenario after = *window.session().scenario();
    REQUIRE(wait_until([this] { return !window.session().simulation().running(); }));
    CHECK(banner.isVisible());
    CHECK(banner.findChild<QLabel*>()->text().contains(kill.name));
    QToolButton* button = nullptr;
    for (QToolButton* one : banner.findChildren<QToolButton*>()) {
        button = one->defaultAction() == compare ? one : button;
    }
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(window.page() == MainWindow::Page::compare);
    auto& view = find<CompareView>();
    REQUIRE(wait_until([&view] { return !view.comparison().running(); }));
    const std::vector<Variant>& variants = view.comparison().variants();
    REQUIRE(variants.size() == 2);
    CHECK(variants[0].trace->scenario() == before);
    CHECK(variants[1].trace->scenario() == after);
    CHECK_FALSE(variants[0].trace->final_state().process(0).killed);
    CHECK(variants[1].trace->final_state().process(0).finish == 7);
    CHECK(view.axis().position() == 7);
    CHECK(view.axis().mapping().end ==
          std::max(variants[0].trace->end(), variants[1].trace->end()));

    // Another change: what is compared with it is still the run before the first.
    window.session().changes().undo();
    REQUIRE(wait_until([this] { return !window.session().simulation().running(); }));
    CHECK_FALSE(compare->isEnabled());
    window.go_to(MainWindow::Page::run);
    CHECK_FALSE(banner.isVisible());
    window.go_to(MainWindow::Page::compare);
    CHECK(view.comparison().variants()[1].scenario == before);
    CHECK(view.comparison().variants()[1].side == Variant::Side::none);
    CHECK(view.comparison().variants()[0].side == Variant::Side::before);
}
