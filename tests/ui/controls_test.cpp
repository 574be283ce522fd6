// SPDX-License-Identifier: GPL-3.0-or-later
// Every control of every page and dialog: reached by Tab, seen when it has the focus, and told
// to screen readers by role and name.
#include "core/edit/intervention_cells.h"
#include "told.h"
#include "ui/editor/editor.h"
#include "ui/glossary/glossary_view.h"
#include "ui/lesson/machine_guide.h"
#include "ui/session/library.h"
#include "window_fixture.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

std::string name_of(const QWidget& widget)
{
    return widget.metaObject()->className() + (" " + widget.objectName()).toStdString() + " \"" +
           widget.accessibleName().toStdString() + "\" " +
           widget.property("text").toString().toStdString();
}

/// Where Tab is to stop: what takes the focus by it and is in sight.
std::vector<QWidget*> stops(const QWidget& window)
{
    std::vector<QWidget*> all;
    for (auto* widget : window.findChildren<QWidget*>()) {
        const bool by_tab = (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
        if (by_tab && widget->window() == &window && widget->isVisible() && widget->isEnabled() &&
            !widget->visibleRegion().isEmpty()) {
            all.push_back(widget);
        }
    }
    return all;
}

/// What Tab comes by, however often it is pressed.
std::set<QWidget*> walked(QWidget& window, std::size_t presses)
{
    std::set<QWidget*> seen;
    for (std::size_t i = 0; i < presses; ++i) {
        QWidget* now = window.focusWidget();
        seen.insert(now);
        QTest::keyClick(now ? now : &window, Qt::Key_Tab);
    }
    return seen;
}

/// Those of `window` that Tab leaves out.
std::string left_out(QWidget& window)
{
    const std::vector<QWidget*> all = stops(window);
    REQUIRE_FALSE(all.empty());
    all.front()->setFocus(Qt::TabFocusReason);
    std::size_t further = 0; // out of sight where something scrolls
    for (const auto* widget : window.findChildren<QWidget*>()) {
        further += (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() ? 1 : 0;
    }
    const std::set<QWidget*> seen = walked(window, 2 * (all.size() + further));
    std::string names;
    for (const QWidget* one : all) {
        if (!seen.contains(const_cast<QWidget*>(one))) {
            names += name_of(*one) + "; ";
        }
    }
    return names;
}

/// Those that look the same with the focus and without.
std::string not_marked(QWidget& window)
{
    std::vector<QPointer<QWidget>> all;
    for (QWidget* one : stops(window)) {
        all.emplace_back(one); // some go when others have the focus
    }
    std::string names;
    for (std::size_t i = 0; i < all.size(); ++i) {
        QWidget* const one = all[i];
        QWidget* const other = all[(i + 1) % all.size()];
        if (!one || !one->isVisible() || !other) {
            continue;
        }
        one->setFocus(Qt::TabFocusReason);
        settle();
        const QImage with = one->grab().toImage();
        all.size() > 1 ? other->setFocus(Qt::TabFocusReason) : one->clearFocus();
        settle();
        if (!all[i]) {
            continue;
        }
        if (one->grab().toImage() == with) {
            names += name_of(*one) + "; ";
        }
    }
    return names;
}

bool is_control(QAccessible::Role role)
{
    static const std::set<QAccessible::Role> controls{
        QAccessible::Button,     QAccessible::CheckBox,       QAccessible::RadioButton,
        QAccessible::ComboBox,   QAccessible::SpinBox,        QAccessible::Slider,
        QAccessible::PageTab,    QAccessible::EditableText,   QAccessible::List,
        QAccessible::Table,      QAccessible::Tree,           QAccessible::MenuItem,
        QAccessible::ButtonMenu, QAccessible::ButtonDropDown, QAccessible::Dialog};
    return controls.contains(role);
}

/// What a screen reader finds from here on without a role or a name that it could tell.
std::string untold(QAccessibleInterface* from)
{
    if (!from || from->state().invisible) {
        return {};
    }
    std::string names;
    const QAccessible::Role role = from->role();
    const auto* widget = qobject_cast<const QWidget*>(from->object());
    const bool inner = qobject_cast<const QScrollBar*>(widget) ||
                       (widget && widget->objectName().startsWith("qt_"));
    const bool stands_for_another = widget && widget->focusProxy();
    const bool without_role =
        role == QAccessible::NoRole || (role == QAccessible::Client && from->state().focusable);
    const bool without_name = is_control(role) && from->text(QAccessible::Name).trimmed().isEmpty();
    if (!inner && !stands_for_another && (without_role || without_name)) {
        names = "role " + std::to_string(role) + (widget ? " " + name_of(*widget) : "") + "; ";
    }
    if (qobject_cast<const QAbstractItemView*>(widget)) {
        return names; // its rows are texts
    }
    for (int i = 0; i < from->childCount(); ++i) {
        names += untold(from->child(i));
    }
    return names;
}

std::string untold(QWidget& widget)
{
    return untold(QAccessible::queryAccessibleInterface(&widget));
}

/// What is to hold of a page or a dialog.
void check_controls(QWidget& window)
{
    CHECK(left_out(window) == "");
    CHECK(untold(window) == "");
    CHECK(not_marked(window) == "");
}

const auto themes = {ThemeChoice::light, ThemeChoice::dark, ThemeChoice::high_contrast};

struct Controls : WindowFixture {
    Controls()
    {
        QApplication::setCursorFlashTime(0); // a cursor that blinks is not to be taken for a mark
        open(welcome_scenario);
        window.session().player().set_t(9);
        settle();
    }
    /// Triggers what waits for an answer, and checks it meanwhile.
    void check_waiting(QAction& action)
    {
        INFO(action.text().toStdString());
        bool came = false;
        QTimer::singleShot(0, &window, [&came] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            came = dialog != nullptr;
            if (dialog) {
                check_controls(*dialog);
                dialog->reject();
            }
        });
        action.trigger();
        CHECK(came);
    }
    [[nodiscard]] QAction& action(const QString& icon_text)
    {
        for (const QMenu* menu : window.findChildren<QMenu*>()) {
            for (QAction* one : menu->actions()) {
                if (one->iconText().startsWith(icon_text)) {
                    return *one;
                }
            }
        }
        throw std::runtime_error("no action " + icon_text.toStdString());
    }
    /// The dialog that stands open beside the window.
    [[nodiscard]] QDialog* dialog()
    {
        for (QDialog* one : window.findChildren<QDialog*>()) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
};

} // namespace

TEST_CASE_METHOD(Controls, "each control of each page is reached by Tab, marked and named")
{
    window.resize(1366, 900);
    SECTION("home")
    {
        window.go_to(MainWindow::Page::home);
        (void)at_rest(window);
        check_controls(window);
    }
    SECTION("run")
    {
        for (const char* panel :
             {"policy", "processes", "predict", "events", "metrics", "tree", "queues"}) {
            CAPTURE(panel);
            auto* dock = window.findChild<QDockWidget*>(panel);
            dock->show();
            settle();
            dock->raise();
            (void)at_rest(window);
            check_controls(window);
        }
    }
    SECTION("states")
    {
        window.show_diagram(true);
        (void)at_rest(window);
        check_controls(window);
    }
    SECTION("a question")
    {
        window.ask();
        (void)at_rest(window);
        check_controls(window);
    }
    SECTION("the room")
    {
        window.ask_room();
        (void)at_rest(window);
        CHECK(untold(window) == "");
    }
    SECTION("the lessons")
    {
        window.go_to(MainWindow::Page::learn);
        (void)at_rest(window);
        check_controls(window);
    }
    SECTION("pages of lessons")
    {
        for (const char* page : {"round-robin/turns", "round-robin/draw", "round-robin/response",
                                 "round-robin/choose", "states/2", "death-and-family/9"}) {
            CAPTURE(page);
            REQUIRE(window.open_lesson(page));
            REQUIRE(wait_until([&] { return window.guide().is_there(); }));
            (void)at_rest(window);
            CHECK(untold(window) == "");
        }
    }
    SECTION("the editor")
    {
        window.show_view("edit");
        window.editor().file().edit([](core::edit::EditedScenario& scenario) {
            return scenario.type("x", "processes[0].arrival", "soon"); // with a list of faults
        });
        (void)at_rest(window);
        check_controls(window);
    }
    SECTION("texts of the editor")
    {
        open(":/scenarios/23-deadlock-of-two-locks.procession.json");
        for (const char* view : {"edit-text", "edit-programs"}) {
            CAPTURE(view);
            window.show_view(view);
            (void)at_rest(window);
            check_controls(window);
        }
        CHECK_FALSE(window.editor().file().is_modified()); // Tab went through and wrote nothing
    }
    SECTION("the editor's other pages")
    {
        for (const char* view : {"edit-machine", "edit-interventions", "edit-notes"}) {
            CAPTURE(view);
            window.show_view(view);
            window.editor().file().edit([](core::edit::EditedScenario& scenario) {
                return core::edit::add_intervention(scenario, 0, core::edit::Deed::kill, 3);
            });
            (void)at_rest(window);
            check_controls(window);
        }
    }
    SECTION("compare")
    {
        window.go_to(MainWindow::Page::compare);
        (void)at_rest(window);
        check_controls(window);
        window.findChild<QTabWidget*>()->setCurrentIndex(1);
        (void)at_rest(window);
        check_controls(window);
    }
}

TEST_CASE_METHOD(Controls, "each control of each dialog is reached by Tab, marked and named")
{
    for (const ThemeChoice choice : themes) {
        CAPTURE(static_cast<int>(choice));
        theme.choose(choice);
        for (const char* view : {"rules", "export", "commands", "keys", "paste", "mistakes",
                                 "formulas", "templates", "import", "random", "find", "share"}) {
            CAPTURE(view);
            window.show_view(view);
            settle();
            QDialog* open = dialog();
            REQUIRE(open);
            open->activateWindow();
            settle();
            check_controls(*open);
            open->close();
            settle();
        }
        window.go_to(MainWindow::Page::run); // what is shared is in the editor
        for (const char* waiting : {"New scenario", "Add a process here", "About Procession"}) {
            check_waiting(action(waiting));
        }
        action("Glossary").trigger();
        settle();
        QWidget* glossary_window = find<GlossaryView>().window();
        check_controls(*glossary_window);
        glossary_window->close();
    }
}

TEST_CASE_METHOD(Controls, "what has the focus is marked in each theme")
{
    window.resize(1366, 900);
    for (const ThemeChoice choice : {ThemeChoice::dark, ThemeChoice::high_contrast}) {
        CAPTURE(static_cast<int>(choice));
        theme.choose(choice);
        for (const char* view : {"policy", "processes", "predict", "events", "metrics", "tree"}) {
            CAPTURE(view);
            window.show_view(view);
            (void)at_rest(window);
            CHECK(not_marked(window) == "");
        }
        for (const MainWindow::Page page :
             {MainWindow::Page::home, MainWindow::Page::compare, MainWindow::Page::edit}) {
            CAPTURE(static_cast<int>(page));
            page == MainWindow::Page::edit ? window.edit_scenario() : window.go_to(page);
            (void)at_rest(window);
            CHECK(not_marked(window) == "");
        }
        window.go_to(MainWindow::Page::run);
    }
}

TEST_CASE_METHOD(Controls, "the views of a program are marked when they have the focus")
{
    open(":/scenarios/23-deadlock-of-two-locks.procession.json");
    window.session().player().set_t(170);
    window.resize(1366, 900);
    for (const ThemeChoice choice : themes) {
        CAPTURE(static_cast<int>(choice));
        theme.choose(choice);
        for (const char* panel : {"program", "variables", "console", "objects"}) {
            CAPTURE(panel);
            window.show_view(panel);
            (void)at_rest(window);
            CHECK(not_marked(window) == "");
        }
    }
}
