// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instant_order.h"
#include "core/machine/kernel/kernel.h"
#include "core/machine/kernel/standard_input.h"
#include "core/machine/kernel/task.h"
#include "core/machine/program_runs.h"
#include "core/machine/recorder.h"
#include "core/scenario/scenario.h"
#include "core/trace/system_state.h"
#include "core/trace/trace.h"
#include "scheduler/choices.h"
#include "scheduler/dispatcher.h"
#include "scheduler/large_array.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <queue>
#include <set>
#include <tuple>
#include <vector>

namespace procession::core {

/// The simulated computer and its kernel: lives through a scenario, one instant
/// at a time, and tells a recorder what happens. Event driven: what lies between
/// two events costs nothing. A value: a copy goes on from the same point and
/// shares only the scenario.
///
/// The order of what happens at one instant is the contract's; see step().
class Machine {
public:
    /// Makes what runs for a process that has a program.
    using TaskMaker = std::function<std::unique_ptr<Task>(const Scenario&, const ProcessSpec&)>;

    explicit Machine(std::shared_ptr<const Scenario> scenario, const TaskMaker& make_task = {},
                     std::shared_ptr<StandardInput> input = nullptr);

    /// Lives through the next instant at which something happens. False, with
    /// nothing done but time moved to the end, if there is none.
    bool step(Recorder& recorder);

    /// Stops no later than `t`, or than the scenario says.
    void stop_after(Ticks t);
    /// Once stopped so: goes on to the scenario's own end, every free choice from
    /// here on made by `choices`.
    void go_on(scheduler::Choices choices);

    /// Lets what happens at one instant happen in this order instead of the scenario's.
    void order_instants(const InstantOrder& other) { other_order_ = other; }

    [[nodiscard]] Ticks now() const { return now_; }
    [[nodiscard]] const SystemState& state() const { return state_; }
    /// The state of a machine that is needed no more.
    [[nodiscard]] SystemState final_state() && { return std::move(state_); }
    [[nodiscard]] const scheduler::Traits& traits() const { return dispatcher_.traits(); }
    [[nodiscard]] std::size_t finished() const { return finished_; }
    /// How it ended; meaningful once step() has returned false.
    [[nodiscard]] Outcome outcome() const { return outcome_; }
    [[nodiscard]] LimitKind limit() const { return limit_; }
    /// Who can never run again, if the outcome is a deadlock.
    [[nodiscard]] std::vector<Stuck> stuck() const;
    [[nodiscard]] std::vector<Waiting> waiting_at_end() const;
    /// What each has asked and worked so far, by process; none where no program runs.
    [[nodiscard]] std::vector<Effort> efforts() const;
    /// Where the program was that reached a limit.
    [[nodiscard]] Waiting limit_place() const
    {
        return reached_by_ == no_entity ? Waiting() : waiting_of(reached_by_, no_entity);
    }
    /// Circles of waiting so far.
    [[nodiscard]] const std::vector<Deadlock>& deadlocks() const { return deadlocks_; }

    /// What programs have printed so far.
    [[nodiscard]] const std::vector<Output>& output() const { return output_; }
    /// The scenario with the processes that programs created behind its own, and the
    /// places where they waited for each other behind its devices; the scenario itself
    /// if there are none.
    [[nodiscard]] std::shared_ptr<const Scenario> scenario_lived() const;

    // Who goes on is asked of the choices (machine.switch_by_choice), for who tries them out
    // (core/explore).

    /// Who may be next to do something that others can see: a process, or something under way.
    struct Turn {
        EntityId process = no_entity;
        std::optional<Kernel::UnderWay> under_way{};
        friend bool operator==(const Turn&, const Turn&) = default;
    };
    /// From now on step() returns where there is a choice, with `turns`, and programs keep what
    /// `fingerprint` needs, and tell `contention` (may be null) what they use of memory that
    /// threads share. Before anything has happened.
    void ask(const std::shared_ptr<Contention>& contention = nullptr);
    /// Whose turn it can be; more than one, or none if nothing is asked. Who has the core is the
    /// first, then processes by number, then what is under way.
    [[nodiscard]] const std::vector<Turn>& turns() const { return turns_; }
    /// It is that one's turn; nothing has happened by that yet.
    void choose(std::size_t turn);
    /// Of everything on which it depends what can still happen, if time is none of it.
    [[nodiscard]] Fingerprint fingerprint() const;
    /// Whether what it does next is to end.
    [[nodiscard]] bool is_ending(EntityId id) const
    {
        return is_program(id) && runs_[id].next == Run::Next::end;
    }
    /// Whether it is to use memory that other threads see.
    [[nodiscard]] bool is_accessing(EntityId id) const
    {
        return is_program(id) && runs_[id].next == Run::Next::access;
    }
    /// Keeps what runs for `id` beyond its end, as it was then.
    void keep_when_ended(EntityId id) { kept_ = id; }
    [[nodiscard]] const TaskOwner& kept() const { return kept_task_; }

