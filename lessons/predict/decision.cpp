// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/predict/decision.h"

#include <algorithm>
#include <map>

namespace procession::lessons {

using core::CoreNumber;
using core::Record;
using core::RecordIndex;
using core::RecordKind;
using core::Ticks;
using core::Trace;

bool is_dispatch(const Record& record)
{
    return record.kind == RecordKind::dispatch || record.kind == RecordKind::dispatch_plain;
}

namespace {

/// Whether a record says that its core changes hands.
bool frees_or_takes(const Record& record)
{
    return is_dispatch(record) ||
           (record.core != core::no_core && record.kind != RecordKind::policy);
}

/// What the records of the instant of `first` make of each core.
std::map<CoreNumber, Decision> decisions_at(const Trace& trace, RecordIndex first)
{
    const Ticks at = trace.records().at(first);
    std::map<CoreNumber, Decision> decisions;
    trace.records().for_each(
        first, trace.first_at_or_after(at + 1), [&](RecordIndex index, const Record& record) {
            if (frees_or_takes(record)) {
                const auto chosen = is_dispatch(record) ? record.subject : core::no_entity;
                decisions[record.core] = {at, record.core, chosen, index};
            }
        });
    return decisions;
}

/// Whether anybody is left to run after the instant `at`.
bool goes_on_after(const Trace& trace, Ticks at)
{
    return at < trace.end();
}

} // namespace

std::optional<Decision> next_decision_on(const Trace& trace, CoreNumber core, Ticks t)
{
    for (RecordIndex i = trace.first_at_or_after(t + 1); i < trace.records().size(); ++i) {
        const Record record = trace.records()[i];
        if (record.core == core && frees_or_takes(record)) {
            const Decision decision =
                decisions_at(trace, trace.first_at_or_after(record.at)).at(core);
            const bool shows =
                decision.chosen != core::no_entity || goes_on_after(trace, record.at);
            return shows ? std::optional(decision) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Decision> next_decision(const Trace& trace, Ticks t)
{
    for (RecordIndex i = trace.first_at_or_after(t + 1); i < trace.records().size(); ++i) {
        const Record record = trace.records()[i];
        if (!frees_or_takes(record)) {
            continue;
        }
        const auto decisions = decisions_at(trace, trace.first_at_or_after(record.at));
        const auto chooses = std::ranges::find_if(
            decisions, [](const auto& entry) { return entry.second.chosen != core::no_entity; });
        if (chooses != decisions.end()) {
            return chooses->second;
        }
        return goes_on_after(trace, record.at) ? std::optional(decisions.begin()->second)
                                               : std::nullopt;
    }
    return std::nullopt;
}

} // namespace procession::lessons
