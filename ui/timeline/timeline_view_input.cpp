// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and wheel do to the timeline, and what it tells about the place under the pointer.
#include "ui/text/time_text.h"
#include "ui/timeline/answer_marks.h"
#include "ui/timeline/interval_text.h"
#include "ui/timeline/timeline_plottable.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/wake_arrows.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

namespace procession::ui {

namespace {

constexpr double grip = 6; ///< pixels around the playhead that grab it
constexpr double wheel_notch = 120;

} // namespace

std::optional<Lane> TimelineView::lane_at(const QPointF& position) const
{
    const QRect area = lane_area();
    const double y = position.y() - area.top() + picture_.layout.scrolled;
    if (!picture_.trace || y < 0 || position.y() > area.bottom()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(y / picture_.layout.lane_height);
    return index < picture_.lanes.size() ? std::optional(picture_.lanes[index]) : std::nullopt;
}

core::EntityId TimelineView::process_at(const QPointF& position) const
{
    const std::optional<Lane> lane = lane_at(position);
    if (!lane || lane->kind == Lane::Kind::process) {
        return lane ? lane->id : core::no_entity;
    }
    const auto t = static_cast<core::Ticks>(
        std::floor(picture_.mapping.to_time(position.x() - lane_area().left())));
    if (lane->kind != Lane::Kind::core || t < 0 || static_cast<double>(t) >= picture_.revealed) {
        return core::no_entity;
    }
    return core::holder_at(*picture_.trace, static_cast<core::CoreNumber>(lane->id), t);
}

QString TimelineView::text_at(const QPointF& position) const
{
    const std::optional<Lane> lane = lane_at(position);
    if (!lane) {
        return {};
    }
    const QString arrow =
        wake_arrow_text(*picture_.trace, wake_arrows(picture_, QRectF(lane_area())), position);
    if (!arrow.isEmpty()) {
        return arrow;
    }
    const double t = picture_.mapping.to_time(position.x() - lane_area().left());
    return t >= picture_.revealed || position.x() < lane_area().left()
               ? QString()
               : interval_text(picture_, *lane, static_cast<core::Ticks>(std::floor(t)),
                               told_until());
}

/// How far the tips tell: inside an instant what ends at it has not ended yet.
core::Ticks TimelineView::told_until() const
{
    if (!veiled_) {
        return picture_.trace->end();
    }
    const bool inside = has_moment_of_trace() && moment_->t == seen_ && moment_->is_inside();
    return inside ? seen_ - 1 : seen_;
}

void TimelineView::set_answers(std::vector<std::pair<core::Ticks, QChar>> moments)
{
    answers_->set_marks(std::move(moments));
    if (picture_.trace) {
        set_end(end_in_sight());
        repaint_lanes();
    }
}

QPointF TimelineView::answer_place(core::Ticks t) const
{
    const auto& marks = answers_->marks();
    const double x = lane_area().left() + picture_.mapping.to_pixel(static_cast<double>(t));
    const QPointF place(x, lane_area().bottom() + 3);
    const std::size_t mark = answers_->at(place);
    return mark < marks.size() && marks[mark].first == t ? place : QPointF();
}

/// With a veil a round number that does not tell the end; what may be answered is told to all.
core::Ticks TimelineView::end_in_sight() const
{
    const core::Ticks end = veiled_ ? veiled_end(seen_) : picture_.trace->end();
    return answers_->last() < end ? end : veiled_end(answers_->last());
}

void TimelineView::show_tip(const QPoint& position, const QPoint& global)
{
    const auto& marks = answers_->marks();
    QString text = text_at(position);
    if (const std::size_t mark = answers_->at(position); mark < marks.size()) {
        const QString t = TimeText::of(picture_.trace->scenario()).moment(marks[mark].first);
        //: A moment on the time axis that answers a question: its letter, the moment
        text = tr("%1: t = %2. Click to answer.").arg(marks[mark].second).arg(t);
    }
    text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(global, text, plot_);
}

bool TimelineView::grabs_playhead(const QPointF& position) const
{
    const QRect area = lane_area();
    if (position.y() < area.top() || position.y() > area.bottom()) {
        return position.x() >= area.left() - grip; // ruler and axis move the playhead anywhere
    }
    return std::abs(position.x() - area.left() - picture_.mapping.to_pixel(position_)) <= grip;
}

void TimelineView::want_time_at(double x)
{
    emit time_wanted(picture_.mapping.nearest_tick(x - lane_area().left()));
}

void TimelineView::press(const QMouseEvent& event)
{
    if (!picture_.trace) {
        return;
    }
    const core::EntityId process = process_at(event.position());
    if (event.button() == Qt::RightButton && process != core::no_entity) {
        emit process_menu_wanted(process, event.globalPosition().toPoint());
    }
    if (event.button() != Qt::LeftButton) {
        return;
    }
    if (const std::size_t mark = answers_->at(event.position()); mark < answers_->marks().size()) {
        emit moment_answered(answers_->marks()[mark].first);
        return;
    }
    drag_from_ = event.position();
    pressed_at_ = event.position();
    if (event.modifiers() & Qt::ShiftModifier) {
        const core::Ticks t =
            picture_.mapping.nearest_tick(event.position().x() - lane_area().left());
        span_ = {t, t};
        span_follows_ = false;
        drag_ = Drag::span;
        return;
    }
    drag_ = grabs_playhead(event.position()) ? Drag::playhead : Drag::pan;
    if (drag_ == Drag::playhead) {
        want_time_at(event.position().x());
    } else {
        plot_->setCursor(Qt::ClosedHandCursor);
    }
}

void TimelineView::move(const QMouseEvent& event)
{
    if (drag_ == Drag::playhead) {
        want_time_at(event.position().x());
    } else if (drag_ == Drag::span && span_) {
        span_->second = picture_.mapping.nearest_tick(event.position().x() - lane_area().left());
        repaint_lanes();
    } else if (drag_ == Drag::pan) {
        const QPointF moved = event.position() - drag_from_;
        drag_from_ = event.position();
        picture_.mapping.pan(moved.x());
        lane_scroll_->setValue(lane_scroll_->value() - static_cast<int>(moved.y()));
        repaint_lanes();
    } else {
        const bool answers = answers_->at(event.position()) < answers_->marks().size();
        plot_->setCursor(answers                            ? Qt::PointingHandCursor
                         : grabs_playhead(event.position()) ? Qt::SizeHorCursor
                                                            : Qt::OpenHandCursor);
    }
}

void TimelineView::release(const QMouseEvent& event)
{
    constexpr double still = 4; // pixels that a click may move
    if (drag_ == Drag::pan && (event.position() - pressed_at_).manhattanLength() < still) {
        emit process_chosen(process_at(event.position()));
    }
    if (drag_ == Drag::span && span_ && span_->first == span_->second) {
        clear_span();
    }
    drag_ = Drag::none;
    plot_->setCursor(Qt::OpenHandCursor);
}

void TimelineView::wheel(const QWheelEvent& event)
{
    const QPoint turned = event.angleDelta();
    if (event.modifiers() & Qt::ControlModifier) {
        lane_scroll_->setValue(lane_scroll_->value() - turned.y() / 2);
    } else if ((event.modifiers() & Qt::ShiftModifier) || turned.x() != 0) {
        picture_.mapping.pan(turned.x() != 0 ? turned.x() : turned.y());
    } else {
        const double at = event.position().x() - lane_area().left();
        picture_.mapping.zoom_at(at, std::pow(1.25, turned.y() / wheel_notch));
    }
    repaint_lanes();
}

bool TimelineView::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        press(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::ToolTip: {
        const auto& help = *static_cast<QHelpEvent*>(event);
        show_tip(help.pos(), help.globalPos());
        return true;
    }
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent*>(event));
        return true;
    case QEvent::Resize:
        lay_out(); // before the plot draws itself anew in its new size
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// While it plays, no bar changes its width under the eye: a longer axis turns pages at the
/// scale there was, and is fitted once the playing stops.
void TimelineView::set_end(core::Ticks end)
{
    TimeMapping& mapping = picture_.mapping;
    if (steady_ && mapping.is_fitted() && end != mapping.end) {
        kept_scale_ = mapping.ticks_per_pixel;
    }
    mapping.set_end(end, steady_);
}

void TimelineView::set_steady(bool steady)
{
    steady_ = steady;
    const bool untouched = kept_scale_ == picture_.mapping.ticks_per_pixel;
    if (!steady && std::exchange(kept_scale_, std::nullopt) && untouched) {
        fit();
    }
}

} // namespace procession::ui
