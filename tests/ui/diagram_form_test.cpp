// SPDX-License-Identifier: GPL-3.0-or-later
// Which states the diagram tells apart is chosen in menus, and remembered.
#include "ui/session/library.h"
#include "ui/stage/state_diagram.h"
#include "window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

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

} // namespace

TEST_CASE_METHOD(WindowFixture, "the state diagram has the states that were chosen, and keeps them")
{
    open(welcome_scenario);
    StateDiagram& diagram = find<StateDiagram>();
    action(window, "&Three states").trigger();
    CHECK(diagram.isVisible());
    CHECK(diagram.still().nodes.size() == 3);
    window.close();
    MainWindow again(theme, language, settings);
    CHECK(again.findChild<StateDiagram*>()->form() == DiagramForm::three);
    CHECK(action(again, "&Three states").isChecked());
}

TEST_CASE_METHOD(WindowFixture, "the diagram's own menu offers its states; a token has another")
{
    open(welcome_scenario);
    window.show_diagram(true);
    settle();
    StateDiagram& diagram = find<StateDiagram>();
    const QPoint empty = diagram.still().caption.center().toPoint();
    QContextMenuEvent on_ground(QContextMenuEvent::Mouse, empty, diagram.mapToGlobal(empty));
    QApplication::sendEvent(&diagram, &on_ground);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 4);
    menu->actions().last()->trigger();
    menu->close();
    CHECK(diagram.still().nodes.size() == 7);
    const QPoint token = diagram.field().tokens.front().box.center().toPoint();
    QContextMenuEvent on_token(QContextMenuEvent::Mouse, token, diagram.mapToGlobal(token));
    QApplication::sendEvent(&diagram, &on_token);
    menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    CHECK(menu->actions().first()->text() != "&As the run needs them");
    menu->close();
}
