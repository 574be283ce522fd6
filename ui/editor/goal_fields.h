// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"

#include <QWidget>
#include <string>

class QComboBox;

namespace procession::ui {

class BothTexts;
class FieldGrid;
class SettingLine;

/// The goal that a scenario sets its students: a measure compared with a number, or a process that
/// is in some state for some time. What else a condition can be stands in the text.
class GoalFields : public QWidget {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit GoalFields(EditedFile& file, QWidget* parent);

    /// What stands in the scenario now.
    void fill();
    void retranslate();

    [[nodiscard]] QComboBox& kind() { return *kind_; }
    [[nodiscard]] QComboBox& of() { return *of_; }
    [[nodiscard]] QComboBox& measure() { return *measure_; }
    [[nodiscard]] QComboBox& relation() { return *relation_; }
    [[nodiscard]] QComboBox& state() { return *state_; }
    [[nodiscard]] SettingLine& number() { return *number_; }

private:
    void choose_kind();
    void write_condition();
    void fill_lists();
    void show_rows();
    [[nodiscard]] std::string value(const char* key) const;
    [[nodiscard]] QString kind_now() const;

    EditedFile& file_;
    FieldGrid* form_ = nullptr;
    QComboBox* kind_ = nullptr;
    QComboBox* of_ = nullptr;
    QComboBox* measure_ = nullptr;
    QComboBox* relation_ = nullptr;
    QComboBox* state_ = nullptr;
    SettingLine* number_ = nullptr; ///< the bound, or for how many ticks
    BothTexts* text_ = nullptr;
    BothTexts* hint_ = nullptr;
};

} // namespace procession::ui
