// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/keys.h"

#include "core/scenario/document.h"

#include <algorithm>
#include <fmt/format.h>
#include <type_traits>

namespace procession::core {

namespace {

using scheduler::ParameterInfo;
using scheduler::ParameterKind;
using scheduler::ParameterValue;

constexpr std::int64_t latest = scheduler::latest_tick;

/// Choices of an enumeration stand in the order of its values.
template <typename T>
void from_value(T& field, const ParameterInfo& info, const ParameterValue& value)
{
    if constexpr (std::is_same_v<T, bool>) {
        field = std::get<bool>(value);
    } else if constexpr (std::is_enum_v<T>) {
        const auto& wanted = std::get<std::string>(value);
        const auto found = std::find(info.choices.begin(), info.choices.end(), wanted);
        field = static_cast<T>(found - info.choices.begin());
    } else {
        field = static_cast<T>(std::get<std::int64_t>(value));
    }
}

template <typename T>
ParameterValue to_value(const T& field, const ParameterInfo& info)
{
    if constexpr (std::is_same_v<T, bool>) {
        return field;
    } else if constexpr (std::is_enum_v<T>) {
        return std::string(info.choices[static_cast<std::size_t>(field)]);
    } else {
        return static_cast<std::int64_t>(field);
    }
}

template <typename Target>
ValueKey<Target> with_fallback(ValueKey<Target> key)
{
    key.info.fallback = key.load(Target{}, key.info);
    return key;
}

/// A key kept in a member of one of the scenario's parts.
template <auto Part, auto Field>
ValueKey<Scenario> part_key(std::string_view object, ParameterInfo info)
{
    return with_fallback<Scenario>(
        {object, std::move(info), true,
         [](Scenario& s, const ParameterInfo& i, const ParameterValue& v) {
             from_value(s.*Part.*Field, i, v);
         },
         [](const Scenario& s, const ParameterInfo& i) { return to_value(s.*Part.*Field, i); }});
}

template <typename Target, auto Field>
ValueKey<Target> own_key(std::string_view object, ParameterInfo info)
{
    return with_fallback<Target>(
        {object, std::move(info), true,
         [](Target& t, const ParameterInfo& i, const ParameterValue& v) {
             from_value(t.*Field, i, v);
         },
         [](const Target& t, const ParameterInfo& i) { return to_value(t.*Field, i); }});
}

ParameterInfo number(std::string_view name, std::int64_t minimum, std::int64_t maximum,
                     const char* label, const char* explanation)
{
    return {name,       ParameterKind::integer, std::int64_t{0}, minimum, maximum, {}, label,
            explanation};
}

ParameterInfo yes_no(std::string_view name, const char* label, const char* explanation)
{
    return {name, ParameterKind::boolean, false, 0, 1, {}, label, explanation};
}

ParameterInfo one_of(std::string_view name, std::vector<std::string_view> choices,
                     const char* label, const char* explanation)
{
    return {name, ParameterKind::choice, std::string(), 0,
            0,    std::move(choices),    label,         explanation};
}

// NOLINTNEXTLINE(readability-function-size): a table
void add_machine_keys(std::vector<ValueKey<Scenario>>& keys)
{
    constexpr auto m = &Scenario::machine;
    using M = MachineSpec;
    const auto add = [&](ValueKey<Scenario> key) { keys.push_back(std::move(key)); };
    add(part_key<m, &M::cores>(
        "machine", number("cores", 1, scheduler::most_cores, PROCESSION_TR("machine", "Cores"),
                          PROCESSION_TR("machine", "How many cores the machine has."))));
    add(part_key<m, &M::context_switch>(
        "machine", number("context_switch", 0, latest, PROCESSION_TR("machine", "Context switch"),
                          PROCESSION_TR("machine", "Ticks that a context switch takes."))));
    add(part_key<m, &M::migration_cost>(
        "machine",
        number("migration_cost", 0, latest, PROCESSION_TR("machine", "Migration cost"),
               PROCESSION_TR("machine", "Ticks added when a process last ran on another core."))));
    add(part_key<m, &M::ready_queues>(
        "machine",
        one_of("ready_queues", {"global", "per-core"}, PROCESSION_TR("machine", "Ready queues"),
               PROCESSION_TR("machine", "One ready queue for all cores, or one for each."))));
    add(part_key<m, &M::stealing>(
        "machine",
        yes_no("stealing", PROCESSION_TR("machine", "Work stealing"),
               PROCESSION_TR("machine",
                             "With queues per core, an idle core takes from the longest other."))));
    add(part_key<m, &M::multiprogramming>(
        "machine",
        yes_no(
            "multiprogramming", PROCESSION_TR("machine", "Multiprogramming"),
            PROCESSION_TR("machine", "Without it, a core waits through the I/O of its process."))));
    add(part_key<m, &M::degree>(
        "machine",
        number(
            "degree", 0, most_processes, PROCESSION_TR("machine", "Degree of multiprogramming"),
            PROCESSION_TR("machine", "How many processes may be in memory; 0 means no limit."))));
    add(part_key<m, &M::admission>(
        "machine",
        one_of("admission", {"fcfs", "sjf", "priority"}, PROCESSION_TR("machine", "Admission"),
               PROCESSION_TR("machine", "Who is taken from the job queue when there is room."))));
    add(part_key<m, &M::first_dispatch_costs>(
        "machine",
        yes_no(
            "first_dispatch_costs", PROCESSION_TR("machine", "First dispatch costs"),
            PROCESSION_TR("machine", "The first dispatch of a core takes a context switch too."))));
    add(part_key<m, &M::start_method>(
        "machine",
        one_of("start_method", {"fork", "spawn"}, PROCESSION_TR("machine", "Start method"),
               PROCESSION_TR("machine", "How a program's new process begins."))));
    add(part_key<m, &M::costs>(
        "machine",
        one_of("costs", {"ideal", "realistic"}, PROCESSION_TR("machine", "Costs"),
               PROCESSION_TR("machine", "Whether creating, switching and calling take time."))));
    add(part_key<m, &M::ticks_per_second>(
        "machine",
        number("ticks_per_second", 1, latest, PROCESSION_TR("machine", "Ticks per second"),
               PROCESSION_TR("machine", "Turns a program's seconds into ticks."))));
    add(part_key<m, &M::statement_ticks>(
        "machine",
        number("statement_ticks", 1, latest, PROCESSION_TR("machine", "Statement"),
               PROCESSION_TR("machine", "Ticks that one statement of a program takes."))));
    add(part_key<m, &M::shuffle_ties>(
        "machine",
        yes_no("shuffle_ties", PROCESSION_TR("machine", "Shuffle ties"),
               PROCESSION_TR("machine", "The seed orders what happens at the same instant."))));
    add(part_key<m, &M::interpreter_lock>(
        "machine",
        yes_no(
            "interpreter_lock", PROCESSION_TR("machine", "Interpreter lock"),
            PROCESSION_TR("machine", "One thread of a process runs at a time, as in CPython."))));
    add(part_key<m, &M::switch_by_choice>(
        "machine", yes_no("switch_by_choice", PROCESSION_TR("machine", "Switch by choice"),
                          PROCESSION_TR("machine", "The choices say who goes on before each "
                                                   "operation that others can see."))));
}

void add_limit_keys(std::vector<ValueKey<Scenario>>& keys)
{
    constexpr auto l = &Scenario::limits;
    using L = Limits;
    const auto add = [&](ValueKey<Scenario> key) { keys.push_back(std::move(key)); };
    add(part_key<l, &L::instructions>(
        "limits",
        number("instructions", 1, latest, PROCESSION_TR("limits", "Instructions"),
               PROCESSION_TR("limits", "Instructions of programs before the run ends."))));
    add(part_key<l, &L::events>(
        "limits", number("events", 1, latest, PROCESSION_TR("limits", "Events"),
                         PROCESSION_TR("limits", "Events recorded before the run ends."))));
    add(part_key<l, &L::processes>(
        "limits",
        number(
            "processes", 1, most_processes, PROCESSION_TR("limits", "Processes"),
            PROCESSION_TR("limits", "Processes created by programs that may be alive at once."))));
    add(part_key<l, &L::heap>(
        "limits", number("heap", 1, latest, PROCESSION_TR("limits", "Heap"),
                         PROCESSION_TR("limits", "Bytes of heap that one process may use."))));
    add(part_key<l, &L::output>("limits",
                                number("output", 1, latest, PROCESSION_TR("limits", "Output"),
                                       PROCESSION_TR("limits", "Bytes that programs may print."))));
}

std::vector<ValueKey<Scenario>> make_setting_keys()
{
    std::vector<ValueKey<Scenario>> keys;
    keys.push_back(own_key<Scenario, &Scenario::seed>(
        "", number("seed", 0, latest, PROCESSION_TR("scenario", "Seed"),
                   PROCESSION_TR("scenario", "Where the random numbers of the run come from."))));
    keys.push_back(
        {"",
         number("until", 0, latest, PROCESSION_TR("scenario", "Until"),
                PROCESSION_TR("scenario", "The run ends at this tick, if it has not before.")),
         false,
         [](Scenario& s, const ParameterInfo&, const ParameterValue& v) {
             s.until = std::get<std::int64_t>(v);
         },
         [](const Scenario& s, const ParameterInfo&) {
             return ParameterValue(s.until.value_or(scheduler::latest_tick));
         }});
    add_machine_keys(keys);
    keys.push_back(part_key<&Scenario::scheduler, &SchedulerSpec::tie>(
        "scheduler",
        one_of("tie", {"arrival-first", "preempted-first"},
               PROCESSION_TR("scenario", "Order at one instant"),
               PROCESSION_TR(
                   "scenario",
                   "Whether those who arrive or those who leave a core join the queue first."))));
    add_limit_keys(keys);
    return keys;
}

std::vector<ValueKey<ProcessSpec>> make_process_keys()
{
    using P = ProcessSpec;
    std::vector<ValueKey<P>> keys;
    keys.push_back(own_key<P, &P::arrival>(
        "process", number("arrival", 0, latest, PROCESSION_TR("process", "Arrival"),
                          PROCESSION_TR("process", "The tick at which it arrives."))));
    keys.push_back(own_key<P, &P::priority>(
        "process", number("priority", -farthest_priority, farthest_priority,
                          PROCESSION_TR("process", "Priority"),
                          PROCESSION_TR("process", "Its priority number; lower is better."))));
    keys.push_back(own_key<P, &P::nice>(
        "process",
        number("nice", -20, 19, PROCESSION_TR("process", "Nice"),
               PROCESSION_TR("process", "Its nice value; lower gets more of the CPU."))));
    keys.push_back(own_key<P, &P::tickets>(
        "process", number("tickets", 1, most_tickets, PROCESSION_TR("process", "Tickets"),
                          PROCESSION_TR("process", "Its tickets for lottery and stride."))));
    return keys;
}

} // namespace

std::span<const ValueKey<Scenario>> setting_keys()
{
    static const std::vector<ValueKey<Scenario>> keys = make_setting_keys();
    return keys;
}

const ValueKey<Scenario>* find_setting(std::string_view object, std::string_view name)
{
    for (const ValueKey<Scenario>& key : setting_keys()) {
        if (key.object == object && key.info.name == name) {
            return &key;
        }
    }
    return nullptr;
}

std::span<const ValueKey<ProcessSpec>> process_keys()
{
    static const std::vector<ValueKey<ProcessSpec>> keys = make_process_keys();
    return keys;
}

} // namespace procession::core
