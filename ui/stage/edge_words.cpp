// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/edge_words.h"

#include <QCoreApplication>

namespace procession::ui {

using core::State;

namespace {

bool is_suspended(State state)
{
    return state == State::suspended_ready || state == State::suspended_blocked;
}

/// Why there is no arrow to the end but from running.
QString why_not_terminated()
{
    return QCoreApplication::translate(
        "diagram", "Only a running process can exit, for exiting is something it does. From any "
                   "other state it ends only if it is killed.");
}

QString only_running_asks()
{
    return QCoreApplication::translate(
        "diagram", "Only a running process can ask for something and wait for it: this one has "
                   "no core to ask with.");
}

QString why_not_running(State from)
{
    switch (from) {
    case State::new_:
        return QCoreApplication::translate(
            "diagram", "It must first be admitted and join the ready queue: only among the ready "
                       "does the scheduler choose.");
    case State::blocked:
        return QCoreApplication::translate(
            "diagram", "It must first be ready: when its event happens it joins the ready queue, "
                       "and who runs next is for the scheduler to decide.");
    case State::suspended_ready:
        return QCoreApplication::translate(
            "diagram", "It is not in memory: it must first be activated, and then wait its turn "
                       "in the ready queue.");
    default:
        return QCoreApplication::translate(
            "diagram", "It is not in memory, and its event has not happened: both must come "
                       "first, and then its turn in the ready queue.");
    }
}

QString why_not_suspended(State from, State to)
{
    if (from == State::new_) {
        return QCoreApplication::translate(
            "diagram", "It is not in memory yet, so there is nothing to move out.");
    }
    if (from == State::blocked) {
        return QCoreApplication::translate(
            "diagram", "Suspended while it waits, it goes on waiting: it is suspended ready only "
                       "once its event has happened.");
    }
    if (to == State::suspended_blocked && from == State::running) {
        return QCoreApplication::translate(
            "diagram", "It waits for nothing: suspended while it runs, it is suspended ready.");
    }
    return only_running_asks();
}

QString why_not_ready(State from)
{
    return from == State::suspended_blocked
               ? QCoreApplication::translate(
                     "diagram", "Two things are missing, its event and its place in memory, and "
                                "they come one after the other.")
               : QString();
}

QString why_missing(State from, State to)
{
    if (from == to) {
        return QCoreApplication::translate(
            "diagram", "It stays as it is until it does something or something is done to it.");
    }
    if (from == State::terminated) {
        return QCoreApplication::translate("diagram",
                                           "Nothing leads out of the end: the process is over.");
    }
    if (to == State::new_) {
        return QCoreApplication::translate(
            "diagram", "A process is new only once, before it is first admitted.");
    }
    if (to == State::terminated) {
        return why_not_terminated();
    }
    if (to == State::running) {
        return why_not_running(from);
    }
    if (to == State::blocked) {
        return only_running_asks();
    }
    return is_suspended(to) ? why_not_suspended(from, to) : why_not_ready(from);
}

} // namespace

QString diagram_title(State state)
{
    switch (state) {
    case State::unborn:
        return {};
    case State::new_:
        return QCoreApplication::translate("diagram", "New");
    case State::ready:
        return QCoreApplication::translate("diagram", "Ready");
    case State::switching:
    case State::running:
        return QCoreApplication::translate("diagram", "Running");
    case State::blocked:
        return QCoreApplication::translate("diagram", "Blocked");
    case State::suspended_ready:
        return QCoreApplication::translate("diagram", "Suspended ready");
    case State::suspended_blocked:
        return QCoreApplication::translate("diagram", "Suspended blocked");
    case State::terminated:
        return QCoreApplication::translate("diagram", "Terminated");
    }
    return {};
}

QString step_label(Step step)
{
    switch (step) {
    case Step::admit:
        return QCoreApplication::translate("diagram", "admitted");
    case Step::dispatch:
        return QCoreApplication::translate("diagram", "dispatch");
    case Step::preempt:
        return QCoreApplication::translate("diagram", "quantum over or preempted");
    case Step::wait:
        return QCoreApplication::translate("diagram", "waits for an event");
    case Step::wake:
        return QCoreApplication::translate("diagram", "event happens");
    case Step::exit:
        return QCoreApplication::translate("diagram", "exit");
    case Step::suspend:
        return QCoreApplication::translate("diagram", "suspend");
    case Step::activate:
        return QCoreApplication::translate("diagram", "activate");
    }
    return {};
}

QString step_sentence(Step step)
{
    switch (step) {
    case Step::admit:
        return QCoreApplication::translate(
            "diagram", "Admitted: taken into memory by the system; the process is acted upon.");
    case Step::dispatch:
        return QCoreApplication::translate(
            "diagram", "Dispatch: the scheduler gives a core; the process is acted upon.");
    case Step::preempt:
        return QCoreApplication::translate(
            "diagram", "Quantum over or preempted: the core is taken away; the process is acted upon.");
    case Step::wait:
        return QCoreApplication::translate(
            "diagram", "Waits for an event: asks for something and blocks itself; the process acts.");
    case Step::wake:
        return QCoreApplication::translate(
            "diagram", "Event happens: what was waited for is there; the process is acted upon.");
    case Step::exit:
        return QCoreApplication::translate("diagram", "Exit: all is done, and it ends itself; the process acts.");
    case Step::suspend:
        return QCoreApplication::translate("diagram",
                                           "Suspend: moved out of memory; the process is acted upon.");
    case Step::activate:
        return QCoreApplication::translate(
            "diagram", "Activate: brought back into memory; the process is acted upon.");
    }
    return {};
}

QString answer(State from, State to)
{
    const auto edge = edge_between(from, to);
    //: From one state to another, then what leads there or why nothing does
    return QCoreApplication::translate("diagram", "%1 → %2. %3")
        .arg(diagram_title(from), diagram_title(to),
             edge ? step_sentence(edge->step) : why_missing(from, to));
}

} // namespace procession::ui
