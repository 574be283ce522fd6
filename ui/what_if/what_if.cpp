// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/what_if/what_if.h"

#include "core/trace/scenario_asked.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace procession::ui {

namespace {

using Kind = core::Intervention::Kind;
using core::State;

QString said(const char* english, const QString& name)
{
    return QCoreApplication::translate("what_if", english).arg(name);
}

} // namespace

std::vector<WhatIf> what_ifs(const Moment& moment, core::EntityId id)
{
    std::vector<WhatIf> result;
    const core::ProcessAt& process = moment.state->process(id);
    if (process.pid == 0 || process.state == State::terminated) {
        return result;
    }
    const QString name = QString::fromStdString(moment.trace.scenario().processes[id].name);
    const bool suspended =
        process.state == State::suspended_ready || process.state == State::suspended_blocked;
    result.push_back({said(QT_TRANSLATE_NOOP("what_if", "Kill %1"), name), Kind::kill, id});
    if (suspended) {
        result.push_back({said(QT_TRANSLATE_NOOP("what_if", "Resume %1"), name), Kind::resume, id});
    } else if (process.state != State::new_) {
        result.push_back(
            {said(QT_TRANSLATE_NOOP("what_if", "Suspend %1"), name), Kind::suspend, id});
    }
    constexpr auto most = std::int64_t{1'000'000};
    result.push_back({said(QT_TRANSLATE_NOOP("what_if", "Change the priority of %1…"), name),
                      Kind::set_priority, id, true, process.priority, -most, most});
    result.push_back({said(QT_TRANSLATE_NOOP("what_if", "Change the nice value of %1…"), name),
                      Kind::set_nice, id, true, process.nice, -20, 19});
    result.push_back({said(QT_TRANSLATE_NOOP("what_if", "Change the tickets of %1…"), name),
                      Kind::set_tickets, id, true, process.tickets, 1, most});
    return result;
}

core::Scenario with_intervention(const Moment& moment, const WhatIf& what, std::int64_t value)
{
    core::Scenario scenario = core::scenario_asked(moment.trace);
    core::Intervention intervention;
    intervention.at = moment.t;
    intervention.kind = what.kind;
    intervention.who.name = moment.trace.scenario().processes[what.process].name;
    intervention.value = what.asks ? value : 0;
    scenario.interventions.push_back(intervention);
    return scenario;
}

core::Scenario with_process(const Moment& moment, core::ProcessSpec process)
{
    core::Scenario scenario = core::scenario_asked(moment.trace);
    core::Intervention intervention;
    intervention.at = moment.t;
    intervention.kind = Kind::add;
    intervention.added = scenario.processes.size();
    process.arrival = moment.t;
    scenario.processes.push_back(std::move(process));
    scenario.interventions.push_back(intervention);
    return scenario;
}

QString unused_name(const core::Scenario& scenario)
{
    for (std::size_t i = 1;; ++i) {
        const std::string name = "P" + std::to_string(i);
        if (std::ranges::none_of(scenario.processes,
                                 [&](const auto& process) { return process.name == name; })) {
            return QString::fromStdString(name);
        }
    }
}

} // namespace procession::ui
