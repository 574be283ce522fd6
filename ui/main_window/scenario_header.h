// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QLabel;

namespace procession::ui {

/// Title and point of the scenario, in the language of the window; for an audience its policy, too.
class ScenarioHeader : public QWidget {
    Q_OBJECT

public:
    enum class Form : std::uint8_t {
        whole,
        title,     ///< only, for want of room
        presented, ///< title and policy with its settings in one small line; of lessons, too
        policy,    ///< that line where the title stands elsewhere
    };

    explicit ScenarioHeader(QWidget* parent = nullptr);

    /// `name` stands for a title where the scenario has none.
    void show_scenario(const core::Scenario& scenario, const QString& name);
    void set_form(Form form);
    void set_palette(const Palette& palette);

private:
    void fill();

    QString name_;
    QString policy_; ///< empty if the lecturer hides it
    Form form_ = Form::whole;
    QLabel* title_ = nullptr;
    QLabel* description_ = nullptr;
};

} // namespace procession::ui
