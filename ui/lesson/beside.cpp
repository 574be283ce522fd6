// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/beside.h"

#include "ui/lesson/lesson_words.h"
#include "ui/lesson/number_form.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace procession::ui {

using core::Ticks;
using lessons::Form;
using lessons::Measure;

namespace {

constexpr qsizetype longest = 36; ///< letters of an answer beside the picture

QString text(const char* key)
{
    return QCoreApplication::translate("lesson", key);
}

/// Of an option the claim without its reason: "At t = 4" of "At t = 4: two cores, half the time".
QString claim(const QString& option)
{
    const auto is_colon = [](QChar c) { return c == u':' || c == QChar(0xff1a); };
    return option.left(std::ranges::find_if(option, is_colon) - option.begin());
}

QString shortened(const QString& answer)
{
    return answer.size() <= longest ? answer : answer.left(longest - 1) + QChar(0x2026);
}

/// Beside a process or a place that is the answer.
QString your_answer()
{
    //: Beside something of the picture: what the student answered
    return text(QT_TRANSLATE_NOOP("lesson", "Your answer"));
}

QString your_answer(const QString& answer)
{
    return text(QT_TRANSLATE_NOOP("lesson", "Your answer: %1")).arg(shortened(answer));
}

LitUp at_moment(Ticks t, const QString& said)
{
    return {QStringLiteral("moment:%1").arg(t), said};
}

LitUp at_process(const std::string& name, const QString& said)
{
    return {"process:" + QString::fromStdString(name), said};
}

/// The run is played to where the truth is to be seen; it is not written there, for the question
/// is still open. A number that is a moment stands at its own.
Beside of_number(double given, bool is_moment, Ticks until)
{
    const bool on_axis = given >= 0 && given == std::floor(given) && given < 1e15;
    const Ticks at = is_moment && on_axis ? static_cast<Ticks>(given) : until;
    return {until, {at_moment(at, your_answer(written(given)))}};
}

Beside of_measure(const Measure& measure, double given, const core::Trace& trace)
{
    Beside shown =
        of_number(given, lessons::is_moment(measure), lessons::moment_of(measure, trace));
    if (!measure.process.empty()) {
        shown.lit.push_back(at_process(measure.process, {}));
    }
    return shown;
}

/// The first cell that was filled in and is not the run's.
Beside of_table(const lessons::TableAnswer& table, const lessons::Graded& graded,
                const core::Trace& trace, Ticks asked_at)
{
    std::set<std::string> beside_truth = graded.wrong;
    beside_truth.insert(graded.follows.begin(), graded.follows.end());
    for (const std::string& cell : beside_truth) {
        const auto given = table.cells.find(cell);
        if (given != table.cells.end()) {
            const auto dot = cell.find('.');
            const std::string who = cell.substr(0, dot);
            return of_measure({cell.substr(dot + 1), who == "average" ? "" : who}, given->second,
                              trace);
        }
    }
    return {asked_at, {}};
}

/// The process that stands where another belongs, at the moment of the one that does.
Beside of_order(const lessons::LessonQuestion& question, const lessons::Ordering& order,
                const core::Trace& trace)
{
    if (!question.measure || order.items.size() != question.items.size()) {
        return {question.at, {}};
    }
    const auto value = [&](std::size_t item) {
        return lessons::value_of({question.measure->name, question.items[item].process}, trace)
            .value_or(0);
    };
    std::vector<double> sorted;
    for (std::size_t item = 0; item < question.items.size(); ++item) {
        sorted.push_back(value(item));
    }
    std::ranges::sort(sorted);
    std::size_t place = 0;
    while (place + 1 < sorted.size() && value(order.items[place]) == sorted[place]) {
        ++place;
    }
    std::size_t belongs = 0;
    while (belongs + 1 < sorted.size() && value(belongs) != sorted[place]) {
        ++belongs;
    }
    const Ticks until =
        lessons::moment_of({question.measure->name, question.items[belongs].process}, trace);
    //: Of items put in order, beside a moment of the timeline: which place, the two items
    const QString said =
        text(QT_TRANSLATE_NOOP("lesson", "Place %1: your answer %2 · the machine: %3"));
    return {until,
            {at_moment(until, said.arg(place + 1).arg(
                                  shortened(localized(question.items[order.items[place]].text)),
                                  shortened(localized(question.items[belongs].text)))),
             at_process(question.items[order.items[place]].process, {})}};
}

/// Where the condition that makes the right option right is to be seen.
Beside of_options(const lessons::LessonQuestion& question, const lessons::ChosenOptions& chosen,
                  const core::Trace& trace, lessons::Runs& runs)
{
    Ticks until = question.at;
    for (const lessons::LessonOption& option : question.options) {
        if (option.right && option.when) {
            until = std::max(until, lessons::moment_of(*option.when, trace).value_or(until));
        }
    }
    const QString answer = answer_words(chosen, question, runs);
    if (lessons::find_process(trace, answer.toStdString()) != core::no_entity) {
        return {until, {at_process(answer.toStdString(), your_answer())}};
    }
    // What is said in words stands where it was asked: where the truth is to be seen it would be
    // read as what the picture says.
    return {until, until > question.at
                       ? std::vector<LitUp>{at_moment(question.at, your_answer(claim(answer)))}
                       : std::vector<LitUp>{}};
}

Beside of_prediction(const lessons::LessonQuestion& question, const lessons::ChosenOptions& chosen,
                     const core::Trace& trace, lessons::Runs& runs)
{
    const auto asked = lessons::prediction(question, runs);
    if (!asked || chosen.options.empty() || *chosen.options.begin() >= asked->options.size()) {
        return {question.at, {}};
    }
    const auto& processes = trace.scenario().processes;
    const lessons::Option& given = asked->options[*chosen.options.begin()];
    const Ticks until = asked->settled_at;
    if (given.process != core::no_entity) {
        return {until, {at_process(processes[given.process].name, your_answer())}};
    }
    if (asked->kind == lessons::Kind::finish) {
        return of_number(static_cast<double>(given.value), true, until);
    }
    const QString said = your_answer(translate(given.text));
    return {until,
            {asked->kind == lessons::Kind::state_at && asked->about != core::no_entity
                 ? at_process(processes[asked->about].name, said)
                 : at_moment(until, said)}};
}

/// The first wrong cell of a chart: who was put there.
Beside of_chart(const lessons::Chart& chart, const lessons::Graded& graded, Ticks asked_at)
{
    if (!graded.first_wrong) {
        return {asked_at, {}};
    }
    const auto& cell = *graded.first_wrong;
    const auto at = static_cast<std::size_t>(cell.at);
    const bool there = cell.core < chart.size() && at < chart[cell.core].size();
    const std::string who = there ? chart[cell.core][at] : std::string();
    const QString idle = text(QT_TRANSLATE_NOOP("lesson", "nobody"));
    return {cell.at,
            {who.empty() ? at_moment(cell.at, your_answer(idle)) : at_process(who, your_answer())}};
}

} // namespace

