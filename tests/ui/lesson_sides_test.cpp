// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's page and the machine: beside each other where there is room, else one of them with
// a way to the other in sight.
#include "lesson_student.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/side_switch.h"
#include "ui/lesson/spotlight.h"
#include "ui/lesson/watch_card.h"
#include "ui/stage/stage.h"
#include "ui/timeline/timeline_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QTest>
#include <QToolButton>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

/// Whether Tab comes to it from the page's first control.
bool tab_comes_to(const QWidget& wanted, QWidget& from)
{
    constexpr int most = 200;
    from.setFocus(Qt::TabFocusReason);
    for (int i = 0; i < most && !wanted.hasFocus(); ++i) {
        if (!QApplication::focusWidget()) {
            return false;
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    return wanted.hasFocus();
}

bool is_whole(const QWidget& widget)
{
    return widget.isVisible() && widget.visibleRegion().boundingRect() == widget.rect();
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "where both do not fit, the page leads to the machine and back")
{
    window.resize(1366, 768);
    theme.set_text_percent(300);
    open_page(*this, "round-robin/3");
    settle();
    window.activateWindow();
    SideSwitch& there = window.lesson().way_to_machine();
    SideSwitch& back = window.lesson().way_back();
    REQUIRE(is_whole(there));
    CHECK_FALSE(back.isVisible());
    CHECK_FALSE(find<Stage>().isVisible());
    CHECK(there.text() == "See the machine");
    CHECK(there.accessibleName() == there.text());
    REQUIRE(tab_comes_to(there, *window.lesson().findChild<QToolButton*>()));
    REQUIRE(machine_came(*this));
    const core::Ticks before = t();
    QTest::keyClick(&there, Qt::Key_Space);
    settle();
    CHECK(find<Stage>().isVisible());
    CHECK_FALSE(window.lesson().isVisible());
    REQUIRE(is_whole(back));
    CHECK(back.text() == "Back to the page");
    CHECK(back.hasFocus());
    language.choose("zh_CN");
    settle();
    CHECK(back.text() != "Back to the page");
    QTest::keyClick(&back, Qt::Key_Space);
    settle();
    CHECK(is_whole(there));
    CHECK(there.hasFocus());
    CHECK_FALSE(find<Stage>().isVisible());
    CHECK(t() == before); // looking there and back moves nothing
}

TEST_CASE_METHOD(WindowFixture,
                 "where both do not fit, a turned page is seen and the keys stay in sight")
{
    window.resize(1366, 768);
    theme.set_text_percent(300);
    open_page(*this, "round-robin/3");
    window.activateWindow();
    REQUIRE(
        tab_comes_to(window.lesson().way_to_machine(), *window.lesson().findChild<QToolButton*>()));
    press(Qt::Key_F6);
    settle();
    REQUIRE(find<Stage>().isVisible());
    CHECK(window.focusWidget() == find<TimelineView>().canvas());
    press(Qt::Key_N);
    settle();
    CHECK(window.lesson().isVisible());
    CHECK(window.lesson().visit()->page_number() == 3);
    CHECK(window.lesson().way_to_machine().hasFocus());
}

TEST_CASE_METHOD(WindowFixture, "where both fit, or no lesson is shown, nothing leads across")
{
    window.resize(1366, 768);
    open_page(*this, "round-robin/3");
    settle();
    CHECK(find<Stage>().isVisible());
    CHECK_FALSE(window.lesson().way_to_machine().isVisible());
    CHECK_FALSE(window.lesson().way_back().isVisible());
    theme.set_text_percent(300);
    press(Qt::Key_F6);
    settle();
    CHECK(window.lesson().way_back().isVisible());
    window.go_to(MainWindow::Page::home);
    settle();
    CHECK_FALSE(window.lesson().way_back().isVisible());
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture,
                 "the way back to the lesson is pressed only where one is away from it")
{
    open_page(*this, "round-robin/turns");
    QToolButton* back = nullptr;
    for (auto* button : window.lesson().findChildren<QToolButton*>()) {
        const QAction* action = button->defaultAction();
        back = action && action->iconText() == "Back to the lesson" ? button : back;
    }
    REQUIRE(back);
    CHECK_FALSE(back->isEnabled());
    window.session().player().to_end();
    REQUIRE(wait_until([&] { return back->isEnabled(); }));
    window.activateWindow();
    back->setFocus(Qt::TabFocusReason);
    QTest::keyClick(back, Qt::Key_Space);
    REQUIRE(machine_came(*this));
    CHECK(wait_until([&] { return !back->isEnabled(); }));
    auto* focus = QApplication::focusWidget();
    REQUIRE(focus);
    CHECK(window.lesson().isAncestorOf(focus));
}

TEST_CASE_METHOD(WindowFixture, "what is to be shown is in sight, also where the page was")
{
    window.resize(1366, 768);
    for (const int percent : {100, 300}) {
        CAPTURE(percent);
        theme.set_text_percent(percent);
        for (const LessonPointer& lesson : shipped_lessons()) {
            for (const lessons::Step& step : lesson->steps) {
                if (!std::holds_alternative<lessons::HighlightStep>(step.what)) {
                    continue;
                }
                CAPTURE(lesson->id, step.id);
                if (window.lesson().way_back().isVisible()) {
                    press(Qt::Key_F6);
                }
                REQUIRE(window.lesson().open_at(lesson, step.id));
                REQUIRE(machine_came(*this));
                auto* card = qobject_cast<WatchCard*>(window.lesson().page().card(step.id));
                REQUIRE(card);
                REQUIRE(card->button().isVisible());
                card->button().click();
                CHECK(wait_until([&] { return !window.spotlight().spots().empty(); }));
                CHECK(window.lesson().isVisible() == (percent == 100));
            }
        }
    }
    theme.set_text_percent(100);
}
