// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ostep_options.h"
#include "scheduler/registry.h"

#include <fmt/format.h>
#include <optional>
#include <string>

namespace procession::core {

namespace {

/// A process as equal CPU bursts with equal I/O between, as mlfq.py has them.
struct Rhythm {
    Ticks frequency = 0; ///< 0 = no I/O
    Ticks io_time = 0;
};

std::optional<Rhythm> rhythm_of(const ProcessSpec& process)
{
    const auto& bursts = process.bursts;
    Rhythm rhythm;
    if (bursts.size() > 1) {
        rhythm = {bursts[0].ticks, bursts[1].ticks};
    }
    for (std::size_t i = 0; i < bursts.size(); ++i) {
        const bool io = i % 2 == 1;
        const bool last = i + 1 == bursts.size();
        const Ticks wanted = io ? rhythm.io_time : rhythm.frequency;
        if (bursts[i].kind != (io ? Burst::Kind::io : Burst::Kind::cpu) ||
            bursts[i].device != no_device || (last && io) || (!last && bursts[i].ticks != wanted) ||
            (last && i > 0 && bursts[i].ticks > wanted)) {
            return std::nullopt;
        }
    }
    return bursts.empty() ? std::nullopt : std::optional(rhythm);
}

/// The I/O instructions of a process of process-run.py that does nothing else: 1
/// tick, I/O, 2 ticks, I/O, …, 1 tick. 0 if it is no such process.
std::size_t io_instructions(const ProcessSpec& process)
{
    const auto& bursts = process.bursts;
    for (std::size_t i = 0; i < bursts.size(); ++i) {
        const bool io = i % 2 == 1;
        const Ticks cpu = i == 0 || i + 1 == bursts.size() ? 1 : 2;
        if (bursts[i].kind != (io ? Burst::Kind::io : Burst::Kind::cpu) ||
            bursts[i].device != no_device || bursts[i].ticks != (io ? bursts[1].ticks : cpu)) {
            return 0;
        }
    }
    return bursts.size() >= 3 && bursts.size() % 2 == 1 ? bursts.size() / 2 : 0;
}

bool says_bursts(OstepTool tool, const ProcessSpec& process, Ticks io_time)
{
    if (tool == OstepTool::mlfq) {
        const auto rhythm = rhythm_of(process);
        return rhythm && (rhythm->frequency == 0 || rhythm->io_time == io_time);
    }
    if (tool == OstepTool::process_run && io_instructions(process) > 0) {
        return process.bursts[1].ticks == io_time;
    }
    return is_one_cpu_burst(process);
}

/// The tools have one I/O time for all jobs: that of the first that does I/O.
Ticks common_io_time(const Scenario& scenario, OstepTool tool)
{
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        const ProcessSpec& process = scenario.processes[i];
        const bool io = tool == OstepTool::process_run
                            ? io_instructions(process) > 0
                            : rhythm_of(process).value_or(Rhythm{}).frequency > 0;
        if (io) {
            return process.bursts[1].ticks;
        }
    }
    constexpr Ticks default_io_time = 5;
    return default_io_time;
}

std::string job(OstepTool tool, const ProcessSpec& process, Ticks io_time)
{
    const Ticks work = cpu_work(process);
    const bool sayable = says_bursts(tool, process, io_time);
    switch (tool) {
    case OstepTool::scheduler:
        return std::to_string(work);
    case OstepTool::mlfq: {
        const Ticks frequency = sayable ? rhythm_of(process)->frequency : 0;
        return fmt::format("{},{},{}", process.arrival, work, frequency);
    }
    case OstepTool::process_run: {
        const std::size_t count = sayable ? io_instructions(process) : 0;
        return count > 0 ? fmt::format("{}:0", count) : fmt::format("{}:100", work);
    }
    default:
        return fmt::format("{}:{}", work, process.tickets);
    }
}

std::string number_list(const scheduler::IntegerList& list)
{
    return fmt::format("{}", fmt::join(list, ","));
}

std::string mlfq_options(const scheduler::Parameters& parameters, const scheduler::PolicyInfo& info,
                         Ticks io_time)
{
    const auto fallback = [&](std::string_view name) {
        return std::get<std::int64_t>(info.parameter(name)->fallback);
    };
    const auto value_of = [&](std::string_view name) {
        const scheduler::ParameterValue* value = parameters.find(name);
        return value ? *value : info.parameter(name)->fallback;
    };
    const auto allotment = value_of("allotment");
    std::string text = fmt::format(" -i {} -B {}", io_time, parameters.integer("boost", 0));
    std::int64_t queues = parameters.integer("queues", fallback("queues"));
    if (const auto* all = std::get_if<scheduler::IntegerList>(&allotment)) {
        queues = static_cast<std::int64_t>(all->size());
        text += " -A " + number_list(*all);
    } else {
        text += fmt::format(" -a {}", std::get<std::int64_t>(allotment));
    }
    auto quantum = value_of("quantum");
    auto* quanta = std::get_if<scheduler::IntegerList>(&quantum);
    if (quanta && !parameters.contains("quantum")) {
        // The default list goes on doubling for as many levels as there are.
        quanta->resize(1);
        while (quanta->size() < static_cast<std::size_t>(queues)) {
            quanta->push_back(quanta->back() * 2);
        }
    }
    if (const auto* all = quanta) {
        text += " -Q " + number_list(*all);
    } else {
        text += fmt::format(" -n {} -q {}", queues, std::get<std::int64_t>(quantum));
    }
    text += parameters.boolean("stay", false) ? " -S" : "";
    text += parameters.boolean("io_bump", false) ? " -I" : "";
    return text;
}

/// Options for policy and machine; nothing if the tool has not that policy.
std::optional<std::string> options(const Scenario& scenario, OstepTool tool, Ticks io_time)
{
    const SchedulerSpec& spec = scenario.scheduler;
    const scheduler::PolicyInfo* info = scheduler::find_policy(spec.policy);
    const auto usual = [&](std::string_view name) {
        const scheduler::ParameterInfo* parameter = info->parameter(name);
        const scheduler::ParameterValue* value = spec.parameters.find(name);
        return !value || *value == parameter->fallback;
    };
    const auto quantum = [&] {
        const auto& fallback = info->parameter("quantum")->fallback;
        return spec.parameters.integer("quantum", std::get<std::int64_t>(fallback));
    };
    switch (tool) {
    case OstepTool::scheduler:
        if (spec.policy == "rr") {
            return fmt::format(" -p RR -q {}", quantum());
        }
        if (spec.policy == "fcfs" && usual("io_preempts")) {
            return " -p FIFO";
        }
        return spec.policy == "sjf" && usual("estimate") && usual("equal")
                   ? std::optional(" -p SJF")
                   : std::nullopt;
    case OstepTool::mlfq:
        return spec.policy == "mlfq" && spec.tie == TieOrder::preempted_first && usual("preempt") &&
                       usual("preempted") && usual("slice") && usual("last")
                   ? std::optional(mlfq_options(spec.parameters, *info, io_time))
                   : std::nullopt;
    case OstepTool::process_run:
        return spec.policy == "fcfs"
                   ? std::optional(fmt::format(
                         " -L {} -S {} -I {}", io_time,
                         scenario.machine.multiprogramming ? "SWITCH_ON_IO" : "SWITCH_ON_END",
                         spec.parameters.boolean("io_preempts", false) ? "IO_RUN_IMMEDIATE"
                                                                       : "IO_RUN_LATER"))
                   : std::nullopt;
    default:
        return spec.policy == "lottery" && !spec.parameters.contains("draws")
                   ? std::optional(fmt::format(" -q {}", quantum()))
                   : std::nullopt;
    }
}

} // namespace

Export to_ostep(const Scenario& scenario, OstepTool tool)
{
    const Ticks io_time = common_io_time(scenario, tool);
    const auto said = options(scenario, tool, io_time);
    Sayable sayable;
    sayable.arrivals = tool == OstepTool::mlfq;
    sayable.tickets = tool == OstepTool::lottery;
    sayable.scheduler = said.has_value();
    sayable.multiprogramming = tool == OstepTool::process_run && said;
    sayable.conventions = "ostep";
    sayable.bursts = [&](const ProcessSpec& process) {
        return says_bursts(tool, process, io_time);
    };
    sayable.names = true;
    std::string jobs;
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        const ProcessSpec& process = scenario.processes[i];
        sayable.names = sayable.names && process.name == fmt::format("J{}", i);
        jobs += jobs.empty() ? "" : tool == OstepTool::mlfq ? ":" : ",";
        jobs += job(tool, process, io_time);
    }
    return {fmt::format("{}{} -l {}\n", script_name(tool), said.value_or(""), jobs),
            losses(scenario, sayable)};
}

} // namespace procession::core