    // Programs, for who looks into them (core/replay).

    [[nodiscard]] const Kernel& kernel() const { return kernel_; }
    /// What runs for a process; null for one of bursts, one that has ended, or not yet there.
    [[nodiscard]] const Task* task(EntityId id) const
    {
        return id < runs_.size() ? runs_[id].task.get() : nullptr;
    }
    /// Ticks that the program has been run for, lived through or not.
    [[nodiscard]] Ticks ran(EntityId id) const { return id < runs_.size() ? runs_[id].ran : 0; }
    /// How many of them are still to be lived through: it was preempted, or is stopped, before
    /// what it was run ahead to.
    [[nodiscard]] Ticks ahead(EntityId id) const;
    /// From now on the program of `id` is not run beyond `ticks` in all.
    void hold(EntityId id, Ticks ticks);
    /// From now on step() returns before each statement of `id`.
    void stop_at_statements(EntityId id) { by_statement_ = id; }
    /// Whether that is where it is.
    [[nodiscard]] bool at_statement() const { return at_statement_; }
    /// Up to which moment the program of `id`, which has a core, was run; else now.
    [[nodiscard]] Ticks known(EntityId id) const;
    /// No program that has a core was run further than this.
    [[nodiscard]] Ticks programs_known() const;
    /// A measure of what has been done so far: events, and statements of programs.
    [[nodiscard]] std::int64_t work() const { return work_ + instructions_ / 64; }
    /// Bytes of all address spaces.
    [[nodiscard]] std::size_t program_bytes() const;
    /// What was printed is not needed.
    void forget_output() { output_ = {}; }

private:
    using Run = ProgramRun;
    /// What the machine knows of a core beyond SystemState.
    struct OnCore {
        Ticks slice_end = never;
        Ticks burst_end = never;
        Ticks settled = 0;            ///< the entity's account is up to here
        Ticks expired_at = -1;        ///< when a slice was last used up here …
        EntityId expired = no_entity; ///< … and whose it was
        Ticks slice_start = 0;        ///< while alone
        Ticks slice_length = 0;       ///< while alone
        Ticks known = 0;              ///< a program has been run up to here
        bool open = false;            ///< a program runs, and when its burst ends is not known
        bool alone = false;           ///< slices are counted, not lived through
        bool check_again = false;     ///< somebody may preempt once the switch has ended
        bool fresh = false;           ///< dispatched at this instant
    };
    struct Completion {
        Ticks at;
        std::uint64_t request;
        EntityId process;
        bool operator>(const Completion& other) const
        {
            return std::tie(at, request) > std::tie(other.at, other.request);
        }
    };
    /// Whether nobody waits for it any more.
    [[nodiscard]] bool cancelled(const Completion& completion) const
    {
        return request_[completion.process] != completion.request;
    }
    using Job = std::tuple<std::int64_t, Ticks, EntityId>; ///< rank, arrival, who

    static constexpr Ticks never = scheduler::never;

    // machine.cpp: time
    [[nodiscard]] Ticks next_outside_cores();
    [[nodiscard]] bool quiet_after_now() const;
    bool stop(Ticks at, Outcome outcome, LimitKind limit);
    bool conclude(Ticks next);
    void live_through_instant(Recorder& recorder);
    void after(Ticks delay, EntityId id);

    // processes.cpp: a process's life
    void arrivals(Recorder& recorder);
    void arrive(EntityId id, Recorder& recorder);
    bool make_room(EntityId id);
    void admit(EntityId id, Recorder& recorder);
    void admit_jobs(Recorder& recorder);
    [[nodiscard]] Job job(EntityId id) const;
    [[nodiscard]] const Burst* current_burst(EntityId id) const;
    void next_burst(EntityId id);
    void begin(EntityId id, scheduler::Became became, CoreNumber leaves, Recorder& recorder);
    void request(EntityId id, const Burst& burst, CoreNumber leaves, Recorder& recorder);
    void completions(Recorder& recorder);
    void complete(EntityId id, Recorder& recorder);
    void serve_next(DeviceIndex device, Recorder& recorder);
    void end(EntityId id, LifeEvent how, std::int32_t exit_code, CoreNumber leaves,
             Recorder& recorder, EntityId by = no_entity);

