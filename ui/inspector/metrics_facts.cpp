// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/metrics_facts.h"

#include "ui/glossary/both_terms.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace procession::ui {

using core::Metrics;
using core::ProcessMetrics;
using core::State;

namespace {

QString tr_metric(const char* english)
{
    return QCoreApplication::translate("metrics", english);
}

const QString& missing()
{
    static const QString dash = QStringLiteral("–");
    return dash;
}

QString decimal(const std::optional<double>& value, int digits = 2)
{
    return value ? QLocale().toString(*value, 'f', digits) : missing();
}

QString percent(const std::optional<double>& value)
{
    return value ? QLocale().toString(100 * *value, 'f', 0) + QStringLiteral(" %") : missing();
}

QString whole(const std::optional<core::Ticks>& value)
{
    return value ? QLocale().toString(static_cast<qlonglong>(*value)) : missing();
}

std::vector<TotalMeasure> totals_of(const Metrics& metrics)
{
    return {
        {with_other_term(tr_metric(QT_TRANSLATE_NOOP("metrics", "Average waiting")),
                         "waiting_time"),
         decimal(metrics.averages.waiting)},
        {with_other_term(tr_metric(QT_TRANSLATE_NOOP("metrics", "Average turnaround")),
                         "turnaround"),
         decimal(metrics.averages.turnaround)},
        {with_other_term(tr_metric(QT_TRANSLATE_NOOP("metrics", "Average response")),
                         "response_time"),
         decimal(metrics.averages.response)},
        {with_other_term(tr_metric(QT_TRANSLATE_NOOP("metrics", "Average weighted turnaround")),
                         "weighted_turnaround"),
         decimal(metrics.averages.weighted_turnaround)},
        {with_other_term(tr_metric(QT_TRANSLATE_NOOP("metrics", "CPU utilisation")), "utilisation"),
         percent(metrics.utilisation)},
        {with_other_term(tr_metric(QT_TRANSLATE_NOOP("metrics", "Throughput")), "throughput"),
         decimal(metrics.throughput, 3)},
        {with_other_term(tr_metric(QT_TRANSLATE_NOOP("metrics", "Context switches")),
                         "context_switch"),
         QLocale().toString(static_cast<qlonglong>(metrics.context_switches))},
        {with_other_term(tr_metric(QT_TRANSLATE_NOOP("metrics", "Fairness")), "fairness"),
         decimal(metrics.fairness)},
    };
}

ProcessBar bar_of(const ProcessMetrics& process)
{
    ProcessBar bar{process.process, {}, 0, process.finish.has_value()};
    const LifePart parts[] = {
        {State::new_, process.held},           {State::ready, process.waiting},
        {State::switching, process.switching}, {State::running, process.cpu},
        {State::blocked, process.blocked},     {State::suspended_ready, process.suspended},
    };
    for (const LifePart& part : parts) {
        if (part.ticks > 0) {
            bar.parts.push_back(part);
            bar.total += part.ticks;
        }
    }
    return bar;
}

QString name_of(const Moment& moment, core::EntityId process)
{
    return QString::fromStdString(moment.trace.scenario().processes[process].name);
}

/// "waiting 2, running 4"
QString life_words(const ProcessBar& bar)
{
    QStringList parts;
    for (const LifePart& part : bar.parts) {
        parts.append(life_part_name(part.state) + ' ' + whole(part.ticks));
    }
    return parts.join(QCoreApplication::translate("message", ", "));
}

} // namespace

MetricsFacts MetricsFacts::of(const Moment& moment)
{
    MetricsFacts facts;
    facts.metrics = core::metrics(moment.trace.scenario(), *moment.state);
    facts.whole = moment.t >= moment.trace.end() && moment.next >= moment.trace.records().size();
    facts.totals = totals_of(facts.metrics);
    for (const ProcessMetrics& process : facts.metrics.processes) {
        if (process.pid > 0) {
            facts.bars.push_back(bar_of(process));
            facts.longest = std::max(facts.longest, facts.bars.back().total);
            facts.ended += process.finish ? 1 : 0;
        }
    }
    return facts;
}

