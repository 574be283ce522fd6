// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/predict/ask.h"

#include "lessons/predict/asking.h"

namespace procession::lessons {

namespace {

std::optional<Question> ask_at(const Asking& asking, Kind kind)
{
    switch (kind) {
    case Kind::next_process:
        return ask_next(asking);
    case Kind::how_long:
        return ask_how_long(asking);
    case Kind::state_at:
        return ask_state(asking);
    case Kind::finish:
        return ask_finish(asking);
    case Kind::next_print:
        return ask_next_print(asking);
    case Kind::next_line:
        return ask_next_line(asking);
    case Kind::average_waiting:
        break;
    }
    return ask_average(asking);
}

} // namespace

std::optional<Question> ask(const core::Trace& trace, Ticks t, Kind kind, EntityId about)
{
    const core::SystemState state = trace.view(t);
    return ask_at({trace, state, t, about}, kind);
}

std::optional<Ticks> moment_to_ask(const core::Trace& trace, Ticks t)
{
    constexpr int most_looked_at = 64; // decisions without a choice in a row
    for (int i = 0; i < most_looked_at; ++i) {
        const auto decision = next_decision(trace, t);
        if (!decision) {
            break;
        }
        const Ticks before = decision->at - 1;
        if (ask(trace, before, Kind::next_process)) {
            return before;
        }
        t = decision->at;
    }
    return std::nullopt;
}

std::vector<Kind> kinds_possible(const core::Trace& trace, Ticks t)
{
    const core::SystemState state = trace.view(t);
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < kind_count; ++i) {
        const auto kind = static_cast<Kind>(i);
        if (ask_at({trace, state, t, core::no_entity}, kind)) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

} // namespace procession::lessons
