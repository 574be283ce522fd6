// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/machine.h"

#include "core/machine/kernel/waiting_cycles.h"
#include "scheduler/registry.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace procession::core {

using scheduler::Entity;

namespace {

scheduler::Dispatcher make_dispatcher(const Scenario& scenario)
{
    const scheduler::PolicyInfo* info = scheduler::find_policy(scenario.scheduler.policy);
    if (!info) {
        throw std::invalid_argument("no such policy: " + scenario.scheduler.policy);
    }
    const MachineSpec& machine = scenario.machine;
    return {info->make(scenario.scheduler.parameters),
            {machine.cores, machine.ready_queues == ReadyQueues::per_core, machine.stealing}};
}

Entity make_entity(const ProcessSpec& spec, EntityId id)
{
    Entity entity;
    entity.id = id;
    entity.priority = spec.priority;
    entity.nice = spec.nice;
    entity.tickets = spec.tickets;
    entity.arrival = spec.arrival;
    return entity;
}

} // namespace

Machine::Machine(std::shared_ptr<const Scenario> scenario, const TaskMaker& make_task,
                 std::shared_ptr<StandardInput> input)
    : scenario_(std::move(scenario)),
      dispatcher_(make_dispatcher(*scenario_)),
      choices_(scenario_->seed, scenario_->machine.shuffle_ties, scenario_->choices),
      state_(*scenario_, dispatcher_.queue_count(), dispatcher_.traits().levels),
      on_core_(scenario_->machine.cores),
      due_(scenario_->machine.cores, never),
      owner_(scenario_->machine.cores, no_entity),
      free_cores_(scenario_->machine.cores),
      degree_(scenario_->machine.multiprogramming ? scenario_->machine.degree
                                                  : scenario_->machine.cores)
{
    const std::size_t count = scenario_->processes.size();
    burst_.resize(count, 0);
    request_.resize(count, 0);
    entities_.reserve(count);
    dispatcher_.reserve(count);
    bool any_affinity = false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto id = static_cast<EntityId>(i);
        const ProcessSpec& process = scenario_->processes[i];
        entities_.push_back(make_entity(process, id));
        dispatcher_.bind(id, process.affinity);
        any_affinity = any_affinity || !process.affinity.empty();
    }

    arrivals_.resize(scenario_->listed);
    std::iota(arrivals_.begin(), arrivals_.end(), EntityId{0});
    const auto arrives_earlier = [this](EntityId a, EntityId b) {
        return entities_[a].arrival < entities_[b].arrival;
    };
    if (!std::is_sorted(arrivals_.begin(), arrivals_.end(), arrives_earlier)) {
        std::stable_sort(arrivals_.begin(), arrivals_.end(), arrives_earlier);
    }
    interventions_.resize(scenario_->interventions.size());
    std::iota(interventions_.begin(), interventions_.end(), std::size_t{0});
    std::stable_sort(interventions_.begin(), interventions_.end(), [this](auto a, auto b) {
        return scenario_->interventions[a].at < scenario_->interventions[b].at;
    });
    for (std::size_t slot = 0; slot < dispatcher_.policy_count(); ++slot) {
        timers_.push_back(dispatcher_.policy_at(slot).next_timer(0));
    }
    input_ = std::move(input);
    if (make_task) {
        make_programs(make_task);
    }
    rotates_ = dispatcher_.traits().rotates && !any_affinity &&
               scenario_->machine.multiprogramming && !choices_.orders_freely() && runs_.empty();
    next_outside_ = next_outside_cores();
    stop_after(scheduler::latest_tick);
}

void Machine::stop_after(Ticks t)
{
    stop_after_ = std::min(scenario_->until.value_or(scheduler::latest_tick), t);
}

void Machine::go_on(scheduler::Choices choices)
{
    stop_after(scheduler::latest_tick);
    choices_ = std::move(choices);
    rotates_ = rotates_ && !choices_.orders_freely();
    outcome_ = Outcome::completed;
    limit_ = LimitKind::none;
}

/// Next arrival, completion, intervention or periodic work.
Ticks Machine::next_outside_cores()
{
    while (!completions_.empty() && cancelled(completions_.top())) {
        completions_.pop();
    }
    Ticks next = never;
    if (finished_ == entities_.size()) {
        return never; // what a user still means to do finds nobody
    }
    if (next_arrival_ < arrivals_.size()) {
        next = std::min(next, spec(arrivals_[next_arrival_]).arrival);
    }
    if (!completions_.empty()) {
        next = std::min(next, completions_.top().at);
    }
    next = std::min(next, scenario_->machine.switch_by_choice ? turn_at() : kernel_.next_timer());
    if (next_intervention_ < interventions_.size()) {
        next = std::min(next, scenario_->interventions[interventions_[next_intervention_]].at);
    }
    // Periodic work alone keeps no machine going, and changes nothing while all wait for I/O.
    const bool pending = next != never || free_cores_ < due_.size();
    if (pending && !boosted_idle_) {
        next = std::min(next, *std::min_element(timers_.begin(), timers_.end()));
    }
    return next;
}

