// SPDX-License-Identifier: GPL-3.0-or-later
#include "truth.h"

#include "core/replay/replay.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <sstream>

namespace procession::tests {

using core::EntityId;
using core::State;
using core::Ticks;
using core::Trace;
using lessons::Kind;
using lessons::Question;

namespace {

std::string name(const Trace& trace, EntityId id)
{
    return trace.scenario().processes[id].name;
}

bool runs_on(const core::SystemState& state, EntityId id, core::CoreNumber core)
{
    return state.cores()[core].process == id;
}

/// A core changes hands where a dispatch or a process leaving it is recorded.
std::string next_on(const Trace& trace, const Question& question)
{
    const EntityId holder = trace.view(question.asked_at).cores()[question.core].process;
    for (core::RecordIndex i = trace.first_at_or_after(question.asked_at + 1);
         i < trace.records().size(); ++i) {
        const core::Record record = trace.records()[i];
        if (record.core != question.core || record.kind == core::RecordKind::policy) {
            continue;
        }
        const EntityId next = trace.view(record.at).cores()[question.core].process;
        if (next == core::no_entity) {
            return "Nobody: the core stays idle";
        }
        return next == holder ? name(trace, next) + ", which goes on" : name(trace, next);
    }
    return "";
}

std::string ticks_on_core(const Trace& trace, const Question& question)
{
    Ticks ran = 0;
    for (Ticks t = question.asked_at; t < trace.end(); ++t) {
        const core::SystemState state = trace.view(t);
        if (!runs_on(state, question.about, question.core)) {
            break;
        }
        ran += state.process(question.about).state == State::running ? 1 : 0;
    }
    return fmt::format("{} {}", ran, ran == 1 ? "tick" : "ticks");
}

std::string state_then(const Trace& trace, const Question& question)
{
    const Ticks at = std::get<std::int64_t>(question.prompt.arguments.at(1).value);
    const core::SystemState state = trace.view(std::min(at, trace.end()));
    switch (state.process(question.about).state) {
    case State::unborn:
    case State::new_:
        return "new";
    case State::ready:
        return "ready";
    case State::switching:
        return "switching";
    case State::running:
        return "running";
    case State::blocked:
        return "blocked";
    case State::suspended_ready:
        return "suspended ready";
    case State::suspended_blocked:
        return "suspended blocked";
    case State::terminated:
        break;
    }
    return "terminated";
}

std::string finish(const Trace& trace, const Question& question)
{
    Ticks t = question.asked_at;
    while (trace.view(t).process(question.about).state != State::terminated) {
        ++t;
    }
    return fmt::format("t = {}", t);
}

std::string next_printed(const Trace& trace, const Question& question)
{
    for (const core::Output& output : trace.output()) {
        const std::string line = output.text.substr(0, output.text.find('\n'));
        if (output.at > question.asked_at && !line.empty()) {
            return line;
        }
    }
    return "";
}

/// As in "Line 3: print(x)": the line of its innermost call when the truth is out.
std::string line_then(const Trace& trace, const Question& question)
{
    core::Replay replay(trace);
    const core::CallAt call = replay.program(question.about, question.settled_at).calls.back();
    std::istringstream source(trace.scenario().programs.at(call.program));
    std::string line;
    for (std::uint32_t number = 0; number < call.line; ++number) {
        std::getline(source, line);
    }
    return fmt::format("Line {}: {}", call.line, line.substr(line.find_first_not_of(' ')));
}

std::string average(const Trace& trace)
{
    Ticks waiting = 0;
    for (Ticks t = 0; t < trace.end(); ++t) {
        const core::SystemState state = trace.view(t);
        for (const core::ProcessAt& process : state.processes()) {
            waiting += process.state == State::ready ? 1 : 0;
        }
    }
    const auto count = static_cast<double>(trace.scenario().processes.size());
    return fmt::format("{}", std::round(100 * static_cast<double>(waiting) / count) / 100);
}

} // namespace

std::string truth(const Trace& trace, const Question& question)
{
    switch (question.kind) {
    case Kind::next_process:
        return next_on(trace, question);
    case Kind::how_long:
        return ticks_on_core(trace, question);
    case Kind::state_at:
        return state_then(trace, question);
    case Kind::finish:
        return finish(trace, question);
    case Kind::next_print:
        return next_printed(trace, question);
    case Kind::next_line:
        return line_then(trace, question);
    case Kind::average_waiting:
        break;
    }
    return average(trace);
}

} // namespace procession::tests
