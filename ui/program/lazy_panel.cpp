// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/lazy_panel.h"

#include <QShowEvent>
#include <QTimer>

namespace procession::ui {

void LazyPanel::show_moment(const Moment& moment)
{
    moment_ = moment;
    refill();
}

void LazyPanel::set_selected(core::EntityId process)
{
    selected_ = process;
    refill();
}

void LazyPanel::set_palette(const Palette& palette)
{
    palette_ = palette;
    refill();
}

/// A panel behind another one's tab is no less visible to Qt. For a picture the window is laid
/// out but never shown.
bool LazyPanel::is_in_sight() const
{
    return window()->isVisible() ? !visibleRegion().isEmpty() : isVisibleTo(window());
}

void LazyPanel::refill()
{
    stale_ = moment_.has_value();
    come_into_sight();
}

void LazyPanel::come_into_sight()
{
    if (stale_ && is_in_sight()) {
        stale_ = false;
        fill();
    }
}

void LazyPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &LazyPanel::come_into_sight); // once it has its place
}

} // namespace procession::ui
