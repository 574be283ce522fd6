// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parameters.h"

#include "support/random_scenario.h"

namespace procession::tests {

using scheduler::IntegerList;
using scheduler::Parameters;

namespace {

std::int64_t quantum(Dice& dice, std::int64_t unit)
{
    return dice.percent(70) ? unit : dice.from_to(1, 6);
}

IntegerList list(Dice& dice, std::int64_t length, std::int64_t most)
{
    IntegerList result;
    for (std::int64_t i = 0; i < length; ++i) {
        result.push_back(dice.from_to(1, most));
    }
    return result;
}

void estimates(Dice& dice, Parameters& parameters)
{
    parameters.set("equal", std::string(dice.one_of({"queue", "queue", "arrival"})));
    parameters.set("estimate", std::string(dice.one_of({"exact", "exact", "ema"})));
    parameters.set("alpha", scheduler::Decimal{dice.one_of<std::int64_t>(
                                {500'000, 500'000, 0, 1'000'000, 333'333})});
    parameters.set("initial", dice.from_to(0, 8));
}

void priority(Dice& dice, Parameters& parameters, std::int64_t unit)
{
    parameters.set("preemptive", dice.percent(75));
    parameters.set("quantum", dice.percent(50) ? 0 : quantum(dice, unit));
    parameters.set("aging", dice.percent(50) ? 0 : dice.from_to(1, 4));
    parameters.set("larger_is_higher", dice.percent(30));
    parameters.set("equal", std::string(dice.one_of({"queue", "queue", "arrival"})));
}

void mlfq(Dice& dice, Parameters& parameters, std::int64_t unit)
{
    const std::int64_t levels = dice.from_to(1, 4);
    parameters.set("queues", levels);
    if (dice.percent(50)) {
        parameters.set("quantum", list(dice, levels, 4));
    } else {
        parameters.set("quantum", quantum(dice, unit));
    }
    if (dice.percent(30)) {
        parameters.set("allotment", list(dice, levels, 3));
    } else {
        parameters.set("allotment", dice.from_to(1, 2));
    }
    parameters.set("boost", dice.percent(50) ? 0 : dice.from_to(2, 15));
    parameters.set("stay", dice.percent(30));
    parameters.set("io_bump", dice.percent(40));
    parameters.set("preempt", std::string(dice.one_of({"at-once", "at-once", "slice-end"})));
    parameters.set("preempted", std::string(dice.one_of({"front", "front", "tail"})));
    parameters.set("slice", std::string(dice.one_of({"keep", "keep", "fresh"})));
    parameters.set("last", std::string(dice.one_of({"rr", "rr", "fcfs", "sjf"})));
}

} // namespace

const std::vector<std::string>& policy_names()
{
    static const std::vector<std::string> names = {"fcfs", "sjf",  "srtf",    "rr",     "priority",
                                                   "hrrn", "mlfq", "lottery", "stride", "cfs"};
    return names;
}

Parameters random_parameters(Dice& dice, const std::string& policy, std::int64_t unit)
{
    Parameters parameters;
    if (policy == "fcfs") {
        parameters.set("io_preempts", dice.percent(60));
    } else if (policy == "sjf" || policy == "srtf" || policy == "hrrn") {
        estimates(dice, parameters);
    } else if (policy == "priority") {
        priority(dice, parameters, unit);
    } else if (policy == "mlfq") {
        mlfq(dice, parameters, unit);
    } else if (policy == "cfs") {
        parameters.set("latency", dice.from_to(1, 12));
        parameters.set("min_granularity", dice.from_to(1, 3));
    } else {
        parameters.set("quantum", quantum(dice, unit));
    }
    if (policy == "lottery") {
        parameters.set("draws", dice.percent(50) ? IntegerList{} : list(dice, 5, 1000));
    }
    return parameters;
}

} // namespace procession::tests
