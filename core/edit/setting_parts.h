// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "scheduler/registry.h"

#include <string_view>

namespace procession::core::edit {

/// What any policy takes by that name; null if none does.
[[nodiscard]] const scheduler::ParameterInfo* parameter_of_any(std::string_view name);
/// The object at a path; none if something else or nothing is there.
[[nodiscard]] Document::Node object_at(const Document& document, std::string_view path);

} // namespace procession::core::edit
