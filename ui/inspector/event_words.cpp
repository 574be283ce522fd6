// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/event_words.h"

#include "core/trace/explain.h"
#include "ui/classroom/hidden.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QCoreApplication>

namespace procession::ui {

using core::LifeEvent;
using core::Record;
using core::RecordKind;
using scheduler::Became;

namespace {

QString tr_event(const char* english)
{
    return QCoreApplication::translate("event", english);
}

QString name_of_ready(Became became)
{
    switch (became) {
    case Became::arrived:
        return tr_event(QT_TRANSLATE_NOOP("event", "arrives"));
    case Became::woken:
        return tr_event(QT_TRANSLATE_NOOP("event", "wakes up"));
    case Became::expired:
        return tr_event(QT_TRANSLATE_NOOP("event", "quantum ends"));
    case Became::preempted:
        return tr_event(QT_TRANSLATE_NOOP("event", "is preempted"));
    case Became::resumed:
        return tr_event(QT_TRANSLATE_NOOP("event", "is activated"));
    case Became::changed:
        return tr_event(QT_TRANSLATE_NOOP("event", "changes place"));
    case Became::boosted:
        break;
    }
    return tr_event(QT_TRANSLATE_NOOP("event", "is boosted"));
}

QString name_of_life(LifeEvent event)
{
    switch (event) {
    case LifeEvent::created:
        return tr_event(QT_TRANSLATE_NOOP("event", "waits for memory"));
    case LifeEvent::exited:
        return tr_event(QT_TRANSLATE_NOOP("event", "ends"));
    case LifeEvent::faulted:
        return tr_event(QT_TRANSLATE_NOOP("event", "faults"));
    case LifeEvent::killed:
        return tr_event(QT_TRANSLATE_NOOP("event", "is killed"));
    case LifeEvent::suspended:
        return tr_event(QT_TRANSLATE_NOOP("event", "is suspended"));
    case LifeEvent::activated_blocked:
        return tr_event(QT_TRANSLATE_NOOP("event", "is activated"));
    case LifeEvent::woken_suspended:
        return tr_event(QT_TRANSLATE_NOOP("event", "I/O is done"));
    case LifeEvent::priority_set:
    case LifeEvent::nice_set:
    case LifeEvent::tickets_set:
        return tr_event(QT_TRANSLATE_NOOP("event", "is changed"));
    case LifeEvent::forked:
    case LifeEvent::thread:
        return tr_event(QT_TRANSLATE_NOOP("event", "is created"));
    case LifeEvent::spawned:
        return tr_event(QT_TRANSLATE_NOOP("event", "is created by spawn"));
    case LifeEvent::executed:
        return tr_event(QT_TRANSLATE_NOOP("event", "runs another program"));
    case LifeEvent::adopted:
        return tr_event(QT_TRANSLATE_NOOP("event", "is adopted by init"));
    case LifeEvent::reaped:
        return tr_event(QT_TRANSLATE_NOOP("event", "is reaped"));
    case LifeEvent::no_effect:
        break;
    }
    return tr_event(QT_TRANSLATE_NOOP("event", "no effect"));
}

/// Whether its name alone tells by which policy it came about.
bool tells_policy(const Record& record)
{
    const bool by_policy =
        record.kind == RecordKind::ready && (static_cast<Became>(record.code) == Became::expired ||
                                             static_cast<Became>(record.code) == Became::boosted);
    return by_policy || record.kind == RecordKind::policy;
}

} // namespace

QString event_name(const Record& record)
{
    if (is_covered(lessons::Hidden::policy) && tells_policy(record)) {
        return tr_event(QT_TRANSLATE_NOOP("event", "changes place"));
    }
    switch (record.kind) {
    case RecordKind::dispatch:
    case RecordKind::dispatch_plain:
        return tr_event(QT_TRANSLATE_NOOP("event", "dispatch"));
    case RecordKind::ready:
        return name_of_ready(static_cast<Became>(record.code));
    case RecordKind::blocked:
        return tr_event(QT_TRANSLATE_NOOP("event", "blocks"));
    case RecordKind::served:
        return tr_event(QT_TRANSLATE_NOOP("event", "is served"));
    case RecordKind::life:
        return name_of_life(static_cast<LifeEvent>(record.code));
    case RecordKind::policy:
        break;
    }
    return static_cast<core::PolicyEvent>(record.code) == core::PolicyEvent::boost
               ? tr_event(QT_TRANSLATE_NOOP("event", "boost"))
               : tr_event(QT_TRANSLATE_NOOP("event", "quantum renewed"));
}

QString event_words(const core::Trace& trace, core::RecordIndex index)
{
    const Record record = trace.records()[index];
    const auto& processes = trace.scenario().processes;
    const QString name = record.subject < processes.size()
                             ? QString::fromStdString(processes[record.subject].name)
                             : QString();
    return QStringLiteral("t = %1  %2  %3  %4")
        .arg(TimeText::of(trace.scenario()).moment(record.at), event_name(record), name,
             why_words(core::explain_beside(trace, index)));
}

} // namespace procession::ui
