// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/escaped_text.h"
#include "core/edit/stored_texts.h"
#include "core/replay/source_line.h"
#include "ui/editor/code_language.h"
#include "ui/editor/editor_page.h"
#include "ui/editor/program_checker.h"

#include <QAction>
#include <QList>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

class QFileDialog;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace procession::ui {

class EditedFile;
class FittingCombo;
class PythonEdit;

/// The programs of the scenario and the files that they find, one of them at a time: written,
/// named, loaded, saved, and looked at while it is typed. While it is out of sight it follows no
/// change.
class ProgramsPage : public EditorPage {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit ProgramsPage(EditedFile& file, QWidget* parent = nullptr);

    [[nodiscard]] PythonEdit& edit() { return *edit_; }
    [[nodiscard]] FittingCombo& chooser() { return *chooser_; }
    [[nodiscard]] QLineEdit& name() { return *name_; }
    [[nodiscard]] ProgramChecker& checker() { return checker_; }
    /// What is shown; none if there is nothing.
    [[nodiscard]] const std::optional<core::edit::StoredText>& chosen() const { return chosen_; }

    /// Lines at which the player stops, of all programs. They are no part of the scenario.
    [[nodiscard]] std::vector<core::SourceLine> breakpoints() const;

    /// Whether a process more may not be made of them.
    void lock_processes(bool locked);

    /// A file of the disk as a program, if it is called *.py, or as a file.
    void load(const QString& path);
    /// What is shown, as a file of the disk.
    void save(const QString& path);

    [[nodiscard]] QString title() const override;
    void set_palette(const Palette& palette) override;
    void retranslate() override;
    [[nodiscard]] bool go_to(const core::Fault& fault) override;
    [[nodiscard]] bool is_locked(const lessons::Classroom& classroom) const override
    {
        return classroom.lock.contains(lessons::Locked::programs);
    }
    [[nodiscard]] bool is_hidden(const lessons::Classroom&) const override { return false; }

    QAction new_program;
    QAction new_file;
    QAction load_from_disk;
    QAction duplicate;
    QAction save_to_disk;
    QAction remove;
    QAction run_it; ///< a process that runs it
    QAction toggle_breakpoint;
    QAction run_to_cursor;

signals:
    /// The run is wanted, at the first moment at which that line is run.
    void line_wanted(const core::SourceLine& line);
    /// breakpoints() may be others.
    void breakpoints_changed();

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] static CodeLanguage language_of(const core::edit::StoredText& stored);
    void build();
    void connect_parts();
    QToolButton* add_button(QWidget* head);
    void follow();
    void fill_chooser();
    void show_chosen();
    void choose(std::optional<core::edit::StoredText> stored);
    void take_typed(const std::vector<core::edit::TextChange>& changes);
    void rename();
    void add(core::edit::StoredText::Kind kind, const std::string& wanted, const std::string& text);
    [[nodiscard]] QFileDialog* dialog(const QString& title);
    void check();
    void show_found();
    void keep_breakpoints();
    void tell();

    EditedFile& file_;
    ProgramChecker checker_;
    std::vector<core::edit::StoredText> all_;
    std::optional<core::edit::StoredText> chosen_;
    std::optional<core::edit::StoredText> shown_; ///< in the view
    std::uint64_t version_ = 0;                   ///< of the text shown
    bool processes_locked_ = false;
    bool is_stale_ = true;            ///< another scenario came
    core::edit::EscapedText escaped_; ///< of what is shown
    std::size_t literal_ = 0;         ///< where its string begins in the text, behind the quote
    std::size_t literal_length_ = 0;  ///< up to the quote at its end
    FittingCombo* chooser_ = nullptr;
    QLabel* name_title_ = nullptr;
    QLineEdit* name_ = nullptr;
    QToolButton* new_ = nullptr;
    QToolButton* this_ = nullptr;
    QToolButton* run_ = nullptr;
    std::map<std::string, std::vector<int>> breakpoints_; ///< by program, lines from 0
    QMenu* new_menu_ = nullptr;
    QMenu* this_menu_ = nullptr;
    PythonEdit* edit_ = nullptr;
    QString refusal_;        ///< why it cannot have the name that was typed
    QLabel* told_ = nullptr; ///< where the cursor is, and what is wrong
};

} // namespace procession::ui
