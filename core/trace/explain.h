// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"
#include "core/trace/trace.h"

#include <functional>
#include <string>
#include <vector>

namespace procession::core {

/// One sentence that explains record `index` from the facts in the trace.
[[nodiscard]] Message explain(const Trace& trace, RecordIndex index);

/// As explain(), beside the sentences of the records before it at that instant: a dispatch does not
/// say once more who has left the core.
[[nodiscard]] Message explain_beside(const Trace& trace, RecordIndex index);

/// The sentences of everything that happens at instant `t`, in order; empty if
/// nothing does.
[[nodiscard]] std::vector<Message> explain_instant(const Trace& trace, Ticks t);

/// The latest decision (dispatch) at or before `t`; records().size() if none.
[[nodiscard]] RecordIndex latest_decision(const Trace& trace, Ticks t);

/// What is most worth telling of the latest instant at or before `t` at which anything happened:
/// the last dispatch of a process that then has a core, else its last block or end of a process,
/// else its last record. Slices that a process renews alone do not count. records().size() if
/// nothing has happened.
[[nodiscard]] RecordIndex latest_event(const Trace& trace, Ticks t);

/// Why `process` does not run at `t` (or that it does).
[[nodiscard]] Message why_not_running(const Trace& trace, EntityId process, Ticks t);

/// How a run ended: completed, whose deadlock, which limit.
[[nodiscard]] Message explain_end(const Trace& trace);
/// Names of processes that need not be known to a trace yet.
using NameOf = std::function<std::string(EntityId)>;
/// Of a deadlock of so many: one waits for itself, two for each other, more in a ring.
[[nodiscard]] MessageCode deadlock_code(std::size_t members);
/// A circle of waiting: who waits for what at which line, and who holds it.
[[nodiscard]] Message explain_deadlock(const Deadlock& deadlock, const NameOf& name);
/// Where a process is blocked, and for whom: one sentence.
[[nodiscard]] Message explain_waiting(const Waiting& waiting, const NameOf& name);

} // namespace procession::core
