// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on channels, and the feeders of queues.
#include "core/machine/kernel/kernel.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace procession::core {

namespace {

CallError broken_pipe()
{
    return {"BrokenPipeError", 32, "Broken pipe"};
}

// A pipe for both ways is two channels under one number: "Pipe 1 ←", to its first end, is made
// before "Pipe 1 →".
constexpr std::string_view first_way = " ←";
constexpr std::string_view second_way = " →";

/// What a program calls a channel, and which way of two it is.
std::pair<std::string, std::string_view> split_way(const std::string& kind)
{
    for (const std::string_view way : {first_way, second_way}) {
        if (kind.ends_with(way)) {
            return {kind.substr(0, kind.size() - way.size()), way};
        }
    }
    return {kind, {}};
}

} // namespace

void Kernel::channel(const Caller& caller)
{
    using Code = SystemCallCode;
    if (caller.call.code == Code::join_feeders) {
        return join_feeders(caller);
    }
    if (caller.call.code == Code::channel_new) {
        return new_channel(caller);
    }
    const auto index = static_cast<std::size_t>(caller.argument(0).integer());
    if (index >= channels_.size()) {
        return fail(caller.id, {"OSError", 9, "Bad file descriptor"}, caller.effects);
    }
    Channel& channel = channels_[index];
    switch (caller.call.code) {
    case Code::channel_send: {
        if (channel.readers.empty()) {
            return fail(caller.id, broken_pipe(), caller.effects);
        }
        const std::string& message = caller.argument(1).bytes();
        if (!channel.senders.empty() || !channel.has_room(message)) {
            channel.senders.push_back({caller.id, message});
            return block(caller, channel_places_[index], scheduler::never, Wanted::room);
        }
        channel.put(message);
        answer(caller.id, {}, caller.effects);
        return after_put(index, caller.effects);
    }
    case Code::channel_receive:
        return receive(caller, index);
    case Code::channel_poll:
        return poll(caller, index);
    case Code::channel_open:
        return open_end(caller, index);
    case Code::channel_close:
        answer(caller.id, {}, caller.effects);
        return close_end(caller.owner, index, static_cast<int>(caller.argument(1).integer()),
                         caller.effects);
    case Code::channel_length:
        return answer(
            caller.id,
            Datum(static_cast<std::int64_t>(std::max(channel.put_in, channel.messages.size()))),
            caller.effects);
    case Code::cancel_feeder:
        processes_[caller.owner].abandoned.insert(index);
        return answer(caller.id, {}, caller.effects);
    default:
        return feed(caller, index);
    }
}

void Kernel::receive(const Caller& caller, std::size_t index)
{
    Channel& channel = channels_[index];
    if (!channel.messages.empty()) {
        answer(caller.id, Datum(channel.take()), caller.effects);
        return after_take(index, caller.effects);
    }
    if (channel.writers.empty()) {
        return fail(caller.id, {"EOFError", 0, ""}, caller.effects);
    }
    const Ticks delay = timeout(caller.argument(2));
    if (!caller.argument(1).truth() || delay == 0) {
        return answer(caller.id, {}, caller.effects);
    }
    channel.receivers.push_back(caller.id);
    block(caller, channel_places_[index], delay, Wanted::entry);
}

void Kernel::poll(const Caller& caller, std::size_t index)
{
    Channel& channel = channels_[index];
    const Ticks delay = timeout(caller.argument(1));
    if (!channel.messages.empty() || channel.writers.empty()) {
        return answer(caller.id, Datum(true), caller.effects);
    }
    if (delay == 0) {
        return answer(caller.id, Datum(false), caller.effects);
    }
    channel.pollers.push_back(caller.id);
    block(caller, channel_places_[index], delay, Wanted::entry);
}

void Kernel::new_channel(const Caller& caller)
{
    const auto [kind, way] = split_way(caller.argument(0).bytes());
    int& count = named_[kind];
    count += way == second_way ? 0 : 1; // of the pipe whose first way was the last
    const auto index = channels_.size();
    channel_places_.push_back(static_cast<PlaceIndex>(places_.size()));
    places_.push_back({WaitPlace::Kind::channel, index, fmt::format("{} {}{}", kind, count, way)});
    Channel& made = channels_.emplace_back();
    made.kind = kind;
    made.capacity = static_cast<std::size_t>(caller.argument(1).integer());
    made.limit = static_cast<std::size_t>(caller.argument(2).integer());
    made.readers.insert(caller.owner);
    made.writers.insert(caller.owner);
    answer(caller.id, Datum(static_cast<std::int64_t>(index)), caller.effects);
}

/// As a descriptor that is sent to another process.
void Kernel::open_end(const Caller& caller, std::size_t index)
{
    const std::int64_t pid = caller.argument(2).integer();
    const EntityId who = pid == 0 ? caller.owner : find(pid);
    if (who == no_entity || processes_[who].ended) {
        return fail(caller.id, {"ProcessLookupError", 3, "No such process"}, caller.effects);
    }
    Channel& channel = channels_[index];
    (caller.argument(1).integer() == Channel::reading ? channel.readers : channel.writers)
        .insert(who);
    answer(caller.id, {}, caller.effects);
}

/// Whoever waits for a message gets it.
void Kernel::after_put(std::size_t index, Effects& effects)
{
    Channel& channel = channels_[index];
    while (!channel.messages.empty() && !channel.receivers.empty()) {
        const EntityId who = channel.receivers.front();
        channel.receivers.pop_front();
        answer(who, Datum(channel.take()), effects);
        after_take(index, effects);
    }
    if (!channel.messages.empty()) {
        for (const EntityId who : std::exchange(channel.pollers, {})) {
            answer(who, Datum(true), effects);
        }
        news(static_cast<std::int64_t>(index), effects);
    }
}

/// Whoever waits for room gets it.
void Kernel::after_take(std::size_t index, Effects& effects)
{
    Channel& channel = channels_[index];
    while (!channel.senders.empty() && channel.has_room(channel.senders.front().message)) {
        Channel::Sender sender = std::move(channel.senders.front());
        channel.senders.pop_front();
        channel.put(std::move(sender.message));
        if (sender.feeder) {
            processes_[sender.who].feeders[index].pop_front();
            hand_over(sender.who, index, effects);
        } else {
            answer(sender.who, {}, effects);
        }
        after_put(index, effects);
    }
    after_room(index, effects);
}

void Kernel::close_end(EntityId who, std::size_t index, int end, Effects& effects)
{
    Channel& channel = channels_[index];
    if (end == Channel::reading) {
        if (channel.readers.erase(who) > 0 && channel.readers.empty()) {
            for (const Channel::Sender& sender : std::exchange(channel.senders, {})) {
                if (!sender.feeder) {
                    fail(sender.who, broken_pipe(), effects);
                } else if (!processes_[sender.who].ended) {
                    hand_over(sender.who, index, effects); // it goes nowhere
                }
            }
        }
    } else if (channel.writers.erase(who) > 0 && channel.writers.empty()) {
        for (const EntityId waits : std::exchange(channel.receivers, {})) {
            fail(waits, {"EOFError", 0, ""}, effects);
        }
        for (const EntityId waits : std::exchange(channel.pollers, {})) {
            answer(waits, Datum(true), effects);
        }
        news(static_cast<std::int64_t>(index), effects);
    }
}

} // namespace procession::core
