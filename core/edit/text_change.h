// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace procession::core::edit {

/// One change of a text in one place; knows both sides, so that it can be taken back.
struct TextChange {
    std::size_t at = 0;   ///< byte offset
    std::string removed;  ///< what stood there
    std::string inserted; ///< what stands there now

    void apply(std::string& text) const { text.replace(at, removed.size(), inserted); }
    void take_back(std::string& text) const { text.replace(at, inserted.size(), removed); }
    friend bool operator==(const TextChange&, const TextChange&) = default;
};

/// The one change that makes `now` of `before`: what they have in common at both ends stays, whole
/// characters of UTF-8.
[[nodiscard]] TextChange difference(std::string_view before, std::string_view now);

} // namespace procession::core::edit
