// SPDX-License-Identifier: GPL-3.0-or-later
// What is to take effect at a moment: signals, alarms, messages that feeders hand over, downloads.
#include "core/machine/kernel/kernel.h"

#include <utility>

namespace procession::core {

Ticks Kernel::next_timer() const
{
    return timers_.empty() ? scheduler::never : timers_.begin()->first;
}

void Kernel::due(Ticks now, Effects& effects)
{
    while (!timers_.empty() && timers_.begin()->first <= now) {
        const auto [at, timer] = *timers_.begin();
        timers_.erase(timers_.begin());
        now_ = now;
        const KernelProcess& process = processes_[timer.process];
        if (timer.download) {
            downloaded(*timer.download, effects);
            continue;
        }
        if (process.ended || (timer.alarm && process.alarm != at)) {
            continue;
        }
        if (timer.alarm) {
            again(timer, at);
        }
        take_effect(timer, effects);
    }
}

void Kernel::take_effect(const Timer& timer, Effects& effects)
{
    if (timer.signal != 0) {
        deliver(timer.process, timer.signal, timer.from, effects);
    } else {
        hand_over(timer.process, timer.channel, effects);
    }
}

std::vector<Kernel::UnderWay> Kernel::under_way() const
{
    std::vector<UnderWay> result;
    for (const auto& [at, timer] : timers_) {
        const KernelProcess& process = processes_[timer.process];
        if (!process.ended && (!timer.alarm || process.alarm == at)) {
            result.push_back({timer.process, timer.signal, timer.channel, at});
        }
    }
    return result;
}

void Kernel::take_effect(const UnderWay& which, Ticks now, Effects& effects)
{
    now_ = now;
    for (auto it = timers_.begin(); it != timers_.end(); ++it) {
        const Timer timer = it->second;
        if (which == UnderWay{timer.process, timer.signal, timer.channel, 0}) {
            timers_.erase(it);
            return take_effect(timer, effects);
        }
    }
}

} // namespace procession::core
