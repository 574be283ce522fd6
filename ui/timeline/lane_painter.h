// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/brief_runs.h"
#include "ui/timeline/timeline_picture.h"

#include <QBrush>
#include <QFont>
#include <QString>
#include <vector>

class QPainter;

namespace procession::ui {

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
    [[nodiscard]] QRectF box_of(core::Ticks from, core::Ticks to, const QRectF& bar) const;
    void paint_interval(const Lane& lane, const core::Interval& interval, const QRectF& bar);
    void paint_row(const Lane& lane, const QRectF& bar);
    void paint_quantum_ends(core::EntityId process, const QRectF& bar);
    void paint_brief_runs(core::EntityId process, const QRectF& bar);
    void paint_zombie_span(core::EntityId process, const QRectF& bar);
    void paint_arrival(core::EntityId process, const QRectF& bar);
    void paint_selection(const QRectF& bar);
    void paint_wake_up(const QRectF& bar, core::Ticks at);
    void write(const QRectF& box, const QString& text, const QColor& fill, bool patterned);

    QPainter& painter_;
    const TimelinePicture& picture_;
    QRectF frame_;
    QFont font_;           ///< of what is written in bars
    core::Ticks from_ = 0; ///< what is in sight
    core::Ticks to_ = 0;
    std::map<core::EntityId, std::vector<core::Ticks>> brief_runs_;
    std::vector<QString> state_names_; ///< by state
    double thinnest_letter_ = 0;       ///< pixels; none is narrower
    std::vector<QBrush> patterns_;     ///< by state
};

} // namespace procession::ui