QString metrics_header(MetricsColumn column)
{
    switch (column) {
    case MetricsColumn::waiting:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "Waiting"));
    case MetricsColumn::turnaround:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "Turnaround"));
    case MetricsColumn::response:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "Response"));
    case MetricsColumn::weighted:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "Weighted"));
    case MetricsColumn::cpu:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "CPU"));
    case MetricsColumn::finish:
        break;
    }
    return tr_metric(QT_TRANSLATE_NOOP("metrics", "Finish"));
}

QString metrics_cell(const Moment& moment, const ProcessMetrics& process, MetricsColumn column)
{
    switch (column) {
    case MetricsColumn::waiting:
        return whole(process.waiting);
    case MetricsColumn::turnaround:
        return whole(process.turnaround);
    case MetricsColumn::response:
        return whole(process.response);
    case MetricsColumn::weighted:
        return decimal(process.weighted_turnaround);
    case MetricsColumn::cpu:
        return whole(process.cpu);
    case MetricsColumn::finish:
        break;
    }
    return process.finish ? TimeText::of(moment.trace.scenario()).moment(*process.finish)
                          : missing();
}

QString life_part_name(State state)
{
    switch (state) {
    case State::new_:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "held"));
    case State::ready:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "waiting"));
    case State::switching:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "switching"));
    case State::running:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "running"));
    case State::blocked:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "blocked"));
    default:
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "suspended"));
    }
}

QString metrics_heading(const Moment& moment, const MetricsFacts& facts)
{
    const QString t = TimeText::of(moment.trace.scenario()).moment(moment.t);
    QString text = facts.whole
                       ? tr_metric(QT_TRANSLATE_NOOP("metrics", "The whole run, up to t = %1"))
                       : tr_metric(QT_TRANSLATE_NOOP("metrics", "So far, up to t = %1"));
    text.replace("t = ", QStringLiteral("t\u00a0=\u00a0")); // stays on one line
    return text.arg(t);
}

QString metrics_subheading(const Moment&, const MetricsFacts& facts)
{
    if (facts.ended == 0) {
        return tr_metric(QT_TRANSLATE_NOOP("metrics", "No process has finished yet"));
    }
    return tr_metric(QT_TRANSLATE_NOOP("metrics", "Averages over those that have ended: %1"))
        .arg(facts.ended);
}

QString metrics_cell_words(const Moment& moment, const MetricsFacts& facts, const MetricsCell& cell,
                           const MetricsCover& cover)
{
    QString name;
    QString value;
    switch (cell.kind) {
    case MetricsCell::Kind::total:
        name = facts.totals[cell.row].label;
        value = facts.totals[cell.row].value;
        break;
    case MetricsCell::Kind::bar:
        name = name_of(moment, facts.bars[cell.row].process);
        value = life_words(facts.bars[cell.row]);
        break;
    case MetricsCell::Kind::core:
        name = tr_metric(QT_TRANSLATE_NOOP("metrics", "Core %1")).arg(cell.row);
        value = percent(facts.metrics.core_utilisation[cell.row]);
        break;
    case MetricsCell::Kind::measure: {
        const auto column = static_cast<MetricsColumn>(cell.column);
        const core::EntityId id = facts.bars[cell.row].process;
        name = name_of(moment, id) + QCoreApplication::translate("message", ", ") +
               metrics_header(column);
        value = metrics_cell(moment, facts.metrics.processes[id], column);
        break;
    }
    }
    //: In place of a value that is hidden for the class to say
    const QString covered = tr_metric(QT_TRANSLATE_NOOP("metrics", "covered"));
    return name + ": " + (cover.covers(cell) ? covered : value);
}

QString metrics_words(const Moment& moment, const MetricsFacts& facts, const MetricsCover& cover)
{
    constexpr std::size_t processes_told = 50;
    QStringList lines{metrics_heading(moment, facts), metrics_subheading(moment, facts)};
    const auto tell = [&](MetricsCell::Kind kind, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            lines.append(metrics_cell_words(moment, facts, {kind, i}, cover));
        }
    };
    tell(MetricsCell::Kind::total, facts.totals.size());
    tell(MetricsCell::Kind::bar, std::min(facts.bars.size(), processes_told));
    if (facts.bars.size() > processes_told) {
        lines.append("…");
    }
    tell(MetricsCell::Kind::core, facts.metrics.core_utilisation.size());
    return lines.join('\n');
}

} // namespace procession::ui
