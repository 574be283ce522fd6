// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/predict/asking.h"

#include "core/trace/explain_facts.h"
#include "lessons/predict/option_list.h"

#include <algorithm>
#include <array>

namespace procession::lessons {

using core::MessageCode;
using core::Ticks;

Message about_process(MessageCode code, const core::Trace& trace, EntityId id)
{
    return {code, {{"process", core::name_of(trace, id)}}};
}

EntityId subject_of(const Asking& asking, const std::vector<EntityId>& candidates)
{
    if (candidates.empty()) {
        return core::no_entity;
    }
    if (std::ranges::count(candidates, asking.about) > 0) {
        return asking.about;
    }
    return candidates[static_cast<std::size_t>(asking.t) % candidates.size()];
}

std::vector<Option> number_options(MessageCode text, std::string_view argument,
                                   const std::set<Ticks>& right, std::vector<WrongNumber> wrong,
                                   Ticks least)
{
    if (right.size() != 1) {
        return {};
    }
    const Ticks truth = *right.begin();
    const auto message = [&](Ticks value) { return Message{text, {{argument, value}}}; };
    OptionList options;
    options.add_right(truth, message(truth));
    // Not always on both sides: the one in the middle would be the right one. The
    // last two serve where the others are too small.
    const std::array<std::array<Ticks, 4>, 3> neighbours{
        {{1, 2, 3, 4}, {-1, 1, 2, 3}, {-1, -2, 1, 2}}};
    for (const Ticks beside : neighbours[static_cast<std::size_t>(truth) % 3]) {
        wrong.push_back({truth + beside, {MessageCode::mistake_off_by_one, {}}});
    }
    for (WrongNumber& number : wrong) {
        const bool filler = number.mistake.code == MessageCode::mistake_off_by_one;
        if (number.value >= least && !(filler && options.size() > 2)) {
            options.add_wrong(number.value, message(number.value), std::move(number.mistake));
        }
    }
    return std::move(options).take();
}

BurstPlace burst_place(const core::Scenario& scenario, EntityId process, Ticks cpu)
{
    BurstPlace place;
    for (const core::Burst& burst : scenario.processes[process].bursts) {
        if (burst.kind != core::Burst::Kind::cpu) {
            continue;
        }
        if (place.left > 0) {
            place.later += burst.ticks;
        } else if (cpu >= burst.ticks) {
            cpu -= burst.ticks;
        } else {
            place.left = burst.ticks - cpu;
            place.ran = cpu;
        }
    }
    return place;
}

} // namespace procession::lessons
