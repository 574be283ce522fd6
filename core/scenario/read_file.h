// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"

#include <filesystem>
#include <string>
#include <variant>

namespace procession::core {

/// The bytes of a file of at most Document::most_bytes, or why they cannot be had.
[[nodiscard]] std::variant<std::string, Message> read_file(const std::filesystem::path& file);

} // namespace procession::core
