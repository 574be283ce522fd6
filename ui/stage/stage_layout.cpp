// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_layout.h"

#include "ui/stage/stage_measures.h"
#include "ui/stage/stage_words.h"

#include <QFontMetricsF>
#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace procession::ui {

namespace {

constexpr double least_beside = 40; ///< pixels of a token beside who holds what it waits for

/// Cores in columns.
struct CoreGrid {
    LaneStack stack;
    std::size_t columns = 1;
    double cell = 80; ///< width
    double label = 0; ///< width of the number beside a core's token

    [[nodiscard]] double width() const
    {
        return static_cast<double>(columns) * (cell + stack.lane_gap) - stack.lane_gap;
    }
};

/// Whether there is anything to be seen at a place where processes wait.
bool is_worth_a_lane(const StagePlace& place)
{
    return !place.members.empty();
}

class StageBuilder {
public:
    StageBuilder(const Moment& moment, const QSizeF& size, const QFont& font,
                 const PlaceNotes& notes)
        : moment_(moment),
          size_(size),
          notes_(notes),
          measures_(StageMeasures::of(moment, size, font))
    {
        picture_.size = size;
        for (StagePlace& place : stage_places(moment, notes)) {
            of(place.area).push_back(std::move(place));
        }
        measures_.set_token_height(roomy_token());
        picture_.small = measures_.small_font.pixelSize();
    }

    StagePicture build();

private:
    std::vector<StagePlace>& of(StageArea area) { return by_area_[static_cast<std::size_t>(area)]; }
    [[nodiscard]] double strip_height() const;
    [[nodiscard]] double roomy_token() const;
    [[nodiscard]] bool has_room_for(const StageMeasures& measures, std::size_t processes) const;
    [[nodiscard]] QRectF add_region(StageArea area, const QRectF& box);
    [[nodiscard]] QRectF add_region_beside(StageArea area, const QRectF& box);
    void add_place(StagePlace place, const QRectF& area, const QRectF& label, TokenRows rows);
    [[nodiscard]] CoreGrid core_grid(double height, double most_width) const;
    void lay_main(const QRectF& box);
    void lay_cores(const QRectF& content, CoreGrid grid);
    void lay_cores_beside(const QRectF& content, const LaneStack& bands);
    void lay_lanes(StageArea area, const QRectF& content, const LaneStack& stack);
    [[nodiscard]] double room_of_holders(const StagePlace& place) const;
    [[nodiscard]] LaneStack ready_stack(double height);
    [[nodiscard]] std::vector<std::size_t> rows_of_lanes(StageArea area, double width,
                                                         const LaneStack& stack);
    void lay_strip(const QRectF& box);
    [[nodiscard]] double label_width(const std::vector<StagePlace>& places, double most) const;

