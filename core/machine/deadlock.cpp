// SPDX-License-Identifier: GPL-3.0-or-later
// Processes that wait for one another in a circle are found at the moment at which they begin to,
// whatever goes on around them.
#include "core/machine/kernel/waiting_cycles.h"
#include "core/machine/machine.h"

#include <algorithm>

namespace procession::core {

namespace {

/// So many are looked at from one: whoever waits for more is not told.
constexpr std::size_t most = 1000;

bool has(const std::vector<EntityId>& ids, EntityId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

/// Nothing but another process can let it go on.
bool Machine::is_blocked_for_good(EntityId id) const
{
    const State state = state_.process(id).state;
    if (!is_program(id) || (state != State::blocked && state != State::suspended_blocked)) {
        return false;
    }
    const KernelProcess& process = kernel_.process(id);
    return process.waits_for && process.place != no_place && process.until == never &&
           process.alarm == never && !kernel_.is_expected(id);
}

/// `id` has just begun to wait: whether that closes a circle.
void Machine::look_for_deadlock(EntityId id)
{
    std::vector<EntityId> waiting{id};
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (!is_blocked_for_good(waiting[i]) || waiting.size() > most) {
            return; // somebody may yet go on, and let the others
        }
        for (const EntityId next : kernel_.waits_for(waiting[i])) {
            if (!has(waiting, next)) {
                waiting.push_back(next);
            }
        }
    }
    const auto waits_for = [this](EntityId who) { return kernel_.waits_for(who); };
    for (const Stuck& stuck : wait_cycles(waiting, waits_for)) {
        if (stuck.kind != Stuck::Kind::cycle || !has(stuck.members, id)) {
            continue;
        }
        Deadlock deadlock{now_, {}};
        for (std::size_t i = 0; i < stuck.members.size(); ++i) {
            deadlock.members.push_back(
                waiting_of(stuck.members[i], stuck.members[(i + 1) % stuck.members.size()]));
        }
        deadlocks_.push_back(std::move(deadlock));
    }
}

/// Where a process waits, and for whom.
Waiting Machine::waiting_of(EntityId id, EntityId whom) const
{
    Waiting waiting;
    waiting.process = id;
    waiting.whom = whom;
    const PlaceIndex place = is_program(id) ? kernel_.process(id).place : no_place;
    if (place != no_place) {
        waiting.place = kernel_.places()[place].name;
        waiting.for_child = kernel_.places()[place].kind == WaitPlace::Kind::child ||
                            kernel_.places()[place].kind == WaitPlace::Kind::thread;
        waiting.is_held = kernel_.places()[place].kind == WaitPlace::Kind::semaphore;
    }
    const Task* const program = task(id);
    const ProgramAt at = program == nullptr ? ProgramAt() : program->look();
    if (!at.calls.empty()) {
        waiting.program = at.calls.back().program;
        waiting.line = at.calls.back().line;
    }
    return waiting;
}

std::vector<Effort> Machine::efforts() const
{
    std::vector<Effort> result;
    for (EntityId id = 0; !scenario_->programs.empty() && id < state_.processes().size(); ++id) {
        result.push_back(kernel_.effort(id));
    }
    return result;
}

/// Those that can never run again, at the end, each with where it waits.
std::vector<Waiting> Machine::waiting_at_end() const
{
    std::vector<Waiting> result;
    for (const Stuck& stuck : stuck()) {
        for (const EntityId id : stuck.members) {
            const std::vector<EntityId> whom =
                is_program(id) ? kernel_.waits_for(id) : std::vector<EntityId>();
            result.push_back(waiting_of(id, whom.empty() ? no_entity : whom.front()));
        }
    }
    return result;
}

} // namespace procession::core
