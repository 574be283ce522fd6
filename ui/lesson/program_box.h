// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <functional>

namespace procession::ui {

/// A program that is there whole, with the numbers of its lines: where a line is too long for the
/// box, it goes on below. Tab indents; whoever came by Tab goes on by Tab until something is typed,
/// and after Esc.
class ProgramBox : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr int tab_stop = 4; ///< letters

    /// @param fit called when the width has changed.
    ProgramBox(std::function<void()> fit, QWidget* parent);

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Numbers;

    void break_line();
    void indent();
    void outdent();
    [[nodiscard]] bool deletes_indent();
    void make_room();
    void place_numbers();

    std::function<void()> fit_;
    Numbers* numbers_;
    bool tab_leaves_ = false;
};

} // namespace procession::ui
