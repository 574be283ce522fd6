// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_picture.h"

#include <QPointF>
#include <QString>
#include <vector>

class QPainter;

namespace procession::ui {

/// An arrow from what lets a process go on to the moment in its lane at which it does.
struct WakeArrow {
    enum class Waker : std::uint8_t { device, intervention };
    Waker waker = Waker::device;
    core::DeviceIndex device = core::no_device;
    core::EntityId process = core::no_entity; ///< the one woken
    core::Ticks at = 0;
    /// It comes down from the lane of the device; else from a mark in the process's own.
    bool from_lane = false;
    QPointF tail;
    QPointF tip;

    /// Where the mark stands that names the waker by its colour and shape; from a lane there is
    /// none.
    [[nodiscard]] QRectF mark() const;
};

/// The arrows of a picture drawn at `frame`: of what happened before the moment revealed,
/// in lanes that are drawn interval by interval. Where they would stand too close to be
/// followed some are left out, those of the selected process last.
[[nodiscard]] std::vector<WakeArrow> wake_arrows(const TimelinePicture& picture,
                                                 const QRectF& frame);

void paint_wake_arrows(QPainter& painter, const TimelinePicture& picture,
                       const std::vector<WakeArrow>& arrows);

/// What is said of the arrow under `point`; empty if there is none.
[[nodiscard]] QString wake_arrow_text(const core::Trace& trace,
                                      const std::vector<WakeArrow>& arrows, const QPointF& point);

} // namespace procession::ui
