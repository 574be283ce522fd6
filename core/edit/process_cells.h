// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edited_scenario.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// The processes of a scenario as a table: a row each, a column for each key.
enum class ProcessColumn : std::uint8_t {
    name,
    color,
    arrival,
    bursts,
    program,
    priority,
    nice,
    tickets,
    affinity
};
inline constexpr std::size_t process_column_count = 9;

/// "arrival"
[[nodiscard]] std::string_view key_of(ProcessColumn column);
/// The column of that key; nothing if it is none.
[[nodiscard]] std::optional<ProcessColumn> column_of(std::string_view key);

/// What `processes` lists, right or wrong, in order; none if the text is no JSON or lists none.
[[nodiscard]] std::vector<Document::Node> process_rows(const Document& document);

struct Cell {
    std::string text;    ///< as it would be typed; empty if nothing is stated
    bool stated = false; ///< false: the default holds
};
[[nodiscard]] Cell cell_of(const Document& document, Document::Node process, ProcessColumn column);
/// Whether there is anything in the cell.
[[nodiscard]] bool is_stated(const Document& document, Document::Node process,
                             ProcessColumn column);
/// What holds where nothing is stated; `row` counts from 0. Empty if there is no default.
[[nodiscard]] std::string default_of(std::size_t row, ProcessColumn column);

/// What the processes are called, by default where they do not say it.
[[nodiscard]] std::set<std::string> names_of(const Document& document);

/// Types into a cell, right or wrong; nothing typed takes the key out. What stands there already
/// is not written anew. The step is called "cell:" and the key.
[[nodiscard]] std::optional<Message> type_into(EditedScenario& edited, std::size_t row,
                                               ProcessColumn column, std::string_view typed);

/// A process of one CPU burst with a name of its own, before row `row`: "add_process".
[[nodiscard]] std::optional<Message> add_process(EditedScenario& edited, std::size_t row);
/// A name that no process has: the next letter where names are letters, else the next number.
[[nodiscard]] std::string unused_process_name(const Document& document);
/// Copies of these rows, in order, behind the last of them; each with a name of its own.
[[nodiscard]] std::optional<Message> duplicate_processes(EditedScenario& edited,
                                                         const std::vector<std::size_t>& rows);
[[nodiscard]] std::optional<Message> remove_processes(EditedScenario& edited,
                                                      const std::vector<std::size_t>& rows);
/// The rows from `first` to `last` one up or down; nothing happens at the edge.
[[nodiscard]] std::optional<Message> move_processes(EditedScenario& edited, std::size_t first,
                                                    std::size_t last, bool down);

/// The cell that a fault is about: of a process as a whole, its name or, where its work is
/// missing, its bursts.
struct CellPlace {
    std::size_t row = 0;
    ProcessColumn column = ProcessColumn::name;
    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};
/// Nothing if the fault is elsewhere.
[[nodiscard]] std::optional<CellPlace> place_of(const Fault& fault);

/// A scenario to begin with: one process.
[[nodiscard]] std::string empty_scenario();

} // namespace procession::core::edit
