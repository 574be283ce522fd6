// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/text/message.h"
#include "scheduler/registry.h"

#include <cstdint>
#include <string_view>
#include <variant>

namespace procession::core {

/// A value that may stand where `info` says, or what is wrong with it.
using CheckedValue = std::variant<scheduler::ParameterValue, Message>;

/// The value of a node of a document. `where` becomes the part that is wrong.
[[nodiscard]] CheckedValue parse_value(const scheduler::ParameterInfo& info,
                                       const Document& document, Document::Node node,
                                       Document::Node& where);
/// The value from text as the command line takes it: 4, true, 0.5, at-once, 4:8:16.
[[nodiscard]] CheckedValue parse_value(const scheduler::ParameterInfo& info, std::string_view text);

/// A number exactly as written, times 10^scale.
struct ScaledNumber {
    enum class Form : std::uint8_t { exact, fraction, too_big, no_number };
    Form form = Form::no_number;
    std::int64_t value = 0; ///< if exact
};
/// Reads a number in the grammar of JSON (1.0 and 1e3 are whole numbers) without
/// rounding: `fraction` if digits are left over behind the scale, `too_big` from
/// 10^18 on.
[[nodiscard]] ScaledNumber scaled_number(std::string_view text, int scale);

/// What was written, shortened to fit into a message.
[[nodiscard]] std::string shortened(std::string_view source);

} // namespace procession::core
