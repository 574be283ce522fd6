// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace procession::ui {

/// Leaves to a focused widget the keys that it lives by although the window uses
/// them as shortcuts: Space presses a focused button, arrows walk in a table.
/// To be installed as an event filter of the application.
class KeyGuard : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace procession::ui
