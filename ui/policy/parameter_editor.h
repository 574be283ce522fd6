// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/registry.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace procession::ui {

/// A value as `--set` takes it: "4", "true", "0.5", "front", "2:4:8".
[[nodiscard]] QString setting_text(const scheduler::ParameterValue& value);

/// Edits one parameter with whatever widget its kind asks for.
class ParameterEditor : public QWidget {
    Q_OBJECT

public:
    /// `info` outlives the editor: it is the registry's.
    explicit ParameterEditor(const scheduler::ParameterInfo& info, QWidget* parent = nullptr);

    [[nodiscard]] const scheduler::ParameterInfo& info() const { return info_; }
    /// Shows a value without saying that it was edited.
    void show_value(const scheduler::ParameterValue& value);
    void retranslate();

signals:
    /// The person wants this value, as `--set` takes it.
    void edited(const QString& setting);

private:
    void add_number(int decimals);
    void add_choices();
    void add_line();

    const scheduler::ParameterInfo& info_;
    QDoubleSpinBox* number_ = nullptr; ///< holds every integer up to 2^53 exactly
    QCheckBox* check_ = nullptr;
    QComboBox* choice_ = nullptr;
    QLineEdit* line_ = nullptr;
};

} // namespace procession::ui
