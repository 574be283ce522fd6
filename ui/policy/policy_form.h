// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QDoubleSpinBox;

namespace procession::ui {

class ParameterEditor;

/// Chooses the policy, its parameters, the number of cores and the cost of a
/// context switch. Built from the registry. Shows a scenario and asks for a
/// changed one; holds no settings of its own.
class PolicyForm : public QWidget {
    Q_OBJECT

public:
    explicit PolicyForm(QWidget* parent = nullptr);

    /// `changed`: differs from what the file says.
    void show_scenario(const core::Scenario& scenario, bool changed);
    /// What a lecturer has locked is shown, but not to be changed.
    void lock(bool scheduling, bool machine);
    void set_palette(const Palette& palette);
    void retranslate();

    /// The editor of a parameter of the policy shown, or nullptr.
    [[nodiscard]] ParameterEditor* editor(std::string_view parameter) const;
    /// What is wrong with the last edit; empty if nothing is.
    [[nodiscard]] QString problem() const;

signals:
    void scenario_wanted(const core::Scenario& scenario);
    /// Back to what the file says.
    void revert_wanted();

private:
    void build();
    void rebuild_parameters();
    void choose_policy(int index);
    void set_value(const std::string& key, const QString& value);
    void show_problem(const QString& problem);
    void show_locks();

    std::optional<core::Scenario> scenario_;
    bool scheduling_locked_ = false;
    bool machine_locked_ = false;
    QFormLayout* form_ = nullptr;
    QLabel* policy_label_ = nullptr;
    QComboBox* policy_ = nullptr;
    QLabel* explanation_ = nullptr;
    QLabel* cores_label_ = nullptr;
    QSpinBox* cores_ = nullptr;
    QLabel* switch_label_ = nullptr;
    QDoubleSpinBox* switch_ = nullptr;
    QLabel* problem_ = nullptr;
    QPushButton* revert_ = nullptr;
    std::vector<ParameterEditor*> editors_;
    std::string built_for_; ///< name of the policy whose editors there are
};

} // namespace procession::ui
