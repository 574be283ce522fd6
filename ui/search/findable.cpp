// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/findable.h"

#include <algorithm>

namespace procession::ui {

std::vector<std::size_t> found_in(const std::vector<Findable>& all, const QString& typed)
{
    std::vector<std::pair<int, std::size_t>> found; // how badly it fits, which
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const int how = fit(all[i].words, typed); how > 0) {
            found.emplace_back(-how, i);
        }
    }
    std::ranges::sort(found);
    std::vector<std::size_t> indices;
    std::ranges::transform(found, std::back_inserter(indices),
                           [](const auto& one) { return one.second; });
    return indices;
}

QString shown_line(const Findable& one)
{
    return one.hint.isEmpty() ? one.name : one.name + QStringLiteral("   –   ") + one.hint;
}

} // namespace procession::ui
