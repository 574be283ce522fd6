// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/device_name.h"

#include <QCoreApplication>
#include <array>

namespace procession::ui {

namespace {

/// "Lock 1" and the like are what programs call them in every language.
constexpr auto shared_places = std::to_array<const char*>({
    //: Where a process waits for a child of it to end
    QT_TRANSLATE_NOOP("stage", "child"),
    //: Where a process waits until what it has put into queues is sent
    QT_TRANSLATE_NOOP("stage", "feeder"),
    QT_TRANSLATE_NOOP("stage", "signal"),
});

} // namespace

QString device_name(const core::Scenario& scenario, std::size_t device)
{
    const core::DeviceSpec& spec = scenario.machine.devices[device];
    for (const char* place : shared_places) {
        if (spec.place && spec.name == place) {
            return QCoreApplication::translate("stage", place);
        }
    }
    return QString::fromStdString(spec.name);
}

} // namespace procession::ui
