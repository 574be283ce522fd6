// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include "ui/text/time_text.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/timeline_plottable.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int ruler_height = 24; ///< above the lanes, for the playhead's time
constexpr int axis_height = 28;  ///< below them
constexpr int narrowest_name = 48;
constexpr int widest_name = 140;
constexpr std::size_t names_measured = 500; ///< enough to find the width, however many lanes
constexpr int right_margin = 8;
constexpr double grip = 6; ///< pixels around the playhead that grab it
constexpr double wheel_notch = 120;
const QString playhead_layer = "playhead";

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot(this)), lane_scroll_(new QScrollBar(this))
{
    picture_.palette = Palette::light_theme();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(plot_, 1);
    row->addWidget(lane_scroll_);
    build_plot();
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

    plot_->addLayer(playhead_layer, plot_->layer("overlay"), QCustomPlot::limBelow);
    plot_->layer(playhead_layer)->setMode(QCPLayer::lmBuffered);
    playhead_ = new QCPItemLine(plot_);
    playhead_time_ = new QCPItemText(plot_);
    for (QCPAbstractItem* item : {static_cast<QCPAbstractItem*>(playhead_),
                                  static_cast<QCPAbstractItem*>(playhead_time_)}) {
        item->setLayer(playhead_layer);
        item->setClipToAxisRect(false);
        item->setSelectable(false);
        for (QCPItemPosition* position : item->positions()) {
            position->setType(QCPItemPosition::ptAbsolute);
        }
    }
    playhead_time_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    playhead_time_->setPadding(QMargins(6, 2, 6, 2));
}

void TimelineView::set_trace(const core::Trace& trace, bool fit)
{
    picture_.trace = trace;
    picture_.lanes = lanes_of(trace.scenario(), mode_);
    picture_.mapping.set_end(trace.end());
    if (fit) {
        picture_.mapping.fit();
    }
    lay_out();
}

