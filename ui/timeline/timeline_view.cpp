// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include "ui/text/time_text.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/grid.h"
#include "ui/timeline/answer_marks.h"
#include "ui/timeline/minimap.h"
#include "ui/timeline/timeline_plottable.h"

#include <QGridLayout>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int narrowest_name = 48;
constexpr int widest_base = 140;
constexpr std::size_t names_measured = 500; ///< enough to find the width, however many lanes
constexpr int right_margin = 8;
const QString playhead_layer = "playhead";

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot(this)), lane_scroll_(new QScrollBar(this))
{
    install_spoken_parts();
    picture_.palette = Palette::light_theme();
    minimap_ = new Minimap(this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(plot_, 0, 0);
    grid->addWidget(lane_scroll_, 0, 1);
    grid->addWidget(minimap_, 1, 0, 1, 2);
    grid->setRowStretch(0, 1);
    grid->setColumnStretch(0, 1);
    build_plot();
    build_items();
    connect(minimap_, &Minimap::centre_wanted, this, [this](double t) {
        picture_.mapping.pan(picture_.mapping.width / 2.0 - picture_.mapping.to_pixel(t));
        repaint_lanes();
    });
    speak_as(*plot_, QAccessible::Chart);
    plot_->installEventFilter(this);
    plot_->setMouseTracking(true);
    connect(lane_scroll_, &QScrollBar::valueChanged, this, [this](int) { lay_out(); });
    retranslate();
}

TimelineView::~TimelineView() = default;

void TimelineView::build_plot()
{
    plot_->setNoAntialiasingOnDrag(false);
    plot_->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aePlottables);
    plot_->axisRect()->setAutoMargins(QCP::msNone);
    plot_->yAxis->setRangeReversed(true);
    plot_->xAxis->setTicker(QSharedPointer<TimeTicker>::create(picture_));
    plot_->xAxis->setTickLabelPadding(4);
    plot_->yAxis->setTickLength(0);
    plot_->yAxis->setSubTicks(false);
    plot_->yAxis->grid()->setVisible(false);
    plot_->axisRect()->setRangeDrag(Qt::Orientations());
    new TimelinePlottable(plot_->xAxis, plot_->yAxis, picture_);
}

/// What lies over the lanes and moves without them.
void TimelineView::build_items()
{
    plot_->addLayer(playhead_layer, plot_->layer("overlay"), QCustomPlot::limBelow);
    plot_->layer(playhead_layer)->setMode(QCPLayer::lmBuffered);
    dimmed_ = new QCPItemRect(plot_);
    answers_ = std::make_unique<AnswerMarks>(*plot_, playhead_layer);
    span_box_ = new QCPItemRect(plot_);
    span_text_ = new QCPItemText(plot_);
    playhead_ = new QCPItemLine(plot_);
    playhead_time_ = new QCPItemText(plot_);
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{
             dimmed_, span_box_, span_text_, playhead_, playhead_time_}) {
        item->setLayer(playhead_layer);
        item->setClipToAxisRect(false);
        item->setSelectable(false);
        for (QCPItemPosition* position : item->positions()) {
            position->setType(QCPItemPosition::ptAbsolute);
        }
    }
    playhead_time_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    playhead_time_->setPadding(QMargins(6, 2, 6, 2));
    dimmed_->setPen(Qt::NoPen);
    span_text_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    span_text_->setPadding(QMargins(6, 2, 6, 2));
}

void TimelineView::set_trace(const core::Trace& trace, bool fit)
{
    picture_.trace = trace;
    picture_.zombies = core::zombie_spans(trace);
    span_.reset();
    choose_lanes();
    describe();
    picture_.mapping.set_end(end_in_sight());
    if (fit) {
        picture_.mapping.fit();
    }
    lay_out();
}

void TimelineView::set_position(double position, bool follow)
{
    position_ = position;
    const double from = picture_.mapping.from;
    const double revealed = picture_.revealed;
    reveal_position();
    if (span_ && span_follows_) {
        span_->second = static_cast<core::Ticks>(std::floor(position));
    }
    if (follow) {
        picture_.mapping.reveal(position);
    }
    if (picture_.mapping.from != from || picture_.revealed != revealed) {
        repaint_lanes();
    } else {
        place_playhead();
        plot_->layer(playhead_layer)->replot();
    }
}

