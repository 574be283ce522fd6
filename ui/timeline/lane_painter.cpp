// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lane_painter.h"

#include "ui/text/translate.h"
#include "ui/theme/colour.h"
#include "ui/theme/pattern.h"
#include "ui/timeline/lane_image.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

/// Intervals are drawn one by one while each has this many pixels on average.
constexpr double pixels_an_interval = 5;

/// Room above and below a bar.
double gap_of(const LaneLayout& layout)
{
    return layout.lane_height < 28 ? 2 : 3;
}

QRectF bar_of(const LaneLayout& layout, std::size_t lane, const QRectF& frame)
{
    const double top = frame.top() + std::round(layout.top(lane));
    const double gap = gap_of(layout);
    return {frame.left(), top + gap, frame.width(), layout.lane_height - 2 * gap};
}

} // namespace

LanePainter::LanePainter(QPainter& painter, const TimelinePicture& picture, const QRectF& frame)
    : painter_(painter), picture_(picture), frame_(frame)
{
    const TimeMapping& mapping = picture.mapping;
    from_ = static_cast<core::Ticks>(std::floor(mapping.from));
    to_ = std::min({static_cast<core::Ticks>(std::ceil(mapping.to())), picture.trace->end(),
                    revealed_ticks()});
    if (picture.revealed < mapping.to()) {
        frame_.setRight(std::clamp(frame.left() + mapping.to_pixel(picture.revealed), frame.left(),
                                   frame.right()));
    }
    for (std::size_t i = 0; i < core::state_count; ++i) {
        const auto state = static_cast<core::State>(i);
        const StateLook& look = picture.palette.look(state);
        state_names_.push_back(state_name(state));
        patterns_.push_back(
            pattern_brush(look.pattern, text_on(look.fill), painter.device()->devicePixelRatioF()));
    }
}

/// What begins at the moment revealed shows as soon as some of its time has passed.
core::Ticks LanePainter::revealed_ticks() const
{
    const double most = static_cast<double>(picture_.trace->end());
    return static_cast<core::Ticks>(std::ceil(std::min(picture_.revealed, most)));
}

void LanePainter::paint()
{
    if (to_ <= from_) {
        return;
    }
    painter_.save();
    painter_.setClipRect(frame_);
    painter_.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = picture_.layout.first_visible(); i < picture_.layout.end_visible(); ++i) {
        paint_lane(i);
    }
    for (std::size_t i = picture_.layout.first_visible(); i < picture_.layout.end_visible(); ++i) {
        if (picture_.lanes[i].kind == Lane::Kind::device) {
            paint_wake_up_arrows(i);
        }
    }
    paint_bookmarks();
    painter_.restore();
}

/// A flag and a thin line over all lanes.
void LanePainter::paint_bookmarks()
{
    constexpr double flag = 8;
    painter_.setPen(QPen(picture_.palette.accent, 1, Qt::DashLine));
    for (const core::Ticks bookmark : picture_.bookmarks) {
        if (bookmark < from_ || static_cast<double>(bookmark) > picture_.mapping.to()) {
            continue;
        }
        const double x =
            frame_.left() + std::round(picture_.mapping.to_pixel(static_cast<double>(bookmark)));
        painter_.drawLine(QPointF(x, frame_.top()), QPointF(x, frame_.bottom()));
        painter_.fillRect(QRectF(x, frame_.top(), flag, flag), picture_.palette.accent);
    }
}

void LanePainter::paint_lane(std::size_t index)
{
    const Lane& lane = picture_.lanes[index];
    const QRectF bar = bar_of(picture_.layout, index, frame_);
    const double pixels = static_cast<double>(to_ - from_) / picture_.mapping.ticks_per_pixel;
    if (static_cast<double>(count(lane)) * pixels_an_interval <= std::max(pixels, 200.0)) {
        paint_intervals(lane, bar);
    } else {
        paint_row(lane, bar);
    }
    if (lane.kind == Lane::Kind::process) {
        paint_quantum_ends(lane.id, bar);
        paint_arrival(lane.id, bar);
        if (lane.id == picture_.selected) {
            paint_selection(bar);
        }
    }
}

std::size_t LanePainter::count(const Lane& lane) const
{
    const core::Lanes& lanes = picture_.trace->lanes();
    switch (lane.kind) {
    case Lane::Kind::core:
        return lanes.count_core(static_cast<core::CoreNumber>(lane.id), from_, to_);
    case Lane::Kind::device:
        return 0; // always one by one; see paint_intervals
    case Lane::Kind::process:
        return lanes.count_process(lane.id, from_, to_);
    }
    return 0;
}

