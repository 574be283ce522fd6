// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the shipped scenarios agrees with the state of the machine at that moment.
#include "core/scenario/reader.h"
#include "core/simulate.h"
#include "core/text/message.h"
#include "core/trace/explain.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace procession::core {
namespace {

Trace run_of(const std::filesystem::path& file)
{
    const ReadScenario read = read_scenario_file(file);
    REQUIRE(read.scenario);
    return simulate(*read.scenario);
}

bool is_dispatch(const Record& record)
{
    return record.kind == RecordKind::dispatch || record.kind == RecordKind::dispatch_plain;
}

/// Moments at which something happens, the first some hundred of them.
std::vector<Ticks> moments_of(const Trace& trace)
{
    constexpr RecordIndex enough = 400;
    std::vector<Ticks> moments;
    for (RecordIndex i = 0; i < std::min(enough, trace.records().size()); ++i) {
        if (moments.empty() || moments.back() != trace.records().at(i)) {
            moments.push_back(trace.records().at(i));
        }
    }
    return moments;
}

} // namespace

TEST_CASE("who is said to run has a core")
{
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_SCENARIOS)) {
        const Trace trace = run_of(entry.path());
        for (const Ticks t : moments_of(trace)) {
            const RecordIndex told = latest_event(trace, t);
            if (told >= trace.records().size() || !is_dispatch(trace.records()[told])) {
                continue;
            }
            const Record record = trace.records()[told];
            CAPTURE(entry.path().filename(), t, render(explain(trace, told)));
            CHECK(trace.view(t).cores()[record.core].process == record.subject);
        }
    }
}

TEST_CASE("nobody is said to be the only one that is ready while others are")
{
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_SCENARIOS)) {
        const Trace trace = run_of(entry.path());
        for (const Ticks t : moments_of(trace)) {
            const RecordIndex told = latest_decision(trace, t);
            if (told >= trace.records().size() || trace.records().at(told) != t ||
                trace.first_at_or_after(t + 1) != told + 1) {
                continue; // somebody may have become ready after the decision
            }
            const std::string said = render(explain(trace, told));
            if (said.find("nobody else is ready") == std::string::npos) {
                continue;
            }
            const SystemState state = trace.view(t);
            CAPTURE(entry.path().filename(), t, said);
            for (QueueIndex queue = 0; queue < state.ready_queue_count(); ++queue) {
                CHECK(state.queue(queue).length == 0);
            }
        }
    }
}

} // namespace procession::core
