// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/why_line.h"

#include "core/trace/explain.h"
#include "ui/accessible/spoken_parts.h"
#include "ui/classroom/hidden.h"
#include "ui/text/reason_words.h"
#include "ui/text/sentence_gap.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/text/unbroken.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

namespace procession::ui {

namespace {

constexpr int margin = 16;
constexpr int title_width = 72;
constexpr int lines_high = 2;
constexpr int lines_below = 2;
constexpr int low_padding = 2;

} // namespace

WhyLine::WhyLine(QWidget* parent) : QWidget(parent), bar_(new QScrollBar(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bar_->setFocusPolicy(Qt::NoFocus); // the line's own keys move it
    bar_->hide();
    speak_as(*this, QAccessible::StaticText);
    connect(bar_, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
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
    if (all != toolTip()) {
        bar_->setValue(0);
    }
    setToolTip(all);
    setAccessibleDescription(all);
    arrange();
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
        sentence_ = reason_words(trace, told_, !alone);
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
            details_.append(reason_words(trace, i, true));
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
        details_.append(
            tr("t = %1: %2")
                .arg(time.moment(trace.records().at(decision)), reason_words(trace, decision)));
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
        arrange();
    }
}

void WhyLine::set_palette(const Palette& palette)
{
    palette_ = palette;
    updateGeometry(); // texts may have another size
    arrange();
}

void WhyLine::retranslate()
{
    title_ = tr("Why?");
    setAccessibleName(title_);
    bar_->setAccessibleName(title_);
    compose();
}

void WhyLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.surface);
    painter.setPen(QPen(palette_.rule, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));

    const QRectF room = words_room();
    painter.save();
    painter.setClipRect(room.adjusted(0, 0, 1, 1));
    const QPointF corner = room.topLeft() - QPointF(0, bar_->isHidden() ? 0 : bar_->value());
    painter.setPen(palette_.ink);
    words_.sentence.draw(painter, corner);
    painter.setPen(palette_.quiet);
    words_.detail.draw(painter, corner + QPointF(0, words_.sentence.height() + words_.gap));
    painter.restore();
    if (hasFocus()) {
        painter.setPen(QPen(palette_.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    const double pad = room.top();
    const double words = room.top() + QFontMetricsF(words_.sentence.font()).ascent();
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

/// Beside the title, and beside the bar if there is one.
QRectF WhyLine::words_room() const
{
    const int pad = low_ ? low_padding : scaled(8);
    const int side_width = low_ ? QFontMetrics(text_font(TextSize::normal, true))
                                      .horizontalAdvance(title_ + QStringLiteral("00"))
                                : scaled(title_width);
    const int left = margin + side_width;
    const int right = margin + (bar_->isHidden() ? 0 : bar_->sizeHint().width());
    return QRectF(left, pad, width() - right - left, height() - 2 * pad);
}

/// A sentence too long for the letters that the person wants is scrolled, not made smaller.
void WhyLine::arrange()
{
    bar_->hide();
    QRectF room = words_room();
    words_ = words_for(room);
    const bool scrolls = words_.height() > room.height() + 1;
    if (scrolls) {
        bar_->show();
        room = words_room();
        words_ = words_for(room);
        const int line = QFontMetrics(words_.sentence.font()).height();
        const QSize bar(bar_->sizeHint().width(), height() - 2);
        bar_->setGeometry(QRect(QPoint(width() - bar.width(), 1), bar));
        bar_->setRange(0, static_cast<int>(std::ceil(words_.height() - room.height())));
        bar_->setSingleStep(line);
        bar_->setPageStep(std::max(static_cast<int>(room.height()) / line, 1) * line);
    }
    setFocusPolicy(scrolls ? Qt::StrongFocus : Qt::NoFocus);
    update();
}

/// As large as lets all be said, but in small letters only where nothing else helps. Where there
/// is room for less, the sentence comes first, and what else happened goes by whole sentences, the
/// number of them in their place.
WhyLine::Words WhyLine::words_for(const QRectF& room) const
{
    using Sizes = std::pair<TextSize, TextSize>;
    constexpr Sizes sizes[] = {{TextSize::large, TextSize::normal},
                               {TextSize::normal, TextSize::normal},
                               {TextSize::small, TextSize::small}};
    constexpr double between = 4;
    Words words;
    for (qsizetype left_out = 0; left_out <= details_.size(); ++left_out) {
        QString below = details_.mid(0, details_.size() - left_out).join(sentence_gap());
        if (left_out > 0 && left_out < details_.size()) {
            //: Sentences for which there is no room: their number
            below += sentence_gap() + tr("(%1 more)").arg(left_out);
        }
        const bool alone = left_out == details_.size();
        for (const auto& [first, second] : sizes) {
            if (first == (low_ ? TextSize::large : TextSize::small) && (low_ || !alone)) {
                continue; // rather fewer sentences than small ones
            }
            words = {Paragraph(unbroken(sentence_), text_font(first), room.width()),
                     Paragraph(unbroken(below), text_font(second), room.width()),
                     below.isEmpty() ? 0 : between};
            if (words.height() <= room.height() + 1) {
                return words;
            }
        }
    }
    return words; // the sentence alone, as small as texts get
}

void WhyLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WhyLine::wheelEvent(QWheelEvent* event)
{
    bar_->isHidden() ? QWidget::wheelEvent(event) : (void)QCoreApplication::sendEvent(bar_, event);
}

/// Up and down move it; the other keys are the window's as everywhere.
void WhyLine::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (bar_->isHidden() || (!up && event->key() != Qt::Key_Down)) {
        return QWidget::keyPressEvent(event);
    }
    bar_->triggerAction(up ? QAbstractSlider::SliderSingleStepSub
                           : QAbstractSlider::SliderSingleStepAdd);
}

} // namespace procession::ui
