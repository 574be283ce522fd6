// SPDX-License-Identifier: GPL-3.0-or-later
#include "every_order.h"

#include "core/explore/explore.h"
#include "core/machine/kernel/contention.h"
#include "core/program/process/program_set.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace procession::tests {

namespace {

/// Whether the library is to use memory.
bool is_for_itself(const core::Machine& machine)
{
    const core::EntityId running = machine.state().cores()[0].process;
    return running != core::no_entity && machine.is_accessing(running) &&
           machine.task(running)->look().is_in_library;
}

/// Runs on to the next choice; how often the core went to another process meanwhile is counted.
bool go_on(core::Machine& machine, core::EntityId& last, int& switches, Switches where)
{
    core::Recorder recorder(nullptr);
    while (true) {
        if (!machine.turns().empty()) {
            if (where != Switches::own_lines || !is_for_itself(machine)) {
                return true;
            }
            machine.choose(0);
        }
        if (!machine.step(recorder)) {
            return false;
        }
        const core::EntityId running = machine.state().cores()[0].process;
        if (running != core::no_entity && running != last) {
            switches += last == core::no_entity ? 0 : 1;
            last = running;
        }
    }
}

void try_all(const core::Machine& at, core::EntityId last, int switches, std::int64_t most,
             Switches where, EveryOrder& seen)
{
    for (std::size_t turn = 0; turn < at.turns().size(); ++turn) {
        core::Machine machine = at;
        core::EntityId ran = last;
        int count = switches;
        machine.choose(turn);
        if (go_on(machine, ran, count, where)) {
            try_all(machine, ran, count, most, where, seen);
            continue;
        }
        REQUIRE(++seen.schedules <= most);
        seen.outcomes.insert(words_of(core::explore::outcome_of(machine)));
        if (machine.outcome() == core::Outcome::deadlock) {
            seen.any_stuck = true;
            const int fewest = seen.fewest_switches_stuck;
            seen.fewest_switches_stuck = fewest < 0 ? count : std::min(fewest, count);
        }
    }
}

} // namespace

EveryOrder every_order(const core::Scenario& scenario, std::int64_t most, Switches where)
{
    auto played = std::make_shared<const core::Scenario>(core::explore::explorable(scenario));
    core::Machine machine(played, core::program::program_tasks(*played));
    machine.ask(where == Switches::everywhere ? std::make_shared<core::Contention>(false)
                                              : nullptr);
    EveryOrder seen;
    core::EntityId last = core::no_entity;
    int switches = 0;
    if (go_on(machine, last, switches, where)) {
        try_all(machine, last, switches, most, where, seen);
    }
    return seen;
}

std::string words_of(const core::explore::Outcome& outcome)
{
    std::string words = outcome.output + "|" + outcome.errors + "|";
    for (const auto& end : outcome.ends) {
        words += end.name + (end.has_ended ? " " + std::to_string(end.code) : " stuck") + ",";
    }
    for (const core::Data& values : outcome.shared) {
        for (const core::Datum& value : values) {
            words += " " + std::to_string(value.integer());
        }
    }
    for (const auto& [path, text] : outcome.files) {
        words += "|" + path + "=" + text;
    }
    return words;
}

} // namespace procession::tests
