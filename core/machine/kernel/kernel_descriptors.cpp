// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on descriptors themselves: pipes, copies, closing; and going over to another
// program, which keeps only some of them.
#include "core/machine/kernel/kernel.h"

#include <fmt/format.h>
#include <utility>

namespace procession::core {

void Kernel::descriptor(const Caller& caller)
{
    if (caller.call.code == SystemCallCode::pipe_new) {
        return new_pipe(caller);
    }
    const Descriptors::Number number = caller.argument(0).integer();
    Description* const description = descriptors_.find(owner(caller.id), number);
    if (description == nullptr) {
        return fail(caller.id, io_error::bad_descriptor(), caller.effects);
    }
    Descriptors::Gone gone;
    switch (caller.call.code) {
    case SystemCallCode::fd_info:
        return tell_of(caller, *description);
    case SystemCallCode::fd_set:
        if (!caller.argument(1).is_none()) {
            descriptors_.set_inheritable(owner(caller.id), number, caller.argument(1).truth());
        }
        if (!caller.argument(2).is_none()) {
            description->blocking = caller.argument(2).truth();
        }
        return answer(caller.id, {}, caller.effects);
    case SystemCallCode::fd_copy: {
        const auto copied =
            descriptors_.copy(owner(caller.id), number, caller.argument(1).integer(),
                              caller.argument(2).truth(), gone);
        answer(caller.id, Datum(copied.value_or(-1)), caller.effects);
        break;
    }
    default:
        (void)descriptors_.close(owner(caller.id), number, gone);
        answer(caller.id, {}, caller.effects);
        break;
    }
    close_gone(gone, caller.effects);
}

void Kernel::new_pipe(const Caller& caller)
{
    const auto index = static_cast<std::int64_t>(pipes_.size());
    Pipe& made = pipes_.emplace_back();
    made.bytes.capacity = Pipe::capacity;
    made.place = static_cast<PlaceIndex>(places_.size());
    places_.push_back({WaitPlace::Kind::pipe, static_cast<std::size_t>(index),
                       fmt::format("Pipe {}", ++named_["Pipe"])});
    using Kind = Description::Kind;
    const auto reader = descriptors_.open(owner(caller.id), {Kind::pipe_reader, index});
    const auto writer = descriptors_.open(owner(caller.id), {Kind::pipe_writer, index});
    answer(caller.id, Datum(Data{Datum(reader), Datum(writer)}), caller.effects);
}

void Kernel::tell_of(const Caller& caller, const Description& description)
{
    enum Told : std::int64_t { terminal, file, pipe, socket };
    Told kind = terminal;
    switch (description.kind) {
    case Description::Kind::terminal:
        break;
    case Description::Kind::file:
        kind = file;
        break;
    case Description::Kind::pipe_reader:
    case Description::Kind::pipe_writer:
        kind = pipe;
        break;
    case Description::Kind::socket:
        kind = socket;
        break;
    }
    const bool inheritable =
        descriptors_.is_inheritable(owner(caller.id), caller.argument(0).integer());
    answer(caller.id,
           Datum(Data{Datum(std::int64_t{kind}), Datum(inheritable), Datum(description.blocking)}),
           caller.effects);
}

/// Nobody has a descriptor of these any more.
void Kernel::close_gone(const Descriptors::Gone& gone, Effects& effects)
{
    for (const Description& description : gone) {
        const auto index = static_cast<std::size_t>(description.object);
        switch (description.kind) {
        case Description::Kind::terminal:
            break;
        case Description::Kind::file:
            (void)files_.close(description.object);
            break;
        case Description::Kind::pipe_reader:
            (void)pipes_[index].bytes.take(std::string::npos, false);
            pipes_[index].bytes.has_reader = false;
            break;
        case Description::Kind::pipe_writer:
            pipes_[index].bytes.has_writer = false;
            break;
        case Description::Kind::socket:
            sockets_.set_now(now_, machine_.ticks_per_second);
            sockets_.close(index);
            socket_places_.erase(index);
            break;
        }
    }
    if (!gone.empty()) {
        retry(effects);
    }
}

/// A file that has been opened gets a descriptor.
IoResult Kernel::opened(EntityId who, const Files::Result& file)
{
    if (const auto* const error = std::get_if<CallError>(&file)) {
        return *error;
    }
    return Datum(
        descriptors_.open(owner(who), {Description::Kind::file, std::get<Datum>(file).integer()}));
}

std::optional<Files::Descriptor> Kernel::file_of(EntityId who, const Datum& number) const
{
    const Description* const found = std::holds_alternative<std::int64_t>(number.value)
                                         ? descriptors_.find(owner(who), number.integer())
                                         : nullptr;
    return found != nullptr && found->kind == Description::Kind::file ? std::optional(found->object)
                                                                      : std::nullopt;
}

/// What it had of channels goes, and its handlers; what it ignores it still does.
void Kernel::execute(const Caller& caller)
{
    if (caller.id != caller.owner) {
        return fail(caller.id,
                    {"NotImplementedError", 0,
                     "exec by another thread than the main one is not part of the teaching subset"},
                    caller.effects);
    }
    KernelProcess& process = processes_[caller.id];
    for (const EntityId thread : std::exchange(process.threads, {caller.id})) {
        if (thread != caller.id) {
            say(caller.effects, Effect::Kind::end, thread);
        }
    }
    process.lock.reset();
    process.private_semaphores.clear();
    std::erase_if(process.signals, [](const auto& signal) { return signal.second == 2; });
    process.notices.clear();
    process.waits_for.reset();
    for (std::size_t index = 0; index < channels_.size(); ++index) {
        close_end(caller.id, index, Channel::reading, caller.effects);
        close_end(caller.id, index, Channel::writing, caller.effects);
    }
    Descriptors::Gone gone;
    descriptors_.close_private(owner(caller.id), gone);
    say(caller.effects, Effect::Kind::execute, caller.id).value = Datum(caller.call.arguments);
    close_gone(gone, caller.effects);
}

} // namespace procession::core
