// SPDX-License-Identifier: GPL-3.0-or-later
// What a question tells so that it can be answered from what is in sight.
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

/// "(t = 1, CPU 4)"; of a process that runs a program, when it arrives.
std::string arrival_and_bursts(const core::ProcessSpec& process)
{
    const std::string bursts = bursts_of(process);
    return fmt::format("(t = {}{}{})", process.arrival, bursts.empty() ? "" : ", ", bursts);
}

} // namespace

std::optional<Message> given_for(const Asking& asking, Ticks until, bool all_bursts)
{
    constexpr std::size_t most = 12;
    const core::Scenario& scenario = asking.trace.scenario();
    std::vector<const core::ProcessSpec*> told;
    bool is_anybody_here = false;
    for (EntityId id = 0; id < scenario.listed; ++id) {
        const core::ProcessSpec& process = scenario.processes[id];
        const State state = asking.state.process(id).state;
        const bool comes = state == State::unborn && process.arrival <= until;
        const bool is_here = all_bursts && state != State::unborn && state != State::terminated &&
                             !process.bursts.empty();
        if (comes || is_here) {
            told.push_back(&process);
        }
        is_anybody_here = is_anybody_here || is_here;
    }
    if (told.empty()) {
        return std::nullopt;
    }
    std::ranges::stable_sort(told, {}, &core::ProcessSpec::arrival);
    std::vector<NamedValue> processes;
    for (const core::ProcessSpec* process : told) {
        if (processes.size() == most) {
            processes.push_back({"…", ""});
            break;
        }
        processes.push_back({process->name, arrival_and_bursts(*process)});
    }
    return Message{is_anybody_here ? MessageCode::given_bursts : MessageCode::given_arrivals,
                   {{"processes", std::move(processes)}}};
}

bool hand_intervenes(const Asking& asking, Ticks until)
{
    return std::ranges::any_of(asking.trace.scenario().interventions, [&](const auto& hand) {
        return hand.at > asking.t && hand.at <= until;
    });
}

} // namespace procession::lessons
