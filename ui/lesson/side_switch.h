// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QAction;

namespace procession::ui {

/// From the page of a lesson to the machine or back, where there is room for one of them at a
/// time; else it is out of sight. The keys go along to the switch on the other side.
class SideSwitch : public QToolButton {
    Q_OBJECT

public:
    enum class Side { page, machine };

    /// `machine` is checked while the machine is shown, and visible where there is no room for
    /// both. `side` is where the switch stands.
    SideSwitch(QAction& machine, Side side, QWidget* parent);

    void set_other(SideSwitch& other) { other_ = &other; }
    void retranslate();

private:
    void follow();

    QAction& machine_;
    Side side_;
    SideSwitch* other_ = nullptr;
};

} // namespace procession::ui
