// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets which core, and the passing of a tick.
#include "support/naive_machine.h"

#include <algorithm>

namespace procession::tests {

using core::State;

void NaiveMachine::make_ready(NaiveProcess& p, Became how)
{
    p.state = State::ready;
    p.joined = now_;
    if (how != Became::expired && how != Became::preempted) {
        newly_ready_ = true;
    }
    belong_to(p, queue_for(p));
    queues_[static_cast<std::size_t>(p.queue)]->join(p, how, now_);
}

/// The queue of the core where it last ran, else the shortest it may join.
int NaiveMachine::queue_for(const NaiveProcess& p) const
{
    if (queues_.size() == 1 || p.last_core != none) {
        return queues_.size() == 1 ? 0 : p.last_core;
    }
    int shortest = none;
    for (int queue = 0; queue < static_cast<int>(queues_.size()); ++queue) {
        if (may_use(p, queue) &&
            (shortest == none || queues_[static_cast<std::size_t>(queue)]->length() <
                                     queues_[static_cast<std::size_t>(shortest)]->length())) {
            shortest = queue;
        }
    }
    return shortest;
}

void NaiveMachine::belong_to(NaiveProcess& p, int queue)
{
    if (p.queue != none && p.queue != queue) {
        queues_[static_cast<std::size_t>(queue)]->comes_over(
            p, *queues_[static_cast<std::size_t>(p.queue)]);
    }
    p.queue = queue;
}

/// Affinity; without multiprogramming, its own core alone.
bool NaiveMachine::may_use(const NaiveProcess& p, int core) const
{
    for (const Core& each : cores_) {
        if (each.owner == p.id) {
            return &each == &cores_[static_cast<std::size_t>(core)];
        }
    }
    return p.spec->affinity.empty() || std::ranges::count(p.spec->affinity, core) > 0;
}

/// Free cores choose; then, if somebody became ready, those who wait may take
/// cores. Who loses its core may take a free one.
void NaiveMachine::cores_act()
{
    dispatched_now_.clear();
    free_cores_choose();
    open_cores();
    while (preempt_once()) {
        free_cores_choose();
    }
    for (Core& core : cores_) {
        core.recheck = core.recheck && core.switch_left > 0;
    }
    newly_ready_ = false;
}

void NaiveMachine::free_cores_choose()
{
    for (int core = 0; core < static_cast<int>(cores_.size()); ++core) {
        if (cores_[static_cast<std::size_t>(core)].process == none) {
            choose(core);
        }
    }
}

/// A free core chooses: from its own queue, or the longest other if it may steal.
void NaiveMachine::choose(int core)
{
    const int queue = queue_to_serve(core);
    if (queue == none) {
        return;
    }
    NaivePolicy& policy = *queues_[static_cast<std::size_t>(queue)];
    const auto draw = [this] {
        const auto given = scenario_.scheduler.parameters.list("draws", {});
        return draws_used_ < given.size() ? static_cast<std::uint64_t>(given[draws_used_++])
                                          : choices_.draw();
    };
    NaiveProcess* chosen = policy.choose(
        policy.in_order([&](const NaiveProcess& p) { return may_use(p, core); }, now_), draw);
    policy.leave(*chosen);
    policy.chosen(*chosen);
    belong_to(*chosen, queues_.size() == 1 ? 0 : core);
    dispatch(*chosen, core);
}

int NaiveMachine::queue_to_serve(int core) const
{
    const auto has_work = [&](int queue) {
        return !queues_[static_cast<std::size_t>(queue)]
                    ->in_order([&](const NaiveProcess& p) { return may_use(p, core); }, now_)
                    .empty();
    };
    const int own = queues_.size() == 1 ? 0 : core;
    if (has_work(own)) {
        return own;
    }
    int longest = none;
    for (int queue = 0; queue < static_cast<int>(queues_.size()); ++queue) {
        if (scenario_.machine.stealing && queue != own && has_work(queue) &&
            (longest == none || queues_[static_cast<std::size_t>(queue)]->length() >
                                    queues_[static_cast<std::size_t>(longest)]->length())) {
            longest = queue;
        }
    }
    return longest;
}

/// Which cores may be taken in this pass: all, if somebody became ready. A core
/// that is switching cannot be taken; it is looked at again when it has switched.
void NaiveMachine::open_cores()
{
    const bool somebody_waits =
        std::ranges::any_of(queues_, [](const auto& queue) { return queue->length() > 0; });
    for (int number = 0; number < static_cast<int>(cores_.size()); ++number) {
        Core& core = cores_[static_cast<std::size_t>(number)];
        const bool switching = core.process != none && core.switch_left > 0;
        const bool has_just_chosen = std::ranges::count(dispatched_now_, number) > 0;
        if (switching && !has_just_chosen) {
            core.recheck = core.recheck || (newly_ready_ && somebody_waits);
        }
        core.open = !switching && (newly_ready_ || core.recheck);
    }
}

/// The process that ranks last loses its core to the best that waits for it, if
/// that one outranks it; else the one that ranks next to last, and so on.
bool NaiveMachine::preempt_once()
{
    for (const int core : worst_first()) {
        NaivePolicy& queue = *queues_[queues_.size() == 1 ? 0 : static_cast<std::size_t>(core)];
        NaiveProcess& running = process(cores_[static_cast<std::size_t>(core)].process);
        const auto waiting =
            queue.in_order([&](const NaiveProcess& p) { return may_use(p, core); }, now_);
        if (waiting.empty() || !queue.outranks(*waiting.front(), running, now_)) {
            continue;
        }
        queue.leave(*waiting.front());
        queue.chosen(*waiting.front());
        release(running);
        make_ready(running, Became::preempted);
        dispatch(*waiting.front(), core);
        return true;
    }
    return false;
}

/// The cores that may be taken, by how their processes rank, last first; of
/// equals the highest number first.
std::vector<int> NaiveMachine::worst_first() const
{
    std::vector<int> order;
    for (int core = static_cast<int>(cores_.size()) - 1; core >= 0; --core) {
        const Core& c = cores_[static_cast<std::size_t>(core)];
        if (c.process != none && c.open && std::ranges::count(dispatched_now_, core) == 0) {
            order.push_back(core);
        }
    }
    std::ranges::stable_sort(order, [&](int a, int b) {
        const auto running = [&](int core) -> const NaiveProcess& {
            return processes_[static_cast<std::size_t>(
                cores_[static_cast<std::size_t>(core)].process)];
        };
        return queues_.front()->ranks_behind(running(a), running(b), now_);
    });
    return order;
}

void NaiveMachine::dispatch(NaiveProcess& p, int core)
{
    Core& c = cores_[static_cast<std::size_t>(core)];
    const core::MachineSpec& machine = scenario_.machine;
    const bool switches = c.last != none && c.last != p.id;
    run_.context_switches += switches ? 1 : 0;
    c.switch_left =
        switches || (c.last == none && machine.first_dispatch_costs) ? machine.context_switch : 0;
    if (p.last_core != none && p.last_core != core) {
        c.switch_left += machine.migration_cost;
    }
    c.process = p.id;
    c.last = p.id;
    c.recheck = false;
    dispatched_now_.push_back(core);
    p.state = c.switch_left > 0 ? State::switching : State::running;
    p.core = core;
    p.last_core = core;
    p.chosen_at = now_;
    p.slice_left = queues_[queues_.size() == 1 ? 0 : static_cast<std::size_t>(core)]->slice(p);
    ++p.dispatches;
}

void NaiveMachine::release(NaiveProcess& p)
{
    Core& core = cores_[static_cast<std::size_t>(p.core)];
    core.process = none;
    core.switch_left = 0;
    core.recheck = false;
    p.core = none;
}

void NaiveMachine::note_tick()
{
    for (std::size_t core = 0; core < cores_.size(); ++core) {
        run_.cores[core].push_back({cores_[core].process, cores_[core].switch_left > 0});
    }
    for (std::size_t id = 0; id < processes_.size(); ++id) {
        run_.states[id].push_back(processes_[id].state);
    }
    for (std::size_t queue = 0; queue < queues_.size(); ++queue) {
        std::vector<int> line;
        for (const NaiveProcess* p :
             queues_[queue]->in_order([](const NaiveProcess&) { return true; }, now_)) {
            line.push_back(p->id);
        }
        run_.lines[queue].push_back(line);
    }
    for (std::size_t device = 0; device < run_.serving.size(); ++device) {
        std::vector<int> served;
        for (const NaiveProcess& p : processes_) {
            if (p.in_service &&
                p.spec->bursts[p.burst].device == static_cast<core::DeviceIndex>(device)) {
                served.push_back(p.id);
            }
        }
        run_.serving[device].push_back(served);
    }
}

void NaiveMachine::pass_tick()
{
    for (NaiveProcess& p : processes_) {
        if (p.in_service) {
            --p.left;
        }
        switch (p.state) {
        case State::new_:
            ++p.held;
            break;
        case State::ready:
            ++p.waiting;
            break;
        case State::blocked:
            ++p.blocked;
            break;
        case State::suspended_ready:
        case State::suspended_blocked:
            ++p.suspended;
            break;
        case State::switching:
            ++p.switching;
            break;
        case State::running:
            p.first_run = p.first_run < 0 ? now_ : p.first_run;
            ++p.cpu;
            ++p.ran;
            --p.left;
            p.slice_left -= p.slice_left == never ? 0 : 1;
            queues_[queues_.size() == 1 ? 0 : static_cast<std::size_t>(p.core)]->tick(p);
            break;
        case State::unborn:
        case State::terminated:
            break;
        }
    }
    for (Core& core : cores_) {
        if (core.switch_left > 0 && --core.switch_left == 0) {
            process(core.process).state = State::running;
        }
    }
}

} // namespace procession::tests
