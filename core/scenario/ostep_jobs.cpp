// SPDX-License-Identifier: GPL-3.0-or-later
// The job lists themselves: one form for each tool.
#include "core/scenario/keys.h"
#include "core/scenario/ostep_reading.h"
#include "core/scenario/value.h"

#include <algorithm>
#include <fmt/format.h>

namespace procession::core {

namespace {

/// Bursts are written out one by one: a job of more would only eat memory.
constexpr std::int64_t most_rounds = 100'000;

std::string_view form_of(OstepTool tool)
{
    switch (tool) {
    case OstepTool::scheduler:
        return "length";
    case OstepTool::mlfq:
        return "start,length,iofrequency";
    case OstepTool::process_run:
        return "instructions:100 or instructions:0";
    default:
        return "length:tickets";
    }
}

class JobReader {
public:
    JobReader(const OstepSettings& settings, Scenario& scenario, FaultList& faults)
        : settings_(settings), scenario_(scenario), faults_(faults)
    {
    }

    void read()
    {
        const bool by_colon = settings_.tool == OstepTool::mlfq;
        for (const OstepWord job : split(*settings_.jobs, by_colon ? ':' : ',')) {
            if (scenario_.processes.size() == most_processes) {
                faults_.add(job.offset, {MessageCode::processes_too_many,
                                         {{"limit", static_cast<std::int64_t>(most_processes)}}});
                return;
            }
            ProcessSpec& process = scenario_.processes.emplace_back();
            process.name = fmt::format("J{}", scenario_.processes.size() - 1);
            if (!read_job(job, process)) {
                faults_.add(job.offset, {MessageCode::ostep_job_wrong,
                                         {{"tool", std::string(script_name(settings_.tool))},
                                          {"form", std::string(form_of(settings_.tool))},
                                          {"found", shortened(job.text)}}});
            }
            check_end(job, process);
        }
        scenario_.listed = scenario_.processes.size();
    }

private:
    static bool number(OstepWord word, std::int64_t least, std::int64_t most, std::int64_t& value)
    {
        const ScaledNumber read = scaled_number(word.text, 0);
        value = read.value;
        return read.form == ScaledNumber::Form::exact && value >= least && value <= most;
    }

    bool read_job(OstepWord job, ProcessSpec& process)
    {
        const bool by_comma = settings_.tool == OstepTool::mlfq;
        const auto parts = split(job, by_comma ? ',' : ':');
        switch (settings_.tool) {
        case OstepTool::scheduler:
            return read_length(parts, process);
        case OstepTool::mlfq:
            return read_mlfq(parts, process);
        case OstepTool::process_run:
            return read_process_run(parts, process);
        default:
            return read_lottery(parts, process);
        }
    }

    static bool read_length(const std::vector<OstepWord>& parts, ProcessSpec& process)
    {
        Ticks length = 0;
        if (parts.size() != 1 || !number(parts[0], 1, scheduler::latest_tick, length)) {
            return false;
        }
        process.bursts = {{Burst::Kind::cpu, no_device, length, {}}};
        return true;
    }

    /// A job does I/O after each `frequency` ticks of CPU, but not when it has ended.
    bool read_mlfq(const std::vector<OstepWord>& parts, ProcessSpec& process) const
    {
        Ticks length = 0;
        Ticks frequency = 0;
        if (parts.size() != 3 || !number(parts[0], 0, scheduler::latest_tick, process.arrival) ||
            !number(parts[1], 1, scheduler::latest_tick, length) ||
            !number(parts[2], 0, scheduler::latest_tick, frequency) ||
            (frequency > 0 && length / frequency > most_rounds)) {
            return false;
        }
        while (frequency > 0 && length > frequency) {
            process.bursts.push_back({Burst::Kind::cpu, no_device, frequency, {}});
            process.bursts.push_back({Burst::Kind::io, no_device, settings_.io_time, {}});
            length -= frequency;
        }
        process.bursts.push_back({Burst::Kind::cpu, no_device, length, {}});
        return true;
    }

    /// An I/O instruction takes one tick to start and one when it is done.
    bool read_process_run(const std::vector<OstepWord>& parts, ProcessSpec& process)
    {
        std::int64_t count = 0;
        std::int64_t percent = 0;
        if (parts.size() != 2 || !number(parts[0], 1, scheduler::latest_tick, count) ||
            !number(parts[1], 0, 100, percent)) {
            return false;
        }
        if (percent != 0 && percent != 100) {
            faults_.add(parts[1].offset,
                        {MessageCode::ostep_percent, {{"found", shortened(parts[1].text)}}});
            return true;
        }
        if (percent == 100) {
            process.bursts = {{Burst::Kind::cpu, no_device, count, {}}};
            return true;
        }
        if (count > most_rounds) {
            return false;
        }
        for (std::int64_t i = 0; i < count; ++i) {
            process.bursts.push_back({Burst::Kind::cpu, no_device, i == 0 ? 1 : 2, {}});
            process.bursts.push_back({Burst::Kind::io, no_device, settings_.io_time, {}});
        }
        process.bursts.push_back({Burst::Kind::cpu, no_device, 1, {}});
        return true;
    }

    static bool read_lottery(const std::vector<OstepWord>& parts, ProcessSpec& process)
    {
        std::int64_t tickets = 0;
        if (parts.size() != 2 || !read_length({parts[0]}, process) ||
            !number(parts[1], 1, most_tickets, tickets)) {
            return false;
        }
        process.tickets = static_cast<std::uint32_t>(tickets);
        return true;
    }

    void check_end(OstepWord job, const ProcessSpec& process)
    {
        latest_arrival_ = std::max(latest_arrival_, process.arrival);
        bool fits = latest_arrival_ <= scheduler::latest_tick - work_;
        for (const Burst& burst : process.bursts) {
            fits = fits && burst.ticks <= scheduler::latest_tick - work_ - latest_arrival_;
            work_ += fits ? burst.ticks : 0;
        }
        if (!fits) {
            faults_.add(job.offset,
                        {MessageCode::scenario_too_long, {{"limit", scheduler::latest_tick}}});
        }
    }

    const OstepSettings& settings_;
    Scenario& scenario_;
    FaultList& faults_;
    Ticks work_ = 0;
    Ticks latest_arrival_ = 0;
};

} // namespace

void read_ostep_jobs(const OstepSettings& settings, Scenario& scenario, FaultList& faults)
{
    JobReader(settings, scenario, faults).read();
}

} // namespace procession::core
