// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/grade.h"

#include "lessons/predict/ask.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace procession::lessons {

using core::MessageCode;

namespace {

Graded said(LocalizedText text, MessageCode otherwise)
{
    Graded graded;
    if (text.empty()) {
        graded.mistake = Message{otherwise, {}};
    }
    graded.said = std::move(text);
    return graded;
}

Graded is_right()
{
    Graded graded;
    graded.right = true;
    return graded;
}

Graded grade_options(const LessonQuestion& question, const ChosenOptions& answer)
{
    bool misses = false;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const LessonOption& option = question.options[i];
        const bool chosen = answer.options.contains(i);
        if (chosen && !option.right) {
            return said(option.mistake, MessageCode::answer_too_many);
        }
        misses = misses || (option.right && !chosen);
    }
    const bool beyond =
        !answer.options.empty() && *answer.options.rbegin() >= question.options.size();
    if (beyond || misses) {
        const bool empty = answer.options.empty() || beyond;
        return said({}, empty ? MessageCode::answer_empty : MessageCode::answer_missed);
    }
    return is_right();
}

/// Truths of a number: by the simulator over all legal runs, else as stated.
std::vector<double> truths(const LessonQuestion& question, Runs& runs)
{
    if (!question.measure) {
        return {question.answer.value_or(0)};
    }
    std::vector<double> values;
    for (const core::Trace& run : runs.legal(question.scenario)) {
        if (const auto value = value_of(*question.measure, run)) {
            values.push_back(*value);
        }
    }
    return values.empty() ? std::vector{question.answer.value_or(0)} : values;
}

Graded grade_number(const LessonQuestion& question, double answer, Runs& runs)
{
    const auto near = [&](double value) { return std::abs(value - answer) <= question.within; };
    const std::vector<double> right = truths(question, runs);
    if (std::ranges::any_of(right, near)) {
        return is_right();
    }
    for (const KnownMistake& known : question.mistakes) {
        double value = 0;
        const char* const end = known.answer.data() + known.answer.size();
        if (std::from_chars(known.answer.data(), end, value).ec == std::errc() && near(value)) {
            return said(known.mistake, MessageCode::answer_number_beside);
        }
    }
    const bool close = std::abs(right.front() - answer) <= std::max(1.0, question.within);
    Graded graded;
    if (close) {
        graded.mistake = Message{MessageCode::answer_number_beside, {}};
    }
    return graded;
}

/// The value by which an item is put in order in a run; its place as stated if the
/// simulator is not asked.
std::vector<double> order_values(const LessonQuestion& question, const core::Trace* run)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        const auto value = run ? value_of({question.measure->name, question.items[i].process}, *run)
                               : std::optional(static_cast<double>(i));
        values.push_back(value.value_or(0));
    }
    return values;
}

/// How many items stand right from the first on, in the run where most do.
std::size_t right_in_order(const LessonQuestion& question, const Ordering& answer, Runs& runs)
{
    const auto count = [&](const std::vector<double>& values) {
        std::vector<double> sorted = values;
        std::ranges::sort(sorted);
        std::size_t place = 0;
        while (place < sorted.size() && values[answer.items[place]] == sorted[place]) {
            ++place;
        }
        return place;
    };
    if (!question.measure) {
        return count(order_values(question, nullptr));
    }
    std::size_t most = 0;
    for (const core::Trace& run : runs.legal(question.scenario)) {
        most = std::max(most, count(order_values(question, &run)));
    }
    return most;
}

