// SPDX-License-Identifier: GPL-3.0-or-later
// Grading a table of measures that a student filled in.
#include "lessons/lesson/grade.h"

#include <algorithm>
#include <cmath>

namespace procession::lessons {

using core::MessageCode;

namespace {

/// Two decimals are enough.
constexpr double close = 0.0051;

bool same(double a, double b)
{
    return std::abs(a - b) <= close;
}

bool has(const Cells& cells, const std::string& name, double value)
{
    const auto found = cells.find(name);
    return found != cells.end() && same(found->second, value);
}

Ticks io_of(const core::ProcessSpec& process)
{
    Ticks sum = 0;
    for (const core::Burst& burst : process.bursts) {
        sum += burst.kind == core::Burst::Kind::io ? burst.ticks : 0;
    }
    return sum;
}

/// What a chart says of a process, whether the chart is right or not.
std::optional<double> from_chart(const Chart& chart, const core::ProcessSpec& process,
                                 std::string_view column)
{
    Ticks first = -1;
    Ticks finish = -1;
    Ticks ran = 0;
    for (const auto& core : chart) {
        for (std::size_t at = 0; at < core.size(); ++at) {
            if (core[at] == process.name) {
                const auto t = static_cast<Ticks>(at);
                first = first < 0 ? t : std::min(first, t);
                finish = std::max(finish, t + 1);
                ++ran;
            }
        }
    }
    if (ran == 0) {
        return std::nullopt;
    }
    const Ticks turnaround = finish - process.arrival;
    const auto number = [](Ticks ticks) { return static_cast<double>(ticks); };
    return column == "arrival"               ? std::optional(number(process.arrival))
           : column == "start"               ? std::optional(number(first))
           : column == "finish"              ? std::optional(number(finish))
           : column == "response"            ? std::optional(number(first - process.arrival))
           : column == "turnaround"          ? std::optional(number(turnaround))
           : column == "weighted_turnaround" ? std::optional(number(turnaround) / number(ran))
           : column == "waiting" ? std::optional(number(turnaround - ran - io_of(process)))
                                 : std::nullopt;
}

/// The whole table as it follows from a chart.
Cells cells_from_chart(const LessonQuestion& question, const core::Scenario& scenario,
                       const Chart& chart)
{
    Cells cells;
    const auto add = [&](const std::string& column) {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t i = 0; i < scenario.listed; ++i) {
            const core::ProcessSpec& process = scenario.processes[i];
            if (const auto value = from_chart(chart, process, column)) {
                cells[process.name + "." + column] = *value;
                sum += *value;
                ++count;
            }
        }
        return count == scenario.listed ? std::optional(sum / static_cast<double>(count))
                                        : std::nullopt;
    };
    for (const std::string& column : question.columns) {
        (void)add(column);
    }
    for (const std::string& column : question.averages) {
        if (const auto average = add(column)) {
            cells["average." + column] = *average;
        }
    }
    return cells;
}

std::size_t count_right(const Cells& truth, const Cells& answer)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        truth, [&](const auto& cell) { return has(answer, cell.first, cell.second); }));
}

} // namespace

Cells cells_of(const LessonQuestion& question, const core::Trace& trace)
{
    Cells cells;
    for (const std::string& column : question.columns) {
        for (std::size_t i = 0; i < trace.scenario().listed; ++i) {
            const std::string& name = trace.scenario().processes[i].name;
            cells[name + "." + column] = value_of({column, name}, trace).value_or(0);
        }
    }
    for (const std::string& column : question.averages) {
        cells["average." + column] = value_of({column, ""}, trace).value_or(0);
    }
    return cells;
}

Graded grade_table(const LessonQuestion& question, const TableAnswer& answer, Runs& runs)
{
    Cells nearest;
    std::size_t most = 0;
    for (const core::Trace& run : runs.legal(question.scenario)) {
        Cells truth = cells_of(question, run);
        const std::size_t right = count_right(truth, answer.cells);
        if (nearest.empty() || right > most) {
            nearest = std::move(truth);
            most = right;
        }
    }
    Graded graded;
    const Cells own =
        cells_from_chart(question, *runs.lesson().scenario(question.scenario), answer.chart);
    for (const auto& [name, value] : nearest) {
        const auto given = answer.cells.find(name);
        if (has(answer.cells, name, value)) {
            continue;
        }
        const auto reckoned = own.find(name);
        const bool from_own = given != answer.cells.end() && reckoned != own.end() &&
                              same(given->second, reckoned->second);
        (from_own ? graded.follows : graded.wrong).insert(name);
        if (!graded.mistake && given != answer.cells.end()) {
            const auto dot = name.find('.');
            graded.mistake =
                Message{from_own ? MessageCode::answer_table_chart : MessageCode::answer_table_cell,
                        {{"process", name.substr(0, dot)},
                         {"column", name.substr(dot + 1)},
                         {"found", given->second}}};
        }
    }
    graded.right = graded.wrong.empty() && graded.follows.empty();
    if (!graded.right && !graded.mistake) {
        graded.mistake = Message{MessageCode::answer_missed, {}};
    }
    return graded;
}

} // namespace procession::lessons
