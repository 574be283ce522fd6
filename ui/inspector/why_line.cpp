// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/why_line.h"

#include "core/trace/explain.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QStringList>
#include <QTextLayout>
#include <algorithm>
#include <vector>

namespace procession::ui {

namespace {

constexpr int margin = 16;
constexpr int title_width = 72;
constexpr int lines_high = 2;

/// Draws `text` on as many lines as `box` is high, the rest of a longer one elided.
/// Returns false without drawing if it is longer and `must` is not set.
bool draw_lines(QPainter& painter, const QRectF& box, const QString& text, bool must)
{
    const QFontMetricsF metrics(painter.font());
    const int most = std::max(static_cast<int>((box.height() + 1) / metrics.height()), 1);
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    std::vector<QTextLine> lines;
    int end = 0;
    while (static_cast<int>(lines.size()) < most && end < text.size()) {
        QTextLine line = layout.createLine();
        line.setLineWidth(box.width());
        end = line.textStart() + line.textLength();
        lines.push_back(line);
    }
    layout.endLayout();
    if (end < text.size() && !must) {
        return false;
    }
    double y =
        box.top() + (box.height() - static_cast<double>(lines.size()) * metrics.height()) / 2;
    for (const QTextLine& line : lines) {
        // What was broken to fit, fits; only what has no further line is cut off.
        const bool last = &line == &lines.back();
        painter.drawText(
            QPointF(box.left(), y + metrics.ascent()),
            last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, box.width() + 1)
                 : text.mid(line.textStart(), line.textLength()));
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
    const int small = QFontMetrics(text_font(TextSize::normal)).height();
    return {480, lines_high * line + small + scaled(20)};
}

void WhyLine::show_moment(const Moment& moment)
{
    moment_ = moment;
    compose();
}

void WhyLine::set_selected(core::EntityId process)
{
    selected_ = process;
    compose();
}

void WhyLine::compose()
{
    when_.clear();
    detail_.clear();
    if (!moment_) {
        sentence_ = tr("Open a scenario to see why each decision falls as it does.");
    } else {
        compose_sentence();
        compose_detail();
    }
    const QString all = detail_.isEmpty() ? sentence_ : sentence_ + '\n' + detail_;
    setToolTip(all);
    setAccessibleDescription(all);
    update();
}

void WhyLine::compose_sentence()
{
    const core::Trace& trace = moment_->trace;
    const TimeText time = TimeText::of(trace.scenario());
    const bool inside = moment_->next < trace.first_at_or_after(moment_->t + 1);
    told_ = inside ? moment_->next - 1 : core::latest_decision(trace, moment_->t);
    if (!inside && moment_->t >= trace.end()) {
        when_ = time.moment(trace.end());
        sentence_ = translate(core::explain_end(trace));
        told_ = trace.records().size();
    } else if (told_ >= trace.records().size()) {
        sentence_ = tr("No process has been dispatched yet.");
    } else {
        when_ = time.moment(trace.records().at(told_));
        sentence_ = translate(core::explain(trace, told_));
        if (inside) {
            const core::RecordIndex first = trace.first_at_or_after(moment_->t);
            //: The how-manieth event of one instant, and what it is
            sentence_ = tr("%1. %2").arg(QString::number(told_ - first + 1), sentence_);
        }
    }
}

/// Of the process chosen, why it does not run; else what else happened last.
void WhyLine::compose_detail()
{
    const core::Trace& trace = moment_->trace;
    const core::RecordIndex instant_end = trace.first_at_or_after(moment_->t + 1);
    if (selected_ < trace.scenario().processes.size()) {
        if (moment_->next == instant_end && moment_->state->process(selected_).pid > 0) {
            detail_ = translate(core::why_not_running(trace, selected_, moment_->t));
        }
        return;
    }
    if (moment_->next == 0 || told_ >= trace.records().size()) {
        return;
    }
    const core::Ticks latest = trace.records().at(moment_->next - 1);
    QStringList others;
    constexpr int enough = 8; // of what one line can hold
    for (core::RecordIndex i = trace.first_at_or_after(latest);
         i < moment_->next && others.size() < enough; ++i) {
        if (i != told_) {
            others.append(translate(core::explain(trace, i)));
        }
    }
    detail_ = others.join(' ');
    if (latest != trace.records().at(told_) && !others.isEmpty()) {
        const TimeText time = TimeText::of(trace.scenario());
        //: What happened at a moment
        detail_ = tr("t = %1: %2").arg(time.moment(latest), detail_);
    }
}

void WhyLine::set_palette(const Palette& palette)
{
    palette_ = palette;
    updateGeometry(); // texts may have another size
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

    const int side_width = scaled(title_width);
    const QRectF side(margin, scaled(8), side_width - scaled(8), height() - scaled(16));
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
    const double left = margin + side_width;
    const double small = QFontMetricsF(text_font(TextSize::normal)).height();
    const QRectF room(left, scaled(8), width() - margin - left, height() - scaled(16));
    const QRectF box = detail_.isEmpty() ? room : room.adjusted(0, 0, 0, -small - 4);
    painter.setPen(palette_.ink);
    painter.setFont(text_font(TextSize::large));
    bool all_said = draw_lines(painter, box, sentence_, false);
    if (!all_said) {
        painter.setFont(text_font(TextSize::normal));
        all_said = draw_lines(painter, box, sentence_, false);
    }
    if (!all_said) { // the sentence comes before what else happened
        draw_lines(painter, room, sentence_, true);
        return;
    }
    painter.setPen(palette_.quiet);
    painter.setFont(text_font(TextSize::normal));
    const QRectF below(room.left(), room.bottom() - small, room.width(), small);
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(detail_, Qt::ElideRight, static_cast<int>(below.width())));
}

} // namespace procession::ui
