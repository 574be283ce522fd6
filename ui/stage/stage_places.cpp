// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_places.h"

#include "ui/classroom/hidden.h"
#include "ui/stage/named_device.h"
#include "ui/stage/queue_order.h"

#include <algorithm>

namespace procession::ui {

using core::EntityId;
using core::ProcessAt;
using core::State;

namespace {

template <typename Belongs>
std::vector<EntityId> those(const core::SystemState& state, Belongs&& belongs)
{
    std::vector<EntityId> result;
    for (EntityId id = 0; id < state.processes().size(); ++id) {
        if (belongs(state.process(id))) {
            result.push_back(id);
        }
    }
    return result;
}

void add_cores(const core::SystemState& state, std::vector<StagePlace>& places)
{
    for (std::size_t i = 0; i < state.cores().size(); ++i) {
        StagePlace place{StageArea::cores, StagePlace::Kind::core, static_cast<std::uint32_t>(i)};
        if (const EntityId holder = state.cores()[i].process; holder != core::no_entity) {
            place.members.push_back(holder);
        }
        places.push_back(std::move(place));
    }
}

void add_ready(const Moment& moment, std::vector<StagePlace>& places)
{
    const core::SystemState& state = *moment.state;
    const bool per_core =
        moment.trace.scenario().machine.ready_queues == core::ReadyQueues::per_core;
    const auto together = // levels in one queue
        static_cast<core::QueueIndex>(state.levels() / levels_in_sight(moment));
    for (core::QueueIndex queue = 0; queue < state.ready_queue_count(); ++queue) {
        const std::vector<EntityId> waiting = waiting_as_shown(moment, queue);
        if (queue % together > 0) {
            auto& members = places.back().members;
            members.insert(members.end(), waiting.begin(), waiting.end());
            continue;
        }
        StagePlace place{StageArea::ready, StagePlace::Kind::ready,
                         together > 1 ? 0 : queue % state.levels()};
        if (per_core) {
            place.core = static_cast<core::CoreNumber>(queue / state.levels());
        }
        place.members = waiting;
        places.push_back(std::move(place));
    }
}

/// A device that the workload names always; what programs ask for, and a place where they wait for
/// each other, only while there is something to be seen: there may be many of them, and before the
/// first is made none is known to come.
bool is_there(const Moment& moment, const PlaceNotes& notes, std::size_t device)
{
    const auto index = static_cast<core::DeviceIndex>(device);
    const core::QueueIndex queue = moment.state->device_queue(index);
    const core::Scenario& scenario = moment.trace.scenario();
    return (!scenario.machine.devices[device].place && names_device(moment, index)) ||
           moment.state->queue(queue).length > 0 || moment.state->devices()[device].serving > 0 ||
           notes.contains(static_cast<std::uint32_t>(device));
}

/// The timer is nobody's device and stands in no file: with a veil it is there once it has been
/// used, as far as the state tells that.
bool timer_is_there(const Moment& moment)
{
    const auto& processes = moment.state->processes();
    const bool in_use = std::ranges::any_of(processes, [](const ProcessAt& process) {
        return process.state == State::blocked && process.device == core::no_device;
    });
    if (in_use || !moment.veiled()) {
        return in_use || names_device(moment, core::no_device);
    }
    const std::size_t devices = moment.state->devices().size();
    for (std::size_t i = 0; i < devices; ++i) {
        if (moment.trace.lanes().device_used(static_cast<core::DeviceIndex>(i), moment.t)) {
            return false; // who was blocked was so at a device
        }
    }
    const bool programs = !moment.trace.scenario().programs.empty();
    return !programs && std::ranges::any_of(processes, [](const ProcessAt& process) {
        return process.blocked > 0;
    });
}

void add_devices(const Moment& moment, const PlaceNotes& notes, std::vector<StagePlace>& places)
{
    const core::SystemState& state = *moment.state;
    const std::size_t first = places.size();
    std::vector<std::size_t> place_of(state.devices().size(), 0);
    for (std::size_t i = 0; i < state.devices().size(); ++i) {
        place_of[i] = places.size(); // of one that is not there: nobody waits for it
        if (is_there(moment, notes, i)) {
            places.push_back(
                {StageArea::blocked, StagePlace::Kind::device, static_cast<std::uint32_t>(i)});
        }
    }
    const std::size_t timer = places.size();
    if (timer_is_there(moment)) {
        places.push_back({StageArea::blocked, StagePlace::Kind::timer});
    }
    if (places.size() == first) { // the box is there, for who points at it, and empty
        places.push_back({StageArea::blocked, StagePlace::Kind::rest});
    }
    // One pass for all devices; who is in service comes first.
    for (const EntityId id : those(state, [](const ProcessAt& process) {
             return process.state == State::blocked &&
                    (process.in_service || process.device == core::no_device);
         })) {
        const core::DeviceIndex device = state.process(id).device;
        StagePlace& place =
            places[device == core::no_device ? timer : place_of[static_cast<std::size_t>(device)]];
        place.members.push_back(id);
        place.serving += device != core::no_device;
    }
    for (std::size_t i = 0; i < state.devices().size(); ++i) {
        // Those suspended keep their turn in the queue, but they are elsewhere.
        for (const EntityId id : state.members(state.device_queue(static_cast<int>(i)))) {
            if (state.process(id).state == State::blocked) {
                places[place_of[i]].members.push_back(id);
            }
        }
    }
}

void add_state(const core::SystemState& state, StageArea area, State which,
               std::vector<StagePlace>& places)
{
    StagePlace place{area, StagePlace::Kind::rest};
    place.members =
        those(state, [which](const ProcessAt& process) { return process.state == which; });
    places.push_back(std::move(place));
}

/// Zombies or the others that have ended, by when they did.
void add_ended(const core::SystemState& state, StageArea area, std::vector<StagePlace>& places)
{
    StagePlace place{area, StagePlace::Kind::rest};
    place.members = those(state, [area](const ProcessAt& process) {
        return process.state == State::terminated &&
               process.is_zombie() == (area == StageArea::zombies);
    });
    std::ranges::stable_sort(place.members, {},
                             [&](EntityId id) { return state.process(id).finish; });
    places.push_back(std::move(place));
}

} // namespace

std::uint16_t levels_in_sight(const Moment& moment)
{
    return is_covered(lessons::Hidden::policy) ? std::uint16_t{1} : moment.state->levels();
}

bool has_suspended(const core::SystemState& state)
{
    return std::ranges::any_of(state.processes(), [](const ProcessAt& process) {
        return process.state == State::suspended_ready ||
               process.state == State::suspended_blocked || process.suspended > 0;
    });
}

bool suspension_known(const Moment& moment)
{
    const core::Scenario& scenario = moment.trace.scenario();
    return std::ranges::any_of(scenario.interventions,
                               [&moment](const core::Intervention& what) {
                                   return what.kind == core::Intervention::Kind::suspend &&
                                          what.at <= moment.t;
                               }) ||
           (!scenario.programs.empty() && has_suspended(*moment.state));
}

bool has_job_queue(const core::MachineSpec& machine)
{
    return machine.degree > 0 || !machine.multiprogramming;
}

std::vector<StagePlace> stage_places(const Moment& moment, const PlaceNotes& notes)
{
    const core::SystemState& state = *moment.state;
    std::vector<StagePlace> places;
    add_cores(state, places);
    add_ready(moment, places);
    add_devices(moment, notes, places);
    if (has_job_queue(moment.trace.scenario().machine)) {
        StagePlace place{StageArea::job_queue, StagePlace::Kind::rest};
        place.members = state.members(state.job_queue());
        places.push_back(std::move(place));
    }
    if (suspension_known(moment)) {
        add_state(state, StageArea::suspended_ready, State::suspended_ready, places);
        add_state(state, StageArea::suspended_blocked, State::suspended_blocked, places);
    }
    if (!moment.trace.scenario().programs.empty()) {
        add_ended(state, StageArea::zombies, places);
    }
    add_ended(state, StageArea::terminated, places);
    return places;
}

std::vector<StagePlace> merged_to(std::vector<StagePlace> places, std::size_t most)
{
    most = std::max<std::size_t>(most, 1);
    if (places.size() <= most) {
        return places;
    }
    StagePlace& rest = places[most - 1];
    for (std::size_t i = most; i < places.size(); ++i) {
        rest.members.insert(rest.members.end(), places[i].members.begin(), places[i].members.end());
        rest.merged += 1 + places[i].merged;
    }
    rest.serving = 0;
    places.resize(most);
    return places;
}

} // namespace procession::ui
