// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/common_parameters.h"

namespace procession::scheduler {

ParameterInfo quantum_parameter()
{
    return {
        .name = "quantum",
        .kind = ParameterKind::integer,
        .fallback = default_quantum,
        .minimum = 1,
        .label = PROCESSION_TR("parameter", "Quantum"),
        .explanation = PROCESSION_TR("parameter",
                                     "Ticks that a process may run before it must let others run."),
    };
}

ParameterInfo equal_parameter()
{
    return {
        .name = "equal",
        .kind = ParameterKind::choice,
        .fallback = std::string("queue"),
        .choices = {"queue", "arrival"},
        .label = PROCESSION_TR("parameter", "Among equals"),
        .explanation = PROCESSION_TR(
            "parameter", "Among equals, the one that joined the ready queue earlier wins "
                         "(queue), or the one that arrived earlier (arrival)."),
    };
}

std::vector<ParameterInfo> estimate_parameters()
{
    ParameterInfo estimate{
        .name = "estimate",
        .kind = ParameterKind::choice,
        .fallback = std::string("exact"),
        .choices = {"exact", "ema"},
        .label = PROCESSION_TR("parameter", "Burst length"),
        .explanation = PROCESSION_TR(
            "parameter",
            "The length of the next CPU burst is known (exact) or predicted by an "
            "exponential average of past bursts (ema); for a program it is always predicted."),
    };
    ParameterInfo alpha{
        .name = "alpha",
        .kind = ParameterKind::decimal,
        .fallback = default_alpha,
        .minimum = 0,
        .maximum = 1'000'000,
        .label = PROCESSION_TR("parameter", "Weight of the last burst"),
        .explanation = PROCESSION_TR(
            "parameter", "How much the last CPU burst counts in the prediction, from 0 (not at "
                         "all) to 1 (alone)."),
    };
    ParameterInfo initial{
        .name = "initial",
        .kind = ParameterKind::integer,
        .fallback = default_initial,
        .minimum = 0,
        .label = PROCESSION_TR("parameter", "First prediction"),
        .explanation =
            PROCESSION_TR("parameter", "Ticks predicted for the first CPU burst of each process."),
    };
    return {std::move(estimate), std::move(alpha), std::move(initial)};
}

bool equal_by_arrival(const Parameters& parameters)
{
    return parameters.choice("equal", "queue") == "arrival";
}

} // namespace procession::scheduler
