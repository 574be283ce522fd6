// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/metrics.h"
#include "core/trace/trace.h"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

class JsonWriter;

/// What of a result is written.
enum class Detail : std::uint8_t {
    full,
    summary, ///< without processes, gantt and output; a trace of Level::metrics is enough
};

/// The contract's result: one JSON object, then a line feed.
void write_result_json(std::ostream& out, const Trace& trace, const Metrics& measures,
                       Detail detail = Detail::full);
/// Its members, into an object that is open.
void write_result_members(JsonWriter& json, const Trace& trace, const Metrics& measures,
                          Detail detail);

/// One row a process under a header of the result's names; with Detail::summary
/// one row for the run. RFC 4180, lines end in a line feed; what does not exist
/// is empty.
void write_result_csv(std::ostream& out, const Trace& trace, const Metrics& measures,
                      Detail detail = Detail::full);

/// Header and row of a run's summary, as `compare` lists several.
void write_summary_header_csv(std::ostream& out);
void write_summary_row_csv(std::ostream& out, const Trace& trace, const Metrics& measures,
                           std::string_view policy);

/// The pid of a process's parent at the end: who created it, or init if it was orphaned.
[[nodiscard]] std::int64_t parent_pid(const Trace& trace, EntityId process);

/// "completed", "deadlock", "limit" or "cancelled".
[[nodiscard]] std::string_view name(Outcome outcome);
/// "until", "events", …; "" for none.
[[nodiscard]] std::string_view name(LimitKind limit);
/// "arrival-first" or "preempted-first".
[[nodiscard]] std::string_view name(TieOrder tie);

/// A parameter of the policy in force with its value as text: "4", "true", "2:4:8", "0.5".
struct ParameterInForce {
    std::string_view name;
    const scheduler::ParameterValue* value;
};
/// Every parameter of the scenario's policy, as given or by default, in the
/// registry's order. The values live as long as `scenario`.
[[nodiscard]] std::vector<ParameterInForce> parameters_in_force(const Scenario& scenario);
/// A value as `--set` takes it.
[[nodiscard]] std::string text_of(const scheduler::ParameterValue& value);

/// Time that a process ran on a core without a break.
struct GanttBar {
    CoreNumber core = 0;
    EntityId process = no_entity;
    Ticks start = 0;
    Ticks end = 0;
};
/// All of them by start, then core; touching bars of one process on one core are one.
[[nodiscard]] std::vector<GanttBar> gantt_of(const Trace& trace);

} // namespace procession::core
