// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/nearest.h"

#include <algorithm>
#include <vector>

namespace procession::core {

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

Nearest nearest(std::string_view word, std::span<const std::string_view> known)
{
    // A key of a thousand letters is nobody's slip: its start will do.
    constexpr std::size_t longest = 64;
    word = word.substr(0, longest);
    Nearest best;
    std::size_t least = 0;
    for (const std::string_view candidate : known) {
        const std::size_t distance = edit_distance(word, candidate);
        if (best.word.empty() || distance < least) {
            least = distance;
            best = {candidate, distance <= 1 + candidate.size() / 4};
        }
    }
    return best;
}

} // namespace procession::core
