// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lane_text.h"

#include "ui/text/listed.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QStringList>

namespace procession::ui {

namespace {

QString said(const char* english)
{
    return QCoreApplication::translate("lane", english);
}

QString name_of(const Moment& moment, core::EntityId process)
{
    return QString::fromStdString(moment.trace.scenario().processes[process].name);
}

/// Who a device works for, in the order of the process table.
std::vector<core::EntityId> served_by(const Moment& moment, core::DeviceIndex device)
{
    std::vector<core::EntityId> served;
    const auto& processes = moment.state->processes();
    for (core::EntityId id = 0; id < processes.size(); ++id) {
        const bool waits = processes[id].state == core::State::blocked ||
                           processes[id].state == core::State::suspended_blocked;
        if (waits && processes[id].in_service && processes[id].device == device) {
            served.push_back(id);
        }
    }
    return served;
}

/// Since when the process has been in its state; t where that has just begun.
core::Ticks since(const Moment& moment, core::EntityId process)
{
    const core::State state = moment.state->process(process).state;
    core::Ticks start = moment.t;
    // Inside an instant the lane already has what it ends with: then the tick before counts.
    for (const core::Ticks at : {moment.t - 1, moment.t}) {
        moment.trace.lanes().process_intervals(process, at, at + 1,
                                               [&](const core::Interval& interval) {
                                                   if (interval.state == state) {
                                                       start = interval.start;
                                                   }
                                               });
    }
    return start;
}

/// How many intervals of the lane have begun. Inside an instant: before it.
std::size_t begun(const Moment& moment, const Lane& lane)
{
    const core::Ticks to = moment.is_inside() ? moment.t : moment.t + 1;
    const core::Lanes& lanes = moment.trace.lanes();
    switch (lane.kind) {
    case Lane::Kind::core:
        return static_cast<std::size_t>(moment.state->cores()[lane.id].dispatches);
    case Lane::Kind::device:
        return lanes.count_device(static_cast<core::DeviceIndex>(lane.id), 0, to);
    case Lane::Kind::process:
        return lanes.count_process(lane.id, 0, to);
    }
    return 0;
}

} // namespace

QString lane_now(const Moment& moment, const Lane& lane)
{
    if (lane.kind == Lane::Kind::process) {
        return state_name(moment.state->process(lane.id).state);
    }
    if (lane.kind == Lane::Kind::core) {
        const core::EntityId who = moment.state->cores()[lane.id].process;
        return who == core::no_entity ? said(QT_TRANSLATE_NOOP("lane", "idle"))
                                      : name_of(moment, who);
    }
    QStringList names;
    for (const core::EntityId id : served_by(moment, static_cast<core::DeviceIndex>(lane.id))) {
        names.append(name_of(moment, id));
    }
    return names.isEmpty() ? said(QT_TRANSLATE_NOOP("lane", "idle")) : listed(names);
}

QString lane_text(const Moment& moment, const Lane& lane)
{
    const TimeText time = TimeText::of(moment.trace.scenario());
    const bool unborn = lane.kind == Lane::Kind::process &&
                        moment.state->process(lane.id).state == core::State::unborn;
    if (unborn) {
        return said(QT_TRANSLATE_NOOP("lane", "Has not arrived at t = %1"))
            .arg(time.moment(moment.t));
    }
    QString now = lane_now(moment, lane);
    if (lane.kind == Lane::Kind::process) {
        //: A state, and the moment at which it began
        now = said(QT_TRANSLATE_NOOP("lane", "%1 since %2"))
                  .arg(now, time.moment(since(moment, lane.id)));
    }
    const char* counted =
        lane.kind == Lane::Kind::process ? QT_TRANSLATE_NOOP("lane", "intervals so far: %1")
        : lane.kind == Lane::Kind::core  ? QT_TRANSLATE_NOOP("lane", "dispatches so far: %1")
                                         : QT_TRANSLATE_NOOP("lane", "requests so far: %1");
    //: What a lane of the timeline shows at a moment: t, what goes on, how much there was
    return said(QT_TRANSLATE_NOOP("lane", "At t = %1: %2; %3"))
        .arg(time.moment(moment.t), now, said(counted).arg(begun(moment, lane)));
}

} // namespace procession::ui
