// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/json_writer.h"
#include "core/trace/export/result.h"
#include "core/trace/process_fate.h"

namespace procession::core {

namespace {

using Layout = JsonWriter::Layout;

const std::string& name_of(const Trace& trace, EntityId process)
{
    return trace.scenario().processes[process].name;
}

void write_value(JsonWriter& json, const scheduler::ParameterValue& value)
{
    struct Writer {
        JsonWriter& json;
        void operator()(std::int64_t number) const { json.value(number); }
        void operator()(bool truth) const { json.value(truth); }
        void operator()(scheduler::Decimal decimal) const
        {
            json.value(static_cast<double>(decimal.millionths) / 1e6);
        }
        void operator()(const std::string& text) const { json.value(text); }
        void operator()(const scheduler::IntegerList& list) const
        {
            json.begin_array();
            for (const std::int64_t number : list) {
                json.value(number);
            }
            json.end_array();
        }
    };
    std::visit(Writer{json}, value);
}

void write_policy(JsonWriter& json, const Scenario& scenario)
{
    json.member("policy", scenario.scheduler.policy);
    json.key("parameters");
    json.begin_object();
    for (const ParameterInForce& parameter : parameters_in_force(scenario)) {
        json.key(parameter.name);
        write_value(json, *parameter.value);
    }
    json.end_object();
    json.key("rules");
    json.begin_object();
    json.member("conventions", scenario.rules.conventions);
    json.member("tie", name(scenario.scheduler.tie));
    json.end_object();
}

void write_process(JsonWriter& json, const Trace& trace, const ProcessMetrics& process)
{
    const auto pid = process.pid > 0 ? std::optional(process.pid) : std::nullopt;
    json.begin_object();
    json.member("pid", pid);
    json.member("ppid", parent_pid(trace, process.process));
    if (const EntityId owner = trace.final_state().process(process.process).thread_of;
        owner != no_entity) {
        json.member("thread_of", std::int64_t{trace.final_state().process(owner).pid});
    }
    json.member("name", name_of(trace, process.process));
    json.member("arrival", process.arrival);
    json.member("first_run", process.first_run);
    json.member("finish", process.finish);
    json.member("response", process.response);
    json.member("turnaround", process.turnaround);
    json.member("weighted_turnaround", process.weighted_turnaround);
    json.member("held", process.held);
    json.member("waiting", process.waiting);
    json.member("blocked", process.blocked);
    json.member("switching", process.switching);
    json.member("suspended", process.suspended);
    json.member("cpu", process.cpu);
    json.member("dispatches", process.dispatches);
    json.member("quantum_expiries", process.quantum_expiries);
    json.member("exit_code", process.exit_code);
    json.member("killed", process.killed);
    const ProcessAt& at = trace.final_state().process(process.process);
    using Name = std::optional<std::string_view>;
    const Termination end = termination_of(at);
    json.member("creation", process.pid > 0
                                ? Name(name(creation_of(trace.scenario(), at, process.process)))
                                : std::nullopt);
    json.member("termination", end == Termination::none ? std::nullopt : Name(name(end)));
    if (process.effort) {
        json.member("questions", process.effort->questions);
        json.member("work", process.effort->work);
    }
    json.end_object();
}

void write_processes(JsonWriter& json, const Trace& trace, const Metrics& measures)
{
    json.key("processes");
    json.begin_array(Layout::lines);
    for (const ProcessMetrics& process : measures.processes) {
        // One that an intervention would have added later never was.
        if (process.pid > 0 || process.process < trace.scenario().listed) {
            write_process(json, trace, process);
        }
    }
    json.end_array();
}

void write_percentiles(JsonWriter& json, std::string_view name,
                       const std::optional<Percentiles>& values)
{
    json.key(name);
    if (!values) {
        json.null();
        return;
    }
    json.begin_object();
    json.member("p50", values->p50);
    json.member("p90", values->p90);
    json.member("p99", values->p99);
    json.member("max", values->most);
    json.end_object();
}

void write_totals(JsonWriter& json, const Metrics& measures)
{
    json.key("averages");
    json.begin_object();
    json.member("response", measures.averages.response);
    json.member("turnaround", measures.averages.turnaround);
    json.member("weighted_turnaround", measures.averages.weighted_turnaround);
    json.member("waiting", measures.averages.waiting);
    json.end_object();

    json.key("percentiles");
    json.begin_object();
    write_percentiles(json, "response", measures.response);
    write_percentiles(json, "turnaround", measures.turnaround);
    write_percentiles(json, "waiting", measures.waiting);
    json.end_object();

    json.key("cpu");
    json.begin_object();
    json.member("utilisation", measures.utilisation);
    json.member("context_switches", measures.context_switches);
    json.member("throughput", measures.throughput);
    json.member("fairness", measures.fairness);
    if (measures.effort) {
        json.key("effort");
        json.begin_object();
        json.member("cpu", measures.cpu);
        json.member("questions", measures.effort->questions);
        json.member("work", measures.effort->work);
        json.end_object();
    }
    json.key("cores");
    json.begin_array();
    for (const auto& share : measures.core_utilisation) {
        json.value(share);
    }
    json.end_array();
    json.end_object();
}

void write_requests(JsonWriter& json, const Trace& trace, DeviceIndex device)
{
    json.key("gantt");
    json.begin_array(Layout::lines);
    trace.lanes().device_intervals(device, 0, trace.end(), [&](const Interval& interval) {
        json.begin_object();
        json.member("pid", trace.final_state().process(interval.process).pid);
        json.member("name", name_of(trace, interval.process));
        json.member("start", interval.start);
        json.member("end", interval.end);
        json.end_object();
    });
    json.end_array();
}

void write_devices(JsonWriter& json, const Trace& trace, const Metrics& measures, Detail detail)
{
    json.key("devices");
    json.begin_array(Layout::lines);
    const auto& devices = trace.scenario().machine.devices;
    for (std::size_t i = 0; i < devices.size() && !devices[i].place; ++i) {
        json.begin_object();
        json.member("name", devices[i].name);
        json.member("utilisation", measures.device_utilisation[i]);
        if (detail == Detail::full) {
            write_requests(json, trace, static_cast<DeviceIndex>(i));
        }
        json.end_object();
    }
    json.end_array();
}

void write_gantt(JsonWriter& json, const Trace& trace)
{
    json.key("gantt");
    json.begin_array(Layout::lines);
    for (const GanttBar& bar : gantt_of(trace)) {
        json.begin_object();
        json.member("core", bar.core);
        json.member("pid", trace.final_state().process(bar.process).pid);
        json.member("name", name_of(trace, bar.process));
        json.member("start", bar.start);
        json.member("end", bar.end);
        json.end_object();
    }
    json.end_array();
}

void write_stuck(JsonWriter& json, const Trace& trace)
{
    json.key("stuck");
    json.begin_array(Layout::lines);
    for (const Stuck& stuck : trace.stuck()) {
        json.begin_object();
        json.member("kind", stuck.kind == Stuck::Kind::cycle ? "cycle" : "never");
        json.key("members");
        json.begin_array();
        for (const EntityId member : stuck.members) {
            json.value(name_of(trace, member));
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

void write_output(JsonWriter& json, const Trace& trace)
{
    json.key("output");
    json.begin_array(Layout::lines);
    for (const Output& output : trace.output()) {
        json.begin_object();
        json.member("at", output.at);
        json.member("pid", trace.final_state().process(output.process).pid);
        json.member("stream", output.stream == 2 ? "stderr" : "stdout");
        json.member("text", output.text);
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::int64_t parent_pid(const Trace& trace, EntityId process)
{
    const EntityId parent = trace.final_state().process(process).parent;
    return parent == no_entity ? init_pid : trace.final_state().process(parent).pid;
}

void write_result_json(std::ostream& out, const Trace& trace, const Metrics& measures,
                       Detail detail)
{
    JsonWriter json(out);
    json.begin_object(Layout::lines);
    write_result_members(json, trace, measures, detail);
    json.end_object();
}

void write_result_members(JsonWriter& json, const Trace& trace, const Metrics& measures,
                          Detail detail)
{
    json.member("outcome", name(trace.outcome()));
    if (trace.outcome() == Outcome::limit) {
        json.member("limit", name(trace.limit()));
    }
    write_policy(json, trace.scenario());
    json.member("makespan", measures.makespan);
    if (detail == Detail::full) {
        write_processes(json, trace, measures);
    }
    write_totals(json, measures);
    write_devices(json, trace, measures, detail);
    if (detail == Detail::full) {
        write_gantt(json, trace);
    }
    write_stuck(json, trace);
    if (detail == Detail::full) {
        write_output(json, trace);
    }
}

} // namespace procession::core
