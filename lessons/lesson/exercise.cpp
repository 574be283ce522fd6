// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/exercise.h"

#include "lessons/lesson/keeps.h"
#include "lessons/lesson/runs.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;

namespace {

/// What was found in schedules of a goal that has not been reached.
void tell(GoalReached& goal, const std::vector<SchedulesSeen>& seen)
{
    for (const SchedulesSeen& one : seen) {
        goal.said.insert(goal.said.end(), one.said.begin(), one.said.end());
        goal.replay = goal.replay ? goal.replay : one.replay;
    }
}

} // namespace

bool ExerciseGraded::passed() const
{
    return changed.empty() && std::ranges::all_of(goals, &GoalReached::reached);
}

ExerciseGraded grade(const Exercise& exercise, const Lesson& lesson, const core::Scenario& student,
                     const Onlooker& onlooker)
{
    ExerciseGraded graded;
    for (const std::string& part : exercise.keeps) {
        if (!keeps(part, *lesson.scenario(exercise.scenario), student)) {
            graded.changed.push_back(part);
            graded.said.push_back({MessageCode::goal_changes, {{"what", part}}});
        }
    }
    const core::Trace run = run_within_limits(student, onlooker.cancel);
    for (const Goal& goal : exercise.goals) {
        std::vector<SchedulesSeen> seen;
        GoalReached reached;
        reached.reached = holds(goal.condition, run, seen, onlooker);
        if (!reached.reached) {
            tell(reached, seen);
        }
        if (std::string found = found_for(goal.condition, run); !found.empty()) {
            reached.measured = Message{MessageCode::goal_measured, {{"value", std::move(found)}}};
        }
        graded.goals.push_back(std::move(reached));
    }
    return graded;
}

} // namespace procession::lessons
