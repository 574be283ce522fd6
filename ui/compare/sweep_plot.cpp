// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/sweep_plot.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/grid.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPicture>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace procession::ui {

namespace {

constexpr double reach = 24; ///< pixels from a point at which the pointer is on it
constexpr double headroom = 0.12;
constexpr double label_gap = 14; ///< between a point and its numbers
constexpr double label_room = 40;

/// Between whole values, no label at a half: there are no two cores and a half.
class WholeTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override
    {
        const double step = QCPAxisTicker::getTickStep(range);
        return range.size() < fewest_whole ? step : std::max(std::round(step), 1.0);
    }

private:
    static constexpr double fewest_whole = 3; ///< a narrower range may be one of shares
};

} // namespace

SweepPlot::SweepPlot(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2); // for the frame
    row->addWidget(plot_);
    setFocusPolicy(Qt::StrongFocus);
    speak_as(*this, QAccessible::Chart);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->setMouseTracking(true);
    build();
    plot_->installEventFilter(this);
    set_palette(palette_);
}

void SweepPlot::build()
{
    plot_->setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid);
    plot_->xAxis->setTicker(QSharedPointer<WholeTicker>::create());
    line_ = plot_->addGraph();
    best_ = plot_->addGraph();
    best_->setLineStyle(QCPGraph::lsNone);
    current_line_ = new QCPItemLine(plot_);
    current_text_ = new QCPItemText(plot_);
    current_text_->setClipToAxisRect(false);
    current_text_->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    current_text_->position->setTypeX(QCPItemPosition::ptPlotCoords);
    current_text_->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    for (QCPItemPosition* end : {current_line_->start, current_line_->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    tracer_ = new QCPItemTracer(plot_);
    tracer_->setStyle(QCPItemTracer::tsCircle);
    tracer_->setSize(14);
    tracer_->position->setType(QCPItemPosition::ptPlotCoords);
    tracer_text_ = new QCPItemText(plot_);
    tracer_text_->setPadding(QMargins(6, 3, 6, 3));
    tracer_text_->setClipToAxisRect(false);
    note_ = new QCPItemText(plot_);
    note_->position->setType(QCPItemPosition::ptAxisRectRatio);
    note_->position->setCoords(0.5, 0.5);
    choose(-1);
}

void SweepPlot::show_content(const PlotContent& content)
{
    set_labels(content.x_label, content.y_label, content.current_label);
    show_points(content.points, content.current, content.from, content.to);
}

void SweepPlot::paint(QPainter& painter, const QSize& size) const
{
    QPicture recorded; // it draws with a painter of its own kind only
    QCPPainter recorder(&recorded);
    fit_axes(size);
    plot_->toPainter(&recorder, size.width(), size.height());
    recorder.end();
    fit_axes(plot_->size());
    painter.drawPicture(QPointF(0, 0), recorded);
}

void SweepPlot::show_points(std::vector<PlotPoint> points, double current, double from, double to)
{
    points_ = std::move(points);
    current_ = current;
    QVector<double> xs;
    QVector<double> ys;
    QVector<double> best_xs;
    QVector<double> best_ys;
    for (const PlotPoint& point : points_) {
        xs.append(point.x);
        ys.append(point.y);
        if (point.best) {
            best_xs.append(point.x);
            best_ys.append(point.y);
        }
    }
    line_->setData(xs, ys, true);
    best_->setData(best_xs, best_ys, true);
    const bool few = points_.size() <= 120;
    line_->setScatterStyle(few ? QCPScatterStyle(QCPScatterStyle::ssDisc, 7)
                               : QCPScatterStyle(QCPScatterStyle::ssNone));
    note_->setVisible(points_.empty());
    scale(from, to);
    choose(chosen_ < static_cast<int>(points_.size()) ? chosen_ : -1);
}

void SweepPlot::scale(double from, double to)
{
    const double width = std::max(to - from, 1e-3);
    plot_->xAxis->setRange(from - width * 0.03, to + width * 0.03);
    double largest = 0;
    for (const PlotPoint& point : points_) {
        largest = std::max(largest, point.y);
    }
    plot_->yAxis->setRange(0, largest > 0 ? largest * (1 + headroom) : 1);
    const bool in_sight = current_ >= from && current_ <= to;
    current_line_->setVisible(in_sight);
    current_text_->setVisible(in_sight);
    current_line_->start->setCoords(current_, 0);
    current_line_->end->setCoords(current_, 1);
    current_text_->position->setCoords(current_, -0.005);
}

void SweepPlot::set_labels(const QString& x, const QString& y, const QString& current)
{
    plot_->xAxis->setLabel(x);
    y_label_ = y;
    current_text_->setText(current);
    fit_axes(plot_->size());
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

/// As many numbers beside the axes as have room; what is measured stands beside the upright one
/// if it is high enough for it.
void SweepPlot::fit_axes(const QSize& size) const
{
    const QFontMetrics numbers(number_font(TextSize::small));
    const QFontMetrics words(text_font(TextSize::normal));
    const int wide = size.width() - 4 * words.height();
    const int high = size.height() - scaled(24) - 3 * words.height();
    const auto count = [](int room, int each) { return std::clamp(room / each, 2, 6); };
    plot_->yAxis->setLabel(words.horizontalAdvance(y_label_) < high ? y_label_ : QString());
    plot_->yAxis->ticker()->setTickCount(count(high, 2 * numbers.height()));
    plot_->xAxis->ticker()->setTickCount(count(wide, numbers.horizontalAdvance("00000")));
}

void SweepPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit_axes(plot_->size());
}

/// A frame where the keys act.
void SweepPlot::paintEvent(QPaintEvent*)
{
    if (hasFocus()) {
        QPainter painter(this);
        painter.setPen(QPen(palette_.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void SweepPlot::set_note(const QString& note)
{
    note_->setText(note);
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SweepPlot::choose(int point)
{
    chosen_ = point >= 0 && point < static_cast<int>(points_.size()) ? point : -1;
    tracer_->setVisible(chosen_ >= 0);
    tracer_text_->setVisible(chosen_ >= 0);
    if (chosen_ >= 0) {
        const PlotPoint& at = points_[static_cast<std::size_t>(chosen_)];
        tracer_->position->setCoords(at.x, at.y);
        tracer_text_->setText(at.text);
        const double x = plot_->xAxis->coordToPixel(at.x);
        const double y = plot_->yAxis->coordToPixel(at.y);
        const bool top = y < plot_->axisRect()->top() + label_room;
        const double half = QFontMetrics(tracer_text_->font()).horizontalAdvance(at.text) / 2.0 + 8;
        tracer_text_->position->setType(QCPItemPosition::ptAbsolute);
        tracer_text_->setPositionAlignment(Qt::AlignHCenter |
                                           (top ? Qt::AlignTop : Qt::AlignBottom));
        tracer_text_->position->setCoords(
            std::clamp(x, half, std::max(plot_->width() - half, half)),
            y + (top ? label_gap : -label_gap));
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SweepPlot::point_at(const QPointF& position)
{
    int nearest = -1;
    double least = reach;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const double dx = plot_->xAxis->coordToPixel(points_[i].x) - position.x();
        const double dy = plot_->yAxis->coordToPixel(points_[i].y) - position.y();
        const double distance = std::hypot(dx, dy / 3); // mostly by where it is on the axis
        if (distance < least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    if (nearest != chosen_) {
        choose(nearest);
        if (nearest >= 0) {
            emit point_chosen(nearest);
        }
    }
}

bool SweepPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        point_at(static_cast<QMouseEvent*>(event)->position());
    } else if (event->type() == QEvent::MouseButtonPress) {
        setFocus(Qt::MouseFocusReason);
    }
    return QWidget::eventFilter(watched, event);
}

void SweepPlot::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(points_.size()) - 1;
    int wanted = chosen_;
    switch (event->key()) {
    case Qt::Key_Left:
        wanted = std::max(chosen_ - 1, 0);
        break;
    case Qt::Key_Right:
        wanted = std::min(chosen_ + 1, last);
        break;
    case Qt::Key_Home:
        wanted = 0;
        break;
    case Qt::Key_End:
        wanted = last;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    choose(wanted);
    if (chosen_ >= 0) {
        emit point_chosen(chosen_);
    }
}

void SweepPlot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (chosen_ < 0 && event->reason() != Qt::MouseFocusReason) {
        choose(0); // shows where the keys act
    }
}

void SweepPlot::set_palette(const Palette& palette)
{
    palette_ = palette;
    plot_->setBackground(palette.paper);
    plot_->axisRect()->setMinimumMargins(QMargins(8, scaled(24), scaled(24), 8));
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
        axis->setTickLabelFont(number_font(TextSize::small));
        axis->setTickLabelColor(palette.ink);
        axis->setLabelFont(text_font(TextSize::normal));
        axis->setLabelColor(palette.quiet);
        axis->setBasePen(QPen(palette.quiet));
        axis->setTickPen(QPen(palette.quiet));
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(QPen(grid_colour(palette)));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot_->xAxis->grid()->setVisible(false);
    line_->setPen(QPen(palette.accent, 2));
    best_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(palette.ink, 2), Qt::NoBrush, 15));
    current_line_->setPen(QPen(palette.quiet, 1, Qt::DashLine));
    current_text_->setFont(text_font(TextSize::small));
    current_text_->setColor(palette.quiet);
    tracer_->setPen(QPen(palette.accent, 2));
    tracer_->setBrush(palette.paper);
    tracer_text_->setFont(number_font(TextSize::normal));
    tracer_text_->setBrush(palette.accent);
    tracer_text_->setPen(Qt::NoPen);
    tracer_text_->setColor(text_on(palette.accent));
    note_->setFont(text_font(TextSize::normal));
    note_->setColor(palette.quiet);
    fit_axes(plot_->size());
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace procession::ui
