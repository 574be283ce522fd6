// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/rules_text.h"

#include "core/trace/export/result.h"
#include "scheduler/registry.h"
#include "ui/classroom/hidden.h"
#include "ui/policy/parameter_editor.h"
#include "ui/text/translate.h"

#include <QCoreApplication>

namespace procession::ui {

namespace {

const QString separator = QStringLiteral(" · ");

QString said(const char* english)
{
    return QCoreApplication::translate("rules", english);
}

const scheduler::Parameters& parameters(const core::Scenario& scenario)
{
    return scenario.scheduler.parameters;
}

RuleText tie_rule(const core::Scenario& scenario)
{
    const bool arrivals_first = scenario.scheduler.tie == core::TieOrder::arrival_first;
    return {said(QT_TRANSLATE_NOOP("rules", "At one instant")),
            scenario.machine.shuffle_ties
                ? said(QT_TRANSLATE_NOOP("rules", "the seed orders what is simultaneous"))
            : arrivals_first
                ? said(QT_TRANSLATE_NOOP("rules", "arrivals join the ready queue before a process "
                                                  "whose quantum is used up"))
                : said(QT_TRANSLATE_NOOP("rules", "a process whose quantum is used up joins the "
                                                  "ready queue before arrivals"))};
}

void add_priority(const core::Scenario& scenario, std::vector<RuleText>& rules)
{
    if (scenario.scheduler.policy == "priority") {
        rules.push_back({said(QT_TRANSLATE_NOOP("rules", "Priority")),
                         parameters(scenario).boolean("larger_is_higher", false)
                             ? said(QT_TRANSLATE_NOOP("rules", "a larger number is higher"))
                             : said(QT_TRANSLATE_NOOP("rules", "a smaller number is higher"))});
    }
}

void add_preempted(const core::Scenario& scenario, std::vector<RuleText>& rules)
{
    if (scenario.scheduler.policy != "mlfq") {
        return;
    }
    const bool tail = parameters(scenario).choice("preempted", "front") == "tail";
    const bool fresh = parameters(scenario).choice("slice", "keep") == "fresh";
    const QString where = tail ? said(QT_TRANSLATE_NOOP("rules", "to the tail of its level"))
                               : said(QT_TRANSLATE_NOOP("rules", "to the front of its level"));
    const QString slice = fresh ? said(QT_TRANSLATE_NOOP("rules", "with a fresh slice"))
                                : said(QT_TRANSLATE_NOOP("rules", "with the rest of its slice"));
    rules.push_back({said(QT_TRANSLATE_NOOP("rules", "A preempted process goes")),
                     //: Where a preempted process goes, and with which slice
                     said(QT_TRANSLATE_NOOP("rules", "%1, %2")).arg(where, slice)});
}

void add_estimates(const core::Scenario& scenario, std::vector<RuleText>& rules)
{
    const scheduler::PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    if (policy && policy->parameter("estimate")) {
        rules.push_back(
            {said(QT_TRANSLATE_NOOP("rules", "Burst lengths")),
             parameters(scenario).choice("estimate", "exact") == "exact"
                 ? said(QT_TRANSLATE_NOOP("rules", "are known exactly"))
                 : said(QT_TRANSLATE_NOOP("rules", "are estimated from those before"))});
    }
}

void add_costs(const core::Scenario& scenario, std::vector<RuleText>& rules)
{
    const core::MachineSpec& machine = scenario.machine;
    QString rule =
        machine.context_switch == 0
            ? said(QT_TRANSLATE_NOOP("rules", "costs nothing"))
            : said(QT_TRANSLATE_NOOP("rules", "costs %1 ticks")).arg(machine.context_switch);
    if (machine.context_switch > 0) {
        rule = said(QT_TRANSLATE_NOOP("rules", "%1, %2"))
                   .arg(rule, machine.first_dispatch_costs
                                  ? said(QT_TRANSLATE_NOOP("rules", "a core's first one too"))
                                  : said(QT_TRANSLATE_NOOP("rules", "a core's first one nothing")));
    }
    rules.push_back({said(QT_TRANSLATE_NOOP("rules", "A context switch")), rule});
    if (machine.migration_cost > 0) {
        rules.push_back(
            {said(QT_TRANSLATE_NOOP("rules", "A migration")),
             said(QT_TRANSLATE_NOOP("rules", "costs %1 ticks")).arg(machine.migration_cost)});
    }
}

QString value_text(const scheduler::ParameterValue& value)
{
    if (const auto* choice = std::get_if<std::string>(&value)) {
        return choice_text(*choice);
    }
    return setting_text(value);
}

/// "Quantum 4"; of what is either so or not, the label alone where it is so.
QString parameter_with_value(const scheduler::ParameterInfo& info,
                             const scheduler::ParameterValue& value)
{
    const QString label = parameter_text(info.label);
    if (const auto* yes = std::get_if<bool>(&value)) {
        //: A parameter that is not so: "Preempt a lower level's process: no"
        return *yes ? label : QCoreApplication::translate("rules", "%1: no").arg(label);
    }
    //: A parameter and its value: "Quantum 4"
    return QCoreApplication::translate("rules", "%1 %2").arg(label, value_text(value));
}

/// Policy's parameters and number of cores; what switches cost is a rule.
QStringList parameters_text(const core::Scenario& scenario)
{
    QStringList parts;
    const scheduler::PolicyInfo* policy = scheduler::find_policy(scenario.scheduler.policy);
    for (const core::ParameterInForce& given : core::parameters_in_force(scenario)) {
        const scheduler::ParameterInfo& info = *policy->parameter(given.name);
        const bool quantum =
            given.name == "quantum" && *given.value != scheduler::ParameterValue(std::int64_t{0});
        if (quantum || *given.value != info.fallback) {
            parts.append(parameter_with_value(info, *given.value));
        }
    }
    if (scenario.machine.cores > 1) {
        parts.append(QCoreApplication::translate("rules", "%1 cores").arg(scenario.machine.cores));
    }
    return parts;
}

QString policy_name(const core::Scenario& scenario)
{
    const scheduler::PolicyInfo* info = scheduler::find_policy(scenario.scheduler.policy);
    return info ? policy_text(info->label) : QString::fromStdString(scenario.scheduler.policy);
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
    QStringList parts = parameters_text(scenario);
    const core::Ticks cost = scenario.machine.context_switch;
    if (cost > 0) {
        parts.append(QCoreApplication::translate("rules", "context switch %1").arg(cost));
    }
    return parts;
}

QString policy_line(const core::Scenario& scenario)
{
    return is_covered(lessons::Hidden::policy)
               ? QString()
               : (QStringList(policy_name(scenario)) + settings_text(scenario)).join(separator);
}

std::vector<RuleText> rules_of(const core::Scenario& scenario)
{
    std::vector<RuleText> rules{tie_rule(scenario)};
    add_priority(scenario, rules);
    add_preempted(scenario, rules);
    add_estimates(scenario, rules);
    add_costs(scenario, rules);
    return rules;
}

QString rules_text(const core::Scenario& scenario)
{
    if (is_covered(lessons::Hidden::policy)) {
        return said(QT_TRANSLATE_NOOP("rules", "Rules: hidden by the lecturer."));
    }
    QStringList parts{policy_name(scenario)};
    parts += parameters_text(scenario);
    for (const RuleText& rule : rules_of(scenario)) {
        //: What the rule is about, and the rule
        parts.append(said(QT_TRANSLATE_NOOP("rules", "%1: %2")).arg(rule.what, rule.rule));
    }
    parts.append(
        said(QT_TRANSLATE_NOOP("rules", "Conventions: %1")).arg(conventions_name(scenario.rules)));
    return parts.join(separator);
}

} // namespace procession::ui
