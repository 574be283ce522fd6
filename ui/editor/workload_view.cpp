// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/workload_view.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/home/workload_picture.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>

namespace procession::ui {

namespace {
constexpr int height_of_picture = 144;
constexpr std::size_t most_told = 12;
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
    update();
}

QSize WorkloadView::sizeHint() const
{
    return {scaled(240), height_of_picture}; // larger texts need the height
}

void WorkloadView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.paper);
    if (!scenario_.processes.empty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        paint_workload(painter, QRectF(rect()).adjusted(12, 8, -8, -8), scenario_, palette_);
    }
}

} // namespace procession::ui
