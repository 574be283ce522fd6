// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/metrics.h"

#include <algorithm>

namespace procession::core {

namespace {

std::optional<double> quotient(double dividend, double divisor)
{
    return divisor == 0 ? std::nullopt : std::optional(dividend / divisor);
}

/// Adds up values that may not exist and averages those that do. Sums of ticks
/// are exact in a double as long as they stay below 2^53.
class Mean {
public:
    template <typename Value>
    void add(const std::optional<Value>& value)
    {
        if (value) {
            sum_ += static_cast<double>(*value);
            ++count_;
        }
    }
    [[nodiscard]] std::optional<double> value() const
    {
        return quotient(sum_, static_cast<double>(count_));
    }

private:
    double sum_ = 0;
    std::int64_t count_ = 0;
};

/// A process's totals are kept up to `since`: what its state has cost from
/// there to `now` is still to be added.
void add_since(ProcessMetrics& measures, const ProcessAt& at, const SystemState& state)
{
    const Ticks open = state.now() - at.since;
    switch (at.state) {
    case State::new_:
        measures.held += open;
        break;
    case State::ready:
        measures.waiting += open;
        break;
    case State::running:
        measures.cpu += open;
        break;
    case State::blocked:
        measures.blocked += open;
        break;
    case State::suspended_ready:
    case State::suspended_blocked:
        measures.suspended += open;
        break;
    case State::switching: {
        const Ticks switched = state.cores()[at.core].switched;
        const Ticks until = std::clamp(switched, at.since, state.now());
        measures.switching += until - at.since;
        measures.cpu += state.now() - until;
        break;
    }
    case State::unborn:
    case State::terminated:
        break;
    }
}

ProcessMetrics measure(const ProcessSpec& spec, EntityId id, const SystemState& state)
{
    const ProcessAt& at = state.process(id);
    ProcessMetrics measures;
    measures.process = id;
    measures.pid = at.pid;
    measures.arrival = at.created >= 0 ? at.created : spec.arrival;
    measures.held = at.held;
    measures.waiting = at.waiting;
    measures.blocked = at.blocked;
    measures.switching = at.switching;
    measures.suspended = at.suspended;
    measures.cpu = at.cpu;
    measures.dispatches = at.dispatches + at.renewals;
    measures.quantum_expiries = at.quantum_expiries;
    measures.killed = at.killed;
    add_since(measures, at, state);

    // A process that is being switched in has its first tick still to come.
    const bool has_run = at.first_run >= 0 && at.first_run <= state.now();
    if (has_run) {
        measures.first_run = at.first_run;
        measures.response = at.first_run - measures.arrival;
    }
    if (at.state == State::terminated) {
        measures.finish = at.finish;
        measures.turnaround = at.finish - measures.arrival;
        measures.weighted_turnaround =
            quotient(static_cast<double>(*measures.turnaround), static_cast<double>(measures.cpu));
        measures.exit_code = at.exit_code;
    }
    return measures;
}

/// The last finish if every process has ended, else the moment itself.
Ticks makespan_of(const std::vector<ProcessMetrics>& processes, Ticks now)
{
    Ticks last = 0;
    for (const ProcessMetrics& process : processes) {
        if (!process.finish) {
            return now;
        }
        last = std::max(last, *process.finish);
    }
    return last;
}

Averages averages_of(const std::vector<ProcessMetrics>& processes)
{
    Mean response;
    Mean turnaround;
    Mean weighted;
    Mean waiting;
    for (const ProcessMetrics& process : processes) {
        if (process.finish) {
            response.add(process.response);
            turnaround.add(process.turnaround);
            weighted.add(process.weighted_turnaround);
            waiting.add(std::optional(process.waiting));
        }
    }
    return {response.value(), turnaround.value(), weighted.value(), waiting.value()};
}

/// Nearest rank: the smallest value such that p per cent are not above it.
std::optional<Percentiles> percentiles_of(std::vector<Ticks> values)
{
    if (values.empty()) {
        return std::nullopt;
    }
    std::sort(values.begin(), values.end());
    const auto rank = [&values](std::size_t per_cent) {
        return values[(values.size() * per_cent + 99) / 100 - 1];
    };
    return Percentiles{rank(50), rank(90), rank(99), values.back()};
}

void add_percentiles(Metrics& result)
{
    std::vector<Ticks> turnaround;
    std::vector<Ticks> waiting;
    std::vector<Ticks> response;
    for (const ProcessMetrics& process : result.processes) {
        if (process.finish) {
            turnaround.push_back(*process.turnaround);
            waiting.push_back(process.waiting);
            if (process.response) {
                response.push_back(*process.response);
            }
        }
    }
    result.turnaround = percentiles_of(std::move(turnaround));
    result.waiting = percentiles_of(std::move(waiting));
    result.response = percentiles_of(std::move(response));
}

/// Jain, Chiu and Hawe 1984: (Σx)² ÷ (n · Σx²), here of the share of its life
/// that a process had a core.
std::optional<double> fairness_of(const std::vector<ProcessMetrics>& processes)
{
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (const ProcessMetrics& process : processes) {
        if (process.turnaround.value_or(0) > 0) {
            const double share =
                static_cast<double>(process.cpu) / static_cast<double>(*process.turnaround);
            sum += share;
            squares += share * share;
            count += 1;
        }
    }
    return quotient(sum * sum, count * squares);
}

void add_cores(Metrics& result, const SystemState& state)
{
    double all = 0;
    const auto span = static_cast<double>(result.makespan);
    for (const CoreAt& core : state.cores()) {
        Ticks running = core.running;
        if (core.process != no_entity) {
            running += std::max<Ticks>(0, state.now() - std::max(core.settled, core.switched));
        }
        all += static_cast<double>(running);
        result.core_utilisation.push_back(quotient(static_cast<double>(running), span));
        result.context_switches += core.context_switches;
    }
    result.utilisation = quotient(all, span * static_cast<double>(state.cores().size()));
}

void add_devices(Metrics& result, const Scenario& scenario, const SystemState& state)
{
    const auto span = static_cast<double>(result.makespan);
    for (std::size_t i = 0; i < state.devices().size(); ++i) {
        const DeviceAt& device = state.devices()[i];
        const auto busy =
            static_cast<double>(device.busy) +
            static_cast<double>(device.serving) * static_cast<double>(state.now() - device.settled);
        // Of a device without a limit this is the mean number of requests in service.
        const double servers = std::max<double>(1, scenario.machine.devices[i].servers);
        result.device_utilisation.push_back(quotient(busy, span * servers));
    }
}

} // namespace

Metrics metrics(const Scenario& scenario, const SystemState& state)
{
    Metrics result;
    const std::size_t count = state.processes().size();
    result.processes.reserve(count);
    std::int64_t finished = 0;
    for (std::size_t i = 0; i < count; ++i) {
        result.processes.push_back(measure(scenario.processes[i], static_cast<EntityId>(i), state));
        finished += result.processes.back().finish.has_value();
        result.cpu += result.processes.back().cpu;
    }
    result.makespan = makespan_of(result.processes, state.now());
    result.averages = averages_of(result.processes);
    add_percentiles(result);
    add_cores(result, state);
    add_devices(result, scenario, state);
    result.throughput =
        quotient(static_cast<double>(finished), static_cast<double>(result.makespan));
    result.fairness = fairness_of(result.processes);
    return result;
}

Metrics metrics(const Trace& trace)
{
    Metrics result = metrics(trace.scenario(), trace.final_state());
    const std::vector<Effort>& efforts = trace.efforts();
    for (std::size_t i = 0; i < efforts.size() && i < result.processes.size(); ++i) {
        result.processes[i].effort = efforts[i];
        Effort& all = result.effort ? *result.effort : result.effort.emplace();
        all.questions += efforts[i].questions;
        all.work += efforts[i].work;
    }
    return result;
}

} // namespace procession::core
