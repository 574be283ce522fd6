// SPDX-License-Identifier: GPL-3.0-or-later
// What a question tells so that it can be answered from what is in sight.
#include "core/trace/explain_facts.h"
#include "lessons/predict/asking.h"

#include <algorithm>
#include <fmt/format.h>

namespace procession::lessons {

using core::Burst;
using core::MessageCode;
using core::NamedValue;
using core::State;
using core::Ticks;

namespace {

/// "CPU 2, I/O 3, CPU 2"
std::string bursts_of(const core::ProcessSpec& process)
{
    std::string text;
    for (const Burst& burst : process.bursts) {
        if (burst.kind != Burst::Kind::fault) {
            const char* kind = burst.kind == Burst::Kind::cpu ? "CPU" : "I/O";
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", kind, burst.ticks);
        }
    }
    return text;
}

} // namespace

std::optional<Message> given_for(const Asking& asking, Ticks until, bool all_bursts)
{
    const core::Scenario& scenario = asking.trace.scenario();
    std::vector<NamedValue> arrivals;
    std::vector<NamedValue> bursts;
    for (EntityId id = 0; id < scenario.listed; ++id) {
        const core::ProcessSpec& process = scenario.processes[id];
        const State state = asking.state.process(id).state;
        if (state == State::unborn && process.arrival <= until) {
            arrivals.push_back(
                {process.name, fmt::format("(t = {}, {})", process.arrival, bursts_of(process))});
        } else if (all_bursts && state != State::unborn && state != State::terminated &&
                   !process.bursts.empty()) {
            bursts.push_back({process.name, fmt::format("({})", bursts_of(process))});
        }
    }
    std::vector<Message> told;
    if (!arrivals.empty()) {
        told.push_back({MessageCode::given_arrivals, {{"processes", core::capped(arrivals)}}});
    }
    if (!bursts.empty()) {
        told.push_back({MessageCode::given_bursts, {{"processes", core::capped(bursts)}}});
    }
    return told.empty() ? std::nullopt : std::optional(core::joined(std::move(told)));
}

bool hand_intervenes(const Asking& asking, Ticks until)
{
    return std::ranges::any_of(asking.trace.scenario().interventions, [&](const auto& hand) {
        return hand.at > asking.t && hand.at <= until;
    });
}

} // namespace procession::lessons
