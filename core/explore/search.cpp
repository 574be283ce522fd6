// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/search.h"

#include "core/machine/kernel/contention.h"

#include <algorithm>
#include <array>

namespace procession::core::explore {

namespace {

constexpr std::int64_t schedules_between_reports = 64;
/// Outcomes told one by one.
constexpr std::size_t most_outcomes = 1000;
/// States met, for each schedule that may be tried: a bound for endless programs.
constexpr std::int64_t states_a_schedule = 100;

/// A word about what cannot be told apart state by state: what depends on moments of time.
std::optional<Message> beyond_search(const Machine& machine)
{
    if (machine.kernel().has_downloads()) {
        return Message{MessageCode::explore_downloads, {}};
    }
    return std::nullopt;
}

std::optional<EntityId> looked_into(const Scenario& scenario, bool has_condition)
{
    return has_condition ? Condition::subject(scenario) : std::nullopt;
}

} // namespace

Search::Search(std::shared_ptr<const Scenario> scenario, const Question& question,
               const Options& options, std::optional<Condition> condition,
               std::shared_ptr<Contention> contention)
    : scenario_(std::move(scenario)),
      question_(question),
      options_(options),
      condition_(std::move(condition)),
      sees_output_(question.find == Find::difference || (condition_ && condition_->sees_output())),
      contention_(std::move(contention)),
      start_(scenario_, options_, sees_output_, looked_into(*scenario_, condition_.has_value()),
             contention_)
{
    result_.find = question.find;
}

std::optional<Result> Search::run()
{
    arrived(start_, no_way, keep(start_, no_way));
    for (switches_ = 0; switches_ < to_do_.size(); ++switches_) {
        while (!to_do_[switches_].empty() && !is_over()) {
            const Task task = std::move(to_do_[switches_].front());
            to_do_[switches_].pop_front();
            go(task);
        }
    }
    if (contention_->was_wrong() && !is_cancelled_) {
        return std::nullopt;
    }
    result_.states = static_cast<std::int64_t>(known_.size());
    result_.incomplete = why_incomplete();
    return std::move(result_);
}

bool Search::is_over()
{
    is_cancelled_ = is_cancelled_ || (options_.cancel != nullptr &&
                                      options_.cancel->load(std::memory_order_relaxed));
    return is_finished_ || is_cancelled_ || contention_->was_wrong() ||
           result_.schedules >= options_.schedules ||
           static_cast<std::int64_t>(known_.size()) >= options_.schedules * states_a_schedule;
}

Incomplete Search::why_incomplete() const
{
    if (is_cancelled_) {
        return Incomplete::cancelled;
    }
    if (is_finished_) {
        return Incomplete::found;
    }
    const bool is_left =
        std::any_of(to_do_.begin(), to_do_.end(), [](const auto& tasks) { return !tasks.empty(); });
    return is_left ? Incomplete::schedules : was_cut_ ? Incomplete::long_runs : Incomplete::no;
}

void Search::report()
{
    if (options_.progress && result_.schedules % schedules_between_reports == 0) {
        options_.progress({result_.schedules, static_cast<std::int64_t>(known_.size()),
                           static_cast<int>(switches_)});
    }
}

/// Takes one turn in one state.
void Search::go(const Task& task)
{
    // With threads a copy costs a whole address space: the last one who needs it has it itself.
    const auto again = [&] {
        const Way begin = task.at->way;
        return task.at.use_count() > 1 ? followed(task.at->course, begin, task.from)
                                       : followed(std::move(task.at->course), begin, task.from);
    };
    if (task.state == nullptr) {
        return arrived(again(), task.from, task.base);
    }
    std::vector<Turn>& taken = task.state->taken;
    if (std::find(taken.begin(), taken.end(), task.turn) != taken.end()) {
        return; // with fewer switches
    }
    taken.push_back(task.turn);
    Course course = again();
    const std::int64_t before = course.operations();
    const EntityId last = course.last();
    course.take(task.turn);
    result_.operations += course.operations() - before;
    const Way way = static_cast<Way>(ways_.size());
    ways_.push_back({task.from, task.turn});
    // What comes now without a switch is gone again from here, if there is room for a copy.
    const bool has_room = course.last() != last && kept_bytes_ < options_.memory;
    const Base base = has_room ? keep(course, way) : task.base;
    const auto switches = static_cast<std::size_t>(course.switches());
    if (switches > switches_) { // others went on where there was no choice
        return add(switches, false, {way, {}, nullptr, base, base});
    }
    arrived(std::move(course), way, base);
}

Search::Base Search::keep(Course course, Way way)
{
    return std::make_shared<Kept>(std::move(course), way, kept_bytes_);
}

/// `course` has come to its next choice, or its end, by `way`.
void Search::arrived(Course course, Way way, const Base& base)
{
    if (options_.cancel != nullptr && options_.cancel->load(std::memory_order_relaxed)) {
        is_cancelled_ = true; // it did not come as far as that
        return;
    }
    was_cut_ = was_cut_ || course.is_cut();
    if (result_.problem = beyond_search(course.machine()); result_.problem) {
        is_finished_ = true;
        return;
    }
    if (is_found(course, way)) {
        ++result_.schedules;
        is_finished_ = true;
        return;
    }
    const auto [found, is_new] =
        known_.try_emplace(course.fingerprint(), Met{static_cast<int>(switches_)});
    if (course.has_ended()) {
        ++result_.schedules;
        return report();
    }
    branch(std::move(course), way, found->second, is_new, base);
}

/// What can come after it is still to be done. A state met again may be come to by another
/// process, which then goes on without a switch.
void Search::branch(Course course, Way way, Met& state, bool is_new, const Base& base)
{
    const auto is_last = [last = course.last()](const Turn& turn) {
        return !turn.under_way && turn.process == last;
    };
    const auto turns = course.turns();
    if (!is_new) {
        const auto goes_on = std::find_if(turns.begin(), turns.end(), is_last);
        const bool is_sooner =
            goes_on != turns.end() && state.switches == static_cast<int>(switches_) &&
            std::find(state.taken.begin(), state.taken.end(), *goes_on) == state.taken.end();
        if (!is_sooner) {
            ++result_.schedules;
            return report();
        }
        return add(switches_, true, {way, *goes_on, &state, keep(std::move(course), way), base});
    }
    // Who goes on does so next, with the machine as it is; the others have to wait.
    const Base here = keep(std::move(course), way);
    for (const Turn& turn : turns) {
        const bool is_switch = !turn.under_way && !is_last(turn);
        add(switches_ + (is_switch ? 1 : 0), !is_switch,
            {way, turn, &state, is_switch ? base : here, base});
    }
}

/// `soon`: to its end first, so that few machines are kept meanwhile.
void Search::add(std::size_t switches, bool soon, Task task)
{
    if (to_do_.size() <= switches) {
        to_do_.resize(switches + 1);
    }
    if (soon) {
        to_do_[switches].push_front(std::move(task));
    } else {
        to_do_[switches].push_back(std::move(task));
    }
}

/// `from`, which is where `begin` has led to, gone on as far as where `end` leads to.
Course Search::followed(Course from, Way begin, Way end) const
{
    std::vector<const Turn*> turns;
    for (Way way = end; way != begin; way = ways_[way].before) {
        turns.push_back(&ways_[way].turn);
    }
    Course course = std::move(from);
    for (auto turn = turns.rbegin(); turn != turns.rend(); ++turn) {
        course.take(**turn);
    }
    return course;
}

Schedule Search::schedule_of(Way way) const
{
    Course start = start_;
    start.tell();
    const Course course = followed(start, no_way, way);
    auto played = std::make_shared<Scenario>(*scenario_);
    played->choices = course.script();
    while (!played->choices.empty() && played->choices.back() == 0) {
        played->choices.pop_back(); // as it goes anyway
    }
    Schedule schedule;
    schedule.scenario = std::move(played);
    schedule.stretches = course.stretches();
    schedule.switches = course.switches();
    const Kernel& kernel = course.machine().kernel();
    for (EntityId id = 0; id < kernel.process_count(); ++id) {
        schedule.names.push_back(kernel.process(id).name);
        schedule.pids.push_back(kernel.process(id).pid);
    }
    schedule.outcome = outcome_of(course.machine());
    return schedule;
}

bool Search::is_found(const Course& course, Way way)
{
    const Machine& machine = course.machine();
    const Find find = question_.find;
    const bool looks_for_deadlock = find == Find::fault || find == Find::deadlock;
    const bool has_end = course.has_ended() && !course.is_cut();
    const bool is_stuck = has_end && machine.outcome() == core::Outcome::deadlock;
    if (looks_for_deadlock && (is_stuck || !machine.deadlocks().empty())) {
        result_.find = Find::deadlock;
        result_.stuck = machine.waiting_at_end();
        if (!machine.deadlocks().empty()) {
            result_.deadlock = machine.deadlocks().front();
        }
        result_.found = schedule_of(way);
        return true;
    }
    if ((find == Find::fault || find == Find::assertion) && has_failed(course)) {
        result_.find = Find::assertion;
        result_.found = schedule_of(way);
        return true;
    }
    return has_end && is_found_at_end(course, way);
}

bool Search::is_found_at_end(const Course& course, Way way)
{
    if (question_.find == Find::difference) {
        return differs(course, way) && !options_.all_outcomes;
    }
    if (!condition_) {
        return false;
    }
    const auto holds = condition_->holds(course.machine());
    if (const auto* const problem = std::get_if<Message>(&holds)) {
        result_.problem = *problem;
        return true;
    }
    if (!std::get<bool>(holds)) {
        return false;
    }
    result_.found = schedule_of(way);
    return true;
}

/// Whether this end is another than the first; keeps all there are.
bool Search::differs(const Course& course, Way way)
{
    const auto [known, is_new] =
        outcomes_.try_emplace(course.machine().kernel().fingerprint().add(course.fingerprint()), 0);
    (void)known;
    if (!is_new) {
        return false;
    }
    Outcome outcome = outcome_of(course.machine());
    if (std::find(result_.outcomes.begin(), result_.outcomes.end(), outcome) !=
        result_.outcomes.end()) {
        return false;
    }
    if (result_.outcomes.size() < most_outcomes) {
        result_.outcomes.push_back(std::move(outcome));
    }
    if (first_end_ == no_way) {
        first_end_ = way;
        return false;
    }
    if (!result_.found) {
        result_.other = schedule_of(first_end_);
        result_.found = schedule_of(way);
    }
    return true;
}

/// Whether some process has ended by an exception.
bool Search::has_failed(const Course& course)
{
    constexpr std::string_view beginning = "Traceback (most recent call last)";
    constexpr std::array<std::string_view, 2> of_thread{"Exception in thread ",
                                                        "Exception ignored in thread "};
    const auto is_of_thread = [&](const Output& output) {
        return std::any_of(of_thread.begin(), of_thread.end(),
                           [&](const auto& words) { return output.text.starts_with(words); });
    };
    const Machine& machine = course.machine();
    for (EntityId id = 0; id < machine.kernel().process_count(); ++id) {
        const KernelProcess& process = machine.kernel().process(id);
        const bool is_thread = machine.kernel().owner(id) != id;
        if (!process.ended || (!is_thread && process.code <= 0)) {
            continue;
        }
        for (const Output& output : machine.output()) {
            const bool tells = output.process == id && output.stream == 2 &&
                               output.text.find(beginning) != std::string::npos &&
                               (!is_thread || is_of_thread(output));
            if (tells) {
                std::string text = output.text;
                text.erase(text.find_last_not_of('\n') + 1);
                result_.exception = text.substr(text.find_last_of('\n') + 1);
                result_.failed = machine.kernel().process(id).name;
                return true;
            }
        }
    }
    return false;
}

} // namespace procession::core::explore
