// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/process_fate.h"

#include <algorithm>
#include <array>

namespace procession::core {

std::string_view name(Creation creation)
{
    constexpr std::array<std::string_view, 6> names{"system-start", "fork",   "spawn",
                                                    "user-request", "thread", "batch-job"};
    return names.at(static_cast<std::size_t>(creation));
}

std::string_view name(Termination termination)
{
    constexpr std::array<std::string_view, 5> names{"", "normal", "error", "fault", "killed"};
    return names.at(static_cast<std::size_t>(termination));
}

Creation creation_of(const Scenario& scenario, const ProcessAt& process, EntityId id)
{
    if (process.thread_of != no_entity) {
        return Creation::thread;
    }
    if (process.forked) {
        return process.spawned ? Creation::spawn : Creation::fork;
    }
    const bool is_added = std::any_of(
        scenario.interventions.begin(), scenario.interventions.end(),
        [id](const auto& one) { return one.kind == Intervention::Kind::add && one.added == id; });
    if (is_added) {
        return Creation::user_request;
    }
    const bool comes_later = id < scenario.processes.size() && scenario.processes[id].arrival > 0;
    return comes_later || process.was_held ? Creation::batch_job : Creation::system_start;
}

Termination termination_of(const ProcessAt& process)
{
    if (process.state != State::terminated) {
        return Termination::none;
    }
    if (process.killed) {
        return Termination::killed;
    }
    if (process.faulted) {
        return Termination::fault;
    }
    return process.exit_code == 0 ? Termination::normal : Termination::error;
}

std::string signal_name(std::int64_t signal)
{
    constexpr std::array names{"HUP",  "INT",    "QUIT", "ILL",   "TRAP", "ABRT", "BUS",  "FPE",
                               "KILL", "USR1",   "SEGV", "USR2",  "PIPE", "ALRM", "TERM", "STKFLT",
                               "CHLD", "CONT",   "STOP", "TSTP",  "TTIN", "TTOU", "URG",  "XCPU",
                               "XFSZ", "VTALRM", "PROF", "WINCH", "IO",   "PWR",  "SYS"};
    return signal >= 1 && signal <= static_cast<std::int64_t>(names.size())
               ? std::string("SIG") + names[static_cast<std::size_t>(signal) - 1]
               : std::to_string(signal);
}

} // namespace procession::core
