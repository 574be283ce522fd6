// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <QString>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace procession::ui {

/// Events by what they are about, for choosing some of them.
enum class EventGroup : std::uint8_t { all, decisions, ready, io, life, policy };

[[nodiscard]] EventGroup group_of(const core::Record& record);

/// Which events are wanted.
struct EventFilter {
    EventGroup group = EventGroup::all;
    core::EntityId process = core::no_entity; ///< no_entity = of any
    QString text;                             ///< in the row's words; empty = any

    [[nodiscard]] bool any() const
    {
        return group == EventGroup::all && process == core::no_entity && text.isEmpty();
    }
    friend bool operator==(const EventFilter&, const EventFilter&) = default;
};

/// The rows of the list of events: records of a trace up to a limit, those that
/// a filter lets through. Without a filter a row is a record, however many there
/// are; with one they are searched for bit by bit.
class EventRows {
public:
    /// The words of a record, for EventFilter::text.
    using Words = std::function<QString(core::RecordIndex)>;

    void set_trace(const core::Trace& trace);
    void set_filter(const EventFilter& filter);
    void set_words(Words words) { words_ = std::move(words); }
    /// Only records before `limit` are rows.
    void set_limit(core::RecordIndex limit);
    /// Looks for rows until all are found or the time is over. True if all are.
    bool search(std::chrono::milliseconds time);
    [[nodiscard]] bool searched() const { return filter_.any() || next_ >= limit_; }

    [[nodiscard]] const EventFilter& filter() const { return filter_; }
    [[nodiscard]] qint64 size() const;
    [[nodiscard]] core::RecordIndex record(qint64 row) const;
    /// The first row of a record not before `index`; size() if there is none.
    [[nodiscard]] qint64 row_of(core::RecordIndex index) const;

private:
    [[nodiscard]] bool lets_through(core::RecordIndex index) const;

    std::optional<core::Trace> trace_;
    EventFilter filter_;
    Words words_;
    core::RecordIndex limit_ = 0;
    core::RecordIndex next_ = 0; ///< with a filter: the first record not looked at
    std::vector<core::RecordIndex> found_;
};

} // namespace procession::ui
