// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/program/multiprocessing/any_machine.h"

#include "tests/core/program/multiprocessing/run_on_machine.h"

#include <catch2/catch.hpp>

#include <random>

namespace procession::tests {

namespace {

OnMachine any_machine(std::mt19937& random)
{
    const auto up_to = [&](unsigned n) { return random() % n; };
    return {.cores = 1 + static_cast<int>(up_to(4)),
            .policy = up_to(3) == 0 ? "lottery" : "rr",
            .seed = 1 + up_to(1000),
            .costs = up_to(2) == 0 ? core::Costs::ideal : core::Costs::realistic,
            .shuffle_ties = up_to(2) == 0,
            .quantum = up_to(2) == 0 ? 7 + static_cast<int>(up_to(100)) : 1000,
            .interpreter_lock = up_to(2) == 0};
}

} // namespace

void holds_on_machines(const std::string& source, int runs)
{
    std::mt19937 random(11);
    for (int i = 0; i < runs; ++i) {
        const OnMachine machine = any_machine(random);
        CAPTURE(i, machine.cores, machine.policy, machine.seed, machine.quantum,
                machine.interpreter_lock, machine.shuffle_ties);
        const MachineRun run = run_on_machine(
            "import random\nrandom.seed(" + std::to_string(i) + ")\n" + source, machine);
        CHECK(run.out == "held\n");
        CHECK(run.err.empty());
        CHECK(run.trace.outcome() == core::Outcome::completed);
    }
}

} // namespace procession::tests
