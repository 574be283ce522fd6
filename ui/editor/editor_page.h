// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault.h"
#include "lessons/classroom/classroom.h"
#include "ui/theme/palette.h"

#include <QString>
#include <QWidget>

namespace procession::ui {

/// One way to look at the scenario being edited, and to change it: its processes, its machine, its
/// text. What it shows it reads from the scenario whenever that changes.
class EditorPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What its tab is called, with a key.
    [[nodiscard]] virtual QString title() const = 0;
    virtual void set_palette(const Palette& palette) = 0;
    virtual void retranslate() = 0;
    /// Goes to where that can be put right, if that is on this page.
    [[nodiscard]] virtual bool go_to(const core::Fault& fault) = 0;

    /// Whether what a lecturer has locked, or hidden, is on this page. A page on which everything
    /// stands has all of it.
    [[nodiscard]] virtual bool is_locked(const lessons::Classroom& classroom) const
    {
        return !classroom.lock.empty();
    }
    [[nodiscard]] virtual bool is_hidden(const lessons::Classroom& classroom) const
    {
        return !classroom.hide.empty() || classroom.question; // whose answer stands there
    }
};

} // namespace procession::ui
