// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_status.h"
#include "core/scenario/import_preview.h"

#include <string>

namespace procession::cli {

/// Prints what would be read from a table or a job list: how it is taken, the rows as they will
/// be, what is left out, and the faults.
[[nodiscard]] ExitStatus print_preview(const core::ImportPreview& preview, const std::string& file);

} // namespace procession::cli
