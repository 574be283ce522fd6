// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/process_cells.h"
#include "scheduler/ticks.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace procession::core::edit {

/// A burst as a block.
struct BurstBlock {
    bool io = false;
    std::string device;         ///< of I/O; empty: on its own
    scheduler::Ticks ticks = 1; ///< 0: the process fails there
    friend bool operator==(const BurstBlock&, const BurstBlock&) = default;
};

/// The bursts of a process, one block for each that is listed.
struct BurstRow {
    enum class Kind : std::uint8_t {
        blocks,  ///< to be drawn
        program, ///< it runs one instead
        wrong    ///< something in them cannot be drawn
    };
    Kind kind = Kind::blocks;
    std::string name;
    std::string program;
    scheduler::Ticks arrival = 0;
    std::vector<BurstBlock> blocks;
};
[[nodiscard]] BurstRow burst_row(const Document& document, std::size_t row);
/// Of all processes, in order.
[[nodiscard]] std::vector<BurstRow> burst_rows(const Document& document);

// Each is one step; they change nothing where there is no such burst.

/// "burst_length"
[[nodiscard]] std::optional<Message> set_length(EditedScenario& edited, std::size_t row,
                                                std::size_t burst, scheduler::Ticks ticks);
/// Among the others of its process: "burst_order".
[[nodiscard]] std::optional<Message> move_burst(EditedScenario& edited, std::size_t row,
                                                std::size_t from, std::size_t to);
/// One tick of I/O behind CPU, or of CPU behind I/O: "add_burst". `burst` = none of them: the
/// first.
[[nodiscard]] std::optional<Message> add_burst(EditedScenario& edited, std::size_t row,
                                               std::optional<std::size_t> burst);
/// In two, `first` ticks long and the rest, with a tick of the other kind between: "split_burst".
[[nodiscard]] std::optional<Message> split_burst(EditedScenario& edited, std::size_t row,
                                                 std::size_t burst, scheduler::Ticks first);
/// "remove_burst"
[[nodiscard]] std::optional<Message> remove_burst(EditedScenario& edited, std::size_t row,
                                                  std::size_t burst);
/// "cell:arrival"
[[nodiscard]] std::optional<Message> set_arrival(EditedScenario& edited, std::size_t row,
                                                 scheduler::Ticks arrival);

} // namespace procession::core::edit
