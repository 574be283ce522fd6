// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys on the bursts as blocks.
#include "ui/editor/burst_strip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace procession::ui {

namespace {

using core::edit::BurstBlock;
using core::edit::BurstRow;
using core::edit::EditedScenario;

} // namespace

bool BurstStrip::is_own(const QKeyEvent& event) const
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return (held & Qt::AltModifier) == 0;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Insert:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return held == Qt::NoModifier;
    default:
        return false;
    }
}

void BurstStrip::choose_row(std::size_t row)
{
    if (row < rows_.size() && row != chosen_.row) {
        chosen_ = {row, 0};
        emit place_wanted(
            QRect(0, axis_height() + static_cast<int>(row) * row_height(), 1, row_height()));
        update();
    }
}

void BurstStrip::choose(Place place)
{
    const bool other = place.row != chosen_.row;
    chosen_ = place;
    if (other) {
        emit row_chosen(place.row);
    }
    emit place_wanted(QRect(
        names_width_, axis_height() + static_cast<int>(place.row) * row_height(), 1, row_height()));
    update();
}

void BurstStrip::choose_beside(int rows, int bursts)
{
    if (rows_.empty()) {
        return;
    }
    const auto clamped = [](std::size_t now, int by, std::size_t count) {
        const auto last = static_cast<std::ptrdiff_t>(count) - 1;
        return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
            static_cast<std::ptrdiff_t>(now) + by, 0, std::max<std::ptrdiff_t>(last, 0)));
    };
    Place place = chosen_;
    place.row = clamped(place.row, rows, rows_.size());
    place.burst = clamped(place.burst, bursts, rows_[place.row].blocks.size());
    choose(place);
}

void BurstStrip::give_up()
{
    drag_ = Drag::none;
    moved_ = false;
    update();
}

/// What was dragged is as it is shown.
void BurstStrip::drop()
{
    const Drag dropped = moved_ ? drag_ : Drag::none;
    const BurstLayout now = shown_;
    const Place place = chosen_;
    const std::size_t to = to_;
    give_up();
    if (dropped == Drag::none || (now == plain_layout(place.row) && dropped != Drag::order)) {
        return;
    }
    if (dropped == Drag::order) {
        chosen_.burst = to;
    }
    file_.edit([&](EditedScenario& scenario) {
        return dropped == Drag::length ? core::edit::set_length(scenario, place.row, place.burst,
                                                                now.lengths[place.burst])
               : dropped == Drag::arrival
                   ? core::edit::set_arrival(scenario, place.row, now.arrival)
                   : core::edit::move_burst(scenario, place.row, place.burst, to);
    });
}

void BurstStrip::grab(const QPointF& point)
{
    const auto row = row_at(point.y());
    if (!row) {
        return;
    }
    const BurstLayout layout = plain_layout(*row);
    const double x = point.x() - names_width_;
    const BurstLayout::Hit hit = layout.hit(x);
    choose({*row, hit.part == BurstLayout::Part::none ? 0 : hit.burst});
    if (hit.part == BurstLayout::Part::none) {
        return;
    }
    const auto [left, right] = layout.span(hit.burst);
    drag_ = hit.part == BurstLayout::Part::edge ? Drag::length
            : hit.burst == 0                    ? Drag::arrival
                                                : Drag::order;
    grabbed_ = x - (drag_ == Drag::length    ? right
                    : drag_ == Drag::arrival ? left
                                             : (left + right) / 2);
    moved_ = false;
    shown_ = layout;
    to_ = hit.burst;
}

Qt::CursorShape BurstStrip::cursor_at(const QPointF& point) const
{
    const auto row = row_at(point.y());
    const auto hit = row ? plain_layout(*row).hit(point.x() - names_width_) : BurstLayout::Hit();
    return hit.part == BurstLayout::Part::edge   ? Qt::SplitHCursor
           : hit.part == BurstLayout::Part::body ? Qt::OpenHandCursor
                                                 : Qt::ArrowCursor;
}

void BurstStrip::drag_to(const QPointF& point)
{
    moved_ = true;
    const BurstLayout before = plain_layout(chosen_.row);
    const double x = point.x() - names_width_ - grabbed_;
    if (drag_ == Drag::length) {
        shown_ = before.stretched(chosen_.burst, x);
    } else if (drag_ == Drag::arrival) {
        shown_ = before.arriving(x);
    } else {
        to_ = before.place_of(chosen_.burst, x);
        shown_ = before.reordered(chosen_.burst, to_);
    }
    update();
}

void BurstStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto row = row_at(event->position().y());
    if (event->button() != Qt::LeftButton || !row) {
        return;
    }
    const BurstLayout layout = plain_layout(*row);
    const double x = event->position().x() - names_width_;
    const BurstLayout::Hit hit = layout.hit(x);
    if (hit.part != BurstLayout::Part::none) {
        choose({*row, hit.burst});
        split(mapping_.nearest_tick(x) - layout.start(hit.burst));
    }
}

void BurstStrip::press_key(const QKeyEvent& event)
{
    const bool shift = (event.modifiers() & Qt::ShiftModifier) != 0;
    const bool control = (event.modifiers() & Qt::ControlModifier) != 0;
    const int way = event.key() == Qt::Key_Left ? -1 : 1;
    const int all = rows_.empty() ? 0 : static_cast<int>(rows_[chosen_.row].blocks.size());
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        shift&& control ? reorder_by(way)
        : shift         ? stretch_by(way)
        : control       ? arrive_by(way)
                        : choose_beside(0, way);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        choose_beside(event.key() == Qt::Key_Up ? -1 : 1, 0);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        choose_beside(0, event.key() == Qt::Key_Home ? -all : all);
        return;
    case Qt::Key_Insert:
        add();
        return;
    case Qt::Key_Delete:
        remove();
        return;
    default: // Return
        split(block() ? block()->ticks / 2 : 0);
        return;
    }
}

} // namespace procession::ui
