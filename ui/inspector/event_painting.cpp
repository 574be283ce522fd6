// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the list of events look: two lines a row where it is narrow,
// one where it is wide.
#include "ui/inspector/event_view.h"
#include "ui/inspector/event_words.h"
#include "ui/text/time_text.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int event_margin = 12;
constexpr int event_gap = 8;

/// Grows less than the texts do: what happens stands beside it.
int event_token_width()
{
    return (scaled(56) + 56) / 2;
}

int wide_from()
{
    return scaled(600);
}

int least_time()
{
    return scaled(40);
}

int event_line_height()
{
    return QFontMetrics(text_font(TextSize::normal)).height();
}

/// Draws at the left of `box` and moves its left edge behind the text.
void take(QPainter& painter, QRect& box, const QString& text, int room)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect part(box.left(), box.top(), std::min(room, box.width()), box.height());
    painter.drawText(part, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, part.width()));
    box.setLeft(part.left() + room + event_gap);
}

} // namespace

bool EventView::is_wide() const
{
    return viewport()->width() >= wide_from();
}

int EventView::row_height() const
{
    return is_wide() ? event_line_height() + 10 : 2 * event_line_height() + 10;
}

void EventView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette_.paper);
    if (!moment_ || rows_.size() == 0) {
        painter.setPen(palette_.quiet);
        painter.setFont(text_font(TextSize::normal));
        painter.drawText(
            viewport()->rect().adjusted(event_margin, event_margin, -event_margin, -event_margin),
            Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, empty_text_);
        return;
    }
    const qint64 first = verticalScrollBar()->value();
    const qint64 last = std::min(rows_.size() - 1, first + rows_in_sight());
    const QFontMetrics numbers(number_font(TextSize::normal));
    const TimeText time = TimeText::of(moment_->trace.scenario());
    time_width_ = std::max(least_time(), numbers.horizontalAdvance(time.moment(time_of(last))));
    for (qint64 row = first; row <= last; ++row) {
        const int top = static_cast<int>(row - first) * row_height();
        paint_row(painter, row, {0, top, viewport()->width(), row_height()});
    }
}

void EventView::paint_process(QPainter& painter, const core::Record& record, const QRect& box,
                              bool dimmed) const
{
    const core::Scenario& scenario = moment_->trace.scenario();
    if (record.subject >= scenario.processes.size() ||
        (record.kind == core::RecordKind::policy &&
         static_cast<core::PolicyEvent>(record.code) == core::PolicyEvent::boost)) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(text_font(TextSize::small));
    Identity identity = palette_.identity(scenario, record.subject);
    Palette palette = palette_;
    if (dimmed) {
        identity.fill = mixed(palette_.paper, identity.fill, 0.4);
        palette.ink = palette_.quiet;
    }
    paint_token(painter, box, identity,
                QString::fromStdString(scenario.processes[record.subject].name), palette);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void EventView::paint_row(QPainter& painter, qint64 row, const QRect& box) const
{
    const core::RecordIndex index = rows_.record(row);
    const core::Record record = moment_->trace.records()[index];
    const qint64 playhead = playhead_row();
    const bool now = playhead >= 0 && record.at == time_of(playhead);
    const bool later = row > playhead; // seen before, dimmed
    if (now) {
        painter.fillRect(box, mixed(palette_.paper, palette_.accent, 0.12));
        painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), palette_.accent);
    }
    if (row == current_ && hasFocus()) {
        painter.setPen(QPen(palette_.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
    const QColor ink = later ? palette_.quiet : palette_.ink;
    const int line = event_line_height();
    QRect rest(event_margin, box.top() + 5, box.width() - 2 * event_margin, line);
    // The time of an instant stands once, at its first row in sight.
    const bool first = row == verticalScrollBar()->value() || time_of(row - 1) != record.at;
    painter.setFont(number_font(TextSize::normal));
    painter.setPen(ink);
    if (first) {
        painter.drawText(QRect(rest.left(), rest.top(), time_width_, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         TimeText::of(moment_->trace.scenario()).moment(record.at));
    }
    rest.setLeft(rest.left() + time_width_ + 12);
    paint_process(painter, record, {rest.left(), rest.top() - 1, event_token_width(), line + 2},
                  later);
    const int words_left = rest.left() + event_token_width() + event_gap;
    QRect words(words_left, rest.top(), rest.right() - words_left + 1, line);
    painter.setPen(ink);
    painter.setFont(text_font(TextSize::normal, true));
    const bool has_core = record.core != core::no_core;
    const QString core = has_core ? tr("core %1").arg(record.core) : QString();
    if (is_wide()) {
        take(painter, words, event_name(record), scaled(104));
        painter.setFont(text_font(TextSize::small));
        painter.setPen(palette_.quiet);
        take(painter, words, core, scaled(44));
    } else {
        const int needed = painter.fontMetrics().horizontalAdvance(event_name(record)) + event_gap;
        take(painter, words, event_name(record), std::min(needed, words.width()));
        painter.setFont(text_font(TextSize::small));
        if (painter.fontMetrics().horizontalAdvance(core) <= words.width()) { // else below only
            painter.setPen(palette_.quiet);
            painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, core);
        }
        words =
            QRect(rest.left(), rest.top() + line, box.right() - event_margin - rest.left(), line);
    }
    painter.setFont(text_font(is_wide() ? TextSize::normal : TextSize::small));
    painter.setPen(is_wide() ? ink : palette_.quiet);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(sentence(index), Qt::ElideRight, words.width()));
}

} // namespace procession::ui
