// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/setting_fields.h"

#include <QString>

namespace procession::ui {

/// "Context switch"
[[nodiscard]] QString setting_label(const core::edit::SettingField& field);
/// One sentence.
[[nodiscard]] QString setting_hint(const core::edit::SettingField& field);
/// Whether that value means that there is no limit.
[[nodiscard]] bool is_unlimited(const core::edit::SettingField& field, const std::string& value);
/// What a value of the field is called: "Round robin" for rr, "yes" for true, else itself.
[[nodiscard]] QString setting_value(const core::edit::SettingField& field,
                                    const std::string& value);
[[nodiscard]] QString group_title(core::edit::SettingGroup group);
/// Why a setting changes nothing at present; empty if it does.
[[nodiscard]] QString idle_text(core::edit::Idle reason);

} // namespace procession::ui
