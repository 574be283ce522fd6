// SPDX-License-Identifier: GPL-3.0-or-later
// What happens at an instant, in the contract's order.
#include "support/naive_machine.h"

#include <algorithm>
#include <string>

namespace procession::tests {

using core::Admission;
using core::Burst;
using core::ReadyQueues;
using core::State;

NaiveMachine::NaiveMachine(const core::Scenario& scenario, std::optional<core::InstantOrder> other)
    : scenario_(scenario),
      other_order_(other),
      processes_(scenario.processes.size()),
      cores_(scenario.machine.cores),
      choices_(scenario.seed, scenario.machine.shuffle_ties, scenario.choices)
{
    for (std::size_t id = 0; id < processes_.size(); ++id) {
        const core::ProcessSpec& spec = scenario.processes[id];
        NaiveProcess& p = processes_[id];
        p.id = static_cast<int>(id);
        p.spec = &spec;
        p.priority = spec.priority;
        p.nice = spec.nice;
        p.tickets = spec.tickets;
    }
    const bool per_core = scenario.machine.ready_queues == ReadyQueues::per_core;
    for (std::size_t i = 0; i < (per_core ? cores_.size() : 1); ++i) {
        queues_.push_back(naive_policy(scenario.scheduler));
    }
    run_.cores.resize(cores_.size());
    run_.states.resize(processes_.size());
    run_.serving.resize(scenario.machine.devices.size());
    run_.lines.resize(queues_.size());
}

NaiveRun NaiveMachine::run(Ticks longest)
{
    for (now_ = 0; now_ < longest; ++now_) {
        instant();
        if (finished() || stuck() || (scenario_.until && now_ == *scenario_.until)) {
            break;
        }
        note_tick();
        pass_tick();
    }
    run_.completed = finished();
    run_.end = run_.completed ? 0 : now_;
    for (const NaiveProcess& p : processes_) {
        run_.end = std::max(run_.end, run_.completed ? p.finish : 0);
    }
    run_.processes = processes_;
    return run_;
}

void NaiveMachine::instant_in(const core::JoiningOrder& order)
{
    for (const core::Joining joining : order) {
        if (joining == core::Joining::arrivals) {
            admit();
            arrivals();
        } else if (joining == core::Joining::completions) {
            completions();
        } else {
            leavers();
            boost();
        }
    }
}

void NaiveMachine::instant()
{
    if (other_order_ && now_ <= other_order_->until) {
        instant_in(other_order_->order);
    } else if (scenario_.scheduler.tie == core::TieOrder::arrival_first) {
        arrivals();
        completions();
        leavers();
        boost();
    } else {
        leavers();
        boost();
        arrivals();
        completions();
    }
    admit();
    cores_act();
    interventions();
    cores_act();
}

void NaiveMachine::arrivals()
{
    for (std::size_t id = 0; id < scenario_.listed; ++id) {
        if (processes_[id].spec->arrival == now_) {
            create(processes_[id]);
            admit();
        }
    }
}

void NaiveMachine::create(NaiveProcess& p)
{
    p.pid = next_pid_++;
    p.arrival = now_;
    p.state = State::new_;
    job_queue_.push_back(p.id);
}

/// Fills the memory from the job queue, the best by the rule of admission first
/// (of equals the longest there). Without multiprogramming each needs a core of
/// its own.
void NaiveMachine::admit()
{
    while (true) {
        int best = none;
        for (const int id : job_queue_) {
            if (has_room(process(id)) &&
                (best == none || admission_key(process(id)) < admission_key(process(best)))) {
                best = id;
            }
        }
        if (best == none) {
            return;
        }
        std::erase(job_queue_, best);
        if (!scenario_.machine.multiprogramming) {
            cores_[static_cast<std::size_t>(core_to_own(process(best)))].owner = best;
        }
        begin_burst(process(best), Became::arrived);
    }
}

bool NaiveMachine::has_room(const NaiveProcess& p) const
{
    if (!scenario_.machine.multiprogramming) {
        return core_to_own(p) != none;
    }
    const auto in_memory = std::ranges::count_if(processes_, [](const NaiveProcess& other) {
        return other.state != State::unborn && other.state != State::new_ &&
               other.state != State::terminated;
    });
    return scenario_.machine.degree == 0 ||
           in_memory < static_cast<std::ptrdiff_t>(scenario_.machine.degree);
}

int NaiveMachine::core_to_own(const NaiveProcess& p) const
{
    for (int core = 0; core < static_cast<int>(cores_.size()); ++core) {
        if (cores_[static_cast<std::size_t>(core)].owner == none && may_use(p, core)) {
            return core;
        }
    }
    return none;
}

Ticks NaiveMachine::admission_key(const NaiveProcess& p) const
{
    Ticks work = 0;
    for (const Burst& burst : p.spec->bursts) {
        work += burst.kind == Burst::Kind::cpu ? burst.ticks : 0;
    }
    switch (scenario_.machine.admission) {
    case Admission::fcfs:
        return 0;
    case Admission::sjf:
        return work;
    case Admission::priority:
        return scenario_.scheduler.parameters.boolean("larger_is_higher", false) ? -p.priority
                                                                                 : p.priority;
    }
    return 0;
}

void NaiveMachine::completions()
{
    std::vector<NaiveProcess*> done;
    for (NaiveProcess& p : processes_) {
        if (p.in_service && p.left == 0) {
            done.push_back(&p);
        }
    }
    std::ranges::sort(done, {}, [](const NaiveProcess* p) { return p->request; });
    for (NaiveProcess* p : done) {
        p->in_service = false;
        p->burst_begun = false;
        ++p->burst;
        if (p->state == State::suspended_blocked) {
            p->state = State::suspended_ready;
        } else {
            begin_burst(*p, Became::woken);
        }
    }
    start_services();
}

void NaiveMachine::leavers()
{
    for (Core& core : cores_) {
        if (core.process == none || core.switch_left > 0) {
            continue;
        }
        NaiveProcess& p = process(core.process);
        NaivePolicy& policy = *queues_[queues_.size() == 1 ? 0 : static_cast<std::size_t>(p.core)];
        if (p.left == 0) {
            policy.burst_complete(p, p.slice_left == 0);
            release(p);
            p.burst_begun = false;
            ++p.burst;
            begin_burst(p, Became::woken);
        } else if (p.slice_left == 0) {
            ++p.quantum_expiries;
            policy.slice_used_up(p);
            release(p);
            make_ready(p, Became::expired);
        }
    }
    admit();
}

/// Everybody to the top level: the lower levels join the tail of the top one,
/// lowest first, a process running below the top counting as the head of its level.
void NaiveMachine::boost()
{
    if (!queues_.front()->boosts(now_)) {
        return;
    }
    std::vector<NaiveProcess*> lower;
    int lowest = 0;
    for (const NaiveProcess& p : processes_) {
        lowest = std::max(lowest, p.level);
    }
    for (int level = lowest; level > 0; --level) {
        for (Core& core : cores_) {
            if (core.process != none && core.switch_left == 0 &&
                process(core.process).level == level) {
                lower.push_back(&process(core.process));
            }
        }
        for (const auto& queue : queues_) {
            for (NaiveProcess* p : queue->in_order(
                     [&](const NaiveProcess& each) { return each.level == level; }, now_)) {
                lower.push_back(p);
            }
        }
    }
    for (NaiveProcess& p : processes_) {
        if (p.state != State::unborn && p.state != State::terminated) {
            queues_.front()->boost(p);
            p.slice_left = queues_.front()->slice(p);
        }
    }
    for (NaiveProcess* p : lower) {
        if (p->state == State::running) {
            release(*p);
            p->queue = queue_for(*p);
        } else {
            queues_[static_cast<std::size_t>(p->queue)]->leave(*p);
        }
        const Ticks joined = p->state == State::ready ? p->joined : now_;
        p->state = State::ready;
        p->joined = joined;
        queues_[static_cast<std::size_t>(p->queue)]->join(*p, Became::boosted, now_);
    }
}

/// `p` goes on with its current burst, having become able to.
void NaiveMachine::begin_burst(NaiveProcess& p, Became how)
{
    if (p.burst == p.spec->bursts.size()) {
        end(p, 0, false);
        return;
    }
    const Burst& burst = p.spec->bursts[p.burst];
    if (burst.kind == Burst::Kind::fault) {
        end(p, -11, false);
        return;
    }
    p.burst_begun = true;
    p.left = burst.ticks;
    if (burst.kind == Burst::Kind::cpu) {
        p.ran = 0;
        make_ready(p, how);
    } else {
        p.state = State::blocked;
        p.request = next_request_++;
        start_services();
    }
}

void NaiveMachine::end(NaiveProcess& p, int exit_code, bool killed)
{
    p.state = State::terminated;
    p.in_service = false;
    p.finish = now_;
    p.exit_code = exit_code;
    p.killed = killed;
    for (Core& core : cores_) {
        if (core.owner == p.id) {
            core.owner = none;
        }
    }
}

/// Each device with a free server begins the requests that wait, in the order made.
void NaiveMachine::start_services()
{
    std::vector<NaiveProcess*> asking;
    for (NaiveProcess& p : processes_) {
        if (p.state == State::blocked || p.state == State::suspended_blocked) {
            asking.push_back(&p);
        }
    }
    std::ranges::sort(asking, {}, [](const NaiveProcess* p) { return p->request; });
    for (NaiveProcess* p : asking) {
        const core::DeviceIndex device = p->spec->bursts[p->burst].device;
        const auto serving = std::ranges::count_if(asking, [&](const NaiveProcess* other) {
            return other->in_service && other->spec->bursts[other->burst].device == device;
        });
        const std::uint32_t servers =
            device == core::no_device
                ? 0
                : scenario_.machine.devices[static_cast<std::size_t>(device)].servers;
        p->in_service = p->in_service || servers == 0 || serving < servers;
    }
}

bool NaiveMachine::finished() const
{
    return std::ranges::all_of(processes_,
                               [&](const NaiveProcess& p) { return p.state == State::terminated; });
}

/// Whether nothing can ever happen again.
bool NaiveMachine::stuck() const
{
    for (std::size_t id = 0; id < scenario_.listed; ++id) {
        if (processes_[id].spec->arrival > now_) {
            return false;
        }
    }
    for (const core::Intervention& each : scenario_.interventions) {
        if (each.at > now_) {
            return false;
        }
    }
    return std::ranges::none_of(processes_, [](const NaiveProcess& p) {
        return p.state == State::running || p.state == State::switching || p.in_service;
    });
}

} // namespace procession::tests