bool Machine::quiet_after_now() const
{
    const auto later = [this](Ticks t) { return t > now_; };
    return (next_arrival_ >= arrivals_.size() || later(spec(arrivals_[next_arrival_]).arrival)) &&
           (completions_.empty() || later(completions_.top().at)) && later(kernel_.next_timer()) &&
           (next_intervention_ >= interventions_.size() ||
            later(scenario_->interventions[interventions_[next_intervention_]].at)) &&
           std::all_of(timers_.begin(), timers_.end(), later);
}

bool Machine::stop(Ticks at, Outcome outcome, LimitKind limit)
{
    now_ = at;
    outcome_ = outcome;
    limit_ = limit;
    state_.settle(now_);
    return false;
}

bool Machine::step(Recorder& recorder)
{
    if (reached_ != LimitKind::none) {
        return conclude(now_);
    }
    if (!turns_.empty()) {
        return true; // nothing goes on before somebody has chosen
    }
    if (turn_ && takes_turn_now()) {
        act(recorder);
        recorder.flush();
        return true;
    }
    if (!runs_.empty() && !run_programs()) {
        return true; // a long burst, and nothing happens in it: the caller may want to stop
    }
    Ticks cores = never;
    CoreNumber first = 0; // to be due
    bool only = true;     // no other core is due with it
    for (CoreNumber core = 0; core < due_.size(); ++core) {
        if (due_[core] < cores) {
            cores = due_[core];
            first = core;
            only = true;
        } else if (due_[core] == cores) {
            only = false;
        }
    }
    if (cores == never) {
        // Nobody runs, or only one whose slices are not counted: periodic work may be all there is.
        const Ticks expected = std::exchange(next_outside_, next_outside_cores());
        if (next_outside_ > expected && !runs_.empty()) {
            return true; // what was expected was called off: programs can be run further
        }
    }
    const Ticks next = std::min(cores, next_outside_);
    if (next > stop_after_ || recorder.count() >= scenario_->limits.events) {
        return conclude(next);
    }
    now_ = next;
    ++work_;
    if (alone_ > 0) {
        end_slices_alone(recorder);
        only = false; // another slice may end right now
    }
    if (cores < next_outside_ && only && rotated(first, recorder)) {
        return true;
    }
    newly_ready_ = false;
    if (cores < next_outside_) {
        leavers(recorder);
        admit_jobs(recorder);
        act(recorder);
    } else {
        live_through_instant(recorder);
        next_outside_ = next_outside_cores();
    }
    recorder.flush();
    return true;
}

/// Why the run ends before `next`.
bool Machine::conclude(Ticks next)
{
    if (reached_ != LimitKind::none) {
        return stop(now_, Outcome::limit, reached_);
    }
    if (finished_ == entities_.size()) {
        return stop(now_, Outcome::completed, LimitKind::none);
    }
    const bool runs =
        std::any_of(on_core_.begin(), on_core_.end(), [](const OnCore& on) { return on.open; });
    if (next == never && !runs) {
        return stop(now_, Outcome::deadlock, LimitKind::none);
    }
    if (next > stop_after_) {
        return stop(stop_after_, Outcome::limit,
                    scenario_->until ? LimitKind::until : LimitKind::time);
    }
    return stop(now_, Outcome::limit, LimitKind::events);
}

/// The whole order of events at one instant.
void Machine::live_through_instant(Recorder& recorder)
{
    if (boosted_idle_) {
        for (std::size_t slot = 0; slot < timers_.size(); ++slot) {
            timers_[slot] = dispatcher_.policy_at(slot).next_timer(now_ - 1);
        }
        boosted_idle_ = false;
    }
    const bool own = !other_order_ || now_ > other_order_->until;
    for (const Joining joining :
         own ? joining_order(scenario_->scheduler.tie) : other_order_->order) {
        switch (joining) {
        case Joining::arrivals:
            if (!own) {
                admit_jobs(recorder); // memory that has become free is theirs who wait for it
            }
            arrivals(recorder);
            break;
        case Joining::completions:
            completions(recorder);
            kernel_timers(recorder);
            break;
        case Joining::leavers:
            leavers(recorder);
            admit_jobs(recorder);
            timers(recorder);
            break;
        }
    }
    admit_jobs(recorder);
    act(recorder);
    interventions(recorder);
    boosted_idle_ = boosted_idle_ && free_cores_ == due_.size() && dispatcher_.empty();
}

std::vector<Stuck> Machine::stuck() const
{
    if (outcome_ != Outcome::deadlock) {
        return {};
    }
    Stuck stuck;
    for (EntityId id = 0; id < entities_.size(); ++id) {
        const State state = state_.process(id).state;
        if (state != State::unborn && state != State::terminated) {
            stuck.members.push_back(id);
        }
    }
    if (stuck.members.empty()) {
        return {};
    }
    if (!runs_.empty()) {
        return wait_cycles(stuck.members, [this](EntityId id) {
            return is_program(id) ? kernel_.waits_for(id) : std::vector<EntityId>();
        });
    }
    return {std::move(stuck)};
}

} // namespace procession::core