    const Moment& moment_;
    QSizeF size_;
    const PlaceNotes& notes_;
    StageMeasures measures_;
    std::vector<StagePlace> by_area_[8];
    StagePicture picture_;
};

StagePicture StageBuilder::build()
{
    const double margin = std::min(measures_.margin, std::min(size_.width(), size_.height()) / 8);
    const QRectF all(margin, margin, size_.width() - 2 * margin, size_.height() - 2 * margin);
    const double strip = strip_height();
    lay_main(all.adjusted(0, 0, 0, -strip - margin));
    lay_strip(QRectF(all.left(), all.bottom() - strip, all.width(), strip));
    return std::move(picture_);
}

/// Of the areas below: where that is a third of all, one line for title and tokens.
double StageBuilder::strip_height() const
{
    const double third = (size_.height() - 2 * measures_.margin) / 3;
    const double line = 2 * measures_.pad + std::max(measures_.least_token, measures_.title);
    return measures_.strip_height <= third ? measures_.strip_height : std::min(line, third);
}

/// As large as lets those that have arrived, or eight, stand in each queue: on a projector the
/// last row is to read them. The number counts in doublings, so that sizes seldom change.
double StageBuilder::roomy_token() const
{
    constexpr double most = 2; // times the usual
    std::size_t arrived = 0;
    for (const core::ProcessAt& process : moment_.state->processes()) {
        arrived += process.state != core::State::unborn;
    }
    const std::size_t processes = std::bit_ceil(std::max<std::size_t>(arrived, 8));
    StageMeasures tried = measures_;
    for (double token = std::floor(measures_.token_height * most / 2) * 2;
         token > measures_.token_height; token -= 2) {
        tried.set_token_height(token);
        if (has_room_for(tried, processes)) {
            return token;
        }
    }
    return measures_.token_height;
}

/// Whether all places have a lane of their own, and each queue so many tokens.
bool StageBuilder::has_room_for(const StageMeasures& measures, std::size_t processes) const
{
    const double width = size_.width() - 4 * measures.margin;
    const double height = size_.height() - 3 * measures.margin - measures.strip_height -
                          2 * measures.pad - measures.title - 4;
    const double token = measures.token_height;
    const double wide = measures.token_width + 8;
    if (measures.strip_height > size_.height() / 3 || height < token) {
        return false;
    }
    // Lanes of an area take `share` of the width; a fifth of that is for their names.
    const auto holds = [&](StageArea area, double share, std::size_t tokens) {
        const std::size_t lanes = by_area_[static_cast<std::size_t>(area)].size();
        const LaneStack stack = LaneStack::exactly(lanes, height, token);
        const double columns = std::floor(0.8 * share * width / wide);
        return stack.lanes == lanes &&
               columns * static_cast<double>(stack.rows / std::max<std::size_t>(lanes, 1)) >=
                   static_cast<double>(tokens);
    };
    const double cores_share = moment_.trace.scenario().programs.empty() ? 0.4 : 0.24;
    const LaneStack rows = LaneStack::exactly(1, height, token);
    const auto cores =
        static_cast<double>(by_area_[static_cast<std::size_t>(StageArea::cores)].size());
    const double core = measures.token_width + 1.5 * measures.title + 24; // with its number
    const double columns = std::floor((cores_share * width - 2 * measures.pad + 8) / core);
    const double below = std::floor(0.9 * width / (measures.width_at(measures.strip_token()) + 8));
    return holds(StageArea::ready, 0.35, processes) &&
           holds(StageArea::blocked, 0.3, processes / 4) &&
           columns * static_cast<double>(rows.rows) >= cores &&
           below >= static_cast<double>(processes);
}

/// Gives the part of the region below its title.
QRectF StageBuilder::add_region(StageArea area, const QRectF& box)
{
    const double pad = std::min(measures_.pad, std::min(box.width(), box.height()) / 4);
    const QRectF inner = box.adjusted(pad, pad, -pad, -pad);
    const double title = std::min(measures_.title, inner.height() / 2);
    picture_.regions.push_back(
        {area, box, QRectF(inner.left(), inner.top(), inner.width(), title)});
    return inner.adjusted(0, std::min(title + 4, inner.height()), 0, 0);
}

/// The same where two lines have no room: the title stands before what is in it.
QRectF StageBuilder::add_region_beside(StageArea area, const QRectF& box)
{
    const double pad = std::min(measures_.pad, std::min(box.width(), box.height()) / 8);
    const QRectF inner = box.adjusted(pad, pad, -pad, -pad);
    const double wanted =
        QFontMetricsF(measures_.small_font).horizontalAdvance(area_title(moment_, area)) + 8;
    const double title = std::min(wanted, inner.width() / 2);
    picture_.regions.push_back(
        {area, box, QRectF(inner.left(), inner.top(), title, inner.height())});
    return inner.adjusted(title, 0, 0, 0);
}

void StageBuilder::add_place(StagePlace place, const QRectF& area, const QRectF& label,
                             TokenRows rows)
{
    const std::size_t index = picture_.places.size();
    rows.more_width = more_width(place.members.size(), measures_.small_font);
    picture_.field.places.push_back({area, place.members, 0, {}});
    picture_.places.push_back(std::move(place));
    picture_.labels.push_back(label);
    rows.fill(picture_.field, index);
}

double StageBuilder::label_width(const std::vector<StagePlace>& places, double most) const
{
    const QFontMetricsF metrics(measures_.small_font);
    double widest = 0;
    for (const StagePlace& place : places) {
        widest = std::max(widest, metrics.horizontalAdvance(place_label(moment_, place, notes_)));
    }
    return widest == 0 ? 0 : std::min(8 * std::ceil((widest + 12) / 8), most);
}

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
        grid.cell = grid.label + measures_.width_at(token) + 2 * grid.stack.pad();
        if (grid.width() <= most_width) {
            break;
        }
        if (token - 2 < measures_.least_token) {
            StagePlace rest = cores.back();
            rest.merged = 1; // the number of the last becomes a span: "9–63"
            grid.label = label_width({rest}, most_width / 2);
            grid.cell = grid.label + measures_.width_at(token) + 2 * grid.stack.pad();
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

void StageBuilder::lay_main(const QRectF& box)
{
    const double gap = measures_.margin;
    const double content_height =
        std::max(box.height() - 2 * measures_.pad - measures_.title - 4, 0.0);
    const double inside = std::max(box.width() - 2 * gap, 0.0);
    const double frame = 2 * measures_.pad;
    const bool per_core =
        moment_.trace.scenario().machine.ready_queues == core::ReadyQueues::per_core;
    // Holders and contents stand beside those who wait.
    const double share = moment_.trace.scenario().programs.empty() ? 0.3 : 0.48;
    const double most_cores = std::floor((0.74 - share) * inside); // a fourth is for the ready
    CoreGrid grid;
    if (per_core) {
        grid.label = label_width({of(StageArea::cores).back()}, inside / 8);
        grid.cell = grid.label + measures_.token_width + 2 * grid.stack.pad();
    } else {
        grid = core_grid(content_height, most_cores - frame);
    }
    const double cores_width =
        std::floor(std::clamp(grid.width() + frame, 0.16 * inside, most_cores));
    const double blocked_width = std::floor(std::min(share * inside, 30 * measures_.token_height));
    const double ready_width = inside - cores_width - blocked_width;

    const QRectF ready_box(box.left(), box.top(), ready_width, box.height());
    const QRectF cores_box(ready_box.right() + gap, box.top(), cores_width, box.height());
    const QRectF blocked_box(cores_box.right() + gap, box.top(), blocked_width, box.height());
    const QRectF ready = add_region(StageArea::ready, ready_box);
    const LaneStack lanes = ready_stack(ready.height());
    lay_lanes(StageArea::ready, ready, lanes);
    const QRectF cores = add_region(StageArea::cores, cores_box);
    per_core ? lay_cores_beside(cores, lanes) : lay_cores(cores, grid);
    const QRectF blocked = add_region(StageArea::blocked, blocked_box);
    std::vector<StagePlace>& devices = of(StageArea::blocked);
    const auto lanes_in_sight = [&] {
        return LaneStack::fit(devices.size(), blocked.height(), measures_.token_height,
                              measures_.least_token);
    };
    LaneStack rows = lanes_in_sight();
    if (rows.lanes < devices.size() && std::ranges::any_of(devices, is_worth_a_lane)) {
        std::erase_if(devices, std::not_fn(is_worth_a_lane)); // where somebody waits comes first
        rows = lanes_in_sight();
    }
    devices = merged_to(std::move(devices), rows.lanes);
    lay_lanes(StageArea::blocked, blocked, rows);
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
            rows.token.setWidth(measures_.width_at(grid.stack.token));
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
            rows.token.setWidth(measures_.width_at(bands.token));
        }
        rows.gap = bands.lane_gap;
        rows.line_gap = bands.line_gap();
        add_place(cores[i], area, QRectF(area.left(), area.top() + pad, label, bands.token), rows);
    }
}

