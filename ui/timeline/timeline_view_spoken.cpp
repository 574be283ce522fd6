// SPDX-License-Identifier: GPL-3.0-or-later
// What the timeline tells those who hear it: a part for each lane.
#include "ui/text/time_text.h"
#include "ui/timeline/lane_text.h"
#include "ui/timeline/timeline_view.h"

#include <QStringList>
#include <algorithm>

namespace procession::ui {

/// What the lanes show at the moment, for those who hear it.
void TimelineView::describe()
{
    constexpr std::size_t most = 40; // lanes; more than anybody listens to
    if (!has_moment_of_trace()) {
        return;
    }
    const core::Scenario& scenario = moment_->trace.scenario();
    QStringList parts{tr("t = %1").arg(TimeText::of(scenario).moment(moment_->t))};
    for (std::size_t i = 0; i < std::min(picture_.lanes.size(), most); ++i) {
        const Lane& lane = picture_.lanes[i];
        //: A lane of the timeline and what it shows: a state, or a process
        parts.append(tr("%1: %2").arg(lane_name(scenario, lane), lane_now(*moment_, lane)));
    }
    canvas()->setAccessibleDescription(parts.join(QStringLiteral(". ")));
    const bool told = picture_.selected < moment_->state->processes().size() &&
                      moment_->tells_of(picture_.selected);
    const Lane selected{Lane::Kind::process, picture_.selected};
    setAccessibleDescription(
        told ? tr("%1: %2").arg(lane_name(scenario, selected), lane_text(*moment_, selected))
             : QString());
}

int TimelineView::spoken_count() const
{
    return has_moment_of_trace() ? static_cast<int>(picture_.lanes.size()) : 0;
}

SpokenPart TimelineView::spoken_part(int part) const
{
    const auto index = static_cast<std::size_t>(part);
    const Lane& lane = picture_.lanes[index];
    const bool of_process = lane.kind == Lane::Kind::process;
    const QRect area = lane_area();
    const int top = area.top() + static_cast<int>(picture_.layout.top(index));
    return {.name = lane_name(picture_.trace->scenario(), lane),
            .description = lane_text(*moment_, lane),
            .box = {canvas()->x(), canvas()->y() + top, area.right() + 1,
                    static_cast<int>(picture_.layout.lane_height)},
            .selectable = of_process,
            .selected = of_process && lane.id == picture_.selected};
}

void TimelineView::press_part(int part)
{
    if (part >= 0 && part < spoken_count()) {
        const Lane& lane = picture_.lanes[static_cast<std::size_t>(part)];
        emit process_chosen(lane.kind == Lane::Kind::process ? lane.id : core::no_entity);
    }
}

void TimelineView::tell_announced()
{
    const Lane wanted{Lane::Kind::process, std::exchange(announced_, core::no_entity)};
    const auto lane = std::ranges::find(picture_.lanes, wanted);
    if (lane == picture_.lanes.end()) {
        return;
    }
    for (const QAccessible::Event kind :
         {QAccessible::DescriptionChanged, QAccessible::Selection}) {
        QAccessibleEvent event(this, kind);
        event.setChild(static_cast<int>(lane - picture_.lanes.begin()));
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace procession::ui