void TimelineView::set_position(double position, bool follow)
{
    position_ = position;
    const double from = picture_.mapping.from;
    if (follow) {
        picture_.mapping.reveal(position);
    }
    if (picture_.mapping.from != from) {
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
        axis->grid()->setPen(QPen(palette.rule, 1, Qt::SolidLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot_->yAxis->setTickPen(Qt::NoPen);
    playhead_->setPen(QPen(palette.accent, 2));
    playhead_time_->setFont(number_font(TextSize::small));
    playhead_time_->setBrush(palette.accent);
    playhead_time_->setPen(Qt::NoPen);
    playhead_time_->setColor(text_on(palette.accent));
    lay_out();
}

void TimelineView::set_lane_mode(LaneMode mode)
{
    mode_ = mode;
    if (picture_.trace) {
        picture_.lanes = lanes_of(picture_.trace->scenario(), mode);
        lay_out();
    }
}

void TimelineView::retranslate()
{
    setAccessibleName(tr("Timeline"));
    plot_->setAccessibleName(tr("Timeline"));
    plot_->setToolTip({});
    lane_scroll_->setAccessibleName(tr("Lanes"));
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

/// Names beside the lanes, margins, scroll bar: all that changes with the size,
/// the lanes or the language, but not with time or zoom.
void TimelineView::lay_out()
{
    const QFontMetrics metrics(number_font(TextSize::small));
    const auto name_of = [&](std::size_t lane) {
        const QString name = lane_name(picture_.trace->scenario(), picture_.lanes[lane]);
        return metrics.elidedText(name, Qt::ElideRight, widest_name);
    };
    int name_width = narrowest_name;
    for (std::size_t i = 0; i < std::min(picture_.lanes.size(), names_measured); ++i) {
        name_width = std::max(name_width, metrics.horizontalAdvance(name_of(i)));
    }
    plot_->axisRect()->setMargins(
        QMargins(name_width + 16, ruler_height, right_margin, axis_height));
    const QRect area = lane_area();
    const double room = std::max(area.height(), 1);
    picture_.layout = LaneLayout::of(picture_.lanes.size(), room, lane_scroll_->value());
    picture_.mapping.resize(area.width());

    const QSignalBlocker quiet(lane_scroll_);
    const int hidden = static_cast<int>(std::ceil(picture_.layout.total() - room));
    lane_scroll_->setRange(0, std::max(hidden, 0));
    lane_scroll_->setPageStep(area.height());
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
    plot_->replot(QCustomPlot::rpQueuedReplot); // several changes in a row paint once
}

void TimelineView::place_playhead()
{
    const QRect area = lane_area();
    const double x = std::round(picture_.mapping.to_pixel(position_));
    const bool in_sight = picture_.trace && x >= -1 && x <= picture_.mapping.width + 1;
    playhead_->setVisible(in_sight);
    playhead_time_->setVisible(in_sight);
    if (!in_sight) {
        return;
    }
    playhead_->start->setPixelPosition(QPointF(area.left() + x, ruler_height - 4));
    playhead_->end->setPixelPosition(QPointF(area.left() + x, area.bottom() + 1));
    const QString time = TimeText::of(picture_.trace->scenario())
                             .moment(static_cast<core::Ticks>(std::floor(position_)));
    playhead_time_->setText(time);
    const double half = QFontMetrics(playhead_time_->font()).horizontalAdvance(time) / 2.0 + 6;
    const double centre = std::min(area.left() + x, plot_->width() - half - 1);
    playhead_time_->position->setPixelPosition(QPointF(centre, 1));
}

bool TimelineView::grabs_playhead(const QPointF& position) const
{
    const QRect area = lane_area();
    if (position.y() < area.top() || position.y() > area.bottom()) {
        return position.x() >= area.left() - grip; // ruler and axis move the playhead anywhere
    }
    return std::abs(position.x() - area.left() - picture_.mapping.to_pixel(position_)) <= grip;
}

void TimelineView::want_time_at(double x)
{
    emit time_wanted(picture_.mapping.nearest_tick(x - lane_area().left()));
}

void TimelineView::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton || !picture_.trace) {
        return;
    }
    drag_from_ = event.position();
    drag_ = grabs_playhead(event.position()) ? Drag::playhead : Drag::pan;
    if (drag_ == Drag::playhead) {
        want_time_at(event.position().x());
    } else {
        plot_->setCursor(Qt::ClosedHandCursor);
    }
}

void TimelineView::move(const QMouseEvent& event)
{
    if (drag_ == Drag::playhead) {
        want_time_at(event.position().x());
    } else if (drag_ == Drag::pan) {
        const QPointF moved = event.position() - drag_from_;
        drag_from_ = event.position();
        picture_.mapping.pan(moved.x());
        lane_scroll_->setValue(lane_scroll_->value() - static_cast<int>(moved.y()));
        repaint_lanes();
    } else {
        plot_->setCursor(grabs_playhead(event.position()) ? Qt::SizeHorCursor : Qt::OpenHandCursor);
    }
}

void TimelineView::release()
{
    drag_ = Drag::none;
    plot_->setCursor(Qt::OpenHandCursor);
}

void TimelineView::wheel(const QWheelEvent& event)
{
    const QPoint turned = event.angleDelta();
    if (event.modifiers() & Qt::ControlModifier) {
        lane_scroll_->setValue(lane_scroll_->value() - turned.y() / 2);
    } else if ((event.modifiers() & Qt::ShiftModifier) || turned.x() != 0) {
        picture_.mapping.pan(turned.x() != 0 ? turned.x() : turned.y());
    } else {
        const double at = event.position().x() - lane_area().left();
        picture_.mapping.zoom_at(at, std::pow(1.25, turned.y() / wheel_notch));
    }
    repaint_lanes();
}

bool TimelineView::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        press(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseMove:
        move(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release();
        return true;
    case QEvent::Wheel:
        wheel(*static_cast<QWheelEvent*>(event));
        return true;
    case QEvent::Resize:
        lay_out(); // before the plot draws itself anew in its new size
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace procession::ui
