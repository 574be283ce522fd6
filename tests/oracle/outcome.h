// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidjson/document.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace procession::tests {

/// The figures of a run that oracle cases claim something about, whichever
/// machine they come from, under the names that results use. A figure that does
/// not exist is left out.
struct Outcome {
    using Figures = std::map<std::string, double, std::less<>>;

    /// A maximal interval of running, half open.
    struct Slice {
        std::string name;
        std::int64_t start = 0;
        std::int64_t end = 0;
        friend bool operator==(const Slice&, const Slice&) = default;
    };

    std::int64_t makespan = 0;
    std::map<std::string, Figures, std::less<>> processes; ///< by name; "admitted" among them
    Figures averages;
    Figures cpu;
    Figures device_busy;      ///< by name
    std::vector<Slice> gantt; ///< by start
};

/// Checks (Catch2) every figure that `expected` claims, and that something is
/// claimed. A figure of a kind not known here fails.
void check_outcome(const Outcome& outcome, const rapidjson::Value& expected);

} // namespace procession::tests
