// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/naive_policy.h"
#include "support/naive_run.h"

#include "core/machine/instant_order.h"
#include "scheduler/choices.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace procession::tests {

/// The whole simulated computer as a slow, tick-by-tick model, written from the
/// contract alone: vectors, linear searches, nothing shared with core/machine or
/// scheduler/ but the plain data of a scenario and the source of lottery draws.
/// At each instant everything due happens in the contract's order; then one tick
/// passes. For burst tables; knows no programs and no shuffled ties.
class NaiveMachine {
public:
    /// `other`: another order of what joins the ready queue at one instant, for so long.
    explicit NaiveMachine(const core::Scenario& scenario,
                          std::optional<core::InstantOrder> other = std::nullopt);
    /// Runs to the end, or for at most `longest` ticks.
    NaiveRun run(Ticks longest = 1'000'000);

private:
    struct Core {
        int process = none; ///< who holds it
        int last = none;    ///< who held it last
        int owner = none;   ///< multiprogramming off: whose it is until that one ends
        Ticks switch_left = 0;
        bool recheck = false; ///< someone became ready while it was switching
        bool open = false;    ///< in the present pass: may be taken
    };

    // naive_machine.cpp: what happens at an instant
    void instant();
    void instant_in(const core::JoiningOrder& order);
    void arrivals();
    void create(NaiveProcess& p);
    void admit();
    [[nodiscard]] bool has_room(const NaiveProcess& p) const;
    [[nodiscard]] int core_to_own(const NaiveProcess& p) const;
    [[nodiscard]] Ticks admission_key(const NaiveProcess& p) const;
    void completions();
    void leavers();
    void boost();
    void begin_burst(NaiveProcess& p, Became how);
    void end(NaiveProcess& p, int exit_code, bool killed);
    void start_services();

    // naive_cores.cpp: who gets which core, and the passing of a tick
    void make_ready(NaiveProcess& p, Became how);
    [[nodiscard]] int queue_for(const NaiveProcess& p) const;
    void belong_to(NaiveProcess& p, int queue);
    void cores_act();
    void choose(int core);
    [[nodiscard]] int queue_to_serve(int core) const;
    void free_cores_choose();
    void open_cores();
    bool preempt_once();
    [[nodiscard]] std::vector<int> worst_first() const;
    void dispatch(NaiveProcess& p, int core);
    void release(NaiveProcess& p);
    void pass_tick();
    void note_tick();
    [[nodiscard]] bool may_use(const NaiveProcess& p, int core) const;

    // naive_interventions.cpp
    void interventions();
    void intervene(const core::Intervention& what);
    void kill(NaiveProcess& p);
    void suspend(NaiveProcess& p);
    void resume(NaiveProcess& p);
    void set(NaiveProcess& p, const core::Intervention& what);

    [[nodiscard]] bool finished() const;
    [[nodiscard]] bool stuck() const;
    [[nodiscard]] NaiveProcess& process(int id) { return processes_[static_cast<std::size_t>(id)]; }

    const core::Scenario& scenario_;
    std::optional<core::InstantOrder> other_order_;
    Ticks now_ = 0;
    int next_pid_ = static_cast<int>(core::first_pid);
    std::int64_t next_request_ = 0;
    std::vector<NaiveProcess> processes_;
    std::vector<int> job_queue_;
    std::vector<Core> cores_;
    std::vector<std::unique_ptr<NaivePolicy>> queues_; ///< one, or one for each core
    std::vector<int> dispatched_now_;                  ///< cores that chose in this pass
    bool newly_ready_ = false;                         ///< someone became ready since the last pass
    scheduler::Choices choices_;
    std::size_t draws_used_ = 0;
    NaiveRun run_;
};

} // namespace procession::tests
