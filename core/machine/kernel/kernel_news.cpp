// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for any of several channels and children, and being interrupted by their news: what
// CPython has helper threads for in a process that owns a pool.
#include "core/machine/kernel/kernel.h"

#include <algorithm>

namespace procession::core {

namespace {

/// No real signal has this number.
constexpr std::int32_t notice = 65;

} // namespace

/// Whether a channel has something for a reader, or (-pid) a child of `who` has ended.
bool Kernel::has_news(EntityId who, std::int64_t of) const
{
    if (of < 0) {
        const auto found = by_pid_.find(-of);
        return found == by_pid_.end() || processes_[found->second].reaped ||
               processes_[found->second].ended || processes_[found->second].parent != who;
    }
    const auto index = static_cast<std::size_t>(of);
    return index >= channels_.size() || !channels_[index].messages.empty() ||
           channels_[index].writers.empty();
}

void Kernel::select(const Caller& caller)
{
    const auto* asked = std::get_if<Data>(&caller.argument(0).value);
    Data ready;
    if (asked != nullptr) {
        std::copy_if(asked->begin(), asked->end(), std::back_inserter(ready),
                     [&](const Datum& of) { return has_news(caller.owner, of.integer()); });
    }
    const Ticks delay = timeout(caller.argument(1));
    if (!ready.empty() || delay == 0) {
        return answer(caller.id, Datum(std::move(ready)), caller.effects);
    }
    PlaceIndex place = no_place;
    Wanted wanted = Wanted::unknown;
    EntityId whom = no_entity;
    if (asked != nullptr && !asked->empty()) {
        const std::int64_t first = asked->front().integer();
        wanted = asked->size() == 1          ? (first < 0 ? Wanted::end : Wanted::entry)
                 : delay != scheduler::never ? Wanted::several_or_timer
                                             : Wanted::several;
        whom = asked->size() == 1 && first < 0 ? find(-first) : no_entity;
        place = first < 0 ? common_place(WaitPlace::Kind::child, "child")
                          : channel_places_[static_cast<std::size_t>(first)];
    }
    watchers_.insert(caller.id);
    block(caller, place, delay, wanted, whom);
}

void Kernel::notify(const Caller& caller)
{
    const std::int64_t of = caller.argument(0).integer();
    std::set<std::int64_t>& notices = processes_[caller.owner].notices;
    answer(caller.id, {}, caller.effects);
    if (!caller.argument(1).truth()) {
        notices.erase(of);
        return;
    }
    notices.insert(of);
    watchers_.insert(caller.owner);
    if (has_news(caller.owner, of)) {
        interrupt(caller.owner, notice, caller.effects);
    }
}

/// Tells those who want to know.
void Kernel::news(std::int64_t of, Effects& effects)
{
    std::erase_if(watchers_, [this](EntityId who) {
        const KernelProcess& process = processes_[who];
        const bool selects = process.waits_for && process.waits_for->code == SystemCallCode::select;
        return process.ended || (!selects && process.notices.empty());
    });
    if (!io_waiters_.empty()) {
        retry(effects);
    }
    for (const EntityId who : watchers_) {
        const KernelProcess& process = processes_[who];
        if (process.waits_for && process.waits_for->code == SystemCallCode::select) {
            const auto* asked = std::get_if<Data>(&process.waits_for->arguments.at(0).value);
            if (asked != nullptr &&
                std::any_of(asked->begin(), asked->end(),
                            [of](const Datum& one) { return one.integer() == of; })) {
                answer(who, Datum(Data{Datum(of)}), effects);
            }
        }
        if (process.notices.contains(of)) {
            interrupt(who, notice, effects);
        }
    }
}

} // namespace procession::core
