// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace procession::core {

/// A line of a program of the scenario, counted from 1.
struct SourceLine {
    std::string program;
    std::uint32_t line = 0;
    friend bool operator==(const SourceLine&, const SourceLine&) = default;
};

} // namespace procession::core
