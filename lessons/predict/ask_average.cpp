// SPDX-License-Identifier: GPL-3.0-or-later
// "What will the average waiting time of all processes be?"
#include "core/trace/metrics.h"
#include "lessons/predict/asking.h"
#include "lessons/predict/courses.h"
#include "lessons/predict/option_list.h"
#include "lessons/predict/other_policies.h"

#include <cmath>
#include <fmt/format.h>

namespace procession::lessons {

using core::Message;
using core::MessageCode;
using core::Metrics;
using core::Trace;

namespace {

/// An average in hundredths: what is shown of it, and told apart by.
std::int64_t hundredths(double average)
{
    return std::llround(average * 100);
}

Message average_text(std::int64_t in_hundredths)
{
    std::string text = fmt::format("{}.{:02}", in_hundredths / 100, in_hundredths % 100);
    while (text.back() == '0') {
        text.pop_back();
    }
    if (text.back() == '.') {
        text.pop_back();
    }
    return {MessageCode::option_average, {{"average", std::move(text)}}};
}

std::optional<double> waiting_of(const Trace& run)
{
    return core::metrics(run.scenario(), run.final_state()).averages.waiting;
}

/// The average over the finished processes of what `measure` gives.
template <typename Measure>
double average(const Metrics& metrics, Measure&& measure)
{
    double sum = 0;
    double count = 0;
    for (const core::ProcessMetrics& process : metrics.processes) {
        if (process.finish) {
            sum += static_cast<double>(measure(process));
            ++count;
        }
    }
    return count > 0 ? sum / count : 0;
}

void add_wrong_averages(const Trace& trace, OptionList& options)
{
    const Metrics metrics = core::metrics(trace.scenario(), trace.final_state());
    const auto add = [&](std::optional<double> value, Message mistake) {
        if (value && *value >= 0) {
            options.add_wrong(hundredths(*value), average_text(hundredths(*value)),
                              std::move(mistake));
        }
    };
    for (const OtherPolicy& other : other_policies(trace.scenario())) {
        const auto run = options.size() < 3 ? run_under(other, trace) : std::nullopt;
        if (run) {
            add(waiting_of(*run), mistaken_for(other, trace.scenario()));
        }
    }
    add(metrics.averages.response, {MessageCode::mistake_counts_response, {}});
    if (const auto run = run_without_switch_costs(trace)) {
        add(waiting_of(*run), {MessageCode::mistake_forgets_switch, {}});
    }
    add(average(metrics, [](const auto& process) { return process.waiting + process.blocked; }),
        {MessageCode::mistake_counts_blocked, {}});
    add(average(metrics, [](const auto& process) { return process.waiting + process.arrival; }),
        {MessageCode::mistake_counts_from_zero, {}});
    add(metrics.averages.turnaround, {MessageCode::mistake_counts_turnaround, {}});
    if (const auto right = metrics.averages.waiting; right && options.size() < 3) {
        add(*right + 0.5, {MessageCode::mistake_off_little, {}});
        add(*right + 1, {MessageCode::mistake_off_little, {}});
    }
}

} // namespace

std::optional<Question> ask_average(const Asking& asking)
{
    const auto courses = legal_courses(asking.trace, asking.t);
    if (courses.empty() || asking.t >= asking.trace.end()) {
        return std::nullopt;
    }
    OptionList options;
    for (const Trace& course : courses) {
        const auto waiting = waiting_of(course);
        if (!waiting || course.outcome() != core::Outcome::completed) {
            return std::nullopt;
        }
        options.add_right(hundredths(*waiting), average_text(hundredths(*waiting)));
    }
    if (options.size() > 1) {
        return std::nullopt; // chance decides
    }
    Question question;
    question.kind = Kind::average_waiting;
    question.asked_at = asking.t;
    question.settled_at = asking.trace.end();
    question.prompt = {MessageCode::ask_average_waiting, {}};
    add_wrong_averages(asking.trace, options);
    question.options = std::move(options).take();
    question.given = given_for(asking, question.settled_at, true);
    const bool can_be_asked =
        !question.options.empty() && !hand_intervenes(asking, question.settled_at);
    return can_be_asked ? std::optional(std::move(question)) : std::nullopt;
}

} // namespace procession::lessons
