// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/machine/scripted_task.h"

#include "core/simulate.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

/// Scripted programs on the whole machine.
namespace procession::tests {

using core::Data;
using core::Datum;
using core::EntityId;
using core::State;
using core::Ticks;
using core::Trace;
using Code = core::SystemCallCode;

inline Datum number(std::int64_t value)
{
    return Datum(value);
}
inline Step fork(std::string name = "child", bool daemon = false)
{
    return call(Code::fork, {Datum(std::move(name)), Datum(daemon)});
}
inline Step sleep(double seconds)
{
    return call(Code::sleep, {Datum(seconds)});
}
inline Step wait_for_any()
{
    return call(Code::wait, {number(-1), Datum(true), Datum()});
}
inline Step acquire(std::int64_t lock)
{
    return call(Code::semaphore_acquire, {number(lock), Datum(true), Datum()});
}
inline Step release(std::int64_t lock)
{
    return call(Code::semaphore_release, {number(lock)});
}
inline Step new_lock()
{
    return call(Code::semaphore_new, {Datum(std::string("Lock")), number(1), number(1)});
}
inline Step new_channel(std::int64_t capacity = 0)
{
    return call(Code::channel_new, {Datum(std::string("Pipe")), number(capacity)});
}
inline Step send(std::string text)
{
    return call(Code::channel_send, {number(0), Datum(std::move(text))});
}
inline Step receive()
{
    return call(Code::channel_receive, {number(0), Datum(true), Datum()});
}
inline Step close_end(std::int64_t end)
{
    return call(Code::channel_close, {number(0), number(end)});
}

using Programs = std::map<std::string, std::vector<Step>>;

inline core::Scenario scenario_of(const Programs& programs, std::string policy = "rr",
                                  int cores = 1)
{
    core::Scenario scenario;
    scenario.machine.cores = static_cast<core::CoreNumber>(cores);
    scenario.machine.ticks_per_second = 1000;
    scenario.scheduler.policy = std::move(policy);
    for (const auto& [name, steps] : programs) {
        core::ProcessSpec process;
        process.name = name;
        process.program = name;
        scenario.processes.push_back(process);
    }
    scenario.listed = scenario.processes.size();
    return scenario;
}

inline Trace lived(const Programs& programs, const core::Scenario& scenario)
{
    core::RunOptions options;
    options.make_task = [&programs](const core::Scenario&, const core::ProcessSpec& process) {
        return std::make_unique<ScriptedTask>(programs.at(process.program));
    };
    return core::simulate(scenario, options);
}

/// The lines printed, each with its moment: "5 text".
inline std::vector<std::string> printed(const Trace& trace)
{
    std::vector<std::string> lines;
    for (const core::Output& output : trace.output()) {
        lines.push_back(std::to_string(output.at) + " " + output.text);
    }
    return lines;
}

inline EntityId named(const Trace& trace, const std::string& name)
{
    const auto& processes = trace.scenario().processes;
    const auto found = std::find_if(processes.begin(), processes.end(),
                                    [&](const auto& process) { return process.name == name; });
    REQUIRE(found != processes.end());
    return static_cast<EntityId>(found - processes.begin());
}

using Lines = std::vector<std::string>;

} // namespace procession::tests
