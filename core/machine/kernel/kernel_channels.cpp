// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on channels, and the feeders of queues.
#include "core/machine/kernel/kernel.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace procession::core {

namespace {

/// From put() to the moment at which a reader can have it, as measured with CPython.
constexpr std::int64_t feeder_microseconds = 30;

CallError broken_pipe()
{
    return {"BrokenPipeError", 32, "Broken pipe"};
}

} // namespace

void Kernel::channel(const Caller& caller)
{
    using Code = SystemCallCode;
    if (caller.call.code == Code::join_feeders) {
        const KernelProcess& process = processes_[caller.id];
        const bool open = std::any_of(process.feeder.begin(), process.feeder.end(),
                                      [&process](const KernelProcess::Fed& fed) {
                                          return !process.abandoned.contains(fed.channel);
                                      });
        if (!open) {
            return answer(caller.id, {}, caller.effects);
        }
        if (feeder_place_ == no_place) {
            feeder_place_ = static_cast<PlaceIndex>(places_.size());
            places_.push_back({WaitPlace::Kind::feeder, 0, "feeder"});
        }
        return block(caller, feeder_place_, scheduler::never);
    }
    if (caller.call.code == Code::channel_new) {
        const std::string& kind = caller.argument(0).bytes();
        const auto index = channels_.size();
        channel_places_.push_back(static_cast<PlaceIndex>(places_.size()));
        places_.push_back(
            {WaitPlace::Kind::channel, index, fmt::format("{} {}", kind, ++named_[kind])});
        Channel& made = channels_.emplace_back();
        made.kind = kind;
        made.capacity = static_cast<std::size_t>(caller.argument(1).integer());
        made.readers.insert(caller.id);
        made.writers.insert(caller.id);
        return answer(caller.id, Datum(static_cast<std::int64_t>(index)), caller.effects);
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
            return block(caller, channel_places_[index], scheduler::never);
        }
        channel.put(message);
        answer(caller.id, {}, caller.effects);
        return after_put(index, caller.effects);
    }
    case Code::channel_receive:
        return receive(caller, index);
    case Code::channel_poll: {
        const Ticks delay = timeout(caller.argument(1));
        if (!channel.messages.empty() || channel.writers.empty()) {
            return answer(caller.id, Datum(true), caller.effects);
        }
        if (delay == 0) {
            return answer(caller.id, Datum(false), caller.effects);
        }
        channel.pollers.push_back(caller.id);
        return block(caller, channel_places_[index], delay);
    }
    case Code::channel_close:
        answer(caller.id, {}, caller.effects);
        return close_end(caller.id, index, static_cast<int>(caller.argument(1).integer()),
                         caller.effects);
    case Code::channel_length:
        return answer(caller.id, Datum(static_cast<std::int64_t>(channel.messages.size())),
                      caller.effects);
    case Code::cancel_feeder:
        processes_[caller.id].abandoned.insert(index);
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
    block(caller, channel_places_[index], delay);
}

void Kernel::feed(const Caller& caller, std::size_t index)
{
    KernelProcess& process = processes_[caller.id];
    if (process.feeder.empty()) {
        timers_.emplace(caller.now + micro(feeder_microseconds), Timer{caller.id, 0});
    }
    process.feeder.push_back({index, caller.argument(1).bytes()});
    answer(caller.id, {}, caller.effects);
}

/// The feeder of `who` writes what it has, as far as there is room.
void Kernel::hand_over(EntityId who, Ticks now, Effects& effects)
{
    KernelProcess& process = processes_[who];
    while (!process.feeder.empty()) {
        KernelProcess::Fed& next = process.feeder.front();
        Channel& channel = channels_[next.channel];
        if (!channel.readers.empty()) {
            if (!channel.has_room(next.message)) {
                timers_.emplace(now + micro(feeder_microseconds), Timer{who, 0});
                return;
            }
            channel.put(std::move(next.message));
        }
        const std::size_t index = next.channel;
        process.feeder.pop_front();
        after_put(index, effects);
    }
    if (process.waits_for && process.waits_for->code == SystemCallCode::join_feeders) {
        answer(who, {}, effects);
    }
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
        answer(sender.who, {}, effects);
        after_put(index, effects);
    }
}

void Kernel::close_end(EntityId who, std::size_t index, int end, Effects& effects)
{
    Channel& channel = channels_[index];
    if (end == Channel::reading) {
        if (channel.readers.erase(who) > 0 && channel.readers.empty()) {
            for (const Channel::Sender& sender : std::exchange(channel.senders, {})) {
                fail(sender.who, broken_pipe(), effects);
            }
        }
    } else if (channel.writers.erase(who) > 0 && channel.writers.empty()) {
        for (const EntityId waits : std::exchange(channel.receivers, {})) {
            fail(waits, {"EOFError", 0, ""}, effects);
        }
        for (const EntityId waits : std::exchange(channel.pollers, {})) {
            answer(waits, Datum(true), effects);
        }
    }
}

} // namespace procession::core