    // ready.cpp: into the ready queue, onto a core
    void join_ready_queue(EntityId id, scheduler::Became became, CoreNumber leaves,
                          Recorder& recorder);
    void record_join(EntityId id, scheduler::Became became, CoreNumber leaves,
                     const scheduler::Enqueued& to, Recorder& recorder);
    void dispatch(CoreNumber core, const scheduler::Decision& decision, Recorder& recorder);
    void take(CoreNumber core, const scheduler::Decision& decision, Ticks slice,
              Recorder& recorder);
    void start(CoreNumber core, EntityId id, Ticks slice, Recorder& recorder);
    void expect(const scheduler::Decision& decision);
    void expect_further();
    bool rotated(CoreNumber core, Recorder& recorder);
    void settle(CoreNumber core);
    void update_due(CoreNumber core);
    void consider_slices_alone(CoreNumber core, Recorder& recorder);
    void end_slices_alone(Recorder& recorder);

    // cores.cpp: who runs where
    void leavers(Recorder& recorder);
    void core_due(CoreNumber core, Recorder& recorder);
    void free_core(CoreNumber core);
    void timers(Recorder& recorder);
    void boost(std::size_t slot, Recorder& recorder);
    void act(Recorder& recorder);
    void free_cores_choose(Recorder& recorder);
    void preempt(Recorder& recorder);
    [[nodiscard]] CoreNumber last_ranked(bool all);

    // programs.cpp: processes that run programs
    [[nodiscard]] bool is_program(EntityId id) const { return id < runs_.size() && runs_[id].task; }
    void make_programs(const TaskMaker& make_task);
    [[nodiscard]] static Run::Next next_after(Task::Stop stop);
    bool run_programs();
    void run_program(CoreNumber core, Ticks until);
    [[nodiscard]] bool runs_shared(CoreNumber core) const;
    bool run_shared(Ticks& horizon);
    [[nodiscard]] double cpu_seconds(EntityId id, bool own) const;
    void keep_ahead(CoreNumber core);
    void program_due(CoreNumber core, bool slice_used, Recorder& recorder);
    void go_on_after_call(CoreNumber core, EntityId id, Ticks cost, bool slice_used,
                          Recorder& recorder);
    void apply(const Effects& effects, Recorder& recorder);
    void block(const Effect& effect, Recorder& recorder);
    void create(const Effect& effect, Recorder& recorder);
    [[nodiscard]] EntityId add_entity(const ProcessSpec& made, EntityId parent);
    void signalled(const Effect& effect, Recorder& recorder);
    void execute(const Effect& effect, Recorder& recorder);
    void end_by(const Effect& effect, Recorder& recorder);

    // choosing.cpp: whose turn it is
    [[nodiscard]] bool is_about_to_be_seen(EntityId id) const;
    [[nodiscard]] bool may_go_on(CoreNumber core);
    [[nodiscard]] Fingerprint fingerprint_of(EntityId id) const;
    void look_who_may_go_on(EntityId running);
    [[nodiscard]] bool waits_for_time(EntityId id) const;
    [[nodiscard]] bool takes_turn_now() const;
    void take_turn(CoreNumber core, Recorder& recorder);
    void under_way_has_its_turn(Recorder& recorder);
    [[nodiscard]] bool sleeps(EntityId id) const;
    [[nodiscard]] Ticks turn_at() const;

    // threads.cpp: threads of one process
    void create_thread(const Effect& effect, Recorder& recorder);
    void get_lock(CoreNumber core, EntityId id, bool slice_used, Recorder& recorder);
    void wait_again(const Effect& effect);
    void yield_lock(EntityId id);

    // deadlock.cpp
    [[nodiscard]] bool is_blocked_for_good(EntityId id) const;
    void look_for_deadlock(EntityId id);
    [[nodiscard]] Waiting waiting_of(EntityId id, EntityId whom) const;
    void wake(EntityId id, Recorder& recorder);
    void kernel_timers(Recorder& recorder);
    void take_off(EntityId id, LifeEvent how, std::int32_t code, Recorder& recorder,
                  EntityId by = no_entity);

    // interventions.cpp: the user's hand
    void interventions(Recorder& recorder);
    void intervene(const Intervention& intervention, Recorder& recorder);
    bool kill(EntityId id, Recorder& recorder);
    [[nodiscard]] std::vector<EntityId> threads_with(EntityId id) const;
    bool suspend_process(EntityId id, Recorder& recorder);
    bool suspend(EntityId id, Recorder& recorder, std::int32_t signal = 0, EntityId by = no_entity);
    bool go_on(EntityId id, Recorder& recorder);
    bool resume(EntityId id, Recorder& recorder);
    bool set(EntityId id, const Intervention& intervention, Recorder& recorder);
    [[nodiscard]] EntityId find(const Who& who) const;

