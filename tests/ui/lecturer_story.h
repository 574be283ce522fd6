// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor_help.h"

#include <QString>

class QAbstractItemView;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QTableView;
class QToolButton;

namespace procession::ui {

class InterventionLine;

/// Does something that asks for a file, and puts the file's path into the dialog; false if no
/// dialog comes.
[[nodiscard]] bool answer_file_dialog(const QString& path, const std::function<void()>& act);

/// Hands at mouse and keys that know the editor's pages.
struct Lecturer : Editing {
    /// With an empty scenario, the window in that language.
    explicit Lecturer(const char* language_name);
    ~Lecturer();

    using Editing::click;
    void click(QAbstractButton& button);
    [[nodiscard]] EditorActions& actions() { return window.editor().actions(); }
    /// The visible one of that text.
    [[nodiscard]] QToolButton& button(QWidget& within, const QString& text);
    /// To the tab of that page, by the arrow keys.
    void turn_to(const QString& page);
    /// By a click on the cell and letters; Return leaves it.
    template <typename Column>
    void type_cell(QTableView& view, int row, Column column, const QString& typed)
    {
        type_at(view, row, static_cast<int>(column), typed);
    }
    void type_at(QTableView& view, int row, int column, const QString& typed);
    /// In place of what stands there, with the keys of letters; the line stays open.
    void write(QLineEdit& line, const QString& typed);
    /// As an input method does.
    void compose(QWidget& field, const char* utf8);
    /// Opens the box, and takes what has that data, by keys.
    void pick_from_list(QComboBox& box, const QString& data);
    /// The same in a box that takes what is passed on the way.
    void pick(QComboBox& box, const QString& data);
    /// Clicks the button, and takes an entry of its menu by keys.
    void choose_from_menu(QToolButton& button, int entry);
    /// Drags the mark of that row by so many ticks.
    void drag_mark(InterventionLine& line, std::size_t row, int ticks);
    /// Clicks the box of the page of the classroom whose text that is, but for its first letter.
    void tick(const QString& words);
    [[nodiscard]] bool in_file_dialog(const QString& target, const std::function<void()>& act);
    /// What the scenario has at that place, as it is written.
    [[nodiscard]] QString source(const char* place);
};

/// Somebody else, at a window with settings of its own.
struct Student : WindowFixture {
    explicit Student(const char* language_name);
    ~Student();

    void click(QAbstractButton& button);
    [[nodiscard]] bool in_file_dialog(const QString& target, const std::function<void()>& act);
    /// Waits for the run.
    void simulated();
    /// Whether some label in sight says that.
    [[nodiscard]] bool sees(const QString& words);

    bool is_settled = false; ///< a scenario has been opened and run
};

} // namespace procession::ui
