// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace procession::core::edit {

/// What somebody was typing and has not saved yet.
struct Draft {
    std::string id;             ///< one edited text has one, of the caller's choice; not empty
    std::filesystem::path file; ///< the whole path of the file it was opened from; empty if none
    std::string opened;         ///< content_hash() of that file when it was opened or last saved
    std::string text;
    std::int64_t written = 0; ///< when, in milliseconds since 1970; the engine has no clock
    friend bool operator==(const Draft&, const Draft&) = default;
};

/// Tells contents apart, as 16 hexadecimal digits (FNV-1a): enough against accidents.
[[nodiscard]] std::string content_hash(std::string_view bytes);

/// A draft as the bytes of a file. They bear a hash of themselves, so that a draft is read whole
/// or not at all.
[[nodiscard]] std::string to_bytes(const Draft& draft);
/// None if the bytes are not those of a whole draft.
[[nodiscard]] std::optional<Draft> draft_of(std::string_view bytes);

} // namespace procession::core::edit
