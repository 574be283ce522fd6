// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/classroom/classroom.h"

#include "lessons/lesson/check_lesson.h"
#include "lessons/lesson/runs.h"

#include <algorithm>
#include <array>

namespace procession::lessons {

using Node = core::Document::Node;

std::span<const std::string_view> hidden_names()
{
    static constexpr std::array<std::string_view, 6> names{"policy", "metrics", "why",
                                                           "bursts", "compare", "predict"};
    return names;
}

std::span<const std::string_view> locked_names()
{
    static constexpr std::array<std::string_view, 5> names{"scheduler", "machine", "processes",
                                                           "interventions", "programs"};
    return names;
}

bool Classroom::is_empty() const
{
    return hide.empty() && lock.empty() && !goal && !question && !exam;
}

bool Classroom::covers(Hidden part) const
{
    const auto hides = [this](Hidden other) { return hide.contains(other); };
    if (hides(part)) {
        return true;
    }
    switch (part) {
    case Hidden::policy:
    case Hidden::metrics:
    case Hidden::bursts:
        return false;
    case Hidden::why: // sentences name rules and lengths
        return exam || hides(Hidden::policy) || hides(Hidden::bursts);
    case Hidden::compare: // policies by name, with their measures, to the end
        return exam || hides(Hidden::policy) || hides(Hidden::metrics) || hides(Hidden::bursts);
    case Hidden::predict: // explains, and asks of all of it
        break;
    }
    return exam || hides(Hidden::policy) || hides(Hidden::metrics) || hides(Hidden::bursts) ||
           hides(Hidden::why);
}

std::shared_ptr<const Lesson> lesson_around(std::shared_ptr<const core::Scenario> scenario)
{
    auto lesson = std::make_shared<Lesson>();
    lesson->id = "classroom";
    lesson->scenarios.emplace(std::string(classroom_scenario), std::move(scenario));
    return lesson;
}

namespace {

core::Fault fault_at(const core::Document& document, std::string_view path, core::Message message)
{
    const Node node = document.find(path);
    return {document.position(document.begin(node)), std::string(path), std::move(message)};
}

} // namespace

std::vector<core::Fault> check_classroom(const core::Document& document,
                                         const core::Scenario& scenario)
{
    ReadClassroom read = read_classroom(document);
    const Classroom& classroom = read.classroom;
    if (!classroom.goal && !classroom.question) {
        return std::move(read.faults);
    }
    const auto lesson =
        lesson_around(std::make_shared<const core::Scenario>(within_limits(scenario)));
    Runs runs(*lesson);
    const auto add = [&](std::string_view path, std::vector<core::Message> messages) {
        for (core::Message& message : messages) {
            read.faults.push_back(fault_at(document, path, std::move(message)));
        }
    };
    if (classroom.question) {
        add("classroom.question", faults_of(*classroom.question, runs));
    }
    if (classroom.goal) {
        add("classroom.goal",
            out_of_range(classroom.goal->goals.front().condition, runs.trace(classroom_scenario)));
    }
    std::ranges::stable_sort(read.faults, {},
                             [](const core::Fault& fault) { return fault.position.offset; });
    return std::move(read.faults);
}

} // namespace procession::lessons
