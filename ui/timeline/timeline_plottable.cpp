// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_plottable.h"

#include "ui/text/time_text.h"
#include "ui/theme/fonts.h"

#include <algorithm>

namespace procession::ui {

TimelinePlottable::TimelinePlottable(QCPAxis* time, QCPAxis* lanes, const TimelinePicture& picture)
    : QCPAbstractPlottable(time, lanes), picture_(picture)
{
    setSelectable(QCP::stNone);
}

double TimelinePlottable::selectTest(const QPointF&, bool, QVariant*) const
{
    return -1;
}

QCPRange TimelinePlottable::getKeyRange(bool& found, QCP::SignDomain) const
{
    found = picture_.trace.has_value();
    return {0, found ? static_cast<double>(picture_.trace->end()) : 0};
}

QCPRange TimelinePlottable::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const
{
    found = !picture_.lanes.empty();
    return {0, picture_.layout.total()};
}

void TimelinePlottable::draw(QCPPainter* painter)
{
    if (picture_.trace) {
        LanePainter(*painter, picture_, clipRect()).paint();
    }
}

void TimelinePlottable::drawLegendIcon(QCPPainter*, const QRectF&) const {}

double TimeTicker::getTickStep(const QCPRange&)
{
    // In large texts no more than the longest label needs: two are to be seen.
    const double longest = QFontMetricsF(number_font(TextSize::small))
                               .horizontalAdvance(getTickLabel(picture_.mapping.to(), {}, {}, 0));
    const double needed = longest + scaled(12);
    const double pixels_a_label = std::clamp(needed, 80.0, std::max<double>(scaled(80), needed));
    const bool sexagesimal =
        picture_.trace && TimeText::of(picture_.trace->scenario()).sexagesimal();
    return static_cast<double>(
        axis_step(picture_.mapping.ticks_per_pixel * pixels_a_label, sexagesimal));
}

int TimeTicker::getSubTickCount(double step)
{
    // A mark for each tick where there is room for it, else for each fifth of a step.
    const double pixels = 1 / picture_.mapping.ticks_per_pixel;
    if (pixels >= 6 && step <= 60) {
        return static_cast<int>(step) - 1;
    }
    return step >= 5 ? 4 : 0;
}

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    const auto t = static_cast<core::Ticks>(tick);
    return picture_.trace ? TimeText::of(picture_.trace->scenario()).moment(t) : QString();
}

} // namespace procession::ui
