// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/wait_picture.h"

#include "ui/text/device_name.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace procession::ui {

namespace {

constexpr double token_width = 76;
constexpr double token_height = 26;
constexpr double bend = 0.22; ///< of an arrow's length: two between the same processes part

/// Where the line from the middle of `box` towards `point` leaves it.
QPointF edge_of(const QRectF& box, const QPointF& point)
{
    const QPointF way = point - box.center();
    const double across = std::abs(way.x()) / (box.width() / 2 + 3);
    const double along = std::abs(way.y()) / (box.height() / 2 + 3);
    const double longest = std::max({across, along, 1e-9});
    return box.center() + way / longest;
}

} // namespace

void WaitPicture::show_graph(const Moment& moment, WaitGraph graph, const Palette& palette)
{
    moment_ = moment;
    const bool other_size = graph.processes.size() != graph_.processes.size();
    graph_ = std::move(graph);
    palette_ = palette;
    if (other_size) {
        updateGeometry();
    }
    setAccessibleName(tr("Who waits for whom"));
    setAccessibleDescription(words());
    setToolTip(words());
    update();
}

QString WaitPicture::name(core::EntityId process) const
{
    return QString::fromStdString(moment_->trace.scenario().processes[process].name);
}

QString WaitPicture::through(const WaitGraph::Edge& edge) const
{
    const core::Scenario& scenario = moment_->trace.scenario();
    const auto place = static_cast<std::size_t>(edge.place);
    return edge.place == core::no_device || place >= scenario.machine.devices.size()
               ? QString()
               : device_name(scenario, place);
}

QString WaitPicture::words() const
{
    QStringList lines;
    for (const WaitGraph::Edge& edge : graph_.edges) {
        lines.append(tr("%1 waits for %2 (%3)").arg(name(edge.from), name(edge.to), through(edge)));
    }
    if (!graph_.stuck.empty()) {
        QStringList names;
        for (const core::EntityId process : graph_.stuck) {
            names.append(name(process));
        }
        lines.append(tr("Stuck for ever: %1").arg(names.join(tr(", "))));
    }
    return lines.join('\n');
}

QSize WaitPicture::sizeHint() const
{
    const auto count = static_cast<int>(graph_.processes.size());
    return {320, scaled(count <= 2 ? 120 : std::min(160 + 14 * count, 320))};
}

/// On an ellipse, the first on the left.
QRectF WaitPicture::box_of(std::size_t process) const
{
    const QSizeF token(scaled(static_cast<int>(token_width)),
                       scaled(static_cast<int>(token_height)));
    const double angle = std::numbers::pi * (1 + 2 * static_cast<double>(process) /
                                                     static_cast<double>(graph_.processes.size()));
    const double across = std::min((width() - token.width()) / 2 - 12, 1.4 * height());
    const double along = (height() - token.height()) / 2 - 12;
    const QPointF middle(width() / 2.0 + across * std::cos(angle),
                         height() / 2.0 + along * std::sin(angle));
    return {middle - QPointF(token.width() / 2, token.height() / 2), token};
}

void WaitPicture::paint_edge(QPainter& painter, const WaitGraph::Edge& edge) const
{
    const auto index = [this](core::EntityId process) {
        return static_cast<std::size_t>(std::ranges::lower_bound(graph_.processes, process) -
                                        graph_.processes.begin());
    };
    const QRectF from = box_of(index(edge.from));
    const QRectF to = box_of(index(edge.to));
    const QPointF way = to.center() - from.center();
    const QPointF aside(way.y() * bend, -way.x() * bend);
    const QPointF control = (from.center() + to.center()) / 2 + aside;
    const QPointF start = edge_of(from, control);
    const QPointF end = edge_of(to, control);
    const bool circles = graph_.is_in_circle(edge);
    painter.setPen(QPen(circles ? palette_.fault : palette_.ink, circles ? 2.5 : 1.2));
    painter.setBrush(Qt::NoBrush);
    QPainterPath line(start);
    line.quadTo(control, end);
    painter.drawPath(line);
    const double angle = std::atan2(end.y() - control.y(), end.x() - control.x());
    QPolygonF tip;
    tip << end;
    for (const double side : {0.4, -0.4}) {
        tip << end - scaled(9) * QPointF(std::cos(angle + side), std::sin(angle + side));
    }
    painter.setBrush(painter.pen().color());
    painter.drawPolygon(tip);
    const QString text = through(edge);
    const QRectF label = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(-3, -1, 3, 1);
    // On the outer side of the bend: of two arrows each has its own side.
    const double far = std::max(std::hypot(aside.x(), aside.y()), 1e-9);
    const QPointF out(aside.x() / far * (label.width() / 2 + 2),
                      aside.y() / far * (label.height() / 2 + 2));
    const QPointF middle = (start + 2 * control + end) / 4 + out;
    QRectF box(middle - QPointF(label.width() / 2, label.height() / 2), label.size());
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(width() - box.width(), 0.0)));
    painter.fillRect(box, palette_.paper);
    painter.drawText(box, Qt::AlignCenter, text);
}

void WaitPicture::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette_.paper);
    if (!moment_) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(text_font(TextSize::small));
    for (const WaitGraph::Edge& edge : graph_.edges) {
        paint_edge(painter, edge);
    }
    for (std::size_t i = 0; i < graph_.processes.size(); ++i) {
        const core::EntityId process = graph_.processes[i];
        const QRectF box = box_of(i);
        paint_token(painter, box, palette_.identity(moment_->trace.scenario(), process),
                    name(process), palette_);
        if (graph_.is_in_circle(process)) {
            painter.setPen(QPen(palette_.fault, 2.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5);
        }
    }
}

void WaitPicture::mousePressEvent(QMouseEvent* event)
{
    for (std::size_t i = 0; i < graph_.processes.size(); ++i) {
        if (box_of(i).contains(event->position())) {
            emit process_chosen(graph_.processes[i]);
        }
    }
}

} // namespace procession::ui
