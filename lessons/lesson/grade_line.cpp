// SPDX-License-Identifier: GPL-3.0-or-later
// Grading a line that a student wrote into a program.
#include "core/program/process/program_faults.h"
#include "lessons/lesson/grade.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;

namespace {

std::string without_blanks(std::string_view line)
{
    std::string bare;
    std::ranges::copy_if(line, std::back_inserter(bare),
                         [](char letter) { return letter != ' ' && letter != '\t'; });
    return bare;
}

} // namespace

core::Scenario with_line(const core::Scenario& scenario, const LessonQuestion& question,
                         const std::string& line)
{
    core::Scenario changed = scenario;
    std::string& source = changed.programs[question.program];
    std::size_t begin = 0;
    for (std::uint32_t number = 1; number < question.line; ++number) {
        const auto end = source.find('\n', begin);
        begin = end == std::string::npos ? source.size() : end + 1;
    }
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    const std::size_t text = std::min(source.find_first_not_of(' ', begin), end);
    const bool is_indented = !line.empty() && line.front() == ' ';
    const std::size_t from = is_indented ? begin : text;
    source.replace(from, end - from, line);
    return changed;
}

Graded grade_line(const LessonQuestion& question, const std::string& line, Runs& runs,
                  const Onlooker& onlooker)
{
    Graded graded;
    const bool is_one_line = line.find('\n') == std::string::npos && !without_blanks(line).empty();
    if (!is_one_line) {
        graded.mistake = Message{MessageCode::answer_empty, {}};
        return graded;
    }
    const core::Scenario changed =
        with_line(*runs.lesson().scenario(question.scenario), question, line);
    if (auto fault = core::program::program_fault(changed.programs.at(question.program))) {
        graded.mistake = std::move(fault->message);
        return graded;
    }
    std::vector<SchedulesSeen> seen;
    graded.right =
        holds(*question.goal, run_within_limits(changed, onlooker.cancel), seen, onlooker);
    if (graded.right) {
        graded.replay = std::make_shared<const core::Scenario>(within_limits(changed));
        return graded;
    }
    const auto found =
        std::ranges::find_if(seen, [](const SchedulesSeen& one) { return one.replay != nullptr; });
    graded.replay = found != seen.end()
                        ? found->replay
                        : std::make_shared<const core::Scenario>(within_limits(changed));
    for (const KnownMistake& known : question.mistakes) {
        if (without_blanks(known.answer) == without_blanks(line)) {
            graded.said = known.mistake;
            return graded;
        }
    }
    graded.mistake = Message{MessageCode::answer_line_fails, {}};
    for (const SchedulesSeen& one : seen) {
        graded.mistake->then.insert(graded.mistake->then.end(), one.said.begin(), one.said.end());
    }
    return graded;
}

} // namespace procession::lessons
