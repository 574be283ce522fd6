// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/formula_lines.h"

#include "lessons/lesson/condition.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace procession::ui {

namespace {

QString said(const char* english)
{
    return QCoreApplication::translate("formula", english);
}

QString number(double value)
{
    const bool whole = std::abs(value - std::round(value)) < 1e-9;
    return whole ? QString::number(static_cast<qlonglong>(std::llround(value)))
                 : QLocale::c().toString(value, 'f', 2);
}

/// Measures of one process of a run.
class Numbers {
public:
    Numbers(const core::Trace& trace, std::string process)
        : trace_(trace), process_(std::move(process))
    {
    }
    [[nodiscard]] double operator()(const char* measure) const
    {
        return lessons::value_of({measure, process_}, trace_).value_or(0);
    }
    [[nodiscard]] bool has(const char* measure) const
    {
        return lessons::value_of({measure, process_}, trace_).has_value();
    }

private:
    const core::Trace& trace_;
    std::string process_;
};

/// Turnaround without what ran and what was blocked; what else a process may have spent its
/// time with stands as one number.
QString waiting_numbers(const Numbers& of)
{
    const double rest = of("turnaround") - of("cpu") - of("blocked") - of("waiting");
    QString text = QStringLiteral("%1 − %2 − %3")
                       .arg(number(of("turnaround")), number(of("cpu")), number(of("blocked")));
    if (rest > 0) {
        text += QStringLiteral(" − %1").arg(number(rest));
    }
    return text + " = " + number(of("waiting"));
}

/// "(0 + 3 + 5) ÷ 3 = 2.67" over the processes that finish.
QString average_numbers(const core::Trace& trace, const char* measure)
{
    constexpr int most_terms = 8;
    QStringList terms;
    double sum = 0;
    int count = 0;
    for (const core::ProcessSpec& process : trace.scenario().processes) {
        const Numbers of(trace, process.name);
        if (of.has("finish") && of.has(measure)) {
            terms.append(number(of(measure)));
            sum += of(measure);
            ++count;
        }
    }
    if (count == 0) {
        return {};
    }
    const QString top = count <= most_terms ? "(" + terms.join(" + ") + ")" : number(sum);
    return QStringLiteral("%1 ÷ %2 = %3").arg(top).arg(count).arg(number(sum / count));
}

} // namespace

std::vector<FormulaLine> formulas_of(const Moment& moment, core::EntityId process)
{
    const auto& trace = moment.trace;
    const Numbers of(trace, trace.scenario().processes[process].name);
    const auto seen = static_cast<double>(moment.seen);
    const bool started = of.has("start") && of("start") <= seen;
    const bool finished = of.has("finish") && of("finish") <= seen;
    const QString turnaround =
        finished ? QStringLiteral("%1 − %2 = %3")
                       .arg(number(of("finish")), number(of("arrival")), number(of("turnaround")))
                 : QString();
    const QString weighted = finished && of("cpu") > 0
                                 ? QStringLiteral("%1 ÷ %2 = %3")
                                       .arg(number(of("turnaround")), number(of("cpu")),
                                            number(of("weighted_turnaround")))
                                 : QString();
    return {
        {said(QT_TRANSLATE_NOOP("formula", "Response time")),
         said(QT_TRANSLATE_NOOP("formula", "first run − arrival")),
         started ? QStringLiteral("%1 − %2 = %3")
                       .arg(number(of("start")), number(of("arrival")), number(of("response")))
                 : QString()},
        {said(QT_TRANSLATE_NOOP("formula", "Turnaround time")),
         said(QT_TRANSLATE_NOOP("formula", "finish − arrival")), turnaround},
        {said(QT_TRANSLATE_NOOP("formula", "Weighted turnaround time")),
         said(QT_TRANSLATE_NOOP("formula", "turnaround ÷ CPU time")), weighted},
        {said(QT_TRANSLATE_NOOP("formula", "Waiting time")),
         said(QT_TRANSLATE_NOOP("formula", "turnaround − CPU time − time blocked; also without "
                                           "time suspended and switching, if there is any")),
         finished ? waiting_numbers(of) : QString()},
    };
}

std::vector<FormulaLine> formulas_of_run(const Moment& moment)
{
    const auto& trace = moment.trace;
    const bool over = moment.seen >= trace.end() && trace.end() > 0;
    const auto run = [&](const char* measure) {
        return lessons::value_of({measure, ""}, trace).value_or(0);
    };
    const double span = run("makespan");
    double cpu = 0;
    int finished = 0;
    for (const core::ProcessSpec& process : trace.scenario().processes) {
        const Numbers of(trace, process.name);
        cpu += of("cpu");
        finished += of.has("finish") ? 1 : 0;
    }
    const int cores = static_cast<int>(trace.scenario().machine.cores);
    const bool known = over && span > 0;
    return {
        {said(QT_TRANSLATE_NOOP("formula", "Average waiting time")),
         said(QT_TRANSLATE_NOOP("formula", "sum of waiting times ÷ processes")),
         over ? average_numbers(trace, "waiting") : QString()},
        {said(QT_TRANSLATE_NOOP("formula", "Average turnaround time")),
         said(QT_TRANSLATE_NOOP("formula", "sum of turnaround times ÷ processes")),
         over ? average_numbers(trace, "turnaround") : QString()},
        {said(QT_TRANSLATE_NOOP("formula", "Average weighted turnaround time")),
         said(QT_TRANSLATE_NOOP("formula", "sum of weighted turnaround times ÷ processes")),
         over ? average_numbers(trace, "weighted_turnaround") : QString()},
        {said(QT_TRANSLATE_NOOP("formula", "Throughput")),
         said(QT_TRANSLATE_NOOP("formula", "processes finished ÷ length of the run")),
         known ? QStringLiteral("%1 ÷ %2 = %3")
                     .arg(finished)
                     .arg(number(span), QLocale::c().toString(run("throughput"), 'g', 3))
               : QString()},
        {said(QT_TRANSLATE_NOOP("formula", "CPU utilisation")),
         said(QT_TRANSLATE_NOOP("formula", "time in which processes run ÷ (cores × length of the "
                                           "run)")),
         known ? QStringLiteral("%1 ÷ (%2 × %3) = %4")
                     .arg(number(cpu))
                     .arg(cores)
                     .arg(number(span), QLocale::c().toString(run("utilisation"), 'g', 3))
               : QString()},
    };
}

} // namespace procession::ui
