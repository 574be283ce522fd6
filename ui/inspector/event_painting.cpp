// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the list of events look: as many lines a row as it needs, and no more than
// the rows in sight are measured.
#include "ui/inspector/event_boxes.h"
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

constexpr int empty_margin = 12;
constexpr int least_time = 28; ///< pixels at the usual size of texts
constexpr int by_words = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

void EventView::measure_times()
{
    time_width_ = scaled(least_time);
    if (moment_ && rows_.size() > 0) {
        const QFontMetrics numbers(number_font(TextSize::normal));
        const QString last =
            TimeText::of(moment_->trace.scenario()).moment(time_of(rows_.size() - 1));
        time_width_ = std::max(time_width_, numbers.horizontalAdvance(last));
    }
}

EventTexts EventView::texts(core::RecordIndex index) const
{
    const core::Record record = moment_->trace.records()[index];
    const bool has_core = record.core != core::no_core;
    return {event_name(record), has_core ? tr("core %1").arg(record.core) : QString(),
            sentence(index)};
}

int EventView::row_height(qint64 row) const
{
    if (!isVisible() || !moment_ || row >= rows_.size()) { // nobody pays for sentences
        return least_event_height();
    }
    const core::RecordIndex index = rows_.record(row);
    if (const int* known = heights_.object(index)) {
        return *known;
    }
    const int height = event_boxes(texts(index), viewport()->width(), time_width_).height;
    heights_.insert(index, new int(height));
    return height;
}

void EventView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette_.paper);
    if (!moment_ || rows_.size() == 0) {
        painter.setPen(palette_.quiet);
        painter.setFont(text_font(TextSize::normal));
        painter.drawText(
            viewport()->rect().adjusted(empty_margin, empty_margin, -empty_margin, -empty_margin),
            by_words, empty_text_);
        return;
    }
    int top = 0;
    for (qint64 row = verticalScrollBar()->value();
         row < rows_.size() && top < viewport()->height(); ++row) {
        const int height = row_height(row);
        paint_row(painter, row, {0, top, viewport()->width(), height});
        top += height;
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
    const EventTexts words = texts(index);
    const EventBoxes boxes = event_boxes(words, box.width(), time_width_);
    const QColor ink = later ? palette_.quiet : palette_.ink;
    painter.setPen(ink);
    // The time of an instant stands once, at its first row in sight.
    if (row == verticalScrollBar()->value() || time_of(row - 1) != record.at) {
        painter.setFont(number_font(TextSize::normal));
        painter.drawText(boxes.time.translated(box.topLeft()), Qt::AlignRight | Qt::AlignVCenter,
                         TimeText::of(moment_->trace.scenario()).moment(record.at));
    }
    paint_process(painter, record, boxes.token.translated(box.topLeft()), later);
    painter.setPen(ink);
    painter.setFont(text_font(TextSize::normal, true));
    painter.drawText(boxes.name.translated(box.topLeft()), by_words, words.name);
    painter.setFont(text_font(boxes.is_wide ? TextSize::normal : TextSize::small));
    painter.setPen(boxes.is_wide ? ink : palette_.quiet);
    painter.drawText(boxes.sentence.translated(box.topLeft()), by_words, words.sentence);
    painter.setFont(text_font(TextSize::small));
    painter.setPen(palette_.quiet);
    painter.drawText(boxes.core.translated(box.topLeft()), Qt::AlignLeft | Qt::AlignVCenter,
                     words.core);
}

} // namespace procession::ui
