// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace procession::ui {

/// A place to paste or write a Python program. What cannot be run is told there and then, at its
/// line.
class PasteDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with `text`.
    PasteDialog(const QString& text, const Palette& palette, QWidget* parent);

    [[nodiscard]] QPlainTextEdit& editor() { return *editor_; }
    /// What is wrong with the program; empty if nothing is known to be.
    [[nodiscard]] QString fault() const;

public slots:
    /// Asks for the run, or shows what is in its way.
    void run();

signals:
    void scenario_wanted(const core::Scenario& scenario);

private:
    QPlainTextEdit* editor_ = nullptr;
    QLabel* fault_ = nullptr;
    QPushButton* run_ = nullptr;
};

} // namespace procession::ui
