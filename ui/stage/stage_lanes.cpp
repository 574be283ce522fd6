// SPDX-License-Identifier: GPL-3.0-or-later
// Cores and lanes of the stage, and how tokens stand in them.
#include "ui/stage/stage_builder.h"
#include "ui/stage/stage_words.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <ranges>

namespace procession::ui {

namespace {

constexpr double least_beside = 40; ///< pixels of a token beside who holds what it waits for

} // namespace

/// Tokens of cores are as large as lets them all have one.
CoreGrid StageBuilder::core_grid(double height, double most_width) const
{
    const std::vector<StagePlace>& cores = by_area_[static_cast<std::size_t>(StageArea::cores)];
    CoreGrid grid;
    grid.label = label_width({cores.back()}, most_width / 2);
    for (double token = measures_.token_height;; token -= 2) {
        grid.stack = LaneStack::exactly(cores.size(), height, token);
        const double wanted = static_cast<double>(cores.size());
        grid.columns =
            static_cast<std::size_t>(std::ceil(wanted / static_cast<double>(grid.stack.lanes)));
        grid.cell = grid.label + measures_.least_width_at(token) + 2 * grid.stack.pad();
        if (grid.width() <= most_width) {
            break;
        }
        if (token - 2 < measures_.least_token) {
            StagePlace rest = cores.back();
            rest.merged = 1; // the number of the last becomes a span: "9–63"
            grid.label = label_width({rest}, most_width / 2);
            grid.cell = grid.label + measures_.least_width_at(token) + 2 * grid.stack.pad();
            const double step = grid.cell + grid.stack.lane_gap;
            grid.columns = static_cast<std::size_t>(
                std::max(std::floor((most_width + grid.stack.lane_gap) / step), 1.0));
            grid.cell = std::min(grid.cell, most_width);
            break;
        }
    }
    if (cores.size() <= grid.columns * grid.stack.lanes) { // columns of one height: four are 2 × 2
        grid.stack.lanes = (cores.size() + grid.columns - 1) / grid.columns;
    }
    return grid;
}

LaneStack StageBuilder::ready_stack(double height)
{
    std::vector<StagePlace>& ready = of(StageArea::ready);
    LaneStack stack =
        LaneStack::fit(ready.size(), height, measures_.token_height, measures_.least_token);
    const std::size_t levels = levels_in_sight(moment_);
    if (stack.lanes < ready.size() && levels > 1 && ready.size() > levels) {
        // One lane a core, its levels one behind the other.
        std::vector<StagePlace> by_core;
        for (std::size_t first = 0; first < ready.size(); first += levels) {
            const auto begin = ready.begin() + static_cast<std::ptrdiff_t>(first);
            by_core.push_back(
                merged_to({begin, begin + static_cast<std::ptrdiff_t>(levels)}, 1).front());
        }
        ready = std::move(by_core);
        stack = LaneStack::fit(ready.size(), height, measures_.token_height, measures_.least_token);
    }
    ready = merged_to(std::move(ready), stack.lanes);
    return stack;
}

void StageBuilder::lay_cores(const QRectF& content, CoreGrid grid)
{
    const std::vector<StagePlace> cores =
        merged_to(std::move(of(StageArea::cores)), grid.columns * grid.stack.lanes);
    const double cell = grid.columns > 1 ? grid.cell : content.width();
    for (std::size_t i = 0; i < cores.size(); ++i) {
        const double x = static_cast<double>(i / grid.stack.lanes) * (cell + grid.stack.lane_gap);
        const double y = static_cast<double>(i % grid.stack.lanes) * grid.stack.step();
        const QRectF area(content.left() + x, content.top() + y, cell, grid.stack.lane_height());
        const QRectF line(area.left(), area.top() + grid.stack.pad(), grid.label, grid.stack.token);
        const double pad = grid.stack.pad();
        TokenRows rows;
        rows.room = area.adjusted(std::max(grid.label, pad), pad, -pad, -pad);
        rows.token = QSizeF(rows.room.width(), grid.stack.token);
        if (cores[i].merged > 0) {
            rows.token.setWidth(measures_.least_width_at(grid.stack.token));
        }
        rows.gap = grid.stack.lane_gap;
        rows.line_gap = grid.stack.line_gap();
        add_place(cores[i], area, line, rows);
    }
}

/// Each core beside the lanes of its own queue.
void StageBuilder::lay_cores_beside(const QRectF& content, const LaneStack& bands)
{
    const std::vector<StagePlace>& ready = of(StageArea::ready);
    std::vector<StagePlace> cores = std::move(of(StageArea::cores));
    std::vector<std::pair<std::size_t, std::size_t>> spans; // first and last lane of a core
    for (std::size_t lane = 0; lane < ready.size(); ++lane) {
        if (lane > 0 && ready[lane].core == ready[lane - 1].core) {
            spans.back().second = lane;
        } else {
            spans.emplace_back(lane, lane);
        }
    }
    cores = merged_to(std::move(cores), spans.size());
    const double label = label_width({cores.back()}, content.width() / 2);
    for (std::size_t i = 0; i < cores.size(); ++i) {
        const double top = static_cast<double>(spans[i].first) * bands.step();
        const double bottom =
            static_cast<double>(spans[i].second) * bands.step() + bands.lane_height();
        const QRectF area(content.left(), content.top() + top, content.width(), bottom - top);
        const double pad = bands.pad();
        TokenRows rows;
        rows.room = area.adjusted(std::max(label, pad), pad, -pad, -pad);
        rows.token = QSizeF(rows.room.width(), bands.token);
        if (cores[i].merged > 0) {
            rows.token.setWidth(measures_.least_width_at(bands.token));
        }
        rows.gap = bands.lane_gap;
        rows.line_gap = bands.line_gap();
        add_place(cores[i], area, QRectF(area.left(), area.top() + pad, label, bands.token), rows);
    }
}

/// How many rows each lane takes. Those that are left over, and those of empty lanes but one, go to
/// lanes with more tokens than one line holds; queues that stand beside their cores are all alike.
std::vector<std::size_t> StageBuilder::rows_of_lanes(StageArea area, double width,
                                                     const LaneStack& stack) const
{
    const std::vector<StagePlace>& places = of(area);
    std::vector<std::size_t> rows(places.size(), stack.rows / stack.lanes);
    if (area == StageArea::ready &&
        moment_.trace.scenario().machine.ready_queues == core::ReadyQueues::per_core) {
        return rows;
    }
    std::size_t left = stack.rows - std::min(stack.rows, rows.size() * (stack.rows / stack.lanes));
    const double token = measures_.width_at(stack.token) + stack.token_gap();
    const auto columns =
        static_cast<std::size_t>(std::max(std::floor((width - stack.pad()) / token), 1.0));
    const auto is_crowded = [&](std::size_t lane) {
        return places[lane].members.size() > rows[lane] * columns;
    };
    const auto lanes = std::views::iota(std::size_t{0}, places.size());
    if (std::ranges::any_of(lanes, is_crowded)) {
        for (const std::size_t lane : lanes) {
            const bool has_note =
                area == StageArea::blocked && notes_.contains(places[lane].number);
            if (places[lane].members.empty() && !has_note && rows[lane] > 1) {
                left += rows[lane] - 1;
                rows[lane] = 1;
            }
        }
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        while (left > 0 && is_crowded(i)) {
            ++rows[i];
            --left;
        }
    }
    return rows;
}

/// Who holds what others wait for is to be seen beside them.
double StageBuilder::room_of_holders(const StagePlace& place) const
{
    const auto note = notes_.find(place.number);
    const bool is_held = place.kind == StagePlace::Kind::device && place.merged == 0 &&
                         note != notes_.end() && !note->second.holders.empty();
    return is_held ? 0.9 * measures_.token_width : 0;
}

/// Of a token with the shortest form of a name that still tells it from others.
double StageBuilder::short_name_width() const
{
    constexpr double around = 10;
    return QFontMetricsF(measures_.small_font).horizontalAdvance(QStringLiteral("T…00")) + around;
}

void StageBuilder::lay_lanes(StageArea area, const QRectF& content, const LaneStack& stack)
{
    const std::vector<StagePlace>& places = of(area);
    const double label = label_width(places, content.width() * 0.54);
    const std::vector<std::size_t> heights = rows_of_lanes(area, content.width() - label, stack);
    double top = content.top();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double step = static_cast<double>(heights[i]) * stack.row;
        const QRectF lane(content.left(), top, content.width(), step - stack.lane_gap);
        top += step;
        const double pad = stack.pad();
        TokenRows rows;
        rows.room = lane.adjusted(std::max(label, pad), pad, -pad, -pad);
        const double usual = measures_.width_at(stack.token);
        const double left = rows.room.width() - room_of_holders(places[i]);
        rows.token = QSizeF(std::clamp(left, std::min(usual, least_beside), usual), stack.token);
        rows.least = measures_.least_width_at(stack.token) * least_share;
        if (area == StageArea::blocked) { // there is no other place where all could be seen
            rows.least = std::min(rows.least, short_name_width());
        }
        rows.gap = stack.token_gap();
        rows.line_gap = stack.line_gap();
        rows.from_right = area == StageArea::ready; // the head stands by the cores
        add_place(places[i], lane, QRectF(lane.left(), lane.top() + pad, label, stack.token), rows);
    }
}

} // namespace procession::ui
