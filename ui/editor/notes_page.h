// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/localized_cells.h"
#include "ui/editor/edited_file.h"
#include "ui/editor/editor_page.h"

#include <array>

class QLabel;

namespace procession::ui {

class FormArea;
class NoteEdit;
class SettingLine;

/// Title and description of the scenario in English and Chinese, and how they look in each.
class NotesPage : public EditorPage {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit NotesPage(EditedFile& file, QWidget* parent = nullptr);

    using Language = core::edit::NoteLanguage;
    [[nodiscard]] SettingLine& title_in(Language language);
    [[nodiscard]] NoteEdit& description_in(Language language);
    /// What is seen in that language: the title and below it the description.
    [[nodiscard]] QString seen_in(Language language) const;

    [[nodiscard]] QString title() const override;
    void set_palette(const Palette& palette) override;
    void retranslate() override;
    [[nodiscard]] bool go_to(const core::Fault& fault) override;

private:
    /// Of one language.
    struct Part {
        QLabel* heading = nullptr;
        QLabel* title_label = nullptr;
        SettingLine* title = nullptr;
        QLabel* description_label = nullptr;
        NoteEdit* description = nullptr;
        QLabel* look = nullptr; ///< heads what follows
        QLabel* seen_title = nullptr;
        QLabel* seen_description = nullptr;
    };

    [[nodiscard]] Part& part(Language language);
    [[nodiscard]] QWidget* build(Language language, QWidget* parent);
    void type(core::edit::Note note, Language language, const QString& text);
    void read();
    void show_look();
    void show_faults();

    EditedFile& file_;
    Palette palette_ = Palette::light_theme();
    FormArea* area_ = nullptr;
    QLabel* faults_ = nullptr;
    std::array<Part, core::edit::note_language_count> parts_;
};

} // namespace procession::ui
