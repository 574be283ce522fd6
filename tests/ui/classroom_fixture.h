// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a scenario of a lecturer's that hides, locks or asks something.
#pragma once

#include "ui/classroom/task_panel.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <catch2/catch.hpp>

namespace procession::ui {

/// Round robin, quantum 2: A 0–2, B 2–4, A 4–6, B 6–8 …
inline QByteArray scenario_with(const QByteArray& classroom)
{
    return R"({"procession": 1, "title": {"en": "Guess", "zh_CN": "猜"},
 "scheduler": {"policy": "rr", "quantum": 2},
 "processes": [{"name": "A", "arrival": 0, "bursts": [{"cpu": 6}]},
               {"name": "B", "arrival": 0, "bursts": [{"cpu": 4}]}],
 "classroom": )" +
           classroom + "}";
}

struct Classroom : WindowFixture {
    explicit Classroom(const QByteArray& classroom)
    {
        language.choose("en"); // whatever the test before has chosen
        window.resize(1366, 900);
        window.show();
        open(file("class.procession.json", scenario_with(classroom)));
        settle();
    }
    [[nodiscard]] QAction* action(const QString& text)
    {
        for (const auto* menu : window.findChildren<QMenu*>()) {
            for (QAction* one : menu->actions()) {
                if (one->iconText() == text) {
                    return one;
                }
            }
        }
        FAIL("no action " << text.toStdString());
        return nullptr;
    }
    /// Everything that can be read or heard in the window now.
    [[nodiscard]] QString all_texts()
    {
        QStringList all{window.windowTitle()};
        for (auto* widget : window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || is_in_editor(window, *widget)) {
                continue;
            }
            all << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
                << widget->statusTip();
            if (const auto* label = qobject_cast<QLabel*>(widget)) {
                all << label->text();
            }
            if (const auto* box = qobject_cast<QComboBox*>(widget)) {
                all << box->currentText();
            }
        }
        for (const Findable& one : window.findables()) {
            if (one.kind == Findable::Kind::command) {
                all << one.name;
            }
        }
        return all.join('\n');
    }
    void show_dock(const QString& name)
    {
        window.show_view(name);
        settle();
    }
    [[nodiscard]] QDockWidget& dock(const QString& name)
    {
        auto* found = window.findChild<QDockWidget*>(name);
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] TaskPanel& tasks() { return *window.findChild<TaskPanel*>(); }
};

} // namespace procession::ui