void LanePainter::paint_intervals(const Lane& lane, const QRectF& bar)
{
    const core::Lanes& lanes = picture_.trace->lanes();
    const auto visit = [&](const core::Interval& interval) { paint_interval(lane, interval, bar); };
    switch (lane.kind) {
    case Lane::Kind::core:
        lanes.core_intervals(static_cast<core::CoreNumber>(lane.id), from_, to_, visit);
        break;
    case Lane::Kind::device: {
        // No summaries of devices: what falls on a pixel already painted is passed over.
        double painted_to = -1;
        const auto visit_new = [&](const core::Interval& interval) {
            const double right =
                std::floor(picture_.mapping.to_pixel(static_cast<double>(interval.end)));
            if (right > painted_to) {
                painted_to = right;
                visit(interval);
            }
        };
        lanes.device_intervals(static_cast<core::DeviceIndex>(lane.id), from_, to_, visit_new);
        break;
    }
    case Lane::Kind::process: {
        core::State before = core::State::unborn;
        lanes.process_intervals(lane.id, from_, to_, [&](const core::Interval& interval) {
            visit(interval);
            if (before == core::State::blocked && interval.state != core::State::terminated) {
                paint_wake_up(bar, interval.start);
            }
            before = interval.state;
        });
        break;
    }
    }
}

void LanePainter::paint_interval(const Lane& lane, const core::Interval& interval,
                                 const QRectF& bar)
{
    const TimeMapping& mapping = picture_.mapping;
    // Cut a little outside of the frame: the painter's numbers stay small, the outline out of
    // sight.
    const double left =
        std::max(std::round(mapping.to_pixel(static_cast<double>(interval.start))), -4.0);
    const double right = std::min(std::round(mapping.to_pixel(static_cast<double>(interval.end))),
                                  frame_.width() + 4);
    const QRectF box(frame_.left() + left, bar.top(), std::max(right - left, 1.0) + 1,
                     bar.height());
    const bool names_process =
        lane.kind != Lane::Kind::process && interval.state != core::State::switching;
    if (names_process && interval.process != core::no_entity) {
        const core::Scenario& scenario = picture_.trace->scenario();
        const Identity identity = picture_.palette.identity(scenario, interval.process);
        paint_state(painter_, box, {identity.fill, Pattern::solid, 1}, picture_.palette, {});
        write(box, QString::fromStdString(scenario.processes[interval.process].name), identity.fill,
              false);
        return;
    }
    const StateLook& look = picture_.palette.look(interval.state);
    paint_state(painter_, box, look, picture_.palette,
                patterns_[static_cast<std::size_t>(interval.state)]);
    if (look.height == 1) {
        write(box, state_names_[static_cast<std::size_t>(interval.state)],
              look.fill.isValid() ? look.fill : picture_.palette.paper,
              look.pattern != Pattern::solid && look.pattern != Pattern::none);
    }
}

void LanePainter::write(const QRectF& box, const QString& text, const QColor& fill, bool patterned)
{
    constexpr double beside = 6;
    const QRectF seen = box & frame_;
    const double width = painter_.fontMetrics().horizontalAdvance(text);
    if (seen.width() < width + 2 * beside) {
        return;
    }
    const QRectF place(std::round(seen.center().x() - width / 2), box.top(), width, box.height());
    if (patterned) {
        painter_.fillRect(place.adjusted(-3, 2, 3, -2), fill);
    }
    painter_.setPen(text_on(fill));
    painter_.drawText(place, Qt::AlignCenter, text);
}

void LanePainter::paint_row(const Lane& lane, const QRectF& bar)
{
    const TimeMapping& mapping = picture_.mapping;
    const double left = mapping.to_pixel(static_cast<double>(from_));
    const double width = static_cast<double>(to_ - from_) / mapping.ticks_per_pixel;
    const qreal scale = painter_.device()->devicePixelRatioF();
    std::vector<core::Summary> columns(
        static_cast<std::size_t>(std::max(std::lround(width * scale), 1L)));
    const core::Lanes& lanes = picture_.trace->lanes();
    switch (lane.kind) {
    case Lane::Kind::core:
        lanes.summarise_core(static_cast<core::CoreNumber>(lane.id), from_, to_, columns);
        break;
    case Lane::Kind::device:
        return;
    case Lane::Kind::process:
        lanes.summarise_process(lane.id, from_, to_, columns);
        break;
    }
    const QImage image =
        lane_image(columns, lane.kind, picture_.trace->scenario(), picture_.palette);
    const QRectF target(frame_.left() + left, bar.top(), width, bar.height());
    const auto stretch = [&](LaneRow row, double top, double height) {
        painter_.drawImage(QRectF(target.left(), target.top() + top, target.width(), height), image,
                           QRectF(0, row, image.width(), 1));
    };
    const double also = std::floor(bar.height() / 3);
    stretch(body_row, 0, bar.height() - also);
    stretch(also_row, bar.height() - also, also);
    stretch(edge_row, 0, 1);
    stretch(edge_row, bar.height() - 1, 1);
}

