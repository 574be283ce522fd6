// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on downloads: asking, waiting, being told.
#include "core/machine/kernel/kernel.h"

#include <fmt/format.h>

namespace procession::core {

namespace {

/// No real signal has this number.
constexpr std::int32_t announcement = 66;

} // namespace

void Kernel::download(const Caller& caller)
{
    if (caller.call.code == SystemCallCode::download_new) {
        const std::size_t index = downloads_.size();
        Download& made = downloads_.emplace_back();
        made.name = caller.argument(0).bytes();
        made.start = caller.now;
        made.end = caller.now + ticks(caller.argument(1));
        made.place = static_cast<PlaceIndex>(places_.size());
        places_.push_back(
            {WaitPlace::Kind::download, index, fmt::format("Download {}", ++named_["Download"])});
        timers_.emplace(made.end, Timer{.process = caller.id, .download = index});
        return answer(caller.id, Datum(static_cast<std::int64_t>(index)), caller.effects);
    }
    const auto index = static_cast<std::size_t>(caller.argument(0).integer());
    if (index >= downloads_.size()) {
        return fail(caller.id, io_error::bad_descriptor(), caller.effects);
    }
    Download& one = downloads_[index];
    const bool is_complete = caller.now >= one.end;
    switch (caller.call.code) {
    case SystemCallCode::download_progress:
        ++one.questions;
        ++processes_[caller.id].effort.questions;
        return answer(caller.id, Datum(one.progress(caller.now)), caller.effects);
    case SystemCallCode::download_questions:
        return answer(caller.id, Datum(one.questions), caller.effects);
    case SystemCallCode::download_notify:
        answer(caller.id, {}, caller.effects);
        if (!caller.argument(1).truth()) {
            one.announced_to.erase(caller.owner);
        } else if (is_complete) {
            interrupt(caller.owner, announcement, caller.effects);
        } else {
            one.announced_to.insert(caller.owner);
        }
        return;
    default:
        break;
    }
    const Ticks delay = timeout(caller.argument(2));
    if (is_complete || !caller.argument(1).truth() || delay == 0) {
        return answer(caller.id, Datum(is_complete), caller.effects);
    }
    block(caller, one.place, delay);
}

/// The network has carried the last of it.
void Kernel::downloaded(std::size_t index, Effects& effects)
{
    for (EntityId who = 0; who < processes_.size(); ++who) {
        const std::optional<SystemCall>& call = processes_[who].waits_for;
        if (call && call->code == SystemCallCode::download_wait &&
            call->arguments.at(0).integer() == static_cast<std::int64_t>(index)) {
            answer(who, Datum(true), effects);
        }
    }
    for (const EntityId who : std::exchange(downloads_[index].announced_to, {})) {
        if (!processes_[who].ended) {
            interrupt(who, announcement, effects);
        }
    }
}

} // namespace procession::core