/// How many rows each lane takes. Those that are left over go to lanes with more tokens than one
/// line holds; ready queues stand beside their cores and are all alike.
std::vector<std::size_t> StageBuilder::rows_of_lanes(StageArea area, double width,
                                                     const LaneStack& stack)
{
    const std::vector<StagePlace>& places = of(area);
    std::vector<std::size_t> rows(places.size(), stack.rows / stack.lanes);
    if (area == StageArea::ready) {
        return rows;
    }
    std::size_t left = stack.rows - std::min(stack.rows, rows.size() * (stack.rows / stack.lanes));
    const double token = measures_.width_at(stack.token) + stack.lane_gap;
    const auto columns =
        static_cast<std::size_t>(std::max(std::floor((width - stack.pad()) / token), 1.0));
    for (std::size_t i = 0; i < places.size(); ++i) {
        while (left > 0 && places[i].members.size() > rows[i] * columns) {
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

void StageBuilder::lay_lanes(StageArea area, const QRectF& content, const LaneStack& stack)
{
    const std::vector<StagePlace>& places = of(area);
    const double label = label_width(places, content.width() * 0.45);
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
        rows.gap = stack.lane_gap;
        rows.line_gap = stack.line_gap();
        rows.from_right = area == StageArea::ready; // the head stands by the cores
        add_place(places[i], lane, QRectF(lane.left(), lane.top() + pad, label, stack.token), rows);
    }
}

void StageBuilder::lay_strip(const QRectF& box)
{
    std::vector<StageArea> areas;
    for (const StageArea area :
         {StageArea::job_queue, StageArea::suspended_ready, StageArea::suspended_blocked,
          StageArea::zombies, StageArea::terminated}) {
        if (!of(area).empty()) {
            areas.push_back(area);
        }
    }
    const double gap = measures_.margin;
    const auto count = static_cast<double>(areas.size());
    const double width = std::max(std::floor((box.width() - (count - 1) * gap) / count), 0.0);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        const double left = box.left() + static_cast<double>(i) * (width + gap);
        // The last one takes what rounding has left.
        const double wide = i + 1 == areas.size() ? box.right() - left : width;
        const QRectF room(left, box.top(), wide, box.height());
        const bool is_low = box.height() < measures_.strip_height;
        const QRectF content =
            is_low ? add_region_beside(areas[i], room) : add_region(areas[i], room);
        TokenRows rows;
        rows.room = content;
        const double token = std::min(measures_.strip_token(), content.height());
        rows.token = QSizeF(measures_.width_at(token), token);
        add_place(of(areas[i]).front(), content, QRectF(), rows);
    }
}

} // namespace

StagePicture stage_picture(const Moment& moment, const QSizeF& size, const QFont& font,
                           const PlaceNotes& notes)
{
    return StageBuilder(moment, size, font, notes).build();
}

} // namespace procession::ui
