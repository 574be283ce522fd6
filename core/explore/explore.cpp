// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/explore.h"

#include "core/explore/search.h"

#include "core/machine/kernel/contention.h"

#include <algorithm>

namespace procession::core::explore {

namespace {

/// Statements of one schedule: those of small programs are far shorter, and endless ones end here.
constexpr std::int64_t most_instructions = 5'000'000;

/// It stays within them as it stayed within those of the search.
void with_limits_of(const Scenario& scenario, Schedule& schedule)
{
    auto played = std::make_shared<Scenario>(*schedule.scenario);
    played->limits = scenario.limits;
    schedule.scenario = std::move(played);
}

} // namespace

Scenario explorable(const Scenario& scenario)
{
    Scenario result = scenario;
    result.machine.cores = 1;
    result.machine.switch_by_choice = true;
    result.machine.shuffle_ties = false;
    result.machine.ready_queues = ReadyQueues::global;
    result.scheduler = SchedulerSpec();
    result.choices.clear();
    for (ProcessSpec& process : result.processes) {
        process.affinity.clear();
    }
    result.limits.instructions = std::min(result.limits.instructions, most_instructions);
    return result;
}

Result explore(const Scenario& scenario, const Question& question, const Options& options)
{
    Result result;
    result.find = question.find;
    if (!Condition::subject(scenario)) {
        result.problem = Message{MessageCode::explore_no_program, {}};
        return result;
    }
    std::optional<Condition> condition;
    if (question.find == Find::expression) {
        if (question.expression.empty()) {
            result.problem = Message{MessageCode::explore_expression_missing, {}};
            return result;
        }
        auto made = Condition::of(question.expression);
        if (auto* const problem = std::get_if<Message>(&made)) {
            result.problem = std::move(*problem);
            return result;
        }
        condition = std::get<Condition>(std::move(made));
    }
    const auto explored = std::make_shared<const Scenario>(explorable(scenario));
    const auto contention = std::make_shared<Contention>(options.reduced);
    std::optional<Result> searched;
    while (!searched) {
        contention->begin_again();
        searched = Search(explored, question, options, condition, contention).run();
    }
    result = std::move(*searched);
    for (std::optional<Schedule>* const schedule : {&result.found, &result.other}) {
        if (*schedule) {
            with_limits_of(scenario, **schedule);
        }
    }
    return result;
}

} // namespace procession::core::explore
