// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/process_cells.h"
#include "core/scenario/scenario.h"
#include "scheduler/registry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// Where a form shows a setting.
enum class SettingGroup : std::uint8_t { scheduling, machine, programs, run, limits };
inline constexpr std::size_t setting_group_count = 5;

/// A key that a scenario states once, as a form shows it. Built from the tables of the reader and
/// from the registry.
struct SettingField {
    SettingGroup group = SettingGroup::machine;
    std::string_view object;       ///< "" = top level, "clock", "machine", "scheduler", "limits"
    scheduler::ParameterInfo info; ///< name, kind, range, default, label, explanation
    const char* context = "";      ///< the translators' context of label and explanation
    bool is_text = false;          ///< any text may stand there, whatever the kind says
    bool has_default = true;       ///< false: left out means "none"

    /// "machine.cores"
    [[nodiscard]] std::string path() const;
};

/// All fields in a form's order, group by group. The scheduler's are those of the policy that is
/// stated, and what else is stated there that another policy takes.
[[nodiscard]] std::vector<SettingField> setting_fields(const Document& document);
/// The field of that path, whatever policy takes it; nothing if there is none.
[[nodiscard]] std::optional<SettingField> setting_at(std::string_view path);

[[nodiscard]] Cell value_of(const Document& document, const SettingField& field);
/// What holds where nothing is stated, as it would be typed: by the conventions and by what else
/// is stated. Empty if that is "none".
[[nodiscard]] std::string fallback_of(const Document& document, const SettingField& field);

/// Whether there is a place for it: the text is JSON, and nothing else stands where its object is.
[[nodiscard]] bool can_type_into(const Document& document, const SettingField& field);
/// Types into a field, right or wrong; nothing typed takes the key out, so that its default holds.
/// Another policy takes the parameters along that it knows, too. The step is called "setting:" and
/// the path.
[[nodiscard]] std::optional<Message> type_into(EditedScenario& edited, const SettingField& field,
                                               std::string_view typed);

/// Whether a fault is about that field.
[[nodiscard]] bool is_about(const Fault& fault, const SettingField& field);

/// Why a setting changes nothing at present.
enum class Idle : std::uint8_t {
    none,          ///< it does
    one_core,      ///< there is only one
    shared_queue,  ///< all cores have one ready queue
    one_at_a_time, ///< without multiprogramming
    all_admitted,  ///< nobody waits for room in memory
    free_switches, ///< a switch costs nothing
    no_programs,   ///< no process runs a program
    exact_lengths, ///< lengths of bursts are known, not predicted
    nothing_drawn, ///< nothing is left to chance
};
[[nodiscard]] Idle idle_reason(const Scenario& scenario, const SettingField& field);

} // namespace procession::core::edit
