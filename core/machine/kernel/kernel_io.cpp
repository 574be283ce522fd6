// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing by descriptor, and waiting for any of several. Whoever cannot go on waits;
// whenever something has changed all who wait try again, who asked first first.
#include "core/machine/kernel/kernel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace procession::core {

namespace {

using Kind = Description::Kind;

/// Numbers from here on mean a channel in fd_select; negative ones a process, by its pid.
constexpr std::int64_t first_channel = 1'000'000;

const Datum& argument_of(const SystemCall& call, std::size_t index)
{
    static const Datum none;
    return index < call.arguments.size() ? call.arguments[index] : none;
}

const Data& list_of(const SystemCall& call, std::size_t index)
{
    static const Data none;
    const auto* const list = std::get_if<Data>(&argument_of(call, index).value);
    return list == nullptr ? none : *list;
}

} // namespace

void Kernel::io(const Caller& caller)
{
    sockets_.set_now(now_, machine_.ticks_per_second);
    IoResult result = attempt(caller.id, caller.call, caller.effects);
    if (!would_wait(result)) {
        give(caller.id, std::move(result), caller.effects);
        return retry(caller.effects);
    }
    // `write` has neither; else the last argument is the timeout, before it stands whether to wait.
    const bool has_timeout = caller.call.code != SystemCallCode::write;
    const Data& arguments = caller.call.arguments;
    const Ticks delay = has_timeout ? timeout(arguments.back()) : scheduler::never;
    if (caller.call.code != SystemCallCode::fd_select) {
        const Datum block_or_not = has_timeout ? arguments.at(arguments.size() - 2) : Datum();
        const Description* const at =
            descriptors_.find(owner(caller.id), caller.argument(0).integer());
        if (block_or_not.is_none() ? !at->blocking : !block_or_not.truth()) {
            return fail(caller.id, io_error::would_block(), caller.effects);
        }
    }
    if (delay == 0) {
        now_ = caller.now;
        processes_[caller.id].waits_for = caller.call;
        return timed_out(caller.id, caller.effects);
    }
    io_waiters_.push_back(caller.id);
    block(caller, place_of_io(caller.id, caller.call), delay,
          wanted_of(caller.id, caller.call, delay != scheduler::never));
}

void Kernel::give(EntityId who, IoResult result, Effects& effects)
{
    if (auto* const error = std::get_if<CallError>(&result)) {
        return fail(who, std::move(*error), effects);
    }
    answer(who, std::get<Datum>(std::move(result)), effects);
}

/// Those who wait try again, until nobody gets any further.
void Kernel::retry(Effects& effects)
{
    std::size_t next = 0;
    while (next < io_waiters_.size()) {
        const EntityId who = io_waiters_[next];
        IoResult result = attempt(who, *processes_[who].waits_for, effects);
        if (would_wait(result)) {
            ++next;
            continue;
        }
        io_waiters_.erase(io_waiters_.begin() + static_cast<std::ptrdiff_t>(next));
        give(who, std::move(result), effects);
        next = 0;
    }
}

IoResult Kernel::attempt(EntityId who, const SystemCall& call, Effects& effects)
{
    if (call.code == SystemCallCode::fd_select) {
        return look_for_ready(who, call);
    }
    const Description* const description =
        descriptors_.find(owner(who), argument_of(call, 0).integer());
    if (description == nullptr) {
        return io_error::bad_descriptor();
    }
    switch (call.code) {
    case SystemCallCode::write:
    case SystemCallCode::fd_write:
        return write(who, *description, call, effects);
    case SystemCallCode::fd_read:
        return read(*description, call);
    default:
        return attempt_at_socket(who, *description, call);
    }
}

IoResult Kernel::read(const Description& from, const SystemCall& call)
{
    const std::int64_t asked = argument_of(call, 1).integer();
    const auto count = asked < 0 ? std::string::npos : static_cast<std::size_t>(asked);
    const auto index = static_cast<std::size_t>(from.object);
    const bool peek = argument_of(call, 2).truth();
    switch (from.kind) {
    case Kind::terminal:
        return Datum(std::string()); // lines are read by read_line
    case Kind::file: {
        Files::Result result = files_.read(from.object, asked);
        if (auto* const error = std::get_if<CallError>(&result)) {
            return std::move(*error);
        }
        const bool waits_for_more = argument_of(call, 3).truth();
        if (waits_for_more && asked != 0 && std::get<Datum>(result).bytes().empty()) {
            return {};
        }
        return std::get<Datum>(std::move(result));
    }
    case Kind::pipe_reader:
        return pipes_[index].bytes.read(count, peek);
    case Kind::socket:
        return sockets_.receive(index, count, peek);
    case Kind::pipe_writer:
        break;
    }
    return io_error::bad_descriptor();
}

IoResult Kernel::write(EntityId who, const Description& to, const SystemCall& call,
                       Effects& effects)
{
    const std::string& bytes = argument_of(call, 1).bytes();
    const auto index = static_cast<std::size_t>(to.object);
    switch (to.kind) {
    case Kind::terminal: {
        Effect& effect =
            say(effects, Effect::Kind::output, who, std::max<std::int64_t>(to.object, 1));
        effect.text = bytes;
        return call.code == SystemCallCode::write ? Datum()
                                                  : Datum(static_cast<std::int64_t>(bytes.size()));
    }
    case Kind::file: {
        Files::Result result = files_.write(to.object, bytes);
        if (auto* const error = std::get_if<CallError>(&result)) {
            return std::move(*error);
        }
        return std::get<Datum>(std::move(result));
    }
    case Kind::pipe_writer:
        return pipes_[index].bytes.write(bytes, Pipe::atomic);
    case Kind::socket:
        return sockets_.send(index, bytes);
    case Kind::pipe_reader:
        break;
    }
    return io_error::bad_descriptor();
}

