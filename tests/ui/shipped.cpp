// SPDX-License-Identifier: GPL-3.0-or-later
#include "shipped.h"

#include "core/scenario/reader.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <catch2/catch.hpp>

namespace procession::ui {

QStringList shipped_names()
{
    QStringList names;
    for (const QString& file : QDir(":/scenarios").entryList()) {
        const QString name = file.section('.', 0, 0);
        if (shipped(name).programs.empty()) {
            names.append(name);
        }
    }
    return names;
}

core::Scenario shipped(const QString& name)
{
    QFile file(":/scenarios/" + name + ".procession.json");
    REQUIRE(file.open(QIODevice::ReadOnly));
    return *core::read_scenario(file.readAll().toStdString()).scenario;
}

std::vector<core::Ticks> spread_over(const core::Trace& trace, int count)
{
    std::vector<core::Ticks> moments;
    const core::Ticks step = std::max<core::Ticks>(trace.end() / count, 1);
    for (core::Ticks t = 0; t < trace.end(); t += step) {
        moments.push_back(t);
    }
    moments.push_back(trace.end());
    return moments;
}

core::Scenario other_future(core::Scenario scenario, const core::Trace& trace, core::Ticks t)
{
    using core::Burst;
    using core::Intervention;
    const core::SystemState now = trace.view(t);
    for (core::EntityId id = 0; id < scenario.processes.size(); ++id) {
        std::vector<Burst>& bursts = scenario.processes[id].bursts;
        if (now.process(id).state != core::State::terminated &&
            bursts.back().kind == Burst::Kind::cpu) {
            bursts.push_back({Burst::Kind::io, core::no_device, 3, {}});
            bursts.push_back({Burst::Kind::cpu, core::no_device, 5, {}});
        }
    }
    const std::size_t last = scenario.processes.size() - 1;
    for (const Intervention::Kind kind : {Intervention::Kind::suspend, Intervention::Kind::kill}) {
        Intervention what;
        what.at = t + 1;
        what.kind = kind;
        const std::size_t who = kind == Intervention::Kind::kill ? 1 : 0;
        what.who.name = scenario.processes[std::min(who, last)].name;
        scenario.interventions.push_back(what);
    }
    core::ProcessSpec late;
    late.name = "a process of a very long name";
    late.arrival = t + 1;
    late.bursts = {{Burst::Kind::cpu, core::no_device, 4, {}}};
    if (scenario.listed == scenario.processes.size()) {
        ++scenario.listed;
    } else { // behind those that hands add, another one that a hand adds
        Intervention add;
        add.at = t + 1;
        add.kind = Intervention::Kind::add;
        add.added = scenario.processes.size();
        scenario.interventions.push_back(add);
    }
    scenario.processes.push_back(late);
    std::ranges::stable_sort(scenario.interventions, {}, &Intervention::at);
    return scenario;
}

} // namespace procession::ui
