// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/setting_fields.h"
#include "ui/editor/edited_file.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace procession::ui {

class SettingCombo;
class SettingLine;

/// One setting of the scenario being edited: a line or a choice, a way back to its default, and
/// below what is wrong with it or why it changes nothing. Shows what the text says; nothing is kept
/// here but what a person is just typing.
class SettingRow : public QWidget {
    Q_OBJECT

public:
    /// `file` outlives it.
    SettingRow(EditedFile& file, core::edit::SettingField field, QWidget* parent = nullptr);

    [[nodiscard]] const core::edit::SettingField& field() const { return field_; }
    /// Stands before it in the form.
    [[nodiscard]] QLabel* label() const { return label_; }
    /// What is wrong with it, or why it changes nothing; empty if neither.
    [[nodiscard]] QString note() const;
    /// The line that is typed into, or the box that is chosen from.
    [[nodiscard]] QWidget* input() const;
    [[nodiscard]] QToolButton* reset() const { return reset_; }

    void read();
    void set_palette(const Palette& palette);
    void retranslate();

private:
    void build_line();
    void build_choice();
    void type(const QString& typed);
    void step(int by);
    void fill_choice(const QString& fallback);
    void show_choice(const core::edit::Cell& now);
    void show_note();

    EditedFile& file_;
    core::edit::SettingField field_;
    Palette palette_ = Palette::light_theme();
    QLabel* label_ = nullptr;
    SettingLine* line_ = nullptr;
    SettingCombo* choice_ = nullptr;
    int usual_ = 0; ///< choices that it always has
    QToolButton* reset_ = nullptr;
    QLabel* note_ = nullptr;
};

} // namespace procession::ui
