// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/process/program_task.h"

#include "core/program/process/address_space.h"
#include "core/program/process/data.h"
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

Strings strings_of(SystemCallCode code)
{
    return code == SystemCallCode::read_line || code == SystemCallCode::file_list ? Strings::text
                                                                                  : Strings::bytes;
}

} // namespace

ProgramTask::ProgramTask(std::shared_ptr<const ProgramSet> set, std::string program)
    : set_(std::move(set)), program_(std::move(program))
{
    const ProgramSet::Entry& entry = set_->programs.at(program_);
    prepare_heap();
    if (entry.program) {
        thread_ = Thread::for_program(*heap_, entry.program);
        return;
    }
    // Python does not begin such a program.
    to_say_ = entry.fault;
    exit_code_ = entry.is_outside_subset ? 2 : 1;
    phase_ = Phase::over;
}

void ProgramTask::prepare_heap()
{
    heap_ = std::make_unique<Heap>(set_->image, set_->heap_limit);
    heap_->grant_beyond_limit();
    for (const auto& [name, entry] : set_->programs) {
        if (entry.program) {
            heap_->offer(std::string(module_name(name)), entry.program);
        }
    }
}

Task::Ran ProgramTask::run(const Allowance& allowance)
{
    Ran ran;
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
        limits.instructions =
            instructions + static_cast<std::uint64_t>(allowance.instructions - ran.instructions);
        const program::Stop stop = program::run(*heap_, thread_, limits);
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
            ran.stop = Stop::system_call;
            return ran;
        case program::Stop::Of::ended:
        case program::Stop::Of::failed:
            ended(stop);
        }
    }
}

Fingerprint ProgramTask::fingerprint() const
{
    if (std::exchange(goes_round_, false)) {
        history_ = fingerprint_of(*heap_, thread_)
                       .add(static_cast<std::uint64_t>(phase_))
                       .add(withdrawn_.size());
    }
    return history_;
}

void ProgramTask::note_place()
{
    if (!is_watched_) {
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
    const ProgramEnd end = program_end(*heap_, stop);
    to_say_ = end.error_text;
    if (phase_ == Phase::exit_handlers) {
        phase_ = Phase::over;
        return;
    }
    const bool was_interrupted = stop.of == program::Stop::Of::failed &&
                                 is_instance(*heap_, stop.result, TypeName::KeyboardInterrupt);
    exit_code_ = was_interrupted ? interrupted : static_cast<int>(end.exit_code & 0xFF);
    phase_ = Phase::exit_handlers;
    const std::uint64_t clock = thread_.clock;
    const std::uint64_t instructions = thread_.instructions;
    thread_ = Thread::for_library_call(*heap_, "_ending", "at_exit", {});
    thread_.clock = clock;
    thread_.instructions = instructions;
}

void ProgramTask::answer(const Datum& value)
{
    goes_round_ = false;
    if (std::exchange(says_, false)) {
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
        withdrawn_.clear();
    }
    const Ref result = value_of(*heap_, value, strings_of(call_.code));
    thread_.complete(*heap_, result);
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
    if (error.number != 0) {
        thread_.raise_os_error(*heap_, error.number, error.text);
        return;
    }
    const Value type = heap_->image().builtins->get(error.type);
    const Ref words = heap_->str(error.text);
    const Value arguments[] = {words};
    Class& known = is<Class>(type) ? as<Class>(type) : heap_->type(TypeName::OSError);
    thread_.raise(*heap_, Ref(make_exception(*heap_, known, arguments)));
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
    if (thread_.in_system_call && !says_) {
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
    const Value arguments[] = {Value::small(signal)};
    thread_.interrupt(*heap_, std::string_view("_signals"), "deliver", arguments);
    return is_taken_back;
}

std::unique_ptr<Task> ProgramTask::copy() const
{
    auto twin = std::unique_ptr<ProgramTask>(new ProgramTask());
    twin->set_ = set_;
    twin->program_ = program_;
    twin->heap_ = heap_->clone();
    twin->thread_ = thread_.clone(*heap_, *twin->heap_);
    twin->call_ = call_;
    twin->to_say_ = to_say_;
    twin->withdrawn_ = withdrawn_;
    twin->says_ = says_;
    twin->phase_ = phase_;
    twin->lived_ = lived_;
    twin->exit_code_ = exit_code_;
    twin->is_watched_ = is_watched_;
    twin->history_ = history_;
    twin->places_ = places_;
    twin->goes_round_ = goes_round_;
    return twin;
}

std::unique_ptr<Task> ProgramTask::afresh(const std::string& parcel) const
{
    auto child = std::unique_ptr<ProgramTask>(new ProgramTask());
    child->set_ = set_;
    child->program_ = program_;
    child->prepare_heap();
    child->is_watched_ = is_watched_;
    child->history_.add(std::string_view(parcel));
    Heap& heap = *child->heap_;
    heap.offer(std::string(main_of_spawned), set_->programs.at(program_).program);
    const Ref bytes = heap.bytes(parcel);
    const Value arguments[] = {bytes};
    child->thread_ = Thread::for_library_call(heap, spawned_module, "begin", arguments);
    return child;
}

} // namespace procession::core::program