/// Those of the descriptors that can be read or written without waiting; nothing if none can.
IoResult Kernel::look_for_ready(EntityId who, const SystemCall& call) const
{
    Data ready[2];
    for (const std::size_t way : {0, 1}) {
        for (const Datum& one : list_of(call, way)) {
            const std::int64_t number = one.integer();
            if (number >= 0 && number < first_channel &&
                descriptors_.find(owner(who), number) == nullptr) {
                return io_error::bad_descriptor();
            }
            if (is_ready(who, number, way == 1)) {
                ready[way].push_back(one);
            }
        }
    }
    if (ready[0].empty() && ready[1].empty()) {
        return {};
    }
    return Datum(Data{Datum(std::move(ready[0])), Datum(std::move(ready[1]))});
}

bool Kernel::is_ready(EntityId who, std::int64_t number, bool to_write) const
{
    if (number < 0 || number >= first_channel) {
        return to_write || has_news(who, number < 0 ? number : number - first_channel);
    }
    const Description& description = *descriptors_.find(owner(who), number);
    const auto index = static_cast<std::size_t>(description.object);
    switch (description.kind) {
    case Kind::pipe_reader: {
        const ByteStream& bytes = pipes_[index].bytes;
        return !to_write && (bytes.size() > 0 || !bytes.has_writer);
    }
    case Kind::pipe_writer: {
        const ByteStream& bytes = pipes_[index].bytes;
        return to_write ? bytes.room() >= Pipe::atomic || !bytes.has_reader : !bytes.has_reader;
    }
    case Kind::socket:
        return to_write ? sockets_.is_writable(index) : sockets_.is_readable(index);
    default:
        return true;
    }
}

PlaceIndex Kernel::place_of(const Description& description) const
{
    const auto index = static_cast<std::size_t>(description.object);
    if (description.kind == Kind::socket) {
        const auto found = socket_places_.find(index);
        return found == socket_places_.end() ? no_place : found->second;
    }
    const bool is_pipe =
        description.kind == Kind::pipe_reader || description.kind == Kind::pipe_writer;
    return is_pipe ? pipes_[index].place : no_place;
}

/// Where one is seen to wait: of several descriptors at the first.
PlaceIndex Kernel::place_of_io(EntityId who, const SystemCall& call) const
{
    std::vector<std::int64_t> numbers{argument_of(call, 0).integer()};
    if (call.code == SystemCallCode::fd_select) {
        numbers.clear();
        for (const std::size_t way : {0, 1}) {
            for (const Datum& one : list_of(call, way)) {
                numbers.push_back(one.integer());
            }
        }
    }
    for (const std::int64_t number : numbers) {
        const Description* const found = descriptors_.find(owner(who), number);
        const PlaceIndex place = found == nullptr ? no_place : place_of(*found);
        if (place != no_place) {
            return place;
        }
        if (number >= first_channel) {
            return channel_places_.at(static_cast<std::size_t>(number - first_channel));
        }
    }
    return no_place;
}

/// What would end the wait of `who` in `call`, which ends by itself if it `has_end`.
Wanted Kernel::wanted_of(EntityId who, const SystemCall& call, bool has_end) const
{
    if (call.code == SystemCallCode::fd_select) {
        const bool several = list_of(call, 0).size() + list_of(call, 1).size() > 1;
        return several   ? (has_end ? Wanted::several_or_timer : Wanted::several)
               : has_end ? Wanted::this_or_timer
                         : Wanted::unknown;
    }
    const Description* const at = descriptors_.find(owner(who), argument_of(call, 0).integer());
    const bool is_pipe =
        at != nullptr && (at->kind == Kind::pipe_reader || at->kind == Kind::pipe_writer);
    switch (call.code) {
    case SystemCallCode::write:
    case SystemCallCode::fd_write:
        return Wanted::room;
    case SystemCallCode::fd_read:
        return is_pipe ? Wanted::entry : Wanted::data;
    case SystemCallCode::socket_receive_from:
        return Wanted::data;
    case SystemCallCode::socket_accept:
        return Wanted::connection;
    default:
        return Wanted::unknown;
    }
}

/// Who has the other end of what the blocked `who` waits at.
std::vector<EntityId> Kernel::others_at(EntityId who) const
{
    std::vector<std::int64_t> numbers;
    const SystemCall& call = *processes_[who].waits_for;
    if (call.code == SystemCallCode::fd_select) {
        for (const std::size_t way : {0, 1}) {
            for (const Datum& one : list_of(call, way)) {
                numbers.push_back(one.integer());
            }
        }
    } else {
        numbers.push_back(argument_of(call, 0).integer());
    }
    std::vector<EntityId> result;
    for (const std::int64_t number : numbers) {
        const Description* const found = descriptors_.find(owner(who), number);
        if (found == nullptr) {
            continue;
        }
        Kind kind = found->kind == Kind::pipe_reader ? Kind::pipe_writer : Kind::pipe_reader;
        std::int64_t object = found->object;
        if (found->kind == Kind::socket) {
            kind = Kind::socket;
            object = static_cast<std::int64_t>(sockets_.at(static_cast<std::size_t>(object)).peer);
        }
        for (const EntityId other : descriptors_.holders(kind, object)) {
            add_threads(other, result);
        }
    }
    std::erase(result, who); // a copy of the other end that one has oneself helps nobody
    return result;
}

} // namespace procession::core
