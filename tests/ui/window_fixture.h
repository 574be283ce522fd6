// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/main_window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>
#include <functional>
#include <stdexcept>

namespace procession::ui {

/// A and B, 4 ticks each, arriving at 0; round robin with quantum 2.
[[nodiscard]] core::Scenario round_robin_scenario();

/// Lets events happen until `holds`; false if it takes more than a minute.
[[nodiscard]] bool wait_until(const std::function<bool()>& holds);

/// Lets happen all that waits to happen in this thread, and what that puts off in its turn:
/// layouts, painting, what views do once the moment has changed. It takes as long as it takes;
/// nothing is said of other threads, of what moves and of what waits for a time.
void settle();

/// Whether it is a part of the editor.
[[nodiscard]] bool is_in_editor(MainWindow& window, const QWidget& widget);

/// The window's one view of that kind; the editor has some of its own, which are not meant.
template <typename Widget>
[[nodiscard]] Widget& view_of(MainWindow& window)
{
    for (auto* widget : window.findChildren<Widget*>()) {
        if (!is_in_editor(window, *widget)) {
            return *widget;
        }
    }
    throw std::logic_error("the window has no such view");
}

/// A window with settings of its own, as after a first start.
struct WindowFixture {
    WindowFixture();

    /// Opens and waits for the run to end.
    void open(const QString& file);
    /// Writes a file into the fixture's folder; its path.
    [[nodiscard]] QString file(const QString& name, const QByteArray& content) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    template <typename Widget>
    [[nodiscard]] Widget& find()
    {
        return view_of<Widget>(window);
    }
    [[nodiscard]] core::Ticks t() { return window.session().player().t(); }

    QTemporaryDir folder;
    QSettings settings;
    Theme theme;
    Language language;
    MainWindow window;
};

} // namespace procession::ui
