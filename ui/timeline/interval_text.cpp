// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/interval_text.h"

#include "core/trace/explain.h"
#include "ui/classroom/hidden.h"
#include "ui/text/reason_words.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QStringList>
#include <optional>

namespace procession::ui {

namespace {

QString interval_words(const char* english)
{
    return QCoreApplication::translate("interval", english);
}

std::optional<core::Interval> interval_at(const core::Trace& trace, const Lane& lane, core::Ticks t)
{
    std::optional<core::Interval> found;
    const auto take = [&](const core::Interval& interval) { found = interval; };
    switch (lane.kind) {
    case Lane::Kind::core:
        trace.lanes().core_intervals(static_cast<core::CoreNumber>(lane.id), t, t + 1, take);
        break;
    case Lane::Kind::device:
        trace.lanes().device_intervals(static_cast<core::DeviceIndex>(lane.id), t, t + 1, take);
        break;
    case Lane::Kind::process:
        trace.lanes().process_intervals(lane.id, t, t + 1, take);
        break;
    }
    return found;
}

QString span_text(const core::Trace& trace, const core::Interval& interval, core::Ticks seen)
{
    const TimeText time = TimeText::of(trace.scenario());
    if (interval.end > seen) {
        //: An interval that still goes on
        return interval_words(QT_TRANSLATE_NOOP("interval", "since %1"))
            .arg(time.moment(interval.start));
    }
    //: From and to which moment, and how many ticks long
    return interval_words(QT_TRANSLATE_NOOP("interval", "%1 to %2 (%3)"))
        .arg(time.moment(interval.start), time.moment(interval.end))
        .arg(interval.end - interval.start);
}

} // namespace

QString interval_text(const TimelinePicture& picture, const Lane& lane, core::Ticks t,
                      core::Ticks seen)
{
    const core::Trace& trace = *picture.trace;
    const bool told = t >= 0 && t < trace.end() && t <= seen;
    const std::optional<core::Interval> interval =
        told ? interval_at(trace, lane, t) : std::nullopt;
    if (!interval || interval->start > seen) {
        return {};
    }
    const core::EntityId process = lane.kind == Lane::Kind::process ? lane.id : interval->process;
    const QString name = QString::fromStdString(trace.scenario().processes[process].name);
    const core::ZombieSpan* const span = picture.zombie_span(process);
    const bool zombie = span && span->from <= t && t < span->to;
    QStringList lines{QStringLiteral("%1  %2  %3")
                          .arg(name, zombie ? zombie_name() : state_name(interval->state),
                               span_text(trace, *interval, seen))};
    const core::RecordIndex record = core::record_of(trace, process, interval->start);
    if (record < trace.records().size()) {
        lines.append(picture.hides_why.value_or(is_covered(lessons::Hidden::why))
                         ? hidden_words()
                         : reason_words(trace, record));
    }
    return lines.join('\n');
}

} // namespace procession::ui
