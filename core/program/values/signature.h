// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

#include <string>
#include <string_view>
#include <vector>

namespace procession::core::program {

struct NativeEntry;

/// The parameters of a native function, read from its entry. In the order of its arguments: those
/// that may be given by position, `*rest`, keyword-only ones, `**rest`.
struct Signature {
    struct Parameter {
        std::string name;
        Value name_value; ///< a str of the image
        bool is_required = true;
        Value otherwise; ///< the default, unbound for `?`
    };
    std::vector<Parameter> parameters;
    std::size_t positional = 0;
    std::size_t positional_only = 0;
    bool has_rest = false;
    std::size_t keyword_only = 0;
    bool has_keywords = false;
    std::size_t required = 0; ///< of those by position, from the first
    bool is_method = false;   ///< the first is self, which messages do not count
    std::string shown_name;   ///< as messages call it: `list.append`, `print`
};

/// Reads the signature of an entry; values are made in the image's heap.
[[nodiscard]] Signature read_signature(Heap& heap, const NativeEntry& entry);

} // namespace procession::core::program
