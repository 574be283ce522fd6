// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/workload_picture.h"

#include "ui/theme/mono.h"
#include "ui/theme/pattern.h"

#include <QPainter>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr std::size_t most_rows = 8;
constexpr std::size_t most_bursts = 40; ///< a row; enough to see what it is like

core::Ticks length(const core::ProcessSpec& process)
{
    core::Ticks ticks = process.arrival;
    for (std::size_t i = 0; i < std::min(process.bursts.size(), most_bursts); ++i) {
        ticks += process.bursts[i].ticks;
    }
    return ticks;
}

/// The beginning of the program: what a process that has one does.
void paint_program(QPainter& painter, const QRectF& box, const core::Scenario& scenario,
                   const Palette& palette)
{
    const auto program = scenario.programs.find(scenario.processes.front().program);
    if (program == scenario.programs.end()) {
        return;
    }
    QFont font = mono_font(TextSize::small);
    font.setPixelSize(font.pixelSize() * 10 / 12);
    painter.setFont(font);
    painter.setPen(palette.quiet);
    const QFontMetricsF metrics(font);
    double top = box.top();
    for (const QString& line : QString::fromStdString(program->second).split('\n')) {
        if (line.trimmed().isEmpty() || line.startsWith("import ") || line.startsWith("from ")) {
            continue; // what tells programs apart comes behind these
        }
        if (top + metrics.height() > box.bottom() + 1) {
            break;
        }
        painter.drawText(QRectF(box.left(), top, box.width(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(line, Qt::ElideRight, box.width()));
        top += metrics.height();
    }
}

} // namespace

std::size_t workload_rows(const core::Scenario& scenario)
{
    return std::min(scenario.processes.size(), most_rows);
}

core::Ticks workload_end(const core::Scenario& scenario)
{
    core::Ticks longest = 1;
    for (std::size_t i = 0; i < workload_rows(scenario); ++i) {
        longest = std::max(longest, length(scenario.processes[i]));
    }
    return longest;
}

void paint_workload(QPainter& painter, const QRectF& box, const core::Scenario& scenario,
                    const Palette& palette, double highest_row)
{
    if (!scenario.processes.empty() && !scenario.processes.front().program.empty()) {
        return paint_program(painter, box, scenario, palette);
    }
    const std::size_t rows = workload_rows(scenario);
    const double step =
        std::min(box.height() / static_cast<double>(std::max<std::size_t>(rows, 1)), highest_row);
    const double scale = box.width() / static_cast<double>(workload_end(scenario));
    painter.setPen(QPen(palette.rule, 1));
    painter.drawLine(QPointF(box.left() - 4, box.top()), QPointF(box.left() - 4, box.bottom()));
    for (std::size_t i = 0; i < rows; ++i) {
        const core::ProcessSpec& process = scenario.processes[i];
        const Identity identity = palette.identity(scenario, static_cast<core::EntityId>(i));
        double x = box.left() + static_cast<double>(process.arrival) * scale;
        const double top = box.top() + static_cast<double>(i) * step;
        for (std::size_t b = 0; b < std::min(process.bursts.size(), most_bursts); ++b) {
            const core::Burst& burst = process.bursts[b];
            const double width = static_cast<double>(burst.ticks) * scale;
            const QRectF bar(x, top + 1, std::max(width, 1.0), step - 3);
            if (burst.kind == core::Burst::Kind::cpu) {
                painter.fillRect(bar, identity.fill);
                painter.setPen(QPen(palette.ink, 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
            } else {
                painter.setPen(QPen(palette.quiet, 1, Qt::DotLine));
                painter.drawLine(QPointF(bar.left(), bar.center().y()),
                                 QPointF(bar.right(), bar.center().y()));
            }
            x += width;
        }
    }
}

} // namespace procession::ui
