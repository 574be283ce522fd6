// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/outcome.h"
#include "core/machine/kernel/task.h"
#include "core/scenario/scenario.h"
#include "core/text/message.h"
#include "core/trace/trace.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace procession::core {
class StandardInput;
}

/// Tries every order in which the processes of a small program can go on, to find one in which
/// something happens, or to show that there is none (ADR 15).
namespace procession::core::explore {

/// What a schedule is looked for in which …
enum class Find : std::uint8_t {
    fault,      ///< `deadlock` or `assertion`, whichever comes first
    deadlock,   ///< some process is blocked for good
    assertion,  ///< some process ends by an exception that nobody caught
    difference, ///< what is printed, or left behind, is not what another schedule gives
    expression, ///< an expression of the teaching language is true at the end
};

struct Question {
    Find find = Find::fault;
    std::string expression; ///< see Condition
};

/// How far a search has come.
struct Progress {
    std::int64_t schedules = 0;
    std::int64_t states = 0;
    int switches = 0; ///< all schedules with fewer have been seen
};

struct Options {
    std::int64_t schedules = 100'000; ///< tried at most
    /// Goes on after a difference has been found, so that `Result::outcomes` has them all.
    bool all_outcomes = false;
    const std::atomic<bool>* cancel = nullptr; ///< set from any thread
    std::function<void(const Progress&)>
        progress;                         ///< called now and then from the searching thread
    std::shared_ptr<StandardInput> input; ///< what programs read; empty if null
    /// Makes what runs for a process with a program; the teaching language if empty.
    std::function<std::unique_ptr<Task>(const Scenario&, const ProcessSpec&)> make_task;
    /// Leaves out what is argued to make no difference between threads (ADR 17). False for who
    /// tests that; what is found then cannot be played.
    bool reduced = true;
    std::size_t memory = std::size_t{1} << 30; ///< bytes that copies of the machine may take
};

/// A stretch of a schedule: what one process does before another has the core.
struct Stretch {
    enum class Left : std::uint8_t {
        not_yet, ///< the run ends with it
        held_up, ///< just before `call`: others are chosen first
        waits,   ///< in `call`
        ended,
    };
    Ticks at = 0; ///< when it begins
    EntityId process = no_entity;
    std::string name;
    std::int64_t pid = 0;
    Left left = Left::not_yet;
    std::string program; ///< where it leaves off; empty if it is not in a line of a program
    std::uint32_t line = 0;
    /// As system_calls.inc has it; "end" for its end, "memory" for what threads share.
    std::string call;
};

/// A schedule, and what comes of it.
struct Schedule {
    std::shared_ptr<const Scenario> scenario; ///< that plays it: its `choices` are scripted
    int switches = 0;                         ///< from one process to another
    std::vector<Stretch> stretches;
    std::vector<std::string> names; ///< of processes and threads, by entity …
    std::vector<std::int64_t> pids; ///< … and their pids, or tids
    Outcome outcome;
};

enum class Incomplete : std::uint8_t {
    no,        ///< everything has been seen
    found,     ///< what was looked for was found, and the search ended
    schedules, ///< Options::schedules were tried
    long_runs, ///< all, but for schedules that reached a limit of the scenario
    cancelled,
};

struct Result {
    std::optional<Message> problem;   ///< the question makes no sense; nothing else is there then
    Find find{};                      ///< what was found; else what was looked for
    std::optional<Schedule> found;    ///< of those there are, one with the fewest switches
    std::optional<Schedule> other;    ///< difference: the schedule that it differs from
    std::optional<Deadlock> deadlock; ///< a circle that arose in it
    std::vector<Waiting> stuck;       ///< who is blocked for good at its end
    std::string exception;            ///< assertion: the last line of the traceback …
    std::string failed;               ///< … and whose it is
    Incomplete incomplete{};
    std::int64_t schedules = 0; ///< tried: each ran to its end or to a state that had been seen
    std::int64_t states = 0;    ///< different ones met
    std::int64_t operations = 0;
    std::vector<Outcome> outcomes; ///< Find::difference: all that were seen

    [[nodiscard]] bool is_complete() const { return incomplete == Incomplete::no; }
};

/// Searches. The scenario must run at least one program. Costs time and memory by what there is to
/// be seen; never changes anything but through the callbacks.
[[nodiscard]] Result explore(const Scenario& scenario, const Question& question,
                             const Options& options = {});

/// The scenario as it is explored, and played afterwards: one core, whose turn it is by choice.
[[nodiscard]] Scenario explorable(const Scenario& scenario);

} // namespace procession::core::explore
