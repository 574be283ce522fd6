// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

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
    plot_->setMinimumSize(1, 1); // a plot of no size complains when it is painted
    plot_->setNoAntialiasingOnDrag(false);
    plot_->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aePlottables);
    plot_->axisRect()->setAutoMargins(QCP::msNone);
    plot_->yAxis->setRangeReversed(true);
    plot_->xAxis->setTicker(QSharedPointer<TimeTicker>::create(picture_));
    plot_->xAxis->setTickLabelPadding(4);
    plot_->yAxis->setTickLength(0);
    plot_->yAxis->setSubTicks(false);
    plot_->yAxis->grid()->setVisible(false);
    plot_->yAxis->setLayer("grid"); // it does not cut marks that stand at its place
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

} // namespace procession::ui
