// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/text_scale.h"

#include <algorithm>

namespace procession::core {

TextScale::TextScale(Ticks end, std::size_t width) : end_(end)
{
    const auto room = static_cast<Ticks>(std::max<std::size_t>(width, 1));
    if (end <= room) {
        constexpr Ticks widest = 4;
        const Ticks fits = end > 0 ? std::clamp<Ticks>(room / end, 1, widest) : 1;
        columns_per_tick_ = static_cast<std::size_t>(fits);
        columns_ = static_cast<std::size_t>(end * fits);
    } else {
        ticks_per_column_ = (end - 1) / room + 1;
        columns_ = static_cast<std::size_t>((end - 1) / ticks_per_column_ + 1);
    }

    // Labels must not touch: each takes the digits of the last, and two spaces.
    const std::size_t apart = std::max<std::size_t>(std::to_string(end).size() + 2, 5);
    constexpr Ticks factors[] = {2, 5, 10};
    Ticks power = 1;
    std::size_t factor = 0;
    while (column(step_) < apart && step_ < end) {
        step_ = power * factors[factor];
        factor = (factor + 1) % 3;
        power *= factor == 0 ? 10 : 1;
    }
}

std::size_t TextScale::column(Ticks t) const
{
    return static_cast<std::size_t>(t / ticks_per_column_) * columns_per_tick_;
}

std::string TextScale::labels() const
{
    std::string line;
    for (Ticks t = 0; t <= end_; t += step_) {
        line.resize(column(t), ' ');
        line += std::to_string(t);
    }
    return line;
}

std::string TextScale::ruler(bool unicode) const
{
    std::string line;
    Ticks next = 0;
    for (std::size_t i = 0; i <= columns_; ++i) {
        if (next <= end_ && i == column(next)) {
            line += unicode ? "┼" : "+";
            next += step_;
        } else {
            line += unicode ? "─" : "-";
        }
    }
    return line;
}

} // namespace procession::core
