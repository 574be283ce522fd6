// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_words.h"

#include "ui/stage/queue_order.h"
#include "ui/text/device_name.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QStringList>

namespace procession::ui {

using core::State;

namespace {

constexpr qsizetype names_told = 50; ///< more of them help nobody who listens

/// "3" or, of merged places, "3–7".
QString numbers(std::uint32_t first, std::size_t merged)
{
    const QString from = QString::number(first);
    return merged == 0 ? from : from + QChar(0x2013) + QString::number(first + merged);
}

QString ready_label(const Moment& moment, const StagePlace& place)
{
    const std::uint16_t levels = levels_in_sight(moment);
    if (place.core == core::no_core) {
        return levels > 1 ? QCoreApplication::translate("stage", "Level %1")
                                .arg(numbers(place.number, place.merged))
                          : QString();
    }
    // Behind the last level of a core come the queues of the next.
    const std::size_t more_cores = (place.number + place.merged) / levels;
    const QString core =
        QCoreApplication::translate("stage", "Core %1").arg(numbers(place.core, more_cores));
    const bool one_level = levels > 1 && place.merged == 0;
    return one_level
               ? QCoreApplication::translate("stage", "%1, level %2").arg(core).arg(place.number)
               : core;
}

/// Its name; with what else somebody waits for who waits there for whatever comes first.
QString device_label(const Moment& moment, const StagePlace& place)
{
    QString name = device_name(moment.trace.scenario(), place.number);
    if (place.merged > 0) {
        return name + QChar(0x2026);
    }
    for (const core::EntityId member : place.members) {
        if (QString more = with_others(name, moment.state->process(member)); more != name) {
            return more;
        }
    }
    return name;
}

QString waits_for(const Moment& moment, const core::ProcessAt& process)
{
    if (process.device == core::no_device) {
        return QCoreApplication::translate("stage", "Waits for the timer");
    }
    if (const QString thread = awaited_thread(moment.trace, process); !thread.isEmpty()) {
        return process.awaited < 0
                   ? QCoreApplication::translate("stage", "Waits for thread %1 to begin")
                         .arg(thread)
                   : QCoreApplication::translate("stage", "Waits for thread %1 to end").arg(thread);
    }
    const QString device =
        device_name(moment.trace.scenario(), static_cast<std::uint32_t>(process.device));
    return process.in_service
               ? QCoreApplication::translate("stage", "Waits for %1, which serves it").arg(device)
               : QCoreApplication::translate("stage", "Waits for its turn at %1").arg(device);
}

} // namespace

QString with_others(const QString& place, const core::ProcessAt& process)
{
    switch (process.wanted) {
    case core::Wanted::this_or_timer:
        //: A place where a process waits until something happens there or time is up
        return QCoreApplication::translate("stage", "%1 or timer").arg(place);
    case core::Wanted::several:
    case core::Wanted::several_or_timer:
        //: A place where a process waits until something happens there or at another place
        return QCoreApplication::translate("stage", "%1 or others").arg(place);
    default:
        return place;
    }
}

QString process_name(const Moment& moment, core::EntityId process)
{
    return QString::fromStdString(moment.trace.scenario().processes[process].name);
}

QString area_title(const Moment& moment, StageArea area)
{
    switch (area) {
    case StageArea::ready:
        return moment.state->ready_queue_count() / moment.state->levels() *
                           levels_in_sight(moment) >
                       1
                   ? QCoreApplication::translate("stage", "Ready queues")
                   : QCoreApplication::translate("stage", "Ready queue");
    case StageArea::cores:
        return moment.state->cores().size() > 1 ? QCoreApplication::translate("stage", "Cores")
                                                : QCoreApplication::translate("stage", "CPU");
    case StageArea::blocked:
        return QCoreApplication::translate("stage", "Blocked");
    case StageArea::job_queue:
        return QCoreApplication::translate("stage", "New: job queue");
    case StageArea::suspended_ready:
        return QCoreApplication::translate("stage", "Suspended ready");
    case StageArea::suspended_blocked:
        return QCoreApplication::translate("stage", "Suspended blocked");
    case StageArea::zombies:
        return QCoreApplication::translate("stage", "Zombies");
    case StageArea::terminated:
        return QCoreApplication::translate("stage", "Terminated");
    }
    return {};
}

namespace {

/// Whether anybody stands in a ready queue.
bool anybody_waits(const Moment& moment)
{
    for (core::QueueIndex queue = 0; queue < moment.state->ready_queue_count(); ++queue) {
        if (!moment.state->members(queue).empty()) {
            return true;
        }
    }
    return false;
}

} // namespace

QString area_rule(const Moment& moment, StageArea area)
{
    const core::MachineSpec& machine = moment.trace.scenario().machine;
    if (area == StageArea::ready && are_shown_as_joined(moment) && anybody_waits(moment)) {
        //: A ready queue is shown so while somebody is asked who comes next
        return QCoreApplication::translate("stage", "in order of arrival");
    }
    if (area == StageArea::ready && machine.ready_queues == core::ReadyQueues::per_core) {
        return machine.stealing ? QCoreApplication::translate("stage", "stealing")
                                //: An idle core takes nobody from the queue of another
                                : QCoreApplication::translate("stage", "no stealing");
    }
    if (area != StageArea::job_queue) {
        return {};
    }
    if (!machine.multiprogramming) {
        return QCoreApplication::translate("stage", "multiprogramming off");
    }
    //: How many processes are admitted, and which of the job queue is the next
    const QString rule = QCoreApplication::translate("stage", "at most %1 in memory, %2");
    switch (machine.admission) {
    case core::Admission::fcfs:
        break;
    case core::Admission::sjf:
        return rule.arg(machine.degree)
            .arg(QCoreApplication::translate("stage", "shortest job first"));
    case core::Admission::priority:
        return rule.arg(machine.degree)
            .arg(QCoreApplication::translate("stage", "highest priority first"));
    }
    return rule.arg(machine.degree)
        .arg(QCoreApplication::translate("stage", "first come, first served"));
}

const char* area_term(const Moment& moment, StageArea area)
{
    switch (area) {
    case StageArea::ready:
        return "ready_queue";
    case StageArea::cores:
        return moment.state->cores().size() > 1 ? "core" : "";
    case StageArea::blocked:
        return "blocked";
    case StageArea::job_queue:
        return "job_queue";
    case StageArea::suspended_ready:
        return "suspended_ready";
    case StageArea::suspended_blocked:
        return "suspended_blocked";
    case StageArea::zombies:
        return "zombie";
    case StageArea::terminated:
        return "terminated";
    }
    return "";
}

QString place_label(const Moment& moment, const StagePlace& place)
{
    switch (place.kind) {
    case StagePlace::Kind::core:
        return moment.state->cores().size() > 1 ? numbers(place.number, place.merged) : QString();
    case StagePlace::Kind::ready:
        return ready_label(moment, place);
    case StagePlace::Kind::device:
        return device_label(moment, place);
    case StagePlace::Kind::timer:
        return QCoreApplication::translate("stage", "timer");
    case StagePlace::Kind::rest:
        break;
    }
    return {};
}

QString place_label(const Moment& moment, const StagePlace& place, const PlaceNotes& notes)
{
    const QString label = place_label(moment, place);
    const auto note = notes.find(place.number);
    const bool has_note =
        place.kind == StagePlace::Kind::device && place.merged == 0 && note != notes.end();
    if (!has_note) {
        return label;
    }
    const PlaceNote& said = note->second;
    //: A lock or queue and the variable of the program that stands for it: "Lock 1: fork"
    const QString named =
        said.alias.isEmpty()
            ? label
            : QCoreApplication::translate("stage", "%1: %2").arg(label, said.alias);
    return said.value.isEmpty() ? named : named + QStringLiteral(" = ") + said.value;
}

QString place_name(const Moment& moment, const StagePlace& place)
{
    const QString title = area_title(moment, place.area);
    if (place.kind == StagePlace::Kind::core) {
        return QCoreApplication::translate("stage", "Core %1")
            .arg(numbers(place.number, place.merged));
    }
    const QString label = place_label(moment, place);
    if (label.isEmpty()) {
        return title;
    }
    //: A queue within its area: "Ready queues, level 1", "Blocked, disk"
    return QCoreApplication::translate("stage", "%1, %2").arg(title, label);
}

QString place_sentence(const Moment& moment, const StagePlace& place)
{
    const QString name = place_name(moment, place);
    if (place.kind == StagePlace::Kind::core && place.merged == 0) {
        if (place.members.empty()) {
            //: "Core 0: idle."
            return QCoreApplication::translate("stage", "%1: idle.").arg(name);
        }
        const core::EntityId holder = place.members.front();
        //: "Core 0: P2 running."
        return QCoreApplication::translate("stage", "%1: %2 %3.")
            .arg(name, process_name(moment, holder),
                 state_name(moment.state->process(holder).state));
    }
    if (place.members.empty()) {
        //: "Ready queue: empty."
        return QCoreApplication::translate("stage", "%1: empty.").arg(name);
    }
    //: "Ready queue: P1, P3."
    return QCoreApplication::translate("stage", "%1: %2.")
        .arg(name, name_list(moment, place.members));
}

QString process_lines(const Moment& moment, core::EntityId process)
{
    const core::ProcessAt& at = moment.state->process(process);
    QStringList lines;
    lines.append(QCoreApplication::translate("stage", "%1 (PID %2)")
                     .arg(process_name(moment, process))
                     .arg(at.pid));
    const bool on_core = at.state == State::running || at.state == State::switching;
    const QString state =
        at.killed ? QCoreApplication::translate("stage", "killed") : state_name(at.state);
    lines.append(on_core
                     ? QCoreApplication::translate("stage", "%1 on core %2").arg(state).arg(at.core)
                     : state);
    if (at.state == State::blocked || at.state == State::suspended_blocked) {
        lines.append(waits_for(moment, at));
    }
    return lines.join('\n');
}

QString name_list(const Moment& moment, const std::vector<core::EntityId>& processes)
{
    QStringList names;
    for (const core::EntityId process : processes) {
        if (names.size() == names_told) {
            names.append(QString(QChar(0x2026)));
            break;
        }
        names.append(process_name(moment, process));
    }
    //: Between the entries of a list inside a sentence: "P2 3, P4 5"
    return names.join(QCoreApplication::translate("message", ", "));
}

} // namespace procession::ui
