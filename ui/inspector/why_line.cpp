// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/why_line.h"

#include "core/trace/explain.h"
#include "ui/classroom/hidden.h"
#include "ui/text/sentence_gap.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/text/unbroken.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <utility>

namespace procession::ui {

namespace {

constexpr int margin = 16;
constexpr int title_width = 72;
constexpr int lines_high = 2;
constexpr int lines_below = 2;
constexpr int low_padding = 2;

/// `text` in lines of `width`.
QStringList broken(const QString& text, const QFont& font, double width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

/// A text broken into lines.
struct Paragraph {
    QFont font;
    QStringList lines;

    Paragraph(const QString& text, const QFont& with, double width)
        : font(with), lines(text.isEmpty() ? QStringList() : broken(text, with, width))
    {
    }
    [[nodiscard]] double height() const
    {
        return static_cast<double>(lines.size()) * QFontMetricsF(font).height();
    }
    /// Only the lines that fit; the last one says that there are more.
    void cut_to(double room, double width)
    {
        const QFontMetricsF metrics(font);
        const auto fitting =
            std::max(static_cast<qsizetype>((room + 1) / metrics.height()), qsizetype{1});
        if (lines.size() > fitting) {
            lines.resize(fitting);
            lines.last() = metrics.elidedText(lines.last() + QChar(0x2026), Qt::ElideRight, width);
        }
    }
    void draw(QPainter& painter, const QPointF& corner) const
    {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        double y = corner.y() + metrics.ascent();
        for (const QString& line : lines) {
            painter.drawText(QPointF(corner.x(), y), line);
            y += metrics.height();
        }
    }
};

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
    const int least = QFontMetrics(text_font(TextSize::small)).height();
    return {480,
            low_ ? 3 * least + low_padding : lines_high * line + lines_below * small + scaled(20)};
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

QString WhyLine::detail() const
{
    return details_.join(sentence_gap());
}

void WhyLine::compose()
{
    when_.clear();
    details_.clear();
    if (!moment_) {
        sentence_ = tr("Open a scenario to see why each decision falls as it does.");
    } else if (is_covered(lessons::Hidden::why)) {
        sentence_ = hidden_words();
    } else {
        compose_sentence();
        compose_detail();
    }
    const QString below = detail();
    const QString all = below.isEmpty() ? sentence_ : sentence_ + '\n' + below;
    setToolTip(all);
    setAccessibleDescription(all);
    update();
}

void WhyLine::compose_sentence()
{
    const core::Trace& trace = moment_->trace;
    const TimeText time = TimeText::of(trace.scenario());
    const bool inside = moment_->next < trace.first_at_or_after(moment_->t + 1);
    told_ = inside ? moment_->next - 1 : core::latest_event(trace, moment_->t);
    if (!inside && moment_->t >= trace.end()) {
        when_ = time.moment(trace.end());
        sentence_ = translate(core::explain_end(trace));
        told_ = trace.records().size();
    } else if (told_ >= trace.records().size()) {
        sentence_ = tr("Nothing has happened yet.");
    } else {
        when_ = time.moment(trace.records().at(told_));
        const bool alone = inside || selected_ < trace.scenario().processes.size();
        sentence_ =
            translate(alone ? core::explain(trace, told_) : core::explain_beside(trace, told_));
        if (inside) {
            const core::RecordIndex first = trace.first_at_or_after(moment_->t);
            //: The how-manieth event of one instant, and what it is
            sentence_ = tr("%1. %2").arg(QString::number(told_ - first + 1), sentence_);
        }
    }
}

/// Of the process chosen, why it does not run; else what else happened last, and why runs who does.
void WhyLine::compose_detail()
{
    const core::Trace& trace = moment_->trace;
    const core::RecordIndex instant_end = trace.first_at_or_after(moment_->t + 1);
    if (selected_ < trace.scenario().processes.size()) {
        if (moment_->next == instant_end && moment_->state->process(selected_).pid > 0) {
            details_ = {translate(core::why_not_running(trace, selected_, moment_->t))};
        }
        return;
    }
    if (moment_->next == 0 || told_ >= trace.records().size()) {
        return;
    }
    const core::Ticks latest = trace.records().at(moment_->next - 1);
    const bool same_instant = latest == trace.records().at(told_);
    const TimeText time = TimeText::of(trace.scenario());
    constexpr int enough = 8; // of what two lines can hold
    for (core::RecordIndex i = trace.first_at_or_after(latest);
         i < moment_->next && details_.size() < enough; ++i) {
        if (i != told_) {
            details_.append(translate(core::explain_beside(trace, i)));
        }
    }
    if (!same_instant && !details_.isEmpty()) {
        //: What happened at a moment
        details_.first() = tr("t = %1: %2").arg(time.moment(latest), details_.first());
    }
    // What is told is not why somebody runs: that is asked most, and still holds.
    const core::RecordIndex decision = core::latest_decision(trace, moment_->t);
    if (moment_->next == instant_end && decision < told_ &&
        trace.records().at(decision) != latest && still_runs(trace.records()[decision])) {
        details_.append(tr("t = %1: %2")
                            .arg(time.moment(trace.records().at(decision)),
                                 translate(core::explain(trace, decision))));
    }
}

/// Whether who was dispatched then has not left its core.
bool WhyLine::still_runs(const core::Record& dispatch) const
{
    const std::vector<core::CoreAt>& cores = moment_->state->cores();
    return cores[dispatch.core].process == dispatch.subject &&
           cores[dispatch.core].since == dispatch.at;
}

void WhyLine::set_low(bool low)
{
    if (low != low_) {
        low_ = low;
        updateGeometry();
        update();
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

    const int pad = low_ ? low_padding : scaled(8);
    const int side_width = low_ ? QFontMetrics(text_font(TextSize::normal, true))
                                      .horizontalAdvance(title_ + QStringLiteral("00"))
                                : scaled(title_width);
    const double left = margin + side_width;
    const double words =
        paint_words(painter, QRectF(left, pad, width() - margin - left, height() - 2 * pad));
    // On one line with the title, if that is not the larger.
    const double line =
        std::max(words, pad + QFontMetricsF(text_font(TextSize::normal, true)).ascent());
    painter.setPen(palette_.accent);
    painter.setFont(text_font(TextSize::normal, true));
    painter.drawText(QPointF(margin, line), title_);
    if (!when_.isEmpty()) { // below the title, which belongs to it
        const double next = line + QFontMetrics(text_font(TextSize::normal, true)).descent();
        painter.setPen(palette_.quiet);
        painter.setFont(number_font(TextSize::small));
        //: The moment of a decision: t is virtual time
        painter.drawText(QPointF(margin, next + painter.fontMetrics().ascent()),
                         tr("t = %1").arg(when_));
    }
}

/// As large as lets all be said, but in small letters only where nothing else helps. Where there
/// is room for less, the sentence comes first, and what else happened goes by whole sentences, the
/// number of them in their place. Returns the line on which the first letters stand.
double WhyLine::paint_words(QPainter& painter, const QRectF& room) const
{
    using Sizes = std::pair<TextSize, TextSize>;
    constexpr Sizes sizes[] = {{TextSize::large, TextSize::normal},
                               {TextSize::normal, TextSize::normal},
                               {TextSize::small, TextSize::small}};
    constexpr double between = 4;
    for (qsizetype left_out = 0; left_out <= details_.size(); ++left_out) {
        QString below = details_.mid(0, details_.size() - left_out).join(sentence_gap());
        if (left_out > 0 && left_out < details_.size()) {
            //: Sentences for which there is no room: their number
            below += sentence_gap() + tr("(%1 more)").arg(left_out);
        }
        for (const auto& [first, second] : sizes) {
            const bool alone = left_out == details_.size();
            if (first == (low_ ? TextSize::large : TextSize::small) && (low_ || !alone)) {
                continue; // rather fewer sentences than small ones
            }
            Paragraph sentence(unbroken(sentence_), text_font(first), room.width());
            const Paragraph detail(unbroken(below), text_font(second), room.width());
            const double gap = below.isEmpty() ? 0 : between;
            const double all = sentence.height() + gap + detail.height();
            const bool last = alone && first == TextSize::small;
            if (all <= room.height() + 1 || last) {
                // Rather smaller still than cut off.
                QFont font = sentence.font;
                const int smallest = static_cast<int>(TextSize::normal);
                while (sentence.height() > room.height() + 1 && font.pixelSize() > smallest) {
                    font.setPixelSize(font.pixelSize() - 1);
                    sentence = Paragraph(unbroken(sentence_), font, room.width());
                }
                sentence.cut_to(room.height(), room.width());
                painter.setPen(palette_.ink);
                sentence.draw(painter, room.topLeft());
                painter.setPen(palette_.quiet);
                detail.draw(painter, {room.left(), room.top() + sentence.height() + gap});
                return room.top() + QFontMetricsF(sentence.font).ascent();
            }
        }
    }
    return room.top();
}

} // namespace procession::ui
