// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/text_change.h"

#include <algorithm>

namespace procession::core::edit {

namespace {

/// Whether a byte goes on with a character that began before it.
bool goes_on(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

} // namespace

TextChange difference(std::string_view before, std::string_view now)
{
    const std::size_t most = std::min(before.size(), now.size());
    const auto parted =
        std::mismatch(before.begin(), before.begin() + static_cast<long>(most), now.begin());
    auto same = static_cast<std::size_t>(parted.first - before.begin());
    const auto cuts = [](std::string_view text, std::size_t at) {
        return at < text.size() && goes_on(text[at]);
    };
    while (same > 0 && (cuts(before, same) || cuts(now, same))) {
        --same;
    }
    std::size_t end = 0;
    while (end < most - same && before[before.size() - 1 - end] == now[now.size() - 1 - end]) {
        ++end;
    }
    while (end > 0 && cuts(before, before.size() - end)) { // both have the same bytes there
        --end;
    }
    return {same, std::string(before.substr(same, before.size() - same - end)),
            std::string(now.substr(same, now.size() - same - end))};
}

} // namespace procession::core::edit
