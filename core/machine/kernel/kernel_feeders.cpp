// SPDX-License-Identifier: GPL-3.0-or-later
// The feeders of queues: what a process puts in, they send a moment later, one for each queue.
#include "core/machine/kernel/kernel.h"

#include <algorithm>
#include <utility>

namespace procession::core {

namespace {

/// From put() to the moment at which a reader can have it, as measured with CPython.
constexpr std::int64_t feeder_microseconds = 30;

} // namespace

void Kernel::feed(const Caller& caller, std::size_t index)
{
    Channel& channel = channels_[index];
    if (channel.limit == 0 || channel.put_in < channel.limit) {
        start_feeder(caller.owner, index, caller.argument(1).bytes());
        return answer(caller.id, Datum(true), caller.effects);
    }
    const Ticks delay = timeout(caller.argument(3));
    if (!caller.argument(2).truth() || delay == 0) {
        return answer(caller.id, Datum(false), caller.effects);
    }
    channel.putters.push_back({caller.id, caller.argument(1).bytes()});
    block(caller, channel_places_[index], delay, Wanted::room);
}

void Kernel::start_feeder(EntityId who, std::size_t index, std::string message)
{
    ++channels_[index].put_in;
    std::deque<std::string>& feeder = processes_[who].feeders[index];
    feeder.push_back(std::move(message));
    if (feeder.size() == 1) {
        timers_.emplace(now_ + micro(feeder_microseconds), Timer{who, 0, index});
    }
}

/// The feeder of `who` writes what it has, as far as there is room; then it waits for more.
void Kernel::hand_over(EntityId who, std::size_t index, Effects& effects)
{
    std::deque<std::string>& feeder = processes_[who].feeders[index];
    Channel& channel = channels_[index];
    while (!feeder.empty()) {
        if (!channel.readers.empty()) {
            if (!channel.senders.empty() || !channel.has_room(feeder.front())) {
                channel.senders.push_back({who, feeder.front(), true});
                return;
            }
            channel.put(std::move(feeder.front()));
        }
        feeder.pop_front();
        after_put(index, effects);
    }
    handed_over(who, index, effects);
}

/// A feeder has nothing left.
void Kernel::handed_over(EntityId who, std::size_t index, Effects& effects)
{
    KernelProcess& process = processes_[who];
    process.feeders.erase(index);
    if (feeds(who)) {
        return;
    }
    for (const EntityId thread : process.threads) {
        const std::optional<SystemCall>& waits = processes_[thread].waits_for;
        if (waits && waits->code == SystemCallCode::join_feeders) {
            answer(thread, {}, effects);
        }
    }
}

/// Whether feeders of `who` still have something that it has to wait for.
bool Kernel::feeds(EntityId who) const
{
    const KernelProcess& process = processes_[who];
    return std::any_of(
        process.feeders.begin(), process.feeders.end(), [&process](const auto& feeder) {
            return !feeder.second.empty() && !process.abandoned.contains(feeder.first);
        });
}

void Kernel::join_feeders(const Caller& caller)
{
    if (!feeds(caller.owner)) {
        return answer(caller.id, {}, caller.effects);
    }
    block(caller, common_place(WaitPlace::Kind::feeder, "feeder"), scheduler::never);
}

bool Kernel::is_expected(EntityId id) const
{
    const KernelProcess& process = processes_[id];
    const bool at_channel = process.waits_for && process.place != no_place &&
                            places_[process.place].kind == WaitPlace::Kind::channel;
    const std::size_t channel = at_channel ? places_[process.place].index : channels_.size();
    return std::any_of(timers_.begin(), timers_.end(), [&](const auto& due) {
        const Timer& timer = due.second;
        return timer.process == id || (timer.signal == 0 && timer.channel == channel);
    });
}

/// One more may be put in.
void Kernel::after_room(std::size_t index, Effects& effects)
{
    Channel& channel = channels_[index];
    while (!channel.putters.empty() && channel.put_in < channel.limit) {
        Channel::Sender putter = std::move(channel.putters.front());
        channel.putters.pop_front();
        start_feeder(owner(putter.who), index, std::move(putter.message));
        answer(putter.who, Datum(true), effects);
    }
}

} // namespace procession::core
