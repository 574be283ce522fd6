// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on process groups and on one's own signals; what /proc tells of a process.
#include "core/machine/kernel/kernel.h"

#include <charconv>
#include <fmt/format.h>
#include <string_view>

namespace procession::core {

namespace {

constexpr std::int32_t sigalrm = 14;

} // namespace

/// The processes that kill(pid) means.
std::vector<EntityId> Kernel::addressed(EntityId caller, std::int64_t pid) const
{
    std::vector<EntityId> result;
    if (pid > 0) {
        if (const EntityId one = find(pid); one != no_entity) {
            result.push_back(one);
        }
        return result;
    }
    const std::int64_t group = pid == 0 ? processes_[caller].group : -pid;
    for (EntityId id = 0; id < processes_.size(); ++id) {
        const KernelProcess& process = processes_[id];
        // kill(-1) is for everybody else.
        if (process.pid != 0 && process.owner == id && !process.ended &&
            (pid == -1 ? id != caller : process.group == group)) {
            result.push_back(id);
        }
    }
    return result;
}

void Kernel::group(const Caller& caller)
{
    const std::int64_t pid = caller.argument(0).integer();
    const EntityId who = pid == 0 ? caller.owner : find(pid);
    if (who == no_entity) {
        return fail(caller.id, {"ProcessLookupError", 3, "No such process"}, caller.effects);
    }
    KernelProcess& process = processes_[who];
    if (caller.call.code == SystemCallCode::getpgid) {
        return answer(caller.id, Datum(process.group), caller.effects);
    }
    const std::int64_t group = caller.argument(1).integer();
    process.group = group == 0 ? process.pid : group;
    answer(caller.id, {}, caller.effects);
}

void Kernel::alarm(const Caller& caller)
{
    KernelProcess& process = processes_[caller.owner];
    const Ticks delay = ticks(caller.argument(0));
    const double left = process.alarm == scheduler::never ? 0 : seconds(process.alarm - now_);
    process.alarm = scheduler::never;
    if (delay > 0) {
        process.alarm = now_ + delay;
        timers_.emplace(process.alarm, Timer{caller.owner, sigalrm, 0, true});
    }
    answer(caller.id, Datum(left), caller.effects);
}

void Kernel::pause(const Caller& caller)
{
    block(caller, common_place(WaitPlace::Kind::signal, "signal"), scheduler::never);
}

/// What a file of /proc says: `stat`, `status` or `comm` of a process; nothing if there is none.
std::optional<std::string> Kernel::about(const std::string& path) const
{
    constexpr std::string_view folder = "/proc/";
    std::string_view rest = path;
    if (!rest.starts_with(folder)) {
        return std::nullopt;
    }
    rest.remove_prefix(folder.size());
    std::int64_t pid = 0;
    const char* const end = rest.data() + rest.size();
    const auto number = std::from_chars(rest.data(), end, pid);
    const EntityId who = number.ec == std::errc() ? find(pid) : no_entity;
    if (who == no_entity) {
        return std::nullopt;
    }
    const KernelProcess& process = processes_[who];
    const bool waits = process.waits_for.has_value();
    const char letter = process.ended ? 'Z' : waits ? 'S' : 'R';
    const char* const word = process.ended ? "zombie" : waits ? "sleeping" : "running";
    const std::int64_t parent =
        process.parent == no_entity ? init_pid : processes_[process.parent].pid;
    const std::string_view file(number.ptr, static_cast<std::size_t>(end - number.ptr));
    if (file == "/stat") {
        return fmt::format("{} (python3) {} {} {} {}\n", pid, letter, parent, process.group,
                           process.group);
    }
    if (file == "/status") {
        return fmt::format("Name:\tpython3\nState:\t{} ({})\nPid:\t{}\nPPid:\t{}\n", letter, word,
                           pid, parent);
    }
    if (file == "/comm") {
        return std::string("python3\n");
    }
    return file.empty() || file == "/" ? std::optional<std::string>(std::string()) : std::nullopt;
}

} // namespace procession::core
