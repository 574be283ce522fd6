// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"
#include "core/trace/trace.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

/// A record with the machine just before it: what an explanation is drawn from.
/// `before` is settled to the record's moment.
struct Moment {
    const Trace& trace;
    const SystemState& before;
    RecordIndex index;
    Record record;
    bool told = false; ///< the records before it at this instant are explained too
};

/// The machine just before record `index`, settled to the moment of that record.
[[nodiscard]] SystemState state_before(const Trace& trace, RecordIndex index);

/// Name of a process, or "" for nobody.
[[nodiscard]] const std::string& name_of(const Trace& trace, EntityId process);
/// A message whose `process` is the record's subject.
[[nodiscard]] Message about(MessageCode code, const Moment& moment);
/// Name of a device, or "" for none.
[[nodiscard]] const std::string& name_of_device(const Trace& trace, DeviceIndex device);

/// For what a process is blocked.
enum class BlockedFor : std::uint8_t { io, sleep, device, object, child, feeder, signal, thread };
/// A process with a program that waits for no device sleeps; its other places are where programs
/// wait for each other.
[[nodiscard]] BlockedFor blocked_for(const Trace& trace, EntityId process, DeviceIndex device);

/// The name of the thread for which somebody waits, by ProcessAt::awaited.
[[nodiscard]] const std::string& name_of_awaited(const Trace& trace, std::int64_t awaited);

/// A number in 2^-bits as a decimal of at most three places: "3", "2.5", "6.667".
[[nodiscard]] std::string from_fixed_point(std::int64_t value,
                                           int bits = scheduler::key_fraction_bits);

/// Length of a quantum at a level of the policy's queues, if it has one there.
[[nodiscard]] std::optional<Ticks> quantum_at(const Trace& trace, std::uint16_t level);

/// Whether a process may use a core (hard affinity).
[[nodiscard]] bool may_use(const Trace& trace, EntityId process, CoreNumber core);

/// At most six entries of a list; "…" tells that there are more.
[[nodiscard]] std::vector<NamedValue> capped(std::vector<NamedValue> list);
/// The names of `processes` as such a list.
[[nodiscard]] std::vector<NamedValue> names_of(const Trace& trace,
                                               std::span<const EntityId> processes);

/// One message of several sentences, the first of them heading it.
[[nodiscard]] Message joined(std::vector<Message> sentences);

/// What the record's subject was blocked for has come, or it does not wait any longer.
[[nodiscard]] Message explain_woken(const Moment& moment);

/// The parts of `explain`, by what a record tells.
[[nodiscard]] Message explain_dispatch(const Moment& moment);
[[nodiscard]] Message explain_ready(const Moment& moment);
[[nodiscard]] Message explain_life(const Moment& moment);

} // namespace procession::core
