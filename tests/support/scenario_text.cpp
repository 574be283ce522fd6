// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scenario_text.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <variant>

namespace procession::tests {

using core::Burst;
using core::Intervention;
using core::MachineSpec;
using core::Scenario;

namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void write(Writer& out, const char* key, std::int64_t value)
{
    out.Key(key);
    out.Int64(value);
}

void write(Writer& out, const char* key, const std::string& value)
{
    out.Key(key);
    out.String(value.c_str());
}

void write_flag(Writer& out, const char* key, bool value)
{
    out.Key(key);
    out.Bool(value);
}

void write_machine(Writer& out, const MachineSpec& machine)
{
    static constexpr const char* admissions[] = {"fcfs", "sjf", "priority"};
    out.Key("machine");
    out.StartObject();
    write(out, "cores", machine.cores);
    write(out, "context_switch", machine.context_switch);
    write(out, "migration_cost", machine.migration_cost);
    write(out, "ready_queues",
          std::string(machine.ready_queues == core::ReadyQueues::global ? "global" : "per-core"));
    write_flag(out, "stealing", machine.stealing);
    write_flag(out, "multiprogramming", machine.multiprogramming);
    write(out, "degree", machine.degree);
    write(out, "admission", std::string(admissions[static_cast<std::size_t>(machine.admission)]));
    write_flag(out, "first_dispatch_costs", machine.first_dispatch_costs);
    out.Key("devices");
    out.StartArray();
    for (const core::DeviceSpec& device : machine.devices) {
        out.StartObject();
        write(out, "name", device.name);
        write(out, "servers", device.servers);
        out.EndObject();
    }
    out.EndArray();
    out.EndObject();
}

struct ValueWriter {
    Writer& out;
    void operator()(std::int64_t value) const { out.Int64(value); }
    void operator()(bool value) const { out.Bool(value); }
    void operator()(const std::string& value) const { out.String(value.c_str()); }
    void operator()(const scheduler::Decimal& value) const
    {
        out.Double(static_cast<double>(value.millionths) / 1e6);
    }
    void operator()(const scheduler::IntegerList& values) const
    {
        out.StartArray();
        for (const std::int64_t value : values) {
            out.Int64(value);
        }
        out.EndArray();
    }
};

void write_scheduler(Writer& out, const core::SchedulerSpec& scheduler)
{
    out.Key("scheduler");
    out.StartObject();
    write(out, "policy", scheduler.policy);
    write(out, "tie",
          std::string(scheduler.tie == core::TieOrder::arrival_first ? "arrival-first"
                                                                     : "preempted-first"));
    for (const auto& [name, value] : scheduler.parameters) {
        out.Key(name.c_str());
        std::visit(ValueWriter{out}, value);
    }
    out.EndObject();
}

void write_bursts(Writer& out, const Scenario& scenario, const core::ProcessSpec& process)
{
    out.Key("bursts");
    out.StartArray();
    for (const Burst& burst : process.bursts) {
        out.StartObject();
        if (burst.kind == Burst::Kind::fault) {
            write(out, "fault", burst.fault);
        } else {
            write(out, burst.kind == Burst::Kind::cpu ? "cpu" : "io", burst.ticks);
        }
        if (burst.device != core::no_device) {
            write(out, "device",
                  scenario.machine.devices[static_cast<std::size_t>(burst.device)].name);
        }
        out.EndObject();
    }
    out.EndArray();
}

void write_process(Writer& out, const Scenario& scenario, const core::ProcessSpec& process)
{
    const core::ProcessSpec plain;
    out.StartObject();
    write(out, "name", process.name);
    write(out, "arrival", process.arrival);
    if (process.priority != plain.priority) {
        write(out, "priority", process.priority);
    }
    if (process.nice != plain.nice) {
        write(out, "nice", process.nice);
    }
    if (process.tickets != plain.tickets) {
        write(out, "tickets", process.tickets);
    }
    if (!process.affinity.empty()) {
        out.Key("affinity");
        out.StartArray();
        for (const core::CoreNumber core : process.affinity) {
            out.Int(core);
        }
        out.EndArray();
    }
    write_bursts(out, scenario, process);
    out.EndObject();
}

void write_who(Writer& out, const char* key, const core::Who& who)
{
    if (!who.name.empty()) {
        return write(out, key, who.name);
    }
    out.Key(key);
    out.StartObject();
    write(out, "pid", who.pid);
    out.EndObject();
}

void write_intervention(Writer& out, const Scenario& scenario, const Intervention& what)
{
    out.StartObject();
    write(out, "at", what.at);
    switch (what.kind) {
    case Intervention::Kind::kill:
        write_who(out, "kill", what.who);
        break;
    case Intervention::Kind::suspend:
        write_who(out, "suspend", what.who);
        break;
    case Intervention::Kind::resume:
        write_who(out, "resume", what.who);
        break;
    case Intervention::Kind::set_priority:
        write_who(out, "set", what.who);
        write(out, "priority", what.value);
        break;
    case Intervention::Kind::set_nice:
        write_who(out, "set", what.who);
        write(out, "nice", what.value);
        break;
    case Intervention::Kind::set_tickets:
        write_who(out, "set", what.who);
        write(out, "tickets", what.value);
        break;
    case Intervention::Kind::add:
        out.Key("add");
        write_process(out, scenario, scenario.processes[what.added]);
        break;
    }
    out.EndObject();
}

} // namespace

std::string scenario_text(const Scenario& scenario)
{
    rapidjson::StringBuffer buffer;
    Writer out(buffer);
    out.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    out.SetIndent(' ', 2);
    out.StartObject();
    write(out, "procession", 1);
    write(out, "seed", static_cast<std::int64_t>(scenario.seed));
    write_machine(out, scenario.machine);
    write_scheduler(out, scenario.scheduler);
    out.Key("processes");
    out.StartArray();
    for (std::size_t id = 0; id < scenario.listed; ++id) {
        write_process(out, scenario, scenario.processes[id]);
    }
    out.EndArray();
    if (!scenario.interventions.empty()) {
        out.Key("interventions");
        out.StartArray();
        for (const Intervention& each : scenario.interventions) {
            write_intervention(out, scenario, each);
        }
        out.EndArray();
    }
    if (scenario.until) {
        write(out, "until", *scenario.until);
    }
    out.EndObject();
    return buffer.GetString();
}

} // namespace procession::tests
