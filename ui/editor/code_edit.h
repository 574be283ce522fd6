// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/typed_changes.h"
#include "ui/editor/code_language.h"
#include "ui/theme/palette.h"

#include <Qsci/qsciscintilla.h>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace procession::ui {

/// A text with line numbers that is typed into. It holds what it is shown, byte for byte, tells
/// each change as it was typed, and undoes nothing by itself: that is for whoever owns the text.
///
/// Tab leaves it as it leaves any other control, until something is typed or clicked; from then on
/// it indents, until Escape.
class CodeEdit : public QsciScintilla {
    Q_OBJECT

public:
    /// Something wrong: bytes of the text, and what is told of it.
    struct Mark {
        std::size_t begin = 0;
        std::size_t end = 0;
        QString told;
    };

    explicit CodeEdit(QWidget* parent = nullptr);

    void set_language(CodeLanguage language);
    virtual void set_palette(const Palette& palette);
    /// The language of the window, or the size of its texts, is another.
    virtual void retranslate();

    /// Another state of the same text: cursor and place stay where they are.
    void show_text(std::string_view text);
    /// Another text: from its beginning.
    void start(std::string_view text);
    [[nodiscard]] std::string bytes() const;
    void show_marks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }
    /// What is wrong in that line, counted from 0; empty if nothing is.
    [[nodiscard]] QString told_of_line(int line) const;
    /// Puts the cursor before that byte and brings it into sight.
    void go_to(std::size_t at);
    /// The line of a byte, counted from 0.
    [[nodiscard]] int line_of(std::size_t at) const;
    /// The byte before which the cursor stands.
    [[nodiscard]] std::size_t cursor() const;
    /// Its line, counted from 0.
    [[nodiscard]] int cursor_line() const;
    /// Tells now what was typed and is not told yet.
    void flush();

    [[nodiscard]] QSize sizeHint() const override { return {320, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

public slots:
    void undo() override { emit undo_wanted(); }
    void redo() override { emit redo_wanted(); }

signals:
    /// A person changed the text: one change after the other.
    void typed(const std::vector<core::edit::TextChange>& changes);
    void undo_wanted();
    void redo_wanted();
    void cursor_moved();

protected:
    long send(unsigned message, std::size_t w = 0, long l = 0) const;
    [[nodiscard]] std::string bytes(std::size_t begin, std::size_t end) const;
    [[nodiscard]] CodeLanguage language() const { return language_; }
    [[nodiscard]] const Palette& colours() const { return palette_; }
    /// Whether a list of completions is open.
    [[nodiscard]] bool is_completing() const;

    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void build_keys();
    void paint_marks();
    void show_line_numbers();
    void note(int at, int type, const char* text, int length);
    void replace(const core::edit::TextChange& change);
    void break_line();
    void select_all() { selectAll(true); }
    [[nodiscard]] QString told_at(std::size_t at) const;

    CodeLanguage language_ = CodeLanguage::plain;
    Palette palette_ = Palette::light_theme();
    core::edit::TypedChanges changes_;
    std::vector<Mark> marks_;
    bool is_shown_to_ = false; ///< what changes now was typed by nobody
    int depth_ = 0;            ///< events under way
    bool composes_ = false;    ///< an input method is at work
    bool tab_leaves_ = true;
};

} // namespace procession::ui
