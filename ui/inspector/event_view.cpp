// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/event_view.h"

#include "core/trace/explain.h"
#include "ui/accessible/spoken_parts.h"
#include "ui/classroom/hidden.h"
#include "ui/inspector/event_words.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/text/unbroken.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace procession::ui {

EventView::EventView(const EventRows& rows, QWidget* parent)
    : QAbstractScrollArea(parent), rows_(rows)
{
    setFocusPolicy(Qt::StrongFocus);
    speak_as(*this, QAccessible::List);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void EventView::show_moment(const Moment& moment)
{
    const bool moved = !moment_ || moment_->t != moment.t || moment_->next != moment.next;
    moment_ = moment;
    update_bars();
    if (moved) {
        follow();
    }
    describe();
    viewport()->update();
}

void EventView::rows_changed()
{
    update_bars();
    describe();
    viewport()->update();
}

void EventView::forget()
{
    sentences_.clear();
    heights_.clear();
    describe();
    viewport()->update();
}

void EventView::set_palette(const Palette& palette)
{
    palette_ = palette;
    heights_.clear(); // texts may have another size
    update_bars();
    viewport()->update();
}

void EventView::set_empty_text(const QString& text)
{
    empty_text_ = text;
    describe();
    viewport()->update();
}

qint64 EventView::playhead_row() const
{
    return moment_ ? rows_.row_of(moment_->next) - 1 : -1;
}

void EventView::set_current_row(qint64 row)
{
    current_ = std::clamp<qint64>(row, std::min<qint64>(rows_.size() - 1, 0), rows_.size() - 1);
    scroll_to(current_);
    describe();
    viewport()->update();
}

/// The playhead's row in sight, and current: what is heard is what is now.
void EventView::follow()
{
    current_ = playhead_row();
    scroll_to(std::max<qint64>(current_, 0));
}

void EventView::scroll_to(qint64 row)
{
    const qint64 first = verticalScrollBar()->value();
    if (row < first) {
        verticalScrollBar()->setValue(static_cast<int>(row));
    } else {
        verticalScrollBar()->setValue(static_cast<int>(std::max(first, first_with_last(row))));
    }
}

void EventView::update_bars()
{
    const int times = time_width_;
    measure_times();
    if (times != time_width_) {
        heights_.clear();
    }
    const qint64 beyond = first_with_last(rows_.size() - 1);
    verticalScrollBar()->setRange(0, static_cast<int>(std::min<qint64>(beyond, INT_MAX)));
    verticalScrollBar()->setPageStep(static_cast<int>(rows_in_sight()));
    verticalScrollBar()->setSingleStep(1);
    current_ = std::min(current_, rows_.size() - 1);
}

void EventView::describe()
{
    const bool heard = isVisible(); // else nobody pays for the sentence
    const QString text = !heard ? QString() : rows_.size() == 0 ? empty_text_ : words(current_);
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QString EventView::words(qint64 row) const
{
    return moment_ && row >= 0 && row < rows_.size()
               ? event_words(moment_->trace, rows_.record(row))
               : QString();
}

core::Ticks EventView::time_of(qint64 row) const
{
    return moment_->trace.records().at(rows_.record(row));
}

QString EventView::sentence(core::RecordIndex index) const
{
    if (const QString* known = sentences_.object(index)) {
        return *known;
    }
    const QString text = unbroken(why_words(core::explain_beside(moment_->trace, index)));
    sentences_.insert(index, new QString(text));
    return text;
}

/// Those that are whole; at least one.
qint64 EventView::rows_in_sight() const
{
    const qint64 first = verticalScrollBar()->value();
    qint64 row = first;
    for (int bottom = 0; row < rows_.size(); ++row) {
        bottom += row_height(row);
        if (bottom > viewport()->height()) {
            break;
        }
    }
    return std::max<qint64>(row - first, 1);
}

/// The first row in sight if `row` is the last that is whole.
qint64 EventView::first_with_last(qint64 row) const
{
    qint64 first = row;
    int height = row < 0 ? 0 : row_height(row);
    while (first > 0 && height + row_height(first - 1) <= viewport()->height()) {
        height += row_height(--first);
    }
    return std::max<qint64>(first, 0);
}

QRect EventView::row_box(qint64 row) const
{
    const qint64 first = verticalScrollBar()->value();
    int top = 0;
    for (qint64 above = first; above < row && top < viewport()->height(); ++above) {
        top += row_height(above);
    }
    const bool in_sight = row >= first && row < rows_.size() && top < viewport()->height();
    return in_sight ? QRect(0, top, viewport()->width(), row_height(row)) : QRect();
}

qint64 EventView::row_at(int y) const
{
    int bottom = 0;
    for (qint64 row = verticalScrollBar()->value(); y >= 0 && row < rows_.size(); ++row) {
        bottom += row_height(row);
        if (y < bottom) {
            return row;
        }
    }
    return -1;
}

void EventView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    update_bars(); // rows have their true heights now
    scroll_to(std::max<qint64>(current_, 0));
    describe();
}

void EventView::resizeEvent(QResizeEvent*)
{
    heights_.clear();
    update_bars();
    scroll_to(std::max<qint64>(current_, 0));
}

void EventView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void EventView::keyPressEvent(QKeyEvent* event)
{
    const qint64 page = std::max<qint64>(rows_in_sight() - 1, 1);
    switch (event->key()) {
    case Qt::Key_Up:
        return set_current_row(current_ - 1);
    case Qt::Key_Down:
        return set_current_row(current_ + 1);
    case Qt::Key_PageUp:
        return set_current_row(current_ - page);
    case Qt::Key_PageDown:
        return set_current_row(current_ + page);
    case Qt::Key_Home:
        return set_current_row(0);
    case Qt::Key_End:
        return set_current_row(rows_.size() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current_ >= 0 && current_ < rows_.size()) {
            emit time_wanted(time_of(current_));
        }
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void EventView::mousePressEvent(QMouseEvent* event)
{
    if (const qint64 row = row_at(event->pos().y()); row >= 0) {
        set_current_row(row);
    }
}

void EventView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const qint64 row = row_at(event->pos().y()); row >= 0) {
        emit time_wanted(time_of(row));
    }
}

bool EventView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        const qint64 row = row_at(help.pos().y());
        QToolTip::showText(help.globalPos(), row < 0 ? QString() : sentence(rows_.record(row)),
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace procession::ui
