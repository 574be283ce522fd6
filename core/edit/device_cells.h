// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/process_cells.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// The devices of a scenario's machine as a table. Where none are stated it shows the default's,
/// which are written out as soon as something is changed.
enum class DeviceColumn : std::uint8_t { name, servers };
inline constexpr std::size_t device_column_count = 2;

[[nodiscard]] bool devices_stated(const Document& document);
[[nodiscard]] std::size_t device_count(const Document& document);
/// Nothing stated in it: the default holds.
[[nodiscard]] Cell device_cell(const Document& document, std::size_t row, DeviceColumn column);
[[nodiscard]] std::string default_of(DeviceColumn column);

/// Types into a cell, right or wrong; nothing typed takes the key out. Bursts that wait for a
/// device do so under its new name, too. Every step is called "setting:machine.devices".
[[nodiscard]] std::optional<Message> type_into(EditedScenario& edited, std::size_t row,
                                               DeviceColumn column, std::string_view typed);
/// One more, with a name of its own, before row `row`.
[[nodiscard]] std::optional<Message> add_device(EditedScenario& edited, std::size_t row);
[[nodiscard]] std::optional<Message> remove_devices(EditedScenario& edited,
                                                    const std::vector<std::size_t>& rows);
/// Back to the default.
[[nodiscard]] std::optional<Message> reset_devices(EditedScenario& edited);

struct DevicePlace {
    std::size_t row = 0;
    DeviceColumn column = DeviceColumn::name;
    friend bool operator==(const DevicePlace&, const DevicePlace&) = default;
};
/// Nothing if the fault is elsewhere.
[[nodiscard]] std::optional<DevicePlace> device_place_of(const Fault& fault);

} // namespace procession::core::edit
