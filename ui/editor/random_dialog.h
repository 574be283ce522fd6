// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/random_draw.h"
#include "ui/session/background.h"
#include "ui/theme/palette.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace procession::ui {

class WorkloadView;

/// A workload drawn by chance: how many processes, how long, how much I/O; with the picture of what
/// comes at once. The same seed draws the same everywhere.
class RandomDialog : public QDialog {
    Q_OBJECT

public:
    /// What is in the editor.
    struct Present {
        core::Scenario base;  ///< whose machine and policy it gets
        bool is_open = false; ///< there is a scenario whose processes could be replaced
        QString why_locked;   ///< why they may not be replaced; empty: they may
    };
    RandomDialog(Present present, const Palette& palette, QWidget* parent);

    [[nodiscard]] QSpinBox& count() { return *count_; }
    [[nodiscard]] QSpinBox& seed() { return *seed_; }
    [[nodiscard]] QCheckBox& unambiguous() { return *unambiguous_; }
    [[nodiscard]] WorkloadView& picture() { return *picture_; }
    [[nodiscard]] core::WorkloadOptions options() const;
    /// What is shown is what the fields ask for.
    [[nodiscard]] bool is_up_to_date() const { return !soon_.isActive() && !background_.running(); }
    [[nodiscard]] QString told() const;
    [[nodiscard]] QPushButton& replace() { return *replace_; }

signals:
    /// As a scenario of its own, or in place of the processes of the present one.
    void scenario_wanted(const core::Scenario& scenario);
    void replace_wanted(const core::Scenario& scenario);

private:
    void build_fields(QVBoxLayout& column);
    void build_buttons(QVBoxLayout& column);
    void follow();
    void show_draw(const Draw& draw);

    Present present_;
    QTimer soon_; ///< who turns a wheel is not followed at each step
    QSpinBox* count_ = nullptr;
    QSpinBox* span_ = nullptr;
    QSpinBox* least_ = nullptr;
    QSpinBox* most_ = nullptr;
    QSpinBox* io_ = nullptr;
    QSpinBox* priorities_ = nullptr;
    QSpinBox* seed_ = nullptr;
    QCheckBox* small_ = nullptr;
    QCheckBox* unambiguous_ = nullptr;
    QLabel* told_ = nullptr;
    WorkloadView* picture_ = nullptr;
    QPushButton* another_ = nullptr;
    QPushButton* create_ = nullptr;
    QPushButton* replace_ = nullptr;
    Background background_; ///< the last member: it waits for the work when it goes
};

} // namespace procession::ui
