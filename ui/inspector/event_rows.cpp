// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/event_rows.h"

#include <algorithm>

namespace procession::ui {

using core::RecordIndex;
using core::RecordKind;

EventGroup group_of(const core::Record& record)
{
    switch (record.kind) {
    case RecordKind::dispatch:
    case RecordKind::dispatch_plain:
        return EventGroup::decisions;
    case RecordKind::ready:
        return EventGroup::ready;
    case RecordKind::blocked:
    case RecordKind::served:
        return EventGroup::io;
    case RecordKind::life:
        return EventGroup::life;
    case RecordKind::policy:
        break;
    }
    return EventGroup::policy;
}

void EventRows::set_trace(const core::Trace& trace)
{
    trace_ = trace;
    limit_ = 0;
    next_ = 0;
    found_.clear();
}

void EventRows::set_filter(const EventFilter& filter)
{
    filter_ = filter;
    next_ = 0;
    found_.clear();
}

void EventRows::set_limit(RecordIndex limit)
{
    limit_ = limit;
    next_ = std::min(next_, limit);
    found_.erase(std::ranges::lower_bound(found_, limit), found_.end());
}

bool EventRows::lets_through(RecordIndex index) const
{
    const core::Record record = trace_->records()[index];
    const bool group = filter_.group == EventGroup::all || filter_.group == group_of(record);
    const bool process = filter_.process == core::no_entity || filter_.process == record.subject;
    // Words last: they cost the most.
    return group && process &&
           (filter_.text.isEmpty() || words_(index).contains(filter_.text, Qt::CaseInsensitive));
}

bool EventRows::search(std::chrono::milliseconds time)
{
    constexpr RecordIndex between_looks = 64; // at the clock
    const auto until = std::chrono::steady_clock::now() + time;
    while (!searched()) {
        if (lets_through(next_)) {
            found_.push_back(next_);
        }
        ++next_;
        const bool look = !filter_.text.isEmpty() || next_ % between_looks == 0;
        if (look && std::chrono::steady_clock::now() >= until) {
            break;
        }
    }
    return searched();
}

qint64 EventRows::size() const
{
    return filter_.any() ? qint64{limit_} : static_cast<qint64>(found_.size());
}

RecordIndex EventRows::record(qint64 row) const
{
    return filter_.any() ? static_cast<RecordIndex>(row) : found_[static_cast<std::size_t>(row)];
}

qint64 EventRows::row_of(RecordIndex index) const
{
    if (filter_.any()) {
        return std::min<qint64>(index, limit_);
    }
    return std::ranges::lower_bound(found_, index) - found_.begin();
}

} // namespace procession::ui
