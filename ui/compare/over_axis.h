// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/shared_axis.h"
#include "ui/theme/palette.h"

#include <QWidget>

namespace procession::ui {

/// Something drawn over a shared axis: dragging moves what is in sight, dragging
/// the playhead moves it, the wheel zooms. Leaves `gutter` pixels for names.
class OverAxis : public QWidget {
    Q_OBJECT

public:
    static constexpr int right_margin = 8;

    explicit OverAxis(SharedAxis& axis, QWidget* parent = nullptr);

    void set_gutter(int pixels);
    [[nodiscard]] int gutter() const { return gutter_; }

protected:
    /// Where time runs.
    [[nodiscard]] QRectF frame() const;
    /// Whether a press there moves the playhead at once.
    [[nodiscard]] virtual bool grabs_playhead(const QPointF& position) const;
    void paint_playhead(QPainter& painter, const QColor& colour) const;

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

    SharedAxis& axis_;
    Palette palette_ = Palette::light_theme();

private:
    enum class Drag { none, playhead, pan };
    Drag drag_ = Drag::none;
    double drag_from_ = 0;
    int gutter_ = 48;
};

} // namespace procession::ui
