// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace procession::core {

/// Writes a file whole or not at all: first beside it under another name, flushed to
/// the disk, then put in its place. After a power cut either content stands there, but
/// never a part. A symbolic link keeps pointing where it did. Returns what
/// went wrong; the old file is then as it was.
[[nodiscard]] std::optional<Message> save_file(const std::filesystem::path& file,
                                               std::string_view bytes);

} // namespace procession::core
