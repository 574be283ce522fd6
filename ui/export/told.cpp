// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/told.h"

#include "core/simulate.h"
#include "core/trace/scenario_asked.h"
#include "ui/text/rules_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace procession::ui {

namespace {

core::Trace run_until(const core::Scenario& scenario, core::Ticks until)
{
    core::Scenario shorter = scenario;
    shorter.until = std::min(until, scenario.until.value_or(until));
    return core::simulate(shorter);
}

core::MetricsWords translated_words()
{
    core::MetricsWords words;
    words.process = QCoreApplication::translate("metric", "process").toStdString();
    words.average = QCoreApplication::translate("metric", "average").toStdString();
    words.killed = QCoreApplication::translate("metric", "{name} (killed)").toStdString();
    words.heading = [chinese = QLocale().language() ==
                               QLocale::Chinese](const core::MetricsColumn& column) {
        if (column.word) {
            return std::string(chinese ? column.word->chinese : column.word->english);
        }
        return QCoreApplication::translate("metric", column.label).toStdString();
    };
    return words;
}

} // namespace

Told Told::of(const Moment& moment)
{
    const core::Scenario& scenario = moment.trace.scenario();
    if (!moment.veiled()) {
        return {moment.trace, core::metrics(scenario, moment.trace.final_state()), false,
                moment.trace.end()};
    }
    // Within an instant only what has been lived through of it counts.
    const core::SystemState state =
        moment.seen == moment.t ? *moment.state : moment.trace.view(moment.seen);
    return {run_until(core::scenario_asked(moment.trace), moment.seen),
            core::metrics(scenario, state), true, moment.seen};
}

std::vector<Lane> Told::lanes(const std::vector<Lane>& lanes) const
{
    std::vector<Lane> told = lanes;
    std::erase_if(told, [this](const Lane& lane) {
        return veiled && lane.kind == Lane::Kind::process && lane.id >= trace.scenario().listed &&
               metrics.processes[lane.id].pid == 0;
    });
    return told;
}

core::MetricsTable Told::table(bool rounded) const
{
    core::MetricsWords words = translated_words();
    if (rounded) {
        words.quotient = [](double value) {
            return QLocale().toString(value, 'f', 2).toStdString();
        };
    }
    core::MetricsTable table = core::metrics_table(trace.scenario(), metrics, words);
    table.notes.push_back(rules_text(trace.scenario()).toStdString());
    if (veiled) {
        table.notes.push_back(veil_note().toStdString());
    }
    return table;
}

QString Told::veil_note() const
{
    return veiled ? QCoreApplication::translate("page", "Shown up to %1; what follows is veiled.")
                        .arg(TimeText::of(trace.scenario()).moment(end))
                  : QString();
}

} // namespace procession::ui