void TimelineView::set_palette(const Palette& palette)
{
    picture_.palette = palette;
    plot_->setBackground(palette.paper);
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
        axis->setTickLabelFont(number_font(TextSize::small));
        axis->setTickLabelColor(palette.ink);
        axis->setBasePen(QPen(palette.rule));
        axis->setTickPen(QPen(palette.quiet));
        axis->setSubTickPen(QPen(palette.rule));
        axis->grid()->setPen(QPen(grid_colour(palette), 1, Qt::SolidLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot_->yAxis->setTickPen(Qt::NoPen);
    playhead_->setPen(QPen(palette.accent, 2));
    playhead_time_->setFont(number_font(TextSize::small));
    playhead_time_->setBrush(palette.accent);
    playhead_time_->setPen(Qt::NoPen);
    playhead_time_->setColor(text_on(palette.accent));
    QColor veil = palette.paper;
    veil.setAlphaF(0.6F);
    dimmed_->setBrush(veil);
    QColor span = palette.accent;
    span_box_->setPen(QPen(span, 1, Qt::DashLine));
    span.setAlphaF(0.15F);
    span_box_->setBrush(span);
    span_text_->setFont(number_font(TextSize::small));
    span_text_->setBrush(palette.paper);
    span_text_->setPen(QPen(palette.accent, 1));
    span_text_->setColor(palette.ink);
    answers_->set_palette(palette);
    lay_out();
}

void TimelineView::set_lane_mode(LaneMode mode)
{
    mode_ = mode;
    if (picture_.trace) {
        choose_lanes();
        describe();
        lay_out();
    }
}

/// A moment of the next trace may come before that trace; it counts from then on.
bool TimelineView::has_moment_of_trace() const
{
    return moment_ && picture_.trace && &moment_->trace.records() == &picture_.trace->records();
}

void TimelineView::choose_lanes()
{
    picture_.lanes = has_moment_of_trace() ? lanes_told(*moment_, mode_)
                                           : lanes_of(picture_.trace->scenario(), mode_);
}

void TimelineView::show_moment(const Moment& moment)
{
    const bool other_end = veiled_ != moment.veiled() || (veiled_ && seen_ != moment.seen);
    moment_ = moment;
    veiled_ = moment.veiled();
    seen_ = moment.seen;
    if (!has_moment_of_trace()) {
        reveal_position();
        return;
    }
    const std::vector<Lane> lanes = picture_.lanes;
    choose_lanes();
    describe();
    if (other_end) {
        reveal_position();
        set_end(end_in_sight());
    }
    if (lanes != picture_.lanes) {
        lay_out();
    } else if (other_end) {
        repaint_lanes();
    }
    tell_announced();
}

void TimelineView::reveal_position()
{
    picture_.revealed = veiled_ ? std::max(position_, static_cast<double>(seen_))
                                : std::numeric_limits<double>::max();
}

void TimelineView::set_selected(core::EntityId process)
{
    picture_.selected = process;
    describe();
    repaint_lanes();
}

void TimelineView::set_bookmarks(const std::vector<core::Ticks>& bookmarks)
{
    picture_.bookmarks = bookmarks;
    repaint_lanes();
}

void TimelineView::toggle_span()
{
    if (span_) {
        return clear_span();
    }
    const auto t = static_cast<core::Ticks>(std::floor(position_));
    span_ = {t, t};
    span_follows_ = true;
    repaint_lanes();
}

void TimelineView::clear_span()
{
    span_.reset();
    repaint_lanes();
}

void TimelineView::retranslate()
{
    setAccessibleName(tr("Timeline"));
    plot_->setAccessibleName(tr("Timeline"));
    minimap_->retranslate();
    lane_scroll_->setAccessibleName(tr("Lanes"));
    describe();
    lay_out();
}

QRect TimelineView::lane_area() const
{
    const QMargins margins = plot_->axisRect()->margins();
    return QRect(QPoint(0, 0), plot_->size()).marginsRemoved(margins);
}

QWidget* TimelineView::canvas() const
{
    return plot_;
}

void TimelineView::fit()
{
    picture_.mapping.fit();
    repaint_lanes();
}

void TimelineView::zoom(double factor)
{
    const double at = picture_.mapping.to_pixel(position_);
    const bool in_sight = at >= 0 && at <= picture_.mapping.width;
    picture_.mapping.zoom_at(in_sight ? at : picture_.mapping.width / 2.0, factor);
    repaint_lanes();
}

void TimelineView::scroll(double widths)
{
    picture_.mapping.pan(-widths * picture_.mapping.width);
    repaint_lanes();
}

void TimelineView::set_low(bool low)
{
    minimap_->setVisible(!low);
}

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
