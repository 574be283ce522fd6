// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/naive_machine.h"

#include <algorithm>

namespace procession::tests {

using core::Intervention;
using core::State;

void NaiveMachine::interventions()
{
    for (const Intervention& each : scenario_.interventions) {
        if (each.at == now_) {
            intervene(each);
            admit();
        }
    }
}

void NaiveMachine::intervene(const Intervention& what)
{
    if (what.kind == Intervention::Kind::add) {
        create(processes_[what.added]);
        return;
    }
    for (NaiveProcess& p : processes_) {
        const bool meant =
            what.who.name.empty() ? p.pid == what.who.pid : p.spec->name == what.who.name;
        if (!meant || p.state == State::unborn || p.state == State::terminated) {
            continue;
        }
        switch (what.kind) {
        case Intervention::Kind::kill:
            kill(p);
            break;
        case Intervention::Kind::suspend:
            suspend(p);
            break;
        case Intervention::Kind::resume:
            resume(p);
            break;
        case Intervention::Kind::set_priority:
        case Intervention::Kind::set_nice:
        case Intervention::Kind::set_tickets:
            set(p, what);
            break;
        case Intervention::Kind::add:
            break;
        }
        return;
    }
}

void NaiveMachine::kill(NaiveProcess& p)
{
    if (p.core != none) {
        release(p);
    }
    std::erase(job_queue_, p.id);
    for (const auto& queue : queues_) {
        queue->leave(p);
    }
    end(p, -9, true);
    start_services();
}

void NaiveMachine::suspend(NaiveProcess& p)
{
    if (p.state == State::blocked) {
        p.state = State::suspended_blocked;
    } else if (p.state == State::ready || p.core != none) {
        if (p.core != none) {
            release(p);
        }
        for (const auto& queue : queues_) {
            queue->leave(p);
        }
        p.state = State::suspended_ready;
    }
}

void NaiveMachine::resume(NaiveProcess& p)
{
    if (p.state == State::suspended_blocked) {
        p.state = State::blocked;
    } else if (p.state == State::suspended_ready) {
        if (p.burst_begun) {
            make_ready(p, Became::resumed);
        } else {
            begin_burst(p, Became::resumed);
        }
    }
}

void NaiveMachine::set(NaiveProcess& p, const Intervention& what)
{
    switch (what.kind) {
    case Intervention::Kind::set_priority:
        p.priority = static_cast<int>(what.value);
        break;
    case Intervention::Kind::set_nice:
        p.nice = static_cast<int>(what.value);
        break;
    default:
        p.tickets = what.value;
        break;
    }
    newly_ready_ = true; // who ranks better now may take a core
}

} // namespace procession::tests
