// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lane_painter.h"

#include "ui/text/translate.h"
#include "ui/theme/colour.h"
#include "ui/theme/pattern.h"
#include "ui/timeline/lane_image.h"
#include "ui/timeline/wake_arrows.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <tuple>

namespace procession::ui {

namespace {

constexpr double least_textured = 12; ///< pixels: of less nobody could tell the texture

} // namespace

LanePainter::LanePainter(QPainter& painter, const TimelinePicture& picture, const QRectF& frame)
    : painter_(painter), picture_(picture), frame_(frame)
{
    const TimeMapping& mapping = picture.mapping;
    std::tie(from_, to_) = picture.span();
    if (picture.revealed < mapping.to()) {
        frame_.setRight(std::clamp(frame.left() + mapping.to_pixel(picture.revealed), frame.left(),
                                   frame.right()));
    }
    brief_runs_ = brief_runs(*picture.trace, from_, to_);
    // No higher than its bar.
    font_ = painter.font();
    const double bar = picture.layout.lane_height - 2 * picture.gap();
    constexpr double most = 0.83;
    if (font_.pixelSize() > bar * most) {
        font_.setPixelSize(std::max(static_cast<int>(bar * most), 1));
    }
    thinnest_letter_ = QFontMetricsF(font_).horizontalAdvance(QChar('i')) * 0.75;
    for (std::size_t i = 0; i < core::state_count; ++i) {
        const auto state = static_cast<core::State>(i);
        const StateLook& look = picture.palette.look(state);
        state_names_.push_back(state_name(state));
        patterns_.push_back(
            pattern_brush(look.pattern, text_on(look.fill), painter.device()->devicePixelRatioF()));
    }
}

void LanePainter::paint()
{
    if (to_ <= from_) {
        return;
    }
    painter_.save();
    painter_.setClipRect(frame_);
    painter_.setFont(font_);
    painter_.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = picture_.layout.first_visible(); i < picture_.layout.end_visible(); ++i) {
        paint_lane(i);
    }
    paint_wake_arrows(painter_, picture_, wake_arrows(picture_, frame_));
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
    const QRectF bar = picture_.bar(index, frame_);
    if (picture_.one_by_one(lane)) {
        paint_intervals(lane, bar);
        if (lane.kind == Lane::Kind::process) {
            paint_brief_runs(lane.id, bar);
        }
    } else {
        paint_row(lane, bar);
    }
    if (lane.kind == Lane::Kind::process) {
        paint_zombie_span(lane.id, bar);
        paint_quantum_ends(lane.id, bar);
        paint_arrival(lane.id, bar);
        if (lane.id == picture_.selected) {
            paint_selection(bar);
        }
    }
}

void LanePainter::paint_intervals(const Lane& lane, const QRectF& bar)
{
    const core::Lanes& lanes = picture_.trace->lanes();
    const auto visit = [&](const core::Interval& interval) { paint_interval(lane, interval, bar); };
    switch (lane.kind) {
    case Lane::Kind::core:
        lanes.core_intervals(static_cast<core::CoreNumber>(lane.id), from_, to_, visit);
        break;
    case Lane::Kind::device:
        lanes.device_intervals(static_cast<core::DeviceIndex>(lane.id), from_, to_, visit);
        break;
    case Lane::Kind::process: {
        core::State before = core::State::unborn;
        lanes.process_intervals(lane.id, from_, to_, [&](const core::Interval& interval) {
            visit(interval);
            if (is_wake_up(before, interval.state)) {
                paint_wake_up(bar, interval.start);
            }
            before = interval.state;
        });
        break;
    }
    }
}

/// Cut a little outside of the frame: the painter's numbers stay small, the outline out of sight.
QRectF LanePainter::box_of(core::Ticks from, core::Ticks to, const QRectF& bar) const
{
    const TimeMapping& mapping = picture_.mapping;
    const double left = std::max(std::round(mapping.to_pixel(static_cast<double>(from))), -4.0);
    const double right =
        std::min(std::round(mapping.to_pixel(static_cast<double>(to))), frame_.width() + 4);
    return {frame_.left() + left, bar.top(), std::max(right - left, 1.0) + 1, bar.height()};
}

void LanePainter::paint_interval(const Lane& lane, const core::Interval& interval,
                                 const QRectF& bar)
{
    const QRectF box = box_of(interval.start, interval.end, bar);
    const bool names_process =
        lane.kind != Lane::Kind::process && interval.state != core::State::switching;
    if (names_process && interval.process != core::no_entity) {
        const core::Scenario& scenario = picture_.trace->scenario();
        const Identity identity = picture_.palette.identity(scenario, interval.process);
        paint_state(painter_, box, {identity.fill, Pattern::solid, 1}, picture_.palette, {});
        const QRectF inner = (box & frame_).adjusted(1, 1, -1, -1);
        const bool textured = inner.width() >= least_textured;
        if (textured) {
            paint_texture(painter_, inner, identity, Texture::faint);
        }
        write(box, QString::fromStdString(scenario.processes[interval.process].name), identity.fill,
              textured);
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
    // To measure a text takes longer than to draw a bar: not where its letters cannot fit.
    if (seen.width() < static_cast<double>(text.size()) * thinnest_letter_ + 2 * beside) {
        return;
    }
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
        lanes.summarise_device(static_cast<core::DeviceIndex>(lane.id), from_, to_, columns);
        break;
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

/// A thin bar where it ran for no time: without it ready would seem to become blocked.
void LanePainter::paint_brief_runs(core::EntityId process, const QRectF& bar)
{
    constexpr double thin = 3;
    const auto found = brief_runs_.find(process);
    if (found == brief_runs_.end()) {
        return;
    }
    for (const core::Ticks at : found->second) {
        const double x =
            frame_.left() + std::round(picture_.mapping.to_pixel(static_cast<double>(at)));
        paint_state(painter_, QRectF(x - 1, bar.top(), thin, bar.height()),
                    picture_.palette.look(core::State::running), picture_.palette, {});
    }
}

/// Over its end, however many intervals there are: that somebody waits to be reaped is rare, and
/// must not be missed.
void LanePainter::paint_zombie_span(core::EntityId process, const QRectF& bar)
{
    const core::ZombieSpan* const span = picture_.zombie_span(process);
    if (!span || span->to < from_ || span->from >= to_) {
        return;
    }
    const QRectF box = box_of(span->from, std::min(span->to, to_), bar);
    paint_zombie(painter_, box, picture_.palette);
    write(box, zombie_name(), picture_.palette.zombie, false);
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
    if (x < frame_.left()) {
        return;
    }
    const QPointF wedge[] = {
        {x, bar.top() + size}, {x - size, bar.top() - 2}, {x + size, bar.top() - 2}};
    painter_.save();
    painter_.setClipRect(frame_.adjusted(-size - 1, 0, 0, 0)); // whole also at the left edge
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
        painter_.drawLine(QPointF(x, bar.bottom() - 6), QPointF(x, bar.bottom() + picture_.gap()));
    }
}

} // namespace procession::ui
