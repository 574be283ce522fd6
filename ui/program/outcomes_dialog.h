// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/outcomes.h"
#include "ui/theme/palette.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace procession::ui {

class EmptyText;

/// How else the run could have come out: the groups with their shares, and what one of them
/// printed. Lines that always come in this order are marked.
class OutcomesDialog : public QDialog {
    Q_OBJECT

public:
    /// With a veil `hidden_after` says from where on: whole runs would lift it, so they wait until
    /// they are asked for. Empty without one.
    OutcomesDialog(const core::Scenario& scenario, const Palette& palette, QWidget* parent,
                   QString hidden_after = {});

    [[nodiscard]] const Outcomes& outcomes() const { return outcomes_; }
    [[nodiscard]] QListWidget& groups() { return *groups_; }
    [[nodiscard]] QListWidget& lines() { return *lines_; }
    [[nodiscard]] QString summary() const;

signals:
    /// The run that the chosen group came of is to be watched.
    void scenario_wanted(const core::Scenario& scenario);

private:
    void build();
    void run_or_stop();
    void start();
    void show_groups();
    void show_lines();
    void show_summary();
    [[nodiscard]] QString name_of(const OutcomeGroup& group) const;

    core::Scenario scenario_;
    Palette palette_;
    QString hidden_after_; ///< as long as nothing has been run
    QLabel* summary_ = nullptr;
    QLabel* legend_ = nullptr;
    QCheckBox* lots_ = nullptr;
    bool shown_with_lots_ = true; ///< what is shown was run so
    QSpinBox* runs_ = nullptr;
    QPushButton* run_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QListWidget* groups_ = nullptr;
    QListWidget* lines_ = nullptr;
    EmptyText* before_ = nullptr; ///< the first run
    QPushButton* watch_ = nullptr;
    Outcomes outcomes_;
};

} // namespace procession::ui
