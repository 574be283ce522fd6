// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/code_edit.h"

#include <vector>

namespace procession::ui {

class ProgramChecker;

/// A program while it is typed: names that are known are offered as soon as two letters stand
/// there, or when they are asked for by Ctrl+Space. Tab takes what is offered; Return only what
/// was chosen or asked for, for it ends lines, too.
class PythonEdit : public CodeEdit {
    Q_OBJECT

public:
    /// `checker` knows the names, and outlives it.
    explicit PythonEdit(ProgramChecker& checker, QWidget* parent = nullptr);

    /// Offers what can stand at the cursor.
    void complete();
    /// What is being offered; empty if nothing is.
    [[nodiscard]] QStringList offered() const;

    void set_palette(const Palette& palette) override;
    /// Lines with a breakpoint, counted from 0, in order. They move with what is typed.
    [[nodiscard]] std::vector<int> breakpoints() const;
    void set_breakpoints(const std::vector<int>& lines);
    void toggle_breakpoint(int line);

signals:
    void breakpoints_changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take_letter(int letter);
    void offer(std::size_t least);

    ProgramChecker& checker_;
    QStringList offered_;
    bool is_chosen_ = false; ///< of what is offered, one was chosen, or it was asked for
};

} // namespace procession::ui
