// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/device_name.h"

#include <QCoreApplication>
#include <array>
#include <cstdlib>

namespace procession::ui {

namespace {

/// What devices are usually called in files, and where processes wait for each other.
constexpr auto shared_places = std::to_array<const char*>({
    //: Where a process waits for a child of it to end
    QT_TRANSLATE_NOOP("stage", "child"),
    //: Where a process waits until what it has put into queues is sent
    QT_TRANSLATE_NOOP("stage", "feeder"),
    QT_TRANSLATE_NOOP("stage", "signal"),
    //: Where a thread waits for another of its process to end
    QT_TRANSLATE_NOOP("stage", "thread"),
    QT_TRANSLATE_NOOP("stage", "disk"),
    QT_TRANSLATE_NOOP("stage", "keyboard"),
    QT_TRANSLATE_NOOP("stage", "network"),
    QT_TRANSLATE_NOOP("stage", "printer"),
    QT_TRANSLATE_NOOP("stage", "screen"),
    QT_TRANSLATE_NOOP("stage", "tape"),
});

/// What has a number behind its name, "Lock 1", though the program calls it otherwise.
constexpr auto numbered_places = std::to_array<const char*>({
    //: Which thread of a process may run Python; a number follows
    QT_TRANSLATE_NOOP("stage", "Interpreter lock"),
    //: The queue from which the workers of a pool take their tasks; a number follows
    QT_TRANSLATE_NOOP("stage", "Pool tasks"),
    //: Where the results of a pool's workers arrive; a number follows
    QT_TRANSLATE_NOOP("stage", "Pool results"),
    //: Where what a manager's server answers arrives; a number follows
    QT_TRANSLATE_NOOP("stage", "Manager reply"),
    //: What a program downloads; a number follows
    QT_TRANSLATE_NOOP("stage", "Download"),
    //: A pipe between processes; a number follows
    QT_TRANSLATE_NOOP("stage", "Pipe"),
    //: A number follows
    QT_TRANSLATE_NOOP("stage", "Lock"),
    //: A lock that its holder may take again; a number follows
    QT_TRANSLATE_NOOP("stage", "RLock"),
    //: A number follows
    QT_TRANSLATE_NOOP("stage", "Semaphore"),
    //: A semaphore that keeps to its first value; a number follows
    QT_TRANSLATE_NOOP("stage", "BoundedSemaphore"),
    //: What processes wait for until somebody sets it; a number follows
    QT_TRANSLATE_NOOP("stage", "Event"),
    //: A condition variable; a number follows
    QT_TRANSLATE_NOOP("stage", "Condition"),
    //: The lock of a condition variable; a number follows
    QT_TRANSLATE_NOOP("stage", "Condition lock"),
    //: Where processes wait for each other; a number follows
    QT_TRANSLATE_NOOP("stage", "Barrier"),
    //: The lock of a barrier; a number follows
    QT_TRANSLATE_NOOP("stage", "Barrier lock"),
    //: A queue of messages; a number follows
    QT_TRANSLATE_NOOP("stage", "Queue"),
    //: A queue of messages without a limit; a number follows
    QT_TRANSLATE_NOOP("stage", "SimpleQueue"),
    //: A number follows
    QT_TRANSLATE_NOOP("stage", "Socket"),
    //: What asks the process that keeps shared objects; a number follows
    QT_TRANSLATE_NOOP("stage", "Manager"),
    //: A number follows
    QT_TRANSLATE_NOOP("stage", "Event loop"),
});

} // namespace

QString shared_place_name(const std::string& name)
{
    for (const char* place : shared_places) {
        if (name == place) {
            return QCoreApplication::translate("stage", place);
        }
    }
    const QString whole = QString::fromStdString(name);
    for (const char* place : numbered_places) {
        const QLatin1String kind(place);
        const qsizetype number = kind.size() + 1;
        if (whole.startsWith(kind + QLatin1Char(' ')) && number < whole.size() &&
            whole[number].isDigit()) { // not somebody's "Pipeline"
            return QCoreApplication::translate("stage", place) + whole.mid(kind.size());
        }
    }
    return whole;
}

QString device_name(const core::Scenario& scenario, std::size_t device)
{
    return shared_place_name(scenario.machine.devices[device].name);
}

QString awaited_thread(const core::Trace& trace, const core::ProcessAt& process)
{
    const core::DeviceIndex device = process.device;
    const bool at_thread =
        device != core::no_device && process.awaited != 0 &&
        trace.scenario().machine.devices[static_cast<std::size_t>(device)].place &&
        trace.scenario().machine.devices[static_cast<std::size_t>(device)].name == "thread";
    const auto whom = static_cast<std::size_t>(std::abs(process.awaited) - 1);
    return at_thread ? QString::fromStdString(trace.scenario().processes[whom].name) : QString();
}

} // namespace procession::ui
