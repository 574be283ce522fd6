// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/mlfq_rules.h"

#include <algorithm>

namespace procession::scheduler {

namespace {

constexpr std::int64_t default_queues = 3;

IntegerList default_quanta()
{
    return {2, 4, 8};
}

/// Length of a list given for `name`; 0 if it was not given, or as one number.
std::size_t given_length(const Parameters& parameters, std::string_view name)
{
    const ParameterValue* value = parameters.find(name);
    const auto* list = value ? std::get_if<IntegerList>(value) : nullptr;
    return list ? list->size() : 0;
}

std::vector<std::int64_t> by_level(IntegerList list, std::size_t levels)
{
    list.resize(levels, list.back());
    return list;
}

std::vector<Ticks> doubling(Ticks first, std::size_t levels)
{
    std::vector<Ticks> quanta{first};
    while (quanta.size() < levels) {
        quanta.push_back(std::min(quanta.back() * 2, latest_tick));
    }
    return quanta;
}

ParameterInfo flag(std::string_view name, const char* label, const char* explanation)
{
    return {.name = name,
            .kind = ParameterKind::boolean,
            .fallback = false,
            .label = label,
            .explanation = explanation};
}

ParameterInfo choice(std::string_view name, std::vector<std::string_view> choices,
                     const char* label, const char* explanation)
{
    return {.name = name,
            .kind = ParameterKind::choice,
            .fallback = std::string(choices.front()),
            .choices = choices,
            .label = label,
            .explanation = explanation};
}

std::vector<ParameterInfo> level_parameters()
{
    return {{
                .name = "queues",
                .kind = ParameterKind::integer,
                .fallback = default_queues,
                .minimum = 1,
                .maximum = most_levels,
                .label = PROCESSION_TR("parameter", "Levels"),
                .explanation = PROCESSION_TR(
                    "parameter", "Number of queues, unless a list of quanta or allotments tells."),
            },
            {
                .name = "quantum",
                .kind = ParameterKind::integer_or_list,
                .fallback = default_quanta(),
                .minimum = 1,
                .label = PROCESSION_TR("parameter", "Quantum"),
                .explanation = PROCESSION_TR(
                    "parameter", "Ticks of a slice: one number for all levels, or one for each "
                                 "level from the highest down."),
            },
            {
                .name = "allotment",
                .kind = ParameterKind::integer_or_list,
                .fallback = std::int64_t{1},
                .minimum = 1,
                .label = PROCESSION_TR("parameter", "Allotment"),
                .explanation = PROCESSION_TR(
                    "parameter", "Whole slices that a process may use on a level before it moves "
                                 "one level down: one number, or one for each level."),
            },
            {
                .name = "boost",
                .kind = ParameterKind::integer,
                .fallback = std::int64_t{0},
                .minimum = 0,
                .label = PROCESSION_TR("parameter", "Boost every"),
                .explanation = PROCESSION_TR(
                    "parameter", "Ticks after which every process returns to the highest level, "
                                 "again and again; 0 means never."),
            }};
}

} // namespace

MlfqRules mlfq_rules(const Parameters& parameters)
{
    const IntegerList quanta = parameters.list("quantum", default_quanta());
    const IntegerList allotments = parameters.list("allotment", {1});
    const bool own_quanta = quanta != default_quanta();
    std::size_t levels = std::max(own_quanta ? given_length(parameters, "quantum") : 0,
                                  given_length(parameters, "allotment"));
    if (levels == 0) {
        levels = static_cast<std::size_t>(parameters.integer("queues", default_queues));
    }
    MlfqRules rules;
    rules.quantum = own_quanta ? by_level(quanta, levels) : doubling(quanta.front(), levels);
    rules.allotment = by_level(allotments, levels);
    rules.boost = parameters.integer("boost", 0);
    rules.stay = parameters.boolean("stay", false);
    rules.io_bump = parameters.boolean("io_bump", false);
    rules.preempts = parameters.choice("preempt", "at-once") == "at-once";
    rules.preempted_to_tail = parameters.choice("preempted", "front") == "tail";
    rules.fresh_slice = parameters.choice("slice", "keep") == "fresh";
    const std::string last = parameters.choice("last", "rr");
    rules.last = last == "rr"     ? MlfqRules::Last::rr
                 : last == "fcfs" ? MlfqRules::Last::fcfs
                                  : MlfqRules::Last::sjf;
    return rules;
}

std::vector<ParameterInfo> mlfq_parameters()
{
    std::vector<ParameterInfo> all = level_parameters();
    all.push_back(flag("stay", PROCESSION_TR("parameter", "Stay after I/O"),
                       PROCESSION_TR("parameter", "A process that asks for I/O keeps its level and "
                                                  "gets its slice and allotment back.")));
    all.push_back(flag("io_bump", PROCESSION_TR("parameter", "I/O jumps the queue"),
                       PROCESSION_TR("parameter",
                                     "A process back from I/O goes to the front of its level and "
                                     "preempts one of the same level.")));
    all.push_back(
        choice("preempt", {"at-once", "slice-end"}, PROCESSION_TR("parameter", "Newcomers preempt"),
               PROCESSION_TR("parameter", "A process on a higher level takes the CPU at once, or "
                                          "waits for the end of the running slice.")));
    all.push_back(choice("preempted", {"front", "tail"},
                         PROCESSION_TR("parameter", "A preempted process goes to"),
                         PROCESSION_TR("parameter", "A preempted process joins the front or the "
                                                    "tail of the queue of its level.")));
    all.push_back(choice("slice", {"keep", "fresh"},
                         PROCESSION_TR("parameter", "Slice after preemption"),
                         PROCESSION_TR("parameter", "A preempted process keeps the rest of its "
                                                    "slice, or starts a full one next time.")));
    all.push_back(choice("last", {"rr", "fcfs", "sjf"}, PROCESSION_TR("parameter", "Lowest level"),
                         PROCESSION_TR("parameter",
                                       "On the lowest level processes take turns (rr), run on in "
                                       "order (fcfs), or the shortest runs first (sjf).")));
    return all;
}

} // namespace procession::scheduler
