// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"

#include <QWidget>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace procession::ui {

class BothTexts;
class FieldGrid;
class SettingLine;

/// The question that a scenario asks its students: a number, or one of several options. Other
/// forms of questions stand in the text.
class QuestionFields : public QWidget {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit QuestionFields(EditedFile& file, QWidget* parent);

    /// What stands in the scenario now.
    void fill();
    void retranslate();

    [[nodiscard]] QComboBox& kind() { return *kind_; }
    [[nodiscard]] SettingLine& answer() { return *answer_; }
    [[nodiscard]] QComboBox& measure() { return *measure_; }
    [[nodiscard]] QComboBox& of() { return *of_; }
    [[nodiscard]] QPushButton& more() { return *more_; }

private:
    /// What stands of one option.
    struct OptionRow {
        QWidget* box;
        QCheckBox* right;
        BothTexts* text;
        BothTexts* mistake;
        QPushButton* remove;
    };
    void build_options(std::size_t count);
    void name_option(std::size_t i);
    void choose_kind();
    void write(const char* key, const std::string& typed);
    void write_asked();
    void add_option();
    void set_right(std::size_t option);
    void show_rows();
    [[nodiscard]] std::string value(const char* key) const;
    [[nodiscard]] QString kind_now() const;

    EditedFile& file_;
    FieldGrid* form_ = nullptr;
    QComboBox* kind_ = nullptr;
    BothTexts* text_ = nullptr;
    SettingLine* answer_ = nullptr;
    QComboBox* of_ = nullptr;
    QComboBox* measure_ = nullptr;
    QWidget* options_ = nullptr;
    QVBoxLayout* rows_ = nullptr;
    QPushButton* more_ = nullptr;
    BothTexts* hint_ = nullptr;
    BothTexts* because_ = nullptr;
    std::vector<OptionRow> option_rows_;
};

} // namespace procession::ui
