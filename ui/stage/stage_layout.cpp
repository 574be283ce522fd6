// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage shares among its areas.
#include "ui/stage/stage_builder.h"
#include "ui/stage/stage_words.h"

#include <QFontMetricsF>
#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace procession::ui {

namespace {

/// Whether there is anything to be seen at a place where processes wait.
bool is_worth_a_lane(const StagePlace& place)
{
    return !place.members.empty();
}

} // namespace

StageBuilder::StageBuilder(const Moment& moment, const QSizeF& size, const QFont& font,
                           const PlaceNotes& notes)
    : moment_(moment), size_(size), notes_(notes), measures_(StageMeasures::of(moment, size, font))
{
    picture_.size = size;
    for (StagePlace& place : stage_places(moment, notes)) {
        of(place.area).push_back(std::move(place));
    }
    measures_.set_token_height(roomy_token());
    picture_.small = measures_.small_font.pixelSize();
}

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
    const double below =
        std::floor(0.9 * width / (measures.least_width_at(measures.strip_token()) + 8));
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
        // Rather low than several places in one lane, where nobody could tell who waits for what.
        const double least = std::max(12.0, measures_.least_token * 0.75);
        return LaneStack::fit(devices.size(), blocked.height(), measures_.token_height, least);
    };
    LaneStack rows = lanes_in_sight();
    if (rows.lanes < devices.size() && std::ranges::any_of(devices, is_worth_a_lane)) {
        std::erase_if(devices, std::not_fn(is_worth_a_lane)); // where somebody waits comes first
        rows = lanes_in_sight();
    }
    devices = merged_to(std::move(devices), rows.lanes);
    lay_lanes(StageArea::blocked, blocked, rows);
}

/// Of the areas below: all alike, but where one has no room for its tokens those that are empty
/// keep the width of their titles only.
std::vector<double> StageBuilder::strip_widths(const std::vector<StageArea>& areas,
                                               double room) const
{
    constexpr double between = 8;
    const auto count = static_cast<double>(areas.size());
    const double alike = std::max(std::floor((room - (count - 1) * measures_.margin) / count), 0.0);
    const double frame = 2 * measures_.pad;
    const double token = measures_.width_at(measures_.strip_token()) + between;
    const auto is_crowded = [&](StageArea area) {
        const auto tokens = static_cast<double>(of(area).front().members.size());
        return frame + tokens * token - between > alike;
    };
    std::vector<double> widths(areas.size(), alike);
    const auto crowded = std::ranges::count_if(areas, is_crowded);
    if (crowded == 0) {
        return widths;
    }
    double left_over = 0;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (of(areas[i]).front().members.empty()) {
            const QFontMetricsF metrics(measures_.small_font);
            const double title = metrics.horizontalAdvance(area_title(moment_, areas[i]));
            widths[i] = std::min(std::ceil(title + frame), alike);
            left_over += alike - widths[i];
        }
    }
    for (std::size_t i = 0; i < areas.size(); ++i) {
        widths[i] +=
            is_crowded(areas[i]) ? std::floor(left_over / static_cast<double>(crowded)) : 0;
    }
    return widths;
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
    const std::vector<double> widths = strip_widths(areas, box.width());
    double left = box.left();
    for (std::size_t i = 0; i < areas.size(); ++i) {
        // The last one takes what rounding has left.
        const double wide = i + 1 == areas.size() ? box.right() - left : widths[i];
        const QRectF room(left, box.top(), wide, box.height());
        left += wide + gap;
        const bool is_low = box.height() < measures_.strip_height;
        const QRectF content =
            is_low ? add_region_beside(areas[i], room) : add_region(areas[i], room);
        TokenRows rows;
        rows.room = content;
        const double token = std::min(measures_.strip_token(), content.height());
        rows.token = QSizeF(measures_.width_at(token), token);
        rows.least = measures_.least_width_at(token) * least_share;
        add_place(of(areas[i]).front(), content, QRectF(), rows);
    }
}

StagePicture stage_picture(const Moment& moment, const QSizeF& size, const QFont& font,
                           const PlaceNotes& notes)
{
    return StageBuilder(moment, size, font, notes).build();
}

} // namespace procession::ui
