// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/run_strip.h"

#include "ui/text/listed.h"
#include "ui/theme/fonts.h"
#include "ui/theme/grid.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int above = 8;
constexpr int lowest_strip = 64;
constexpr int only_lane = 40;
constexpr int usual_lane = 26;
constexpr int widest_name = 120;
constexpr std::size_t most_described = 60;

/// The only lane is higher than its text needs, and grows less than that.
double lane_height(std::size_t lanes)
{
    return lanes == 1 ? (scaled(only_lane) + only_lane) / 2.0 : scaled(usual_lane);
}

} // namespace

void RunStrip::show_run(const std::optional<core::Trace>& trace, LaneMode mode, const QString& note)
{
    trace_ = trace;
    note_ = note;
    lanes_ = trace ? lanes_of(trace->scenario(), mode) : std::vector<Lane>();
    describe();
    updateGeometry();
    update();
}

void RunStrip::set_palette(const Palette& palette)
{
    palette_ = palette;
    update();
}

QSize RunStrip::sizeHint() const
{
    const auto lanes = static_cast<double>(lanes_.size());
    const double height =
        std::max(lanes * lane_height(lanes_.size()) + 2 * above,
                 static_cast<double>(scaled(lowest_strip) + 3 * lowest_strip) / 4);
    return {320, static_cast<int>(height)};
}

int RunStrip::wanted_gutter() const
{
    const QFontMetrics metrics(number_font(TextSize::small));
    int widest = 0;
    for (const Lane& lane : lanes_) {
        widest = std::max(widest, metrics.horizontalAdvance(lane_name(trace_->scenario(), lane)));
    }
    return std::min(widest, scaled(widest_name)) + 16;
}

void RunStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.paper);
    painter.setFont(number_font(TextSize::small));
    for (const core::Ticks t : axis_.ruled()) {
        const double x = std::round(axis_.mapping().to_pixel(static_cast<double>(t)));
        if (x >= 0 && x <= frame().width()) {
            painter.fillRect(QRectF(frame().left() + x, 0, 1, height()), grid_colour(palette_));
        }
    }
    if (!trace_) {
        painter.setPen(palette_.quiet);
        painter.drawText(frame(), Qt::AlignCenter, note_);
    } else {
        TimelinePicture picture;
        picture.trace = trace_;
        picture.lanes = lanes_;
        picture.mapping = axis_.mapping();
        picture.palette = palette_;
        picture.layout.count = lanes_.size();
        picture.layout.lane_height = lane_height(lanes_.size());
        picture.layout.room = picture.layout.total();
        const double top = std::round((height() - picture.layout.total()) / 2);
        const QRectF box(frame().left(), top, frame().width(), picture.layout.room);
        LanePainter(painter, picture, box).paint();
        painter.translate(0, top);
        paint_names(painter, picture);
        painter.translate(0, -top);
        paint_end(painter);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette_.rule);
    paint_playhead(painter, palette_.accent);
}

void RunStrip::paint_names(QPainter& painter, const TimelinePicture& picture) const
{
    painter.setPen(palette_.quiet);
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        const QRectF place(4, picture.layout.top(i), gutter() - 12, picture.layout.lane_height);
        const QString name =
            painter.fontMetrics().elidedText(lane_name(trace_->scenario(), lanes_[i]),
                                             Qt::ElideRight, static_cast<int>(place.width()));
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, name);
    }
}

/// A flag at the moment of the end, so that lengths can be compared.
void RunStrip::paint_end(QPainter& painter) const
{
    const double x =
        std::round(axis_.mapping().to_pixel(static_cast<double>(trace_->end()))) + frame().left();
    if (x < frame().left() || x > width()) {
        return;
    }
    painter.setPen(QPen(palette_.quiet, 1, Qt::DashLine));
    painter.drawLine(QPointF(x + 0.5, 2), QPointF(x + 0.5, height() - 2));
}

void RunStrip::describe()
{
    QStringList parts;
    std::size_t told = 0;
    for (const Lane& lane : lanes_) {
        if (lane.kind != Lane::Kind::core) {
            continue;
        }
        QStringList bars;
        const auto core = static_cast<core::CoreNumber>(lane.id);
        const core::Trace& trace = *trace_;
        if (trace.lanes().count_core(core, 0, trace.end()) <= most_described - told) {
            trace.lanes().core_intervals(core, 0, trace.end(), [&](const core::Interval& bar) {
                ++told;
                bars.append(
                    tr("%1 from %2 to %3")
                        .arg(QString::fromStdString(trace.scenario().processes[bar.process].name))
                        .arg(bar.start)
                        .arg(bar.end));
            });
        }
        parts.append(lane_name(trace.scenario(), lane) + ": " + listed(bars));
    }
    setAccessibleDescription(trace_ ? parts.join('\n') : note_);
}

} // namespace procession::ui
