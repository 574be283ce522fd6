// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/system_call.h"
#include "core/trace/wanted.h"
#include "scheduler/entity.h"
#include "scheduler/ticks.h"

#include <string>
#include <vector>

namespace procession::core {

using scheduler::EntityId;
using scheduler::no_entity;
using scheduler::Ticks;

/// Number of a place where processes wait for one another (a lock, a channel, a
/// child), in the order in which the places came to be.
using PlaceIndex = std::uint32_t;
inline constexpr PlaceIndex no_place = 0xFFFFFFFF;

/// What the machine has to do because of a system call, in this order. The kernel
/// keeps tables; the machine moves processes.
struct Effect {
    enum class Kind : std::uint8_t {
        answer,  ///< `process` gets `value`; if it was blocked it becomes ready
        fail,    ///< the same with `error`
        block,   ///< `process`, the caller, waits at `place`, for at most `delay` ticks; `code` 1:
                 ///< for the thread `by` to begin
        create,  ///< a child of the caller is the next process of the machine; with `code` 2 a
                 ///< thread of its own process
        wake,    ///< `process` has the interpreter lock for which it was blocked
        again,   ///< `process` goes on being blocked, `delay` ticks from now
        yield,   ///< `process` has the interpreter lock and is to give it up
        end,     ///< `process` ends with `code`; a signal's number negative
        signal,  ///< `process` handles signal `code`
        stop,    ///< `process` cannot run before it is told to go on; `code` = the signal
        go_on,   ///< it can again
        execute, ///< `process`, the caller, runs another program from its start; `value` = which
        output,  ///< `text` on stream `code`
        reap,    ///< the zombie `process` is gone from the process table
        adopt,   ///< init is the parent of `process` from now on
    };
    Kind kind{};
    EntityId process = no_entity;
    PlaceIndex place = no_place;
    Ticks delay = scheduler::never; ///< never = no limit
    std::int32_t code = 0;
    EntityId by = no_entity; ///< end, stop: who sent the signal; no_entity: no process did.
                             ///< block: for whom it waits, if it is one thread or child or holder
    Wanted wanted = Wanted::unknown; ///< block
    Datum value{};
    CallError error{};
    std::string text{}; ///< output; create: the child's name
};
using Effects = std::vector<Effect>;

/// Adds an effect, to be completed.
Effect& say(Effects& effects, Effect::Kind kind, EntityId process, std::int64_t code = 0);

} // namespace procession::core
