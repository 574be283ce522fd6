// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a scenario says, writing and reading it gives the same.
#include "core/scenario/keys.h"
#include "core/scenario/settings.h"
#include "core/scenario/writer.h"
#include "reading_help.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace procession::core;
using namespace procession::core::test;
namespace scheduler = procession::scheduler;

namespace {

std::int64_t between(std::int64_t least, std::int64_t most)
{
    return *rc::gen::inRange(least, most + 1);
}

std::string any_word()
{
    static const std::vector<std::string> words{"a",  "进程", "x y", "\"q\"", "back\\slash",
                                                "é😀", "a.py", "7",   "[0]"};
    return *rc::gen::elementOf(words);
}

scheduler::ParameterValue any_value(const scheduler::ParameterInfo& info, std::size_t levels)
{
    const std::int64_t most = std::min(info.maximum, info.minimum + 50);
    const auto list = [&](std::size_t count) {
        scheduler::IntegerList numbers;
        for (std::size_t i = 0; i < count; ++i) {
            numbers.push_back(between(info.minimum, most));
        }
        return numbers;
    };
    switch (info.kind) {
    case scheduler::ParameterKind::boolean:
        return between(0, 1) == 1;
    case scheduler::ParameterKind::decimal:
        return scheduler::Decimal{between(info.minimum, info.maximum)};
    case scheduler::ParameterKind::choice:
        return std::string(info.choices[static_cast<std::size_t>(
            between(0, static_cast<std::int64_t>(info.choices.size()) - 1))]);
    case scheduler::ParameterKind::integer_list:
        return list(static_cast<std::size_t>(between(0, 3)));
    case scheduler::ParameterKind::integer_or_list:
        return between(0, 1) == 1 ? scheduler::ParameterValue(list(levels))
                                  : scheduler::ParameterValue(between(info.minimum, most));
    default:
        return between(info.minimum, most);
    }
}

/// Bursts as the reader leaves them: neighbours joined.
std::vector<Burst> any_bursts(const MachineSpec& machine)
{
    std::vector<Burst> bursts;
    const auto count = between(1, 5);
    bool cpu = between(0, 1) == 1;
    for (std::int64_t i = 0; i < count; ++i, cpu = !cpu) {
        const auto device = static_cast<DeviceIndex>(
            between(-1, static_cast<std::int64_t>(machine.devices.size()) - 1));
        bursts.push_back({cpu ? Burst::Kind::cpu : Burst::Kind::io,
                          cpu ? no_device : device,
                          between(1, 1'000'000),
                          {}});
    }
    if (between(0, 3) == 0) {
        bursts.push_back({Burst::Kind::fault, no_device, 0, any_word()});
    }
    return bursts;
}

ProcessSpec any_process(const Scenario& scenario)
{
    ProcessSpec process;
    process.name = fmt::format("{}{}", any_word(), scenario.processes.size());
    process.arrival = between(0, 1000);
    process.priority = static_cast<std::int32_t>(between(-5, 5));
    process.nice = static_cast<std::int32_t>(between(-20, 19));
    process.tickets = static_cast<std::uint32_t>(between(1, 200));
    if (between(0, 2) == 0) {
        process.affinity = {static_cast<CoreNumber>(between(0, scenario.machine.cores - 1))};
    }
    process.color = between(0, 1) == 0 ? "" : "#00aaFF";
    process.bursts = any_bursts(scenario.machine);
    return process;
}

void add_interventions(Scenario& scenario)
{
    using Kind = Intervention::Kind;
    for (auto count = between(0, 4); count > 0; --count) {
        Intervention entry;
        entry.at = between(0, 100);
        entry.kind = static_cast<Kind>(between(0, 6));
        if (entry.kind == Kind::add) {
            entry.added = scenario.processes.size();
            scenario.processes.push_back(any_process(scenario));
            scenario.processes.back().arrival = entry.at;
        } else if (between(0, 1) == 0) {
            entry.who.pid = first_pid;
        } else {
            entry.who.name = scenario.processes[0].name;
        }
        if (entry.kind == Kind::set_priority || entry.kind == Kind::set_nice ||
            entry.kind == Kind::set_tickets) {
            entry.value = between(1, 19);
        }
        scenario.interventions.push_back(entry);
    }
}

/// The scheduler of a scenario that states these and gets the rest of its bundle.
void add_scheduler(Scenario& scenario)
{
    const auto policies = scheduler::policies();
    const auto& policy = policies[static_cast<std::size_t>(
        between(0, static_cast<std::int64_t>(policies.size()) - 1))];
    const auto bundles = conventions();
    const auto& bundle = bundles[static_cast<std::size_t>(
        between(0, static_cast<std::int64_t>(bundles.size()) - 1))];
    scenario.rules.conventions = bundle.name;
    scenario.scheduler.policy = policy.name;
    const auto levels = static_cast<std::size_t>(between(1, 4));
    for (const scheduler::ParameterInfo& info : policy.parameters) {
        bool bundled = false;
        for (const ConventionDefault& entry : bundle.defaults) {
            bundled = bundled || (entry.policy == policy.name && entry.parameter == info.name);
        }
        // A scenario under a bundle holds a value for each of the bundle's parameters.
        if ((bundled || between(0, 1) == 1) && info.name != "queues") {
            scenario.scheduler.parameters.set(std::string(info.name), any_value(info, levels));
        }
    }
}

Scenario any_scenario()
{
    Scenario scenario;
    for (const auto& key : setting_keys()) {
        if (key.info.name != "until" || between(0, 1) == 1) {
            key.store(scenario, key.info, any_value(key.info, 1));
        }
    }
    if (between(0, 1) == 1) {
        scenario.machine.devices.push_back({any_word(), static_cast<std::uint32_t>(between(0, 3))});
    }
    add_scheduler(scenario);
    for (auto count = between(1, 4); count > 0; --count) {
        scenario.processes.push_back(any_process(scenario));
    }
    scenario.listed = scenario.processes.size();
    add_interventions(scenario);
    if (between(0, 1) == 1) {
        scenario.title = LocalizedText(any_word());
        scenario.description.set("en", any_word());
        scenario.description.set("zh_CN", any_word());
        scenario.clock = Clock{"08:30", "0.5 h"};
        scenario.files.emplace(any_word(), "line\nline\t\x01");
        scenario.programs.emplace("a.py", "x");
        scenario.choices = {0, 3, 1};
    }
    return scenario;
}

} // namespace

