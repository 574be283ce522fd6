// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/step_card.h"
#include "ui/session/background.h"

#include <memory>

namespace procession::ui {

class CheckRow;
class HelpRow;
class ProgramEdit;
class WorkloadEdit;

/// An exercise: the student changes the scenario in the machine beside the page, or its
/// program here; checking says which goals are reached.
class ExerciseCard : public StepCard {
    Q_OBJECT

public:
    ExerciseCard(const PageContext& context, const lessons::Step& step, QWidget* parent);

    [[nodiscard]] QPushButton& check_button() { return *check_; }
    [[nodiscard]] ProgramEdit* programs() { return programs_; }
    [[nodiscard]] WorkloadEdit* workload() { return workload_; }
    [[nodiscard]] HelpRow& help() { return *help_; }
    [[nodiscard]] const lessons::Exercise& exercise() const { return exercise_; }
    [[nodiscard]] CheckRow& checking() { return *checking_; }
    [[nodiscard]] bool is_checking() const { return background_.running(); }
    /// What was said of the last check.
    [[nodiscard]] const std::optional<lessons::ExerciseGraded>& graded() const { return graded_; }
    [[nodiscard]] QWidget* first_control() override;

public slots:
    void check();

protected:
    void take_machine() override;
    void current_changed(bool current) override;

private:
    void build_work();
    void want_machine();
    void keep_work();
    void build_editors();
    void run_edited();
    void show_workpiece();
    [[nodiscard]] std::optional<core::Scenario> edited(const core::Scenario& base);
    void start_again();
    void show_solution();
    void take(const lessons::ExerciseGraded& graded);
    void fill();
    /// Whether it is reached, and what it is.
    struct GoalLine {
        QLabel* mark;
        QLabel* text;
    };
    GoalLine add_goal();
    void fill_goal(std::size_t goal);
    [[nodiscard]] bool may_change(const char* part) const;

    const lessons::Exercise& exercise_;
    std::optional<lessons::ExerciseGraded> graded_;
    Background background_;
    std::vector<GoalLine> goals_;
    ProgramEdit* programs_ = nullptr;
    WorkloadEdit* workload_ = nullptr;
    std::optional<core::Scenario> shown_; ///< what the editors were filled from
    QPushButton* check_ = nullptr;
    CheckRow* checking_ = nullptr;
    HelpRow* help_ = nullptr;
    QLabel* verdict_ = nullptr;
    QLabel* reason_ = nullptr;
    QPushButton* go_on_ = nullptr;
};

} // namespace procession::ui
