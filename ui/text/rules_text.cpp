// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/rules_text.h"

#include "core/trace/export/result.h"
#include "scheduler/registry.h"
#include "ui/policy/parameter_editor.h"
#include "ui/text/translate.h"

#include <QCoreApplication>

namespace procession::ui {

namespace {

QString value_text(const scheduler::ParameterValue& value)
{
    if (const auto* choice = std::get_if<std::string>(&value)) {
        return choice_text(*choice);
    }
    if (const auto* yes = std::get_if<bool>(&value)) {
        return *yes ? QCoreApplication::translate("rules", "yes")
                    : QCoreApplication::translate("rules", "no");
    }
    return setting_text(value);
}

} // namespace

QString short_policy_name(const core::Scenario& scenario)
{
    const scheduler::PolicyInfo* info = scheduler::find_policy(scenario.scheduler.policy);
    return info ? policy_text(info->short_label)
                : QString::fromStdString(scenario.scheduler.policy);
}

QStringList settings_text(const core::Scenario& scenario)
{
    QStringList parts;
    const scheduler::PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    for (const core::ParameterInForce& given : core::parameters_in_force(scenario)) {
        const scheduler::ParameterInfo& info = *policy->parameter(given.name);
        const bool quantum =
            given.name == "quantum" && *given.value != scheduler::ParameterValue(std::int64_t{0});
        if (quantum || *given.value != info.fallback) {
            //: A parameter and its value: "Quantum 4"
            parts.append(QCoreApplication::translate("rules", "%1 %2")
                             .arg(parameter_text(info.label), value_text(*given.value)));
        }
    }
    const core::MachineSpec& machine = scenario.machine;
    if (machine.cores > 1) {
        parts.append(QCoreApplication::translate("rules", "%1 cores").arg(machine.cores));
    }
    if (machine.context_switch > 0) {
        parts.append(
            QCoreApplication::translate("rules", "context switch %1").arg(machine.context_switch));
    }
    return parts;
}

QString rules_text(const core::Scenario& scenario)
{
    const scheduler::PolicyInfo* info = scheduler::find_policy(scenario.scheduler.policy);
    QStringList parts{info ? policy_text(info->label)
                           : QString::fromStdString(scenario.scheduler.policy)};
    parts += settings_text(scenario);
    parts.append(scenario.scheduler.tie == core::TieOrder::arrival_first
                     ? QCoreApplication::translate("rules", "ties: arrivals first")
                     : QCoreApplication::translate("rules", "ties: leavers first"));
    parts.append(QCoreApplication::translate("rules", "conventions: %1")
                     .arg(conventions_name(scenario.rules)));
    return parts.join(QString::fromUtf8(" · "));
}

} // namespace procession::ui
