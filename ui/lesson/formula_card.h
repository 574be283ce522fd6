// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace procession::ui {

/// The measures of the course and how they are reckoned, with the numbers of the run put in.
class FormulaCard : public QDialog {
    Q_OBJECT

public:
    /// Without a moment: the formulas alone. `process` is the one shown first.
    FormulaCard(const std::optional<Moment>& moment, core::EntityId process, const Palette& palette,
                QWidget* parent);

    [[nodiscard]] QComboBox& process() { return *process_; }
    /// All that is said.
    [[nodiscard]] QString text() const;

private:
    void fill();

    std::optional<Moment> moment_;
    Palette palette_;
    QComboBox* process_ = nullptr;
    QLabel* of_process_ = nullptr;
    QLabel* of_run_ = nullptr;
};

} // namespace procession::ui
