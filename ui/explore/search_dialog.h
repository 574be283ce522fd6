// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explore/schedule_search.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace procession::ui {

class EmptyText;

/// "Search for a schedule in which …": what is looked for, how far the search is, and, once it is
/// found, who goes how far in it. The schedule found can be watched as a scenario.
class SearchDialog : public QDialog {
    Q_OBJECT

public:
    SearchDialog(const core::Scenario& scenario, QWidget* parent);

    [[nodiscard]] ScheduleSearch& search() { return search_; }
    [[nodiscard]] QComboBox& what() { return *what_; }
    [[nodiscard]] QLineEdit& expression() { return *expression_; }
    [[nodiscard]] QPushButton& run() { return *run_; }
    [[nodiscard]] QPushButton& watch() { return *watch_; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QListWidget& stretches() { return *stretches_; }

signals:
    /// The schedule found is to be watched.
    void scenario_wanted(const core::Scenario& scenario);

private:
    void build();
    [[nodiscard]] core::explore::Question question() const;
    void run_or_stop();
    void show_choice();
    void show_progress();
    void show_result();

    core::Scenario scenario_;
    QComboBox* what_ = nullptr;
    QLineEdit* expression_ = nullptr;
    QSpinBox* schedules_ = nullptr;
    QPushButton* run_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* summary_ = nullptr;
    QListWidget* stretches_ = nullptr;
    EmptyText* before_ = nullptr; ///< the first search
    QPushButton* watch_ = nullptr;
    ScheduleSearch search_;
};

} // namespace procession::ui
