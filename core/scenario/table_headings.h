// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/typed_time.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace procession::core {

/// What a column of a table is taken for.
enum class ColumnRole : std::uint8_t { left_out, name, arrival, burst, priority };

/// "pid", "arrival", "burst", "priority"; "" for what is left out.
[[nodiscard]] std::string_view name_of(ColumnRole role);

/// What a heading says: "运行时间（小时）" is bursts in hours.
struct Heading {
    ColumnRole role = ColumnRole::left_out; ///< left_out: a result, a remark, or blank
    TimeUnit unit = TimeUnit::none;
};
/// None if the words are not known.
[[nodiscard]] std::optional<Heading> heading_of(std::string_view text);

/// Whether a row of that name sums up others: "Total", "平均".
[[nodiscard]] bool is_summary(std::string_view name);

} // namespace procession::core
