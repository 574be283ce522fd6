// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace procession::core::edit {

/// So many processes as add_process() would add one after the other, as JSON, with other names than
/// those `taken`.
[[nodiscard]] std::vector<std::string> new_processes(const Document& document, std::size_t count,
                                                     const std::vector<std::string>& taken = {});

} // namespace procession::core::edit
