// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/fault.h"

#include <cstddef>

namespace procession::core::edit {

/// The bytes of the text that a fault is shown at: the value that it is about, as far as that
/// stands on the fault's line; at least one character, if the text has any.
struct FaultSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const FaultSpan&, const FaultSpan&) = default;
};
[[nodiscard]] FaultSpan span_of(const Fault& fault, const Document& document);

/// The character, word or number at a byte of a text.
[[nodiscard]] FaultSpan word_at(std::string_view text, std::size_t at);

} // namespace procession::core::edit
