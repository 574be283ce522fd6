// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classroom/goal_words.h"

#include "ui/lesson/lesson_words.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

namespace procession::ui {

using lessons::Condition;

namespace {

struct Word {
    std::string_view key;
    const char* english;
};

constexpr auto of_runs = std::to_array<Word>({
    {"makespan", QT_TRANSLATE_NOOP("Classroom", "end of the run")},
    {"utilisation", QT_TRANSLATE_NOOP("Classroom", "CPU utilisation")},
    {"context_switches", QT_TRANSLATE_NOOP("Classroom", "context switches")},
    {"throughput", QT_TRANSLATE_NOOP("Classroom", "throughput")},
    {"processes", QT_TRANSLATE_NOOP("Classroom", "number of processes")},
});

constexpr auto states = std::to_array<Word>({
    {"unborn", QT_TRANSLATE_NOOP("Classroom", "not there yet")},
    {"new", QT_TRANSLATE_NOOP("Classroom", "new")},
    {"ready", QT_TRANSLATE_NOOP("Classroom", "ready")},
    {"running", QT_TRANSLATE_NOOP("Classroom", "running")},
    {"switching", QT_TRANSLATE_NOOP("Classroom", "being switched to")},
    {"blocked", QT_TRANSLATE_NOOP("Classroom", "blocked")},
    {"suspended_ready", QT_TRANSLATE_NOOP("Classroom", "suspended, ready")},
    {"suspended_blocked", QT_TRANSLATE_NOOP("Classroom", "suspended, blocked")},
    {"terminated", QT_TRANSLATE_NOOP("Classroom", "terminated")},
    {"zombie", QT_TRANSLATE_NOOP("Classroom", "a zombie")},
    {"orphan", QT_TRANSLATE_NOOP("Classroom", "an orphan")},
});

QString in_words(const char* english)
{
    return QCoreApplication::translate("Classroom", english);
}

template <typename Words>
const char* look_up(const Words& words, std::string_view key)
{
    const auto found = std::ranges::find(words, key, &Word::key);
    return found == words.end() ? nullptr : found->english;
}

QString state_condition(const Condition& condition)
{
    const QString who = condition.process.empty()
                            ? in_words(QT_TRANSLATE_NOOP("Classroom", "A process"))
                            : QString::fromStdString(condition.process);
    const QString state = state_words(condition.state);
    const QLocale locale;
    if (condition.at) {
        //: Which process, in which state, when
        return in_words(QT_TRANSLATE_NOOP("Classroom", "%1 is %2 at t = %3"))
            .arg(who, state, locale.toString(static_cast<qlonglong>(*condition.at)));
    }
    //: Which process, in which state, for how long
    return in_words(QT_TRANSLATE_NOOP("Classroom", "%1 is %2 for at least %3 ticks on end"))
        .arg(who, state, locale.toString(static_cast<qlonglong>(condition.lasting)));
}

} // namespace

QString state_words(std::string_view state)
{
    const char* english = look_up(states, state);
    return english ? in_words(english)
                   : QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size()));
}

QString any_measure_words(std::string_view measure)
{
    const char* english = look_up(of_runs, measure);
    return english ? in_words(english) : measure_words(measure);
}

QString measured_words(const lessons::Measure& measure)
{
    if (!measure.process.empty()) {
        //: A measure, of which process
        return in_words(QT_TRANSLATE_NOOP("Classroom", "%1 of %2"))
            .arg(measure_words(measure.name), QString::fromStdString(measure.process));
    }
    return look_up(of_runs, measure.name) ? any_measure_words(measure.name)
                                          : in_words(QT_TRANSLATE_NOOP("Classroom", "average %1"))
                                                .arg(measure_words(measure.name));
}

QString relation_words(Condition::Compare relation)
{
    constexpr std::array<const char*, 5> words{
        QT_TRANSLATE_NOOP("Classroom", "exactly %1"), QT_TRANSLATE_NOOP("Classroom", "below %1"),
        QT_TRANSLATE_NOOP("Classroom", "above %1"), QT_TRANSLATE_NOOP("Classroom", "at most %1"),
        QT_TRANSLATE_NOOP("Classroom", "at least %1")};
    return in_words(words.at(static_cast<std::size_t>(relation)));
}

QString condition_words(const Condition& condition)
{
    switch (condition.kind) {
    case Condition::Kind::measure:
        //: A goal: what is measured, and what it is to be: "waiting time of B: at most 4"
        return in_words(QT_TRANSLATE_NOOP("Classroom", "%1: %2"))
            .arg(measured_words(condition.measure),
                 relation_words(condition.compare).arg(QLocale().toString(condition.bound)));
    case Condition::Kind::state:
        return state_condition(condition);
    case Condition::Kind::outcome:
        return condition.text == "deadlock"
                   ? in_words(QT_TRANSLATE_NOOP("Classroom", "The run ends in a deadlock"))
               : condition.text == "limit"
                   ? in_words(QT_TRANSLATE_NOOP("Classroom", "The run reaches a limit"))
                   : in_words(QT_TRANSLATE_NOOP("Classroom", "All processes come to their end"));
    default:
        return in_words(QT_TRANSLATE_NOOP("Classroom", "What the lecturer has asked for"));
    }
}

QString goal_text(const lessons::Goal& goal)
{
    const QString own = localized(goal.text);
    if (!own.isEmpty()) {
        return own;
    }
    QString text = condition_words(goal.condition);
    text.replace(0, 1, text.left(1).toUpper());
    return text;
}

} // namespace procession::ui
