// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/course.h"

#include "core/program/process/program_set.h"

#include <algorithm>

namespace procession::core::explore {

namespace {

/// A schedule of more choices is not small any more.
constexpr std::size_t most_choices = 20'000;
/// Room for all that a machine has beside its programs.
constexpr std::size_t machine_bytes = 24'000;
/// Of memory taken for a byte in use: small address spaces hardly fill their chunks (measured).
constexpr std::size_t taken_for_used = 5;

Machine begin(std::shared_ptr<const Scenario> scenario, const Options& options,
              const std::shared_ptr<Contention>& contention)
{
    const auto make = options.make_task ? options.make_task : program::program_tasks(*scenario);
    Machine machine(std::move(scenario), make, options.input);
    machine.ask(contention);
    return machine;
}

} // namespace

Course::Course(std::shared_ptr<const Scenario> scenario, const Options& options, bool sees_output,
               std::optional<EntityId> keeps, const std::shared_ptr<Contention>& contention)
    : machine_(begin(std::move(scenario), options, contention)),
      cancel_(options.cancel),
      sees_output_(sees_output),
      looks_everywhere_(!options.reduced)
{
    if (keeps) {
        machine_.keep_when_ended(*keeps);
    }
    go_on();
}

bool Course::is_cut() const
{
    return is_cut_ || (has_ended_ && machine_.outcome() == core::Outcome::limit);
}

/// Whether somebody else could notice who goes on now.
bool Course::matters() const
{
    const EntityId running = machine_.state().cores()[0].process;
    if (running == no_entity || looks_everywhere_) {
        return true;
    }
    const Task* const task = machine_.task(running);
    if (machine_.is_accessing(running)) {
        return task->access_matters();
    }
    return sees_output_ || machine_.is_ending(running) ||
           task->call().code != SystemCallCode::write;
}

void Course::take(const Turn& turn)
{
    const auto found = std::find(turns().begin(), turns().end(), turn);
    choose(static_cast<std::size_t>(found - turns().begin()));
    go_on();
}

void Course::choose(std::size_t index)
{
    script_.push_back(index);
    machine_.choose(index);
}

void Course::go_on()
{
    Recorder recorder(nullptr);
    while (true) {
        if (!turns().empty()) {
            if (script_.size() >= most_choices) {
                is_cut_ = has_ended_ = true;
                return;
            }
            if (matters()) {
                return look();
            }
            choose(0);
        }
        if (!machine_.step(recorder)) {
            has_ended_ = true;
            return;
        }
        if (cancel_ != nullptr && cancel_->load(std::memory_order_relaxed)) {
            is_cut_ = has_ended_ = true;
            return;
        }
        operations_ += 1;
        note();
    }
}

/// A program tells by what it holds where it has been before only if it is asked there. It must be
/// the same however often it is come by, lest one state be taken for two.
void Course::look() const
{
    const EntityId running = machine_.state().cores()[0].process;
    if (running != no_entity && !machine_.kernel().shares_memory(running)) {
        (void)machine_.task(running)->fingerprint();
    }
}

/// Whether another process has the core now.
void Course::note()
{
    const EntityId running = machine_.state().cores()[0].process;
    if (running == no_entity || running == last_) {
        return;
    }
    switches_ += last_ == no_entity ? 0 : 1;
    last_ = running;
    if (tells_) {
        begin_stretch();
    }
}

void Course::begin_stretch()
{
    if (!stretches_.empty()) {
        leave(stretches_.back());
    }
    const EntityId running = last_;
    const KernelProcess& process = machine_.kernel().process(running);
    Stretch& stretch = stretches_.emplace_back();
    stretch.at = machine_.state().process(running).since;
    stretch.process = running;
    stretch.name = process.name;
    stretch.pid = process.pid;
}

/// How its process left the core, and where it is since.
void Course::leave(Stretch& stretch) const
{
    const State state = machine_.state().process(stretch.process).state;
    stretch.left = state == State::terminated ? Stretch::Left::ended
                   : state == State::blocked  ? Stretch::Left::waits
                                              : Stretch::Left::held_up;
    const Task* const task = machine_.task(stretch.process);
    if (task == nullptr) {
        return;
    }
    stretch.call = machine_.is_ending(stretch.process)      ? "end"
                   : machine_.is_accessing(stretch.process) ? "memory"
                                                            : name_of(task->call().code);
    const ProgramAt at = task->look();
    if (!at.calls.empty()) {
        stretch.program = at.calls.back().program;
        stretch.line = at.calls.back().line;
    }
}

std::vector<Stretch> Course::stretches() const
{
    std::vector<Stretch> result = stretches_;
    if (!result.empty()) {
        leave(result.back());
    }
    return result;
}

Fingerprint Course::fingerprint() const
{
    Fingerprint result = machine_.fingerprint();
    if (sees_output_) {
        for (const Output& output : machine_.output()) {
            result.add(output.stream).add(std::string_view(output.text));
        }
    }
    return result;
}

std::size_t Course::bytes() const
{
    // Of one thread: the program that has run; of several: copied with the machine.
    const EntityId running = machine_.state().cores()[0].process;
    const Kernel& kernel = machine_.kernel();
    std::size_t used = 0;
    for (EntityId id = 0; id < kernel.process_count(); ++id) {
        const Task* const task = machine_.task(id);
        used += task != nullptr && (id == running || kernel.shares_memory(id)) ? task->bytes() : 0;
    }
    return machine_bytes + taken_for_used * used;
}

} // namespace procession::core::explore
