// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/over_axis.h"
#include "ui/theme/fonts.h"

namespace procession::ui {

/// The axis itself: round moments, and the playhead with its time.
class AxisRuler : public OverAxis {
    Q_OBJECT

public:
    using OverAxis::OverAxis;

    void set_palette(const Palette& palette);
    /// Shows that the keys move the playhead.
    void set_focused(bool focused);
    [[nodiscard]] QSize sizeHint() const override { return {320, height_for_text()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, height_for_text()}; }

    /// A line for the playhead, one for the labels.
    [[nodiscard]] static int height_for_text();

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool grabs_playhead(const QPointF&) const override { return true; }

private:
    bool focused_ = false;
};

} // namespace procession::ui