/// A wedge that points down at where the lane begins.
void LanePainter::paint_arrival(core::EntityId process, const QRectF& bar)
{
    constexpr double size = 5;
    const core::Ticks arrival = picture_.trace->scenario().processes[process].arrival;
    if (arrival < from_ || arrival > to_) {
        return;
    }
    const double x =
        frame_.left() + std::round(picture_.mapping.to_pixel(static_cast<double>(arrival)));
    const QPointF wedge[] = {
        {x, bar.top() + size}, {x - size, bar.top() - 2}, {x + size, bar.top() - 2}};
    painter_.save();
    painter_.setRenderHint(QPainter::Antialiasing, true);
    painter_.setPen(QPen(picture_.palette.paper, 1));
    painter_.setBrush(picture_.palette.ink);
    painter_.drawPolygon(wedge, 3);
    painter_.restore();
}

/// A dot where what a process waited for has happened.
void LanePainter::paint_wake_up(const QRectF& bar, core::Ticks at)
{
    const double x = frame_.left() + std::round(picture_.mapping.to_pixel(static_cast<double>(at)));
    painter_.save();
    painter_.setRenderHint(QPainter::Antialiasing, true);
    painter_.setPen(QPen(picture_.palette.paper, 1));
    painter_.setBrush(picture_.palette.ink);
    painter_.drawEllipse(QPointF(x, bar.top() + 1), 4, 4);
    painter_.restore();
}

/// From where a device ends a request down to the process that it wakes. Left out
/// where they would stand too close to be followed.
void LanePainter::paint_wake_up_arrows(std::size_t device_lane)
{
    constexpr double pixels_an_arrow = 16;
    const auto most = static_cast<std::size_t>(frame_.width() / pixels_an_arrow);
    const auto device = static_cast<core::DeviceIndex>(picture_.lanes[device_lane].id);
    std::vector<core::Interval> served;
    picture_.trace->lanes().device_intervals(device, from_, to_,
                                             [&](const core::Interval& interval) {
                                                 if (served.size() <= most && interval.end <= to_ &&
                                                     interval.end < picture_.trace->end()) {
                                                     served.push_back(interval);
                                                 }
                                             });
    if (served.size() > most) {
        return;
    }
    painter_.save();
    painter_.setRenderHint(QPainter::Antialiasing, true);
    painter_.setPen(QPen(picture_.palette.ink, 1, Qt::DotLine));
    painter_.setBrush(picture_.palette.ink);
    const QRectF from = bar_of(picture_.layout, device_lane, frame_);
    for (std::size_t i = picture_.layout.first_visible(); i < picture_.layout.end_visible(); ++i) {
        const Lane& lane = picture_.lanes[i];
        const QRectF to = bar_of(picture_.layout, i, frame_);
        for (const core::Interval& interval : served) {
            if (lane.kind == Lane::Kind::process && lane.id == interval.process) {
                const double x =
                    frame_.left() +
                    std::round(picture_.mapping.to_pixel(static_cast<double>(interval.end)));
                painter_.drawLine(QPointF(x, from.bottom()), QPointF(x, to.top() - 2));
            }
        }
    }
    painter_.restore();
}

void LanePainter::paint_selection(const QRectF& bar)
{
    painter_.setPen(QPen(picture_.palette.accent, 2));
    painter_.drawLine(QPointF(frame_.left(), bar.top() - 2),
                      QPointF(frame_.right(), bar.top() - 2));
    painter_.drawLine(QPointF(frame_.left(), bar.bottom() + 2),
                      QPointF(frame_.right(), bar.bottom() + 2));
}

void LanePainter::paint_quantum_ends(core::EntityId process, const QRectF& bar)
{
    std::vector<core::Ticks> ends;
    const auto most = static_cast<std::size_t>(frame_.width() / 8);
    if (!picture_.trace->lanes().quantum_ends(process, from_, to_, most, ends)) {
        return;
    }
    painter_.setPen(QPen(picture_.palette.ink, 1));
    for (const core::Ticks end : ends) {
        const double x =
            frame_.left() + std::round(picture_.mapping.to_pixel(static_cast<double>(end))) + 0.5;
        painter_.drawLine(QPointF(x, bar.bottom() - 6),
                          QPointF(x, bar.bottom() + gap_of(picture_.layout)));
    }
}

} // namespace procession::ui
