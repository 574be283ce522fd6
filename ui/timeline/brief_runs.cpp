// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/brief_runs.h"

#include <algorithm>

namespace procession::ui {

using core::RecordKind;

std::map<core::EntityId, std::vector<core::Ticks>> brief_runs(const core::Trace& trace,
                                                              core::Ticks from, core::Ticks to)
{
    constexpr core::RecordIndex most = 20'000; // records looked at
    std::map<core::EntityId, std::vector<core::Ticks>> runs;
    const core::RecordIndex first = trace.first_at_or_after(from);
    const core::RecordIndex last = trace.first_at_or_after(to);
    if (last - first > most) {
        return runs;
    }
    core::Ticks instant = -1;
    std::vector<core::EntityId> taken; // cores at that instant, by whom
    trace.records().for_each(first, last, [&](core::RecordIndex, const core::Record& record) {
        if (record.at != instant) {
            taken.clear();
            instant = record.at;
        }
        const bool leaves =
            (record.kind == RecordKind::blocked || record.kind == RecordKind::life) &&
            record.core != core::no_core;
        if (record.kind == RecordKind::dispatch || record.kind == RecordKind::dispatch_plain) {
            taken.push_back(record.subject);
        } else if (leaves && std::ranges::find(taken, record.subject) != taken.end()) {
            std::vector<core::Ticks>& moments = runs[record.subject];
            if (moments.empty() || moments.back() != record.at) {
                moments.push_back(record.at);
            }
        }
    });
    return runs;
}

} // namespace procession::ui
