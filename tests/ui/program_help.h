// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window/main_window.h"
#include "window_fixture.h"

#include <QByteArray>

namespace procession::ui {

/// A scenario of one program, "main.py", without costs: a statement is ten ticks.
inline QByteArray scenario_of(const QByteArray& program)
{
    QByteArray text = program;
    text.replace('"', "\\\"").replace('\n', "\\n");
    return R"({"procession": 1, "machine": {"statement_ticks": 10},
        "scheduler": {"policy": "rr", "quantum": 20},
        "programs": {"main.py": ")" +
           text + R"("}, "processes": [{"name": "main", "program": "main.py"}]})";
}

/// Parent and child append to a list of the same name.
inline const QByteArray family = R"(import os
names = ["Li"]
also = names
pid = os.fork()
if pid == 0:
    names.append("child")
else:
    names.append("parent")
    os.waitpid(pid, 0)
print(names)
)";

/// Shows a panel by its name.
inline void bring_up(MainWindow& window, const char* panel)
{
    window.show_view(panel);
    settle();
}

} // namespace procession::ui
