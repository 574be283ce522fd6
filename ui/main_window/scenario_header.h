// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QLabel;

namespace procession::ui {

/// Title and point of the scenario, in the language of the window.
class ScenarioHeader : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioHeader(QWidget* parent = nullptr);

    /// `name` stands for a title where the scenario has none.
    void show_scenario(const core::Scenario& scenario, const QString& name);
    /// Title only, for want of room.
    void set_brief(bool brief);
    void set_palette(const Palette& palette);

private:
    QString name_;
    bool brief_ = false;
    QLabel* title_ = nullptr;
    QLabel* description_ = nullptr;
};

} // namespace procession::ui
