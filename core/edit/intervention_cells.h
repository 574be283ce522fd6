// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/process_cells.h"
#include "scheduler/ticks.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// The interventions of a scenario as a table: a row each, in the order listed.
enum class InterventionColumn : std::uint8_t {
    at,
    what,
    who,  ///< a name, or "pid 101"; of a process that is added: its name
    value ///< of a change; of a process that is added: its bursts
};
inline constexpr std::size_t intervention_column_count = 4;

/// What an intervention does.
enum class Deed : std::uint8_t { kill, suspend, resume, priority, nice, tickets, add };
inline constexpr std::size_t deed_count = 7;

/// "kill"; "priority" for a change of it.
[[nodiscard]] std::string_view key_of(Deed deed);
[[nodiscard]] std::optional<Deed> deed_named(std::string_view key);

/// What `interventions` lists, right or wrong.
[[nodiscard]] std::vector<Document::Node> intervention_rows(const Document& document);
/// Nothing if it does nothing that is known.
[[nodiscard]] std::optional<Deed> deed_of(const Document& document, Document::Node intervention);
/// Nothing if it is no moment.
[[nodiscard]] std::optional<scheduler::Ticks> moment_of(const Document& document,
                                                        Document::Node intervention);
[[nodiscard]] Cell cell_of(const Document& document, Document::Node intervention,
                           InterventionColumn column);

/// Types into a cell, right or wrong; nothing typed takes the key out. The step is called
/// "intervention:" and the column.
[[nodiscard]] std::optional<Message> type_into(EditedScenario& edited, std::size_t row,
                                               InterventionColumn column, std::string_view typed);
/// Puts one before row `row`, on the first process, or one that adds a process: "add_intervention".
[[nodiscard]] std::optional<Message> add_intervention(EditedScenario& edited, std::size_t row,
                                                      Deed deed, scheduler::Ticks at);
[[nodiscard]] std::optional<Message> remove_interventions(EditedScenario& edited,
                                                          const std::vector<std::size_t>& rows);
/// To another moment, at the same place of the list: "intervention:at".
[[nodiscard]] std::optional<Message> move_to(EditedScenario& edited, std::size_t row,
                                             scheduler::Ticks at);
/// One row up or down: of those at one moment the upper one comes first. Nothing at the edge.
[[nodiscard]] std::optional<Message> move_intervention(EditedScenario& edited, std::size_t row,
                                                       bool down);

struct InterventionPlace {
    std::size_t row = 0;
    InterventionColumn column = InterventionColumn::what;
    friend bool operator==(const InterventionPlace&, const InterventionPlace&) = default;
};
/// The cell that a fault is about; nothing if it is elsewhere.
[[nodiscard]] std::optional<InterventionPlace> intervention_place_of(const Fault& fault);

} // namespace procession::core::edit
