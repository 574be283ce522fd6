// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keys and screen readers on the time line of interventions.
#include "ui/editor/intervention_line.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr core::Ticks far = 10; ///< ticks, with Shift

} // namespace

bool InterventionLine::is_own(const QKeyEvent& event) const
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Delete:
        return (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    default:
        return false;
    }
}

void InterventionLine::choose(std::size_t row)
{
    if (chosen_ != row) {
        chosen_ = row;
        emit row_chosen(row);
    }
    update();
}

/// By moment, not as they are listed.
void InterventionLine::choose_beside(int by)
{
    const auto& marks = marks_.marks;
    if (marks.empty()) {
        return;
    }
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [this](const auto& mark) { return chosen_ == mark.row; });
    const auto at =
        found == marks.end() ? (by > 0 ? -1 : std::ptrdiff_t(marks.size())) : found - marks.begin();
    const auto last = static_cast<std::ptrdiff_t>(marks.size()) - 1;
    choose(marks[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, last))].row);
}

void InterventionLine::move_by(core::Ticks by)
{
    if (!chosen_ || !marks_.mark_of(*chosen_)) {
        return choose_beside(1);
    }
    const core::Ticks now = entry_of(*chosen_).at;
    const core::Ticks wanted = std::clamp<core::Ticks>(now + by, 0, scheduler::latest_tick);
    if (wanted != now) {
        emit move_wanted(*chosen_, wanted);
    }
}

void InterventionLine::give_up()
{
    dragged_.reset();
    dragged_to_.reset();
    lay_out();
}

void InterventionLine::grab(const QPointF& point)
{
    const QPointF inside = point - frame().topLeft();
    if (const auto row = marks_.row_at(inside)) {
        choose(*row);
        dragged_ = row;
        grabbed_ = inside.x() - marks_.mark_of(*row)->x;
    }
}

Qt::CursorShape InterventionLine::cursor_at(const QPointF& point) const
{
    return marks_.row_at(point - frame().topLeft()) ? Qt::SizeHorCursor : Qt::ArrowCursor;
}

void InterventionLine::drag_to(const QPointF& point)
{
    dragged_to_ = marks_.mapping.nearest_tick(point.x() - frame().left() - grabbed_);
    lay_out();
}

void InterventionLine::drop()
{
    const std::size_t row = *dragged_;
    const auto to = dragged_to_;
    give_up();
    if (to && *to != entry_of(row).at) {
        emit move_wanted(row, *to);
    }
}

void InterventionLine::press_key(const QKeyEvent& event)
{
    const core::Ticks by = (event.modifiers() & Qt::ShiftModifier) != 0 ? far : 1;
    switch (event.key()) {
    case Qt::Key_Left:
        return move_by(-by);
    case Qt::Key_Right:
        return move_by(by);
    case Qt::Key_Up:
        return choose_beside(-1);
    case Qt::Key_Down:
        return choose_beside(1);
    case Qt::Key_Home:
        return choose_beside(-static_cast<int>(marks_.marks.size()));
    case Qt::Key_End:
        return choose_beside(static_cast<int>(marks_.marks.size()));
    default: // Delete
        if (chosen_) {
            emit remove_wanted();
        }
    }
}

void InterventionLine::focusInEvent(QFocusEvent* event)
{
    DraggedStrip::focusInEvent(event);
    if (!chosen_) {
        choose_beside(1);
    }
}

int InterventionLine::spoken_count() const
{
    return static_cast<int>(marks_.marks.size());
}

SpokenPart InterventionLine::spoken_part(int part) const
{
    const InterventionMarks::Mark& mark = marks_.marks[static_cast<std::size_t>(part)];
    SpokenPart told;
    //: A moment, what is done then
    told.name = tr("%1: %2").arg(times_.moment(mark.at), entry_of(mark.row).text);
    told.box = mark.box.toAlignedRect().translated(frame().topLeft());
    told.selectable = true;
    told.selected = chosen_ == mark.row;
    told.pressable = true;
    return told;
}

int InterventionLine::focused_part() const
{
    for (std::size_t i = 0; i < marks_.marks.size(); ++i) {
        if (chosen_ == marks_.marks[i].row) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void InterventionLine::press_part(int part)
{
    if (part >= 0 && part < spoken_count()) {
        choose(marks_.marks[static_cast<std::size_t>(part)].row);
    }
}

} // namespace procession::ui
