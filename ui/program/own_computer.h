// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QDialog>
#include <QString>
#include <QStringList>

namespace procession::ui {

/// What to do to run a scenario's program with the Python of one's own computer.
struct OwnComputer {
    QString file;           ///< "tickets.py"
    QString source;         ///< its text
    QString command;        ///< what to type
    QStringList may_differ; ///< from what is seen here, and why
};

/// For the program of the scenario's first process that has one; empty if none has.
[[nodiscard]] OwnComputer own_computer(const core::Scenario& scenario);

/// The card that tells it.
class OwnComputerCard : public QDialog {
    Q_OBJECT

public:
    OwnComputerCard(OwnComputer what, QWidget* parent);

private:
    void save();

    OwnComputer what_;
};

} // namespace procession::ui
