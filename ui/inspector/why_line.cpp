// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/why_line.h"

#include "core/trace/explain.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QTextLayout>
#include <array>

namespace procession::ui {

namespace {

constexpr int margin = 16;
constexpr int title_width = 72;
constexpr int lines_high = 2;

/// Draws `text` on at most two lines in `box`, the rest of a longer one elided.
/// Returns false without drawing if it is longer and `must` is not set.
bool draw_lines(QPainter& painter, const QRectF& box, const QString& text, bool must)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    std::array<QTextLine, lines_high> lines;
    int count = 0;
    int end = 0;
    while (count < lines_high && end < text.size()) {
        lines[static_cast<std::size_t>(count)] = layout.createLine();
        QTextLine& line = lines[static_cast<std::size_t>(count)];
        line.setLineWidth(box.width());
        end = line.textStart() + line.textLength();
        ++count;
    }
    layout.endLayout();
    if (end < text.size() && !must) {
        return false;
    }
    const QFontMetricsF metrics(painter.font());
    double y = box.top() + (box.height() - count * metrics.height()) / 2;
    for (int i = 0; i < count; ++i) {
        const QTextLine& line = lines[static_cast<std::size_t>(i)];
        const bool last = i + 1 == count;
        const QString part =
            last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        painter.drawText(QPointF(box.left(), y + metrics.ascent()),
                         metrics.elidedText(part, Qt::ElideRight, box.width() + 1));
        y += metrics.height();
    }
    return true;
}

} // namespace

WhyLine::WhyLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QSize WhyLine::sizeHint() const
{
    const int line = QFontMetrics(text_font(TextSize::large)).height();
    return {480, lines_high * line + 16};
}

void WhyLine::show_moment(const Moment& moment)
{
    const core::RecordIndex decision = core::latest_decision(moment.trace, moment.t);
    const bool at_end = moment.t >= moment.trace.end();
    const bool same_run = moment_ && moment_->trace.scenario() == moment.trace.scenario();
    const bool same = same_run && decision == explained_ && at_end == at_end_;
    moment_ = moment;
    explained_ = decision;
    at_end_ = at_end;
    if (!same) {
        compose();
    }
}

void WhyLine::compose()
{
    when_.clear();
    if (!moment_) {
        sentence_ = tr("Open a scenario to see why each decision falls as it does.");
    } else if (at_end_) {
        when_ = TimeText::of(moment_->trace.scenario()).moment(moment_->trace.end());
        sentence_ = translate(core::explain_end(moment_->trace));
    } else if (explained_ >= moment_->trace.records().size()) {
        sentence_ = tr("No process has been dispatched yet.");
    } else {
        when_ =
            TimeText::of(moment_->trace.scenario()).moment(moment_->trace.records().at(explained_));
        sentence_ = translate(core::explain(moment_->trace, explained_));
    }
    setToolTip(sentence_);
    setAccessibleDescription(sentence_);
    update();
}

void WhyLine::set_palette(const Palette& palette)
{
    palette_ = palette;
    update();
}

void WhyLine::retranslate()
{
    title_ = tr("Why?");
    setAccessibleName(title_);
    compose();
}

void WhyLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.surface);
    painter.setPen(QPen(palette_.rule, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));

    const QRectF side(margin, 8, title_width - 8, height() - 16);
    painter.setPen(palette_.accent);
    painter.setFont(text_font(TextSize::normal, true));
    painter.drawText(side, Qt::AlignLeft | (when_.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop),
                     title_);
    painter.setPen(palette_.quiet);
    painter.setFont(number_font(TextSize::small));
    if (!when_.isEmpty()) {
        //: The moment of a decision: t is virtual time
        painter.drawText(side, Qt::AlignLeft | Qt::AlignBottom, tr("t = %1").arg(when_));
    }
    painter.setPen(palette_.ink);
    const QRectF box(margin + title_width, 8, width() - 2 * margin - title_width, height() - 16);
    painter.setFont(text_font(TextSize::large));
    if (!draw_lines(painter, box, sentence_, false)) {
        painter.setFont(text_font(TextSize::normal));
        draw_lines(painter, box, sentence_, true);
    }
}

} // namespace procession::ui
