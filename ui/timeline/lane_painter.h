// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "ui/theme/palette.h"
#include "ui/timeline/lane.h"
#include "ui/timeline/time_mapping.h"

#include <QBrush>
#include <QRectF>
#include <QString>
#include <limits>
#include <optional>
#include <vector>

class QPainter;

namespace procession::ui {

/// Everything that the picture of the lanes is a function of.
struct TimelinePicture {
    std::optional<core::Trace> trace;
    std::vector<Lane> lanes;
    TimeMapping mapping;
    LaneLayout layout;
    Palette palette = {};
    /// Nothing that happens after this moment is drawn: the veil. Between two ticks
    /// while playing.
    double revealed = std::numeric_limits<double>::max();
    core::EntityId selected = core::no_entity;
    std::vector<core::Ticks> bookmarks = {};
};

/// Draws lanes: interval by interval with pattern, outline and label while there
/// are few in sight, else as one row of pixels. The cost of a lane is bounded by
/// its width in pixels. For one picture; made anew for each.
class LanePainter {
public:
    /// `picture` has a trace and outlives this. `frame` is where it is drawn.
    LanePainter(QPainter& painter, const TimelinePicture& picture, const QRectF& frame);

    void paint();

private:
    void paint_bookmarks();
    void paint_lane(std::size_t index);
    void paint_intervals(const Lane& lane, const QRectF& bar);
    void paint_interval(const Lane& lane, const core::Interval& interval, const QRectF& bar);
    void paint_row(const Lane& lane, const QRectF& bar);
    void paint_quantum_ends(core::EntityId process, const QRectF& bar);
    void paint_arrival(core::EntityId process, const QRectF& bar);
    void paint_selection(const QRectF& bar);
    void paint_wake_up(const QRectF& bar, core::Ticks at);
    void paint_wake_up_arrows(std::size_t device_lane);
    void write(const QRectF& box, const QString& text, const QColor& fill, bool patterned);
    [[nodiscard]] std::size_t count(const Lane& lane) const;
    [[nodiscard]] core::Ticks revealed_ticks() const;

    QPainter& painter_;
    const TimelinePicture& picture_;
    QRectF frame_;
    core::Ticks from_ = 0; ///< what is in sight
    core::Ticks to_ = 0;
    std::vector<QString> state_names_; ///< by state
    std::vector<QBrush> patterns_;     ///< by state
};

} // namespace procession::ui
