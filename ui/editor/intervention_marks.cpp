// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/intervention_marks.h"

#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {
constexpr double between_labels = 4; ///< pixels between labels
}

void InterventionMarks::place()
{
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& a, const Mark& b) { return a.at < b.at; });
    std::vector<double> ends; // of each level
    for (Mark& mark : marks) {
        mark.x = std::round(mapping.to_pixel(static_cast<double>(mark.at)));
        const double room = std::max(mapping.width - mark.width, 0.0);
        const double left = std::clamp(mark.x, 0.0, room); // the last ones stand to the left
        const auto level = static_cast<std::size_t>(
            std::find_if(ends.begin(), ends.end(), [&](double end) { return end <= left; }) -
            ends.begin());
        if (level == ends.size()) {
            ends.push_back(0);
        }
        ends[level] = left + mark.width + between_labels;
        mark.level = static_cast<int>(level);
        mark.box =
            QRectF(left, bottom - (mark.level + 1) * line_height, mark.width, line_height - 2);
    }
}

int InterventionMarks::levels() const
{
    int most = 0;
    for (const Mark& mark : marks) {
        most = std::max(most, mark.level + 1);
    }
    return most;
}

std::optional<std::size_t> InterventionMarks::row_at(const QPointF& point) const
{
    constexpr double near = 4; // pixels
    for (const Mark& mark : marks) {
        if (mark.box.contains(point)) {
            return mark.row;
        }
    }
    for (const Mark& mark : marks) { // its line
        if (std::abs(mark.x - point.x()) <= near && point.y() >= mark.box.top() &&
            point.y() <= bottom + line_height) {
            return mark.row;
        }
    }
    return std::nullopt;
}

const InterventionMarks::Mark* InterventionMarks::mark_of(std::size_t row) const
{
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [row](const Mark& mark) { return mark.row == row; });
    return found == marks.end() ? nullptr : &*found;
}

scheduler::Ticks end_with_room(scheduler::Ticks end, scheduler::Ticks last)
{
    const scheduler::Ticks both = std::max({end, last, scheduler::Ticks{8}});
    return std::min(both + both / 8 + 1, scheduler::latest_tick);
}

} // namespace procession::ui