    void life(EntityId id, LifeEvent event, std::int64_t key, CoreNumber leaves, Recorder& recorder,
              EntityId by = no_entity)
    {
        recorder.record(state_, {.at = now_,
                                 .kind = RecordKind::life,
                                 .core = leaves,
                                 .subject = id,
                                 .other = by,
                                 .code = static_cast<std::uint8_t>(event),
                                 .key = key});
    }
    [[nodiscard]] const ProcessSpec& spec(EntityId id) const
    {
        const std::size_t own = scenario_->processes.size();
        return id < own ? scenario_->processes[id] : created_[id - own];
    }
    /// Calls `visit(item)` for each of `items` in the order that the choices give.
    template <typename Item, typename Visit>
    void in_chosen_order(std::vector<Item>& items, Visit&& visit);
    /// Whether the order of ties is asked. Where turns are it is not: it follows from them.
    [[nodiscard]] bool orders_freely() const
    {
        return choices_.orders_freely() && !scenario_->machine.switch_by_choice;
    }

    std::shared_ptr<const Scenario> scenario_;
    std::deque<ProcessSpec> created_; ///< by programs; numbered behind the scenario's own
    scheduler::Dispatcher dispatcher_;
    scheduler::Choices choices_;
    SystemState state_;
    Ticks now_ = 0;

    scheduler::LargeArray<scheduler::Entity> entities_;
    scheduler::LargeArray<std::uint32_t>
        burst_; ///< how many bursts each process has still, its current one included
    scheduler::LargeArray<std::uint64_t>
        request_; ///< number of each process's I/O in service; 0 = none
    scheduler::LargeArray<EntityId> arrivals_; ///< by moment, then as listed
    std::size_t next_arrival_ = 0;
    std::vector<std::size_t> interventions_; ///< by moment, then as listed
    std::size_t next_intervention_ = 0;
    std::priority_queue<Completion, std::vector<Completion>, std::greater<>> completions_;
    std::uint64_t requests_made_ = 0;
    Ticks next_outside_ = 0;    ///< next event that is not a core's
    Ticks stop_after_ = 0;      ///< `until`, or the latest moment there is
    std::vector<Ticks> timers_; ///< next of each policy
    bool boosted_idle_ = false; ///< a boost now would change nothing

    std::vector<OnCore> on_core_;
    std::vector<Ticks> due_;      ///< when each core next needs attention
    std::vector<EntityId> owner_; ///< multiprogramming off: whose core it is
    std::size_t free_cores_ = 0;
    std::size_t alone_ = 0;
    std::optional<InstantOrder> other_order_;
    bool rotates_ = false;     ///< plain queues, no affinity, no free choices: see rotated()
    bool newly_ready_ = false; ///< somebody joined who may preempt

    std::set<Job> jobs_; ///< wait for admission
    std::size_t in_memory_ = 0;
    std::size_t degree_ = 0; ///< 0 = no limit
    std::size_t finished_ = 0;
    EntityId expected_ = no_entity; ///< see expect()
    Outcome outcome_ = Outcome::completed;
    LimitKind limit_ = LimitKind::none;
    Kernel kernel_;
    ProgramRuns runs_; ///< by entity; empty if nobody runs a program
    std::vector<Deadlock> deadlocks_;
    std::vector<Output> output_;
    std::int64_t output_bytes_ = 0;
    std::int64_t instructions_ = 0;        ///< of all programs
    std::shared_ptr<StandardInput> input_; ///< null = empty; the same for copies
    std::size_t lines_read_ = 0;
    std::int64_t work_ = 0; ///< instants lived through
    EntityId by_statement_ = scheduler::no_entity;
    bool at_statement_ = false;
    EntityId held_ = scheduler::no_entity;
    Ticks held_at_ = 0;            ///< what the program of `held_` may run in all
    CoreNumber calling_ = no_core; ///< whose process makes a system call
    bool calling_slice_used_ = false;
    LimitKind reached_ = LimitKind::none;        ///< a limit that ends the run …
    EntityId reached_by_ = scheduler::no_entity; ///< … and whose doing that is
    std::optional<Turn> turn_;                   ///< whose it is; none: it has to be asked
    std::vector<Turn> turns_;                    ///< asked, and not answered
    bool asks_ = false;                          ///< see ask()
    bool asks_everywhere_ = false;               ///< also where nobody could tell
    bool has_read_clock_ = false;                ///< some program
    EntityId kept_ = scheduler::no_entity;       ///< see keep_when_ended()
    TaskOwner kept_task_;
    std::vector<bool> passed_over_;       ///< scratch of preempt(): cores looked at
    std::vector<scheduler::Moved> moved_; ///< scratch of boost()
};

template <typename Item, typename Visit>
void Machine::in_chosen_order(std::vector<Item>& items, Visit&& visit)
{
    std::size_t first = 0;
    while (items.size() - first > 1 && orders_freely()) {
        const std::size_t chosen = first + choices_.order(items.size() - first);
        visit(items[chosen]);
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(chosen));
    }
    for (; first < items.size(); ++first) {
        visit(items[first]);
    }
}

} // namespace procession::core