Beside beside(const lessons::LessonQuestion& question, const lessons::LessonAnswer& answer,
              const lessons::Graded& graded, lessons::Runs& runs)
{
    const core::Trace& trace = runs.trace(question.scenario);
    if (const auto* chosen = std::get_if<lessons::ChosenOptions>(&answer)) {
        return question.form == Form::predict ? of_prediction(question, *chosen, trace, runs)
                                              : of_options(question, *chosen, trace, runs);
    }
    if (const auto* number = std::get_if<double>(&answer)) {
        return question.measure
                   ? of_measure(*question.measure, *number, trace)
                   : Beside{question.at, {at_moment(question.at, your_answer(written(*number)))}};
    }
    if (const auto* order = std::get_if<lessons::Ordering>(&answer)) {
        return of_order(question, *order, trace);
    }
    if (const auto* chart = std::get_if<lessons::Chart>(&answer)) {
        return of_chart(*chart, graded, question.at);
    }
    if (const auto* table = std::get_if<lessons::TableAnswer>(&answer)) {
        return of_table(*table, graded, trace, question.at);
    }
    const auto* target = std::get_if<std::string>(&answer);
    const bool is_target = target && question.form == Form::click;
    return {question.at, is_target
                             ? std::vector<LitUp>{{QString::fromStdString(*target), your_answer()}}
                             : std::vector<LitUp>{}};
}

} // namespace procession::ui
