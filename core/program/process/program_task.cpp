// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/process/program_task.h"

#include "core/program/process/data.h"
#include "core/program/process/fingerprint.h"
#include "core/program/values/class.h"
#include "core/program/values/dict.h"
#include "core/program/values/exception.h"
#include "core/program/values/str.h"

#include <algorithm>
#include <utility>

namespace procession::core::program {
namespace {

constexpr std::int64_t standard_error = 2;
constexpr int interrupted = -2; ///< as a program ends that nobody keeps from KeyboardInterrupt

/// What the library of a spawned process is called with.
constexpr std::string_view spawned_module = "_spawned";
constexpr std::string_view main_of_spawned = "__mp_main__";

/// Where a new thread begins.
constexpr std::string_view threads_module = "_threads";

Strings strings_of(SystemCallCode code)
{
    return code == SystemCallCode::read_line || code == SystemCallCode::file_list ? Strings::text
                                                                                  : Strings::bytes;
}

} // namespace

ProgramTask::ProgramTask(std::shared_ptr<const ProgramSet> set, std::string program)
    : space_(std::make_shared<AddressSpace>(std::move(set), std::move(program)))
{
    const ProgramSet::Entry& entry = space_->set->programs.at(space_->program);
    if (entry.program) {
        thread_ = Thread::for_program(*space_->heap, entry.program);
        return;
    }
    // Python does not begin such a program.
    to_say_ = entry.fault;
    exit_code_ = entry.is_outside_subset ? 2 : 1;
    phase_ = Phase::over;
}

Task::Ran ProgramTask::run(const Allowance& allowance)
{
    Ran ran;
    take_in();
    while (true) {
        if (!to_say_.empty()) {
            says_ = true;
            call_ = {SystemCallCode::write,
                     {Datum(standard_error), Datum(std::exchange(to_say_, {}))}};
            ran.stop = Stop::system_call;
            return ran;
        }
        if (phase_ == Phase::over) {
            ran.stop = Stop::ended;
            return ran;
        }
        const std::uint64_t instructions = thread_.instructions;
        RunLimits limits;
        limits.clock = lived_ + static_cast<std::uint64_t>(allowance.ticks - ran.ticks);
        limits.stops_at_memory = true;
        limits.stops_at_accesses = stops_at_accesses_ && shares_memory();
        limits.contention = contention_.get();
        limits.instructions =
            instructions + static_cast<std::uint64_t>(allowance.instructions - ran.instructions);
        const program::Stop stop = program::run(*space_->heap, thread_, limits);
        const std::uint64_t lived =
            stop.of == program::Stop::Of::clock ? limits.clock : std::max(thread_.clock, lived_);
        ran.ticks += static_cast<scheduler::Ticks>(lived - lived_);
        lived_ = lived;
        ran.instructions += static_cast<std::int64_t>(thread_.instructions - instructions);
        switch (stop.of) {
        case program::Stop::Of::clock:
            ran.stop = Stop::limit;
            return ran;
        case program::Stop::Of::instructions:
            ran.stop = Stop::exhausted;
            return ran;
        case program::Stop::Of::memory:
            ran.stop = Stop::memory;
            return ran;
        case program::Stop::Of::system_call:
            call_ = {static_cast<SystemCallCode>(stop.call), data_of(stop.arguments)};
            made_again();
            note_place();
            thread_.in_library = thread_.in_library && is_private(call_.code);
            ran.stop = Stop::system_call;
            return ran;
        case program::Stop::Of::access:
            ran.stop = Stop::access;
            return ran;
        case program::Stop::Of::ended:
        case program::Stop::Of::failed:
            ended(stop);
        }
    }
}

Fingerprint ProgramTask::fingerprint() const
{
    if (space_->had_threads) {
        return fingerprint({this}); // what it was told is not all that it depends on
    }
    if (std::exchange(goes_round_, false)) {
        history_ = fingerprint_of(*space_->heap, {&thread_})
                       .add(static_cast<std::uint64_t>(phase_))
                       .add(withdrawn_.size());
    }
    return history_;
}

Fingerprint ProgramTask::fingerprint(const std::vector<const Task*>& threads) const
{
    std::vector<const Thread*> all;
    Fingerprint states;
    for (const Task* const task : threads) {
        const auto& one = static_cast<const ProgramTask&>(*task);
        all.push_back(&one.thread_);
        one.add_state(states);
    }
    return fingerprint_of(*space_->heap, all).add(states);
}

/// What it depends on beside the memory.
void ProgramTask::add_state(Fingerprint& to) const
{
    to.add(static_cast<std::uint64_t>(phase_)).add(static_cast<std::uint64_t>(exit_code_));
    to.add((says_ ? 1U : 0U) | (thread_.is_permitted ? 2U : 0U) | (thread_.in_library ? 4U : 0U) |
           (thread_.in_system_call ? 8U : 0U));
    to.add(std::string_view(to_say_)).add(withdrawn_.size()).add(signals_.size());
    to.add(static_cast<std::uint64_t>(thread_.ident));
    for (const int signal : signals_) {
        to.add(static_cast<std::uint64_t>(signal));
    }
    if (!answer_) {
        to.add(std::uint64_t{0});
    } else if (const auto* const error = std::get_if<CallError>(&*answer_)) {
        to.add(std::uint64_t{1}).add(std::string_view(error->type));
        to.add(std::string_view(error->text)).add(static_cast<std::uint64_t>(error->number));
    } else {
        to.add(std::uint64_t{2}).add(std::get<Datum>(*answer_));
    }
}

/// Is watched, and stops, as the other one.
void ProgramTask::behave_as(const ProgramTask& other)
{
    stops_at_accesses_ = other.stops_at_accesses_;
    is_watched_ = other.is_watched_;
    contention_ = other.contention_;
}

void ProgramTask::note_place()
{
    if (!is_watched_ || space_->had_threads) {
        return;
    }
    const std::uint64_t place = place_of(thread_).low();
    if (std::find(places_.begin(), places_.end(), place) == places_.end()) {
        places_.push_back(place);
        return;
    }
    goes_round_ = true;
}

/// The program's last line has run, or it has failed: then its exit handlers run.
void ProgramTask::ended(const program::Stop& stop)
{
    Heap& heap = *space_->heap;
    const ProgramEnd end = program_end(heap, stop);
    to_say_ = end.error_text;
    if (!is_main_) {
        // Nothing is left to do for a thread, nor for a process forked by one.
        phase_ = Phase::over;
        return;
    }
    if (phase_ == Phase::exit_handlers) {
        phase_ = Phase::over;
        return;
    }
    const bool was_interrupted = stop.of == program::Stop::Of::failed &&
                                 is_instance(heap, stop.result, TypeName::KeyboardInterrupt);
    exit_code_ = was_interrupted ? interrupted : static_cast<int>(end.exit_code & 0xFF);
    phase_ = Phase::exit_handlers;
    const std::uint64_t clock = thread_.clock;
    const std::uint64_t instructions = thread_.instructions;
    const std::int64_t ident = thread_.ident;
    thread_ = Thread::for_library_call(heap, "_ending", "at_exit", {});
    thread_.clock = clock;
    thread_.instructions = instructions;
    thread_.ident = ident;
}

void ProgramTask::answer(const Datum& value)
{
    goes_round_ = false;
    if (std::exchange(says_, false)) {
        const std::string& said = call_.arguments.at(1).bytes();
        if (!value.is_none() && value.integer() < static_cast<std::int64_t>(said.size())) {
            to_say_ = said.substr(static_cast<std::size_t>(value.integer())); // a pipe was full
        }
        return;
    }
    if (is_watched_) {
        // A descriptor's number tells who else has opened files, which is nobody's business.
        history_.add(call_.code == SystemCallCode::file_open ? Datum(true) : value);
    }
    if (call_.code == SystemCallCode::fork && value == Datum(std::int64_t{0})) {
        // Signals that its parent has still to handle are not the child's.
        for (const Value call : std::exchange(thread_.interrupts, {})) {
            (void)Ref::adopt(call);
        }
        signals_.clear();
        withdrawn_.clear();
    }
    answer_ = value;
}

void ProgramTask::fail(const CallError& error)
{
    goes_round_ = false;
    if (std::exchange(says_, false)) {
        return;
    }
    if (is_watched_) {
        history_.add(std::string_view(error.type)).add(std::string_view(error.text));
    }
    answer_ = error;
}

/// What the kernel has said becomes values of the program.
void ProgramTask::take_in()
{
    Heap& heap = *space_->heap;
    if (answer_) {
        if (const auto* const error = std::get_if<CallError>(&*answer_)) {
            raise_in_thread(*error);
        } else {
            const Ref result = value_of(heap, std::get<Datum>(*answer_), strings_of(call_.code));
            thread_.complete(heap, result);
        }
        answer_.reset();
    }
    for (const int signal : std::exchange(signals_, {})) {
        const Value arguments[] = {Value::small(signal)};
        thread_.interrupt(heap, std::string_view("_signals"), "deliver", arguments);
    }
}

void ProgramTask::raise_in_thread(const CallError& error)
{
    Heap& heap = *space_->heap;
    if (error.number != 0) {
        thread_.raise_os_error(heap, error.number, error.text);
        return;
    }
    const Value type = heap.image().builtins->get(error.type);
    const Ref words = heap.str(error.text);
    const Value arguments[] = {words};
    Class& known = is<Class>(type) ? as<Class>(type) : heap.type(TypeName::OSError);
    thread_.raise(heap, Ref(make_exception(heap, known, arguments)));
}

/// A call that was taken back for a handler has only what is left of its timeout, which is its
/// last argument.
void ProgramTask::made_again()
{
    const std::size_t depth = thread_.frames.size();
    while (!withdrawn_.empty() && withdrawn_.back().depth > depth) {
        withdrawn_.pop_back(); // its handler has raised
    }
    if (withdrawn_.empty() || withdrawn_.back().depth < depth) {
        return;
    }
    if (withdrawn_.back().code == call_.code && !call_.arguments.empty()) {
        call_.arguments.back() = withdrawn_.back().left;
    }
    withdrawn_.pop_back();
}

/// The handler runs first. A call that is under way is made again after it (PEP 475), only
/// `sleep` tells how much is left and `pause` has what it waited for.
bool ProgramTask::interrupt(int signal, const Datum& left)
{
    goes_round_ = false;
    if (phase_ == Phase::over) {
        return false;
    }
    if (is_watched_) {
        history_.add(static_cast<std::uint64_t>(signal)).add(left);
    }
    bool is_taken_back = false;
    if (thread_.in_system_call && !answer_ && !says_) {
        const bool returns =
            call_.code == SystemCallCode::sleep || call_.code == SystemCallCode::pause;
        if (returns && !left.is_none()) {
            answer(left);
        } else {
            if (!left.is_none()) {
                withdrawn_.push_back({thread_.frames.size(), call_.code, left});
            }
            thread_.withdraw();
            is_taken_back = true;
        }
    }
    signals_.push_back(signal);
    return is_taken_back;
}

/// This thread once more, in a copy of its address space.
std::unique_ptr<ProgramTask> ProgramTask::in(std::shared_ptr<AddressSpace> space) const
{
    auto twin = std::unique_ptr<ProgramTask>(new ProgramTask(std::move(space)));
    twin->thread_ = thread_.clone(*space_->heap, *twin->space_->heap);
    twin->is_main_ = is_main_;
    twin->call_ = call_;
    twin->answer_ = answer_;
    twin->signals_ = signals_;
    twin->to_say_ = to_say_;
    twin->withdrawn_ = withdrawn_;
    twin->says_ = says_;
    twin->phase_ = phase_;
    twin->lived_ = lived_;
    twin->exit_code_ = exit_code_;
    twin->behave_as(*this);
    twin->history_ = history_;
    twin->places_ = places_;
    twin->goes_round_ = goes_round_;
    return twin;
}

std::unique_ptr<Task> ProgramTask::copy() const
{
    return in(space_->copy());
}

std::unique_ptr<Task> ProgramTask::twin(CopiedSpaces& spaces) const
{
    std::shared_ptr<void>& copied = spaces[space_.get()];
    if (!copied) {
        copied = space_->copy();
    }
    return in(std::static_pointer_cast<AddressSpace>(copied));
}

std::unique_ptr<Task> ProgramTask::afresh(const std::string& parcel) const
{
    const std::shared_ptr<const ProgramSet>& set = space_->set;
    auto child = std::unique_ptr<ProgramTask>(
        new ProgramTask(std::make_shared<AddressSpace>(set, space_->program)));
    child->behave_as(*this);
    child->history_.add(std::string_view(parcel));
    Heap& heap = *child->space_->heap;
    heap.offer(std::string(main_of_spawned), set->programs.at(space_->program).program);
    const Ref bytes = heap.bytes(parcel);
    const Value arguments[] = {bytes};
    child->thread_ = Thread::for_library_call(heap, spawned_module, "begin", arguments);
    return child;
}

std::unique_ptr<Task> ProgramTask::thread(std::int64_t key)
{
    auto made = std::unique_ptr<ProgramTask>(new ProgramTask(space_));
    made->is_main_ = false;
    made->behave_as(*this);
    space_->had_threads = true;
    const Value arguments[] = {Value::small(key)};
    made->thread_ = Thread::for_library_call(*space_->heap, threads_module, "begin", arguments);
    return made;
}

} // namespace procession::core::program