TEST_CASE("a scenario that is written reads back as it was, and is written as it was")
{
    CHECK(rc::check([] {
        const Scenario scenario = any_scenario();
        const std::string text = to_json(scenario);
        const ReadScenario read = read_scenario(text);
        if (!read.scenario) {
            RC_FAIL(text + render(read.faults.front(), "text"));
        }
        RC_ASSERT(*read.scenario == scenario);
        RC_ASSERT(to_json(*read.scenario) == text);
        RC_ASSERT(house_format(Document(text)) == text);
    }));
}

TEST_CASE("only what differs from the defaults is written")
{
    Scenario scenario;
    scenario.processes.push_back({});
    scenario.processes[0].name = "A";
    scenario.processes[0].bursts = {{Burst::Kind::cpu, no_device, 5, {}}};
    scenario.listed = 1;
    CHECK(to_json(scenario) == "{\n  \"procession\": 1,\n  \"processes\": [{\"name\": \"A\", "
                               "\"bursts\": [{\"cpu\": 5}]}]\n}\n");
}

TEST_CASE("what conventions bring is not written, what goes against them is")
{
    const std::string plain = "{\n  \"procession\": 1,\n  \"conventions\": \"china-408\",\n"
                              "  \"scheduler\": {\"policy\": \"mlfq\"},\n  \"processes\": []\n}\n";
    CHECK(to_json(scenario_of(plain)) == plain);
    const std::string against =
        "{\n  \"procession\": 1,\n  \"conventions\": \"china-408\",\n"
        "  \"machine\": {\"first_dispatch_costs\": false},\n"
        "  \"scheduler\": {\"policy\": \"mlfq\", \"slice\": \"keep\"},\n  \"processes\": []\n}\n";
    CHECK(to_json(scenario_of(against)) == against);
}
