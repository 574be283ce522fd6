// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "ui/compare/over_axis.h"
#include "ui/timeline/lane_painter.h"

#include <optional>
#include <vector>

namespace procession::ui {

/// The lanes of one run over the shared axis, and where the run ends.
class RunStrip : public OverAxis {
    Q_OBJECT

public:
    using OverAxis::OverAxis;

    /// `note` stands where there is no trace.
    void show_run(const std::optional<core::Trace>& trace, LaneMode mode, const QString& note);
    void set_palette(const Palette& palette);
    /// Room that the names of the lanes need.
    [[nodiscard]] int wanted_gutter() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paint_names(QPainter& painter, const TimelinePicture& picture) const;
    void paint_end(QPainter& painter) const;
    void describe();

    std::optional<core::Trace> trace_;
    std::vector<Lane> lanes_;
    QString note_;
};

} // namespace procession::ui
