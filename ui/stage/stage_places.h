// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/place_note.h"

#include <cstdint>
#include <vector>

namespace procession::ui {

/// The outlined parts of the stage.
enum class StageArea : std::uint8_t {
    ready,
    cores,
    blocked,
    job_queue,
    suspended_ready,
    suspended_blocked,
    zombies,
    terminated,
};

/// One thing that holds processes: a core, a queue, a device.
struct StagePlace {
    enum class Kind : std::uint8_t {
        core,   ///< number = core
        ready,  ///< number = level, core = whose queue
        device, ///< number = device; the first `serving` members are in service
        timer,  ///< blocked at no device
        rest,   ///< the only place of its area; of the blocked one while it has none of these
    };
    StageArea area = StageArea::ready;
    Kind kind = Kind::rest;
    std::uint32_t number = 0;
    core::CoreNumber core = core::no_core; ///< ready: of a core's own queue; no_core = of all
    std::size_t merged = 0;                ///< stands for so many places behind it, too
    std::size_t serving = 0;
    std::vector<core::EntityId> members{}; ///< as `waiting_as_shown`; in a core at most one
    friend bool operator==(const StagePlace&, const StagePlace&) = default;
};

/// The places at a moment with who is there, in reading order. Which there are
/// depends on the machine and on what has happened up to `t`, never on what will:
/// a device that the workload's bursts name is always there (a file is no secret), suspension
/// enters when it first happens. What programs use, and the places where they wait for each other,
/// are there while they have a note or anybody waits there. The timer is there where bursts wait
/// for no device; with a veil once that has happened.
[[nodiscard]] std::vector<StagePlace> stage_places(const Moment& moment,
                                                   const PlaceNotes& notes = {});

/// How many levels of ready queues are seen: one where the policy is hidden, which they would tell.
[[nodiscard]] std::uint16_t levels_in_sight(const Moment& moment);
/// Whether anybody is suspended, or has been.
[[nodiscard]] bool has_suspended(const core::SystemState& state);
/// Whether a suspension has been asked for up to `t`, or a program has stopped somebody.
[[nodiscard]] bool suspension_known(const Moment& moment);
/// Whether the machine can hold processes back before it admits them.
[[nodiscard]] bool has_job_queue(const core::MachineSpec& machine);

/// The places cut to `most`: the last one stands for all that have no room.
[[nodiscard]] std::vector<StagePlace> merged_to(std::vector<StagePlace> places, std::size_t most);

} // namespace procession::ui
