// SPDX-License-Identifier: GPL-3.0-or-later
// Where the timeline's lanes, axis and playhead stand.
#include "ui/text/time_text.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/answer_marks.h"
#include "ui/timeline/minimap.h"
#include "ui/timeline/timeline_plottable.h"
#include "ui/timeline/timeline_view.h"

#include <QScrollBar>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int narrowest_name = 48;
constexpr int widest_base = 140;
constexpr std::size_t names_measured = 500; ///< enough to find the width, however many lanes
constexpr int right_margin = 8;

} // namespace

/// Above the lanes: the playhead's time, and what it is written on.
int TimelineView::ruler_height() const
{
    constexpr int around = 6;
    return QFontMetrics(number_font(TextSize::small)).height() + around;
}

/// Below them: marks and their labels.
int TimelineView::axis_height() const
{
    constexpr int around = 9;
    return QFontMetrics(number_font(TextSize::small)).height() + around;
}

/// Names beside the lanes, margins, scroll bar: all that changes with the size,
/// the lanes or the language, but not with time or zoom.
void TimelineView::lay_out()
{
    const QFontMetrics metrics(number_font(TextSize::small));
    const auto name_of = [&](std::size_t lane) {
        const QString name = lane_name(picture_.trace->scenario(), picture_.lanes[lane]);
        return metrics.elidedText(name, Qt::ElideRight, scaled(widest_base));
    };
    int name_width = narrowest_name;
    for (std::size_t i = 0; i < std::min(picture_.lanes.size(), names_measured); ++i) {
        name_width = std::max(name_width, metrics.horizontalAdvance(name_of(i)));
    }
    plot_->axisRect()->setMargins(
        QMargins(name_width + 16, ruler_height(), right_margin, axis_height()));
    const QRect area = lane_area();
    const double room = std::max(area.height(), 1);
    picture_.layout = LaneLayout::of(picture_.lanes.size(), room, lane_scroll_->value());
    picture_.mapping.resize(area.width());

    const QSignalBlocker quiet(lane_scroll_);
    const int hidden = static_cast<int>(std::ceil(picture_.layout.total() - picture_.layout.room));
    lane_scroll_->setRange(0, std::max(hidden, 0));
    lane_scroll_->setPageStep(static_cast<int>(picture_.layout.room));
    lane_scroll_->setSingleStep(static_cast<int>(picture_.layout.lane_height));
    lane_scroll_->setVisible(hidden > 0);

    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = picture_.layout.first_visible(); i < picture_.layout.end_visible(); ++i) {
        ticker->addTick((static_cast<double>(i) + 0.5) * picture_.layout.lane_height, name_of(i));
    }
    plot_->yAxis->setTicker(ticker);
    plot_->xAxis->setVisible(picture_.trace.has_value());
    plot_->yAxis->setVisible(picture_.trace.has_value());
    plot_->yAxis->setRange(picture_.layout.scrolled, picture_.layout.scrolled + room);
    repaint_lanes();
}

void TimelineView::repaint_lanes()
{
    plot_->xAxis->setRange(picture_.mapping.from, picture_.mapping.to());
    place_playhead();
    place_span();
    answers_->place(picture_, lane_area());
    plot_->replot(QCustomPlot::rpQueuedReplot); // several changes in a row paint once
}

void TimelineView::place_playhead()
{
    const QRect area = lane_area();
    const double x = std::round(picture_.mapping.to_pixel(position_));
    const bool in_sight = picture_.trace && x >= -1 && x <= picture_.mapping.width + 1;
    playhead_->setVisible(in_sight);
    playhead_time_->setVisible(in_sight);
    minimap_->show_picture(picture_, position_);
    const double after = std::max(x, 0.0);
    const double until = std::min(picture_.mapping.to_pixel(static_cast<double>(seen_)),
                                  static_cast<double>(picture_.mapping.width));
    dimmed_->setVisible(picture_.trace && veiled_ && until > after);
    dimmed_->topLeft->setPixelPosition(QPointF(area.left() + after, area.top()));
    dimmed_->bottomRight->setPixelPosition(QPointF(area.left() + until, area.bottom() + 1));
    if (!in_sight) {
        return;
    }
    playhead_->start->setPixelPosition(QPointF(area.left() + x, ruler_height() - 4));
    playhead_->end->setPixelPosition(QPointF(area.left() + x, area.bottom() + 1));
    const QString time = TimeText::of(picture_.trace->scenario())
                             .moment(static_cast<core::Ticks>(std::floor(position_)));
    playhead_time_->setText(time);
    const double half = QFontMetrics(playhead_time_->font()).horizontalAdvance(time) / 2.0 + 6;
    const double centre = std::min(area.left() + x, plot_->width() - half - 1);
    playhead_time_->position->setPixelPosition(QPointF(centre, 1));
}

void TimelineView::place_span()
{
    span_box_->setVisible(span_.has_value());
    span_text_->setVisible(span_.has_value());
    if (!span_ || !picture_.trace) {
        return;
    }
    const QRect area = lane_area();
    const auto x = [&](core::Ticks t) {
        return area.left() + std::clamp(picture_.mapping.to_pixel(static_cast<double>(t)), -4.0,
                                        picture_.mapping.width + 4.0);
    };
    const auto [left, right] = std::minmax(span_->first, span_->second);
    span_box_->topLeft->setPixelPosition(QPointF(x(left), area.top()));
    span_box_->bottomRight->setPixelPosition(QPointF(x(right), area.bottom() - 1));
    //: A measured span of time
    span_text_->setText(right - left == 1 ? tr("1 tick") : tr("%1 ticks").arg(right - left));
    span_text_->position->setPixelPosition(QPointF((x(left) + x(right)) / 2, area.bottom() - 4));
}

} // namespace procession::ui
