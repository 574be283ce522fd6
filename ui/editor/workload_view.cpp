// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/workload_view.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/home/workload_picture.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/time_mapping.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {
constexpr std::size_t most_told = 12;
constexpr qsizetype least_rows = 4; ///< also where nothing is shown yet
constexpr int beside = 8;           ///< pixels between names, bars and edges
constexpr int above = 8;
constexpr int tick_height = 4;
constexpr int highest_row = 28;
} // namespace

QStringList workload_lines(const core::Scenario& scenario, std::size_t most)
{
    QStringList lines;
    for (const core::ProcessSpec& process : scenario.processes) {
        if (static_cast<std::size_t>(lines.size()) == most) {
            break;
        }
        QStringList bursts;
        for (const core::Burst& burst : process.bursts) {
            bursts.append(QString::number(burst.ticks));
        }
        lines.append(QCoreApplication::translate("Workload", "%1: arrival %2, bursts %3")
                         .arg(QString::fromStdString(process.name))
                         .arg(process.arrival)
                         .arg(bursts.join(' ')));
    }
    return lines;
}

WorkloadView::WorkloadView(const Palette& palette, QWidget* parent)
    : QWidget(parent), palette_(palette)
{
    setAccessibleName(tr("Picture of the workload"));
    speak_as(*this, QAccessible::Graphic);
}

void WorkloadView::show_scenario(const core::Scenario& scenario)
{
    scenario_ = scenario;
    const QString words = workload_lines(scenario, most_told).join('\n');
    setAccessibleDescription(words);
    setToolTip(words);
    updateGeometry();
    update();
}

int WorkloadView::line() const
{
    return QFontMetrics(text_font(TextSize::small)).height() + 2;
}

/// Higher than a line of text where there is room.
double WorkloadView::row_height() const
{
    const auto rows = static_cast<double>(std::max<std::size_t>(workload_rows(scenario_), 1));
    const double room = height() - above - tick_height - 2 * line();
    return std::clamp(room / rows, double(line()), double(std::max(highest_row, line())));
}

QStringList WorkloadView::names() const
{
    QStringList names;
    const std::size_t shown = workload_rows(scenario_);
    for (std::size_t i = 0; i < shown; ++i) {
        names.append(QString::fromStdString(scenario_.processes[i].name));
    }
    if (const std::size_t more = scenario_.processes.size() - shown; more > 0) {
        //: Below the processes of a picture: how many there are besides
        names.append(tr("and %1 more").arg(more));
    }
    return names;
}

/// Of the bars and what stands beside them: the names left, the axis below.
QRectF WorkloadView::rows_box() const
{
    const QFontMetrics metrics(text_font(TextSize::small));
    int widest = 0;
    for (std::size_t i = 0; i < workload_rows(scenario_); ++i) {
        const QString name = QString::fromStdString(scenario_.processes[i].name);
        widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    const int left = std::min(widest, width() / 3) + 2 * beside;
    return {double(left), above, double(std::max(width() - left - 2 * beside, 1)),
            static_cast<double>(workload_rows(scenario_)) * row_height()};
}

std::vector<core::Ticks> WorkloadView::ticks() const
{
    const core::Ticks end = workload_end(scenario_);
    const QFontMetricsF metrics(number_font(TextSize::small));
    const double wide = metrics.horizontalAdvance(QString::number(end)) + 2 * beside;
    const core::Ticks step =
        axis_step(std::max(wide * static_cast<double>(end) / rows_box().width(), 1.0));
    return axis_ticks(0, static_cast<double>(end), step);
}

QStringList WorkloadView::moments() const
{
    QStringList moments;
    for (const core::Ticks t : ticks()) {
        moments.append(QString::number(t));
    }
    return moments;
}

QSize WorkloadView::sizeHint() const
{
    const auto rows = std::max<qsizetype>(names().size(), least_rows);
    return {scaled(240), above + (static_cast<int>(rows) + 1) * line() + tick_height + 4};
}

void WorkloadView::paint_names(QPainter& painter) const
{
    painter.setFont(text_font(TextSize::small));
    painter.setPen(palette_.ink);
    const QFontMetrics metrics(painter.font());
    const QRectF box = rows_box();
    const int room = static_cast<int>(box.left()) - 2 * beside;
    for (std::size_t i = 0; i < workload_rows(scenario_); ++i) {
        const QString name = QString::fromStdString(scenario_.processes[i].name);
        painter.drawText(
            QRectF(beside, box.top() + static_cast<double>(i) * row_height(), room, row_height()),
            Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, room));
    }
}

/// Below the rows, and below that what has no room.
void WorkloadView::paint_axis(QPainter& painter) const
{
    const QRectF box = rows_box();
    const double scale = box.width() / static_cast<double>(workload_end(scenario_));
    painter.setFont(number_font(TextSize::small));
    painter.setPen(palette_.quiet);
    painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), palette_.ink);
    const QFontMetricsF metrics(painter.font());
    for (const core::Ticks t : ticks()) {
        const double x = box.left() + static_cast<double>(t) * scale;
        painter.fillRect(QRectF(std::round(x), box.bottom(), 1, tick_height), palette_.ink);
        const QString text = QString::number(t);
        const double wide = metrics.horizontalAdvance(text);
        const double left = std::min(x - wide / 2, width() - wide - 1);
        painter.drawText(QRectF(left, box.bottom() + tick_height, wide + 1, line()), Qt::AlignLeft,
                         text);
    }
    if (static_cast<std::size_t>(names().size()) > workload_rows(scenario_)) {
        painter.setFont(text_font(TextSize::small));
        painter.drawText(
            QRectF(beside, box.bottom() + tick_height + line(), width() - 2 * beside, line()),
            Qt::AlignLeft, names().back());
    }
}

void WorkloadView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.paper);
    if (!scenario_.processes.empty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        paint_workload(painter, rows_box(), scenario_, palette_, row_height());
        painter.setRenderHint(QPainter::Antialiasing, false);
        paint_names(painter);
        paint_axis(painter);
    }
}

} // namespace procession::ui
