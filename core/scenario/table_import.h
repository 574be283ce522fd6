// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/import_preview.h"

#include <string_view>

namespace procession::core {

/// The part of preview_import() for tables.
[[nodiscard]] ImportPreview preview_table(std::string_view text, const ImportOptions& options);

} // namespace procession::core