Graded grade_order(const LessonQuestion& question, const Ordering& answer, Runs& runs)
{
    std::vector<std::size_t> sorted = answer.items;
    std::ranges::sort(sorted);
    std::vector<std::size_t> all(question.items.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (sorted != all) {
        return said({}, MessageCode::answer_empty);
    }
    const std::size_t right = right_in_order(question, answer, runs);
    if (right == all.size()) {
        return is_right();
    }
    Graded graded;
    graded.mistake =
        Message{MessageCode::answer_order_first, {{"place", static_cast<std::int64_t>(right + 1)}}};
    return graded;
}

Graded grade_click(const LessonQuestion& question, const std::string& target, Runs& runs)
{
    if (std::ranges::find(question.targets, target) != question.targets.end()) {
        return is_right();
    }
    for (const KnownMistake& known : question.mistakes) {
        if (known.answer == target) {
            return said(known.mistake, MessageCode::answer_missed);
        }
    }
    Graded graded;
    graded.replay_at = question.at;
    constexpr std::string_view process = "process:";
    const bool has_run = !question.scenario.empty() && !question.state.empty();
    if (has_run && target.starts_with(process) &&
        find_process(runs.trace(question.scenario), target.substr(process.size())) !=
            core::no_entity) {
        graded.mistake = Message{MessageCode::answer_click_state,
                                 {{"process", target.substr(process.size())}, {"at", question.at}}};
    }
    return graded;
}

Graded grade_prediction(const LessonQuestion& question, const ChosenOptions& answer, Runs& runs)
{
    const auto asked = prediction(question, runs);
    if (!asked || answer.options.size() != 1 || *answer.options.begin() >= asked->options.size()) {
        return said({}, MessageCode::answer_empty);
    }
    const Answer told = grade(*asked, *answer.options.begin());
    Graded graded;
    graded.right = told.right;
    graded.mistake = told.mistake;
    graded.replay_at = asked->settled_at;
    return graded;
}

template <typename Wanted>
const Wanted* as(const LessonAnswer& answer)
{
    return std::get_if<Wanted>(&answer);
}

} // namespace

std::optional<Question> prediction(const LessonQuestion& question, Runs& runs)
{
    const core::Trace& trace = runs.trace(question.scenario);
    const core::EntityId about =
        question.about.empty() ? core::no_entity : find_process(trace, question.about);
    return ask(trace, question.at, question.predict, about);
}

Graded grade(const LessonQuestion& question, const LessonAnswer& answer, Runs& runs,
             const Onlooker& onlooker)
{
    switch (question.form) {
    case Form::choice:
    case Form::choices:
        if (const auto* chosen = as<ChosenOptions>(answer)) {
            return grade_options(question, *chosen);
        }
        break;
    case Form::predict:
        if (const auto* chosen = as<ChosenOptions>(answer)) {
            return grade_prediction(question, *chosen, runs);
        }
        break;
    case Form::number:
        if (const auto* number = as<double>(answer)) {
            return grade_number(question, *number, runs);
        }
        break;
    case Form::order:
        if (const auto* order = as<Ordering>(answer)) {
            return grade_order(question, *order, runs);
        }
        break;
    case Form::click:
        if (const auto* target = as<std::string>(answer)) {
            return grade_click(question, *target, runs);
        }
        break;
    case Form::fill:
        if (const auto* line = as<std::string>(answer)) {
            return grade_line(question, *line, runs, onlooker);
        }
        break;
    case Form::schedule:
        if (const auto* chart = as<Chart>(answer)) {
            return grade_chart(question, *chart, runs);
        }
        break;
    case Form::table:
        if (const auto* table = as<TableAnswer>(answer)) {
            return grade_table(question, *table, runs);
        }
        break;
    }
    return said({}, MessageCode::answer_empty);
}

LessonAnswer right_answer(const LessonQuestion& question, Runs& runs)
{
    ChosenOptions chosen;
    switch (question.form) {
    case Form::choice:
    case Form::choices:
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (question.options[i].right) {
                chosen.options.insert(i);
            }
        }
        return chosen;
    case Form::predict:
        if (const auto asked = prediction(question, runs)) {
            const auto right = std::ranges::find(asked->options, true, &Option::right);
            chosen.options.insert(static_cast<std::size_t>(right - asked->options.begin()));
        }
        return chosen;
    case Form::number:
        return truths(question, runs).at(0);
    case Form::order: {
        Ordering order;
        order.items.resize(question.items.size());
        std::iota(order.items.begin(), order.items.end(), std::size_t{0});
        return order; // the lesson states the items in their order
    }
    case Form::click:
        return question.targets.at(0);
    case Form::fill:
        return question.right_lines.at(0);
    case Form::schedule:
        return chart_of(runs.trace(question.scenario));
    case Form::table:
        break;
    }
    const core::Trace& trace = runs.trace(question.scenario);
    return TableAnswer{cells_of(question, trace), chart_of(trace)};
}

} // namespace procession::lessons
