// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_words.h"

#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <array>

namespace procession::ui {

namespace {

struct Word {
    std::string_view key;
    const char* inside; ///< a sentence
    const char* head;   ///< of a column
};

constexpr auto measures = std::to_array<Word>({
    {"arrival", QT_TRANSLATE_NOOP("lesson", "arrival time"),
     QT_TRANSLATE_NOOP("lesson", "Arrival")},
    {"start", QT_TRANSLATE_NOOP("lesson", "start"), QT_TRANSLATE_NOOP("lesson", "Start")},
    {"finish", QT_TRANSLATE_NOOP("lesson", "finish"), QT_TRANSLATE_NOOP("lesson", "Finish")},
    {"response", QT_TRANSLATE_NOOP("lesson", "response time"),
     QT_TRANSLATE_NOOP("lesson", "Response")},
    {"turnaround", QT_TRANSLATE_NOOP("lesson", "turnaround time"),
     QT_TRANSLATE_NOOP("lesson", "Turnaround")},
    {"weighted_turnaround", QT_TRANSLATE_NOOP("lesson", "weighted turnaround time"),
     QT_TRANSLATE_NOOP("lesson", "Weighted")},
    {"waiting", QT_TRANSLATE_NOOP("lesson", "waiting time"),
     QT_TRANSLATE_NOOP("lesson", "Waiting")},
    {"blocked", QT_TRANSLATE_NOOP("lesson", "time blocked"),
     QT_TRANSLATE_NOOP("lesson", "Blocked")},
    {"suspended", QT_TRANSLATE_NOOP("lesson", "time suspended"),
     QT_TRANSLATE_NOOP("lesson", "Suspended")},
    {"dispatches", QT_TRANSLATE_NOOP("lesson", "number of dispatches"),
     QT_TRANSLATE_NOOP("lesson", "Dispatches")},
    {"cpu", QT_TRANSLATE_NOOP("lesson", "CPU time"), QT_TRANSLATE_NOOP("lesson", "CPU")},
    {"exit_code", QT_TRANSLATE_NOOP("lesson", "exit code"),
     QT_TRANSLATE_NOOP("lesson", "Exit code")},
    {"processes", QT_TRANSLATE_NOOP("lesson", "the processes"), ""},
    {"machine", QT_TRANSLATE_NOOP("lesson", "the machine"), ""},
    {"scheduler", QT_TRANSLATE_NOOP("lesson", "the scheduling"), ""},
    {"policy", QT_TRANSLATE_NOOP("lesson", "the policy"), ""},
    {"programs", QT_TRANSLATE_NOOP("lesson", "the programs"), ""},
    {"work", QT_TRANSLATE_NOOP("lesson", "names, arrivals or work"), ""},
    {"cores", QT_TRANSLATE_NOOP("lesson", "the number of cores"), ""},
    {"interventions", QT_TRANSLATE_NOOP("lesson", "the interventions"), ""},
    {"average", QT_TRANSLATE_NOOP("lesson", "the average"), QT_TRANSLATE_NOOP("lesson", "Average")},
});

constexpr auto places = std::to_array<Word>({
    {"cores", QT_TRANSLATE_NOOP("lesson", "the cores"), ""},
    {"ready", QT_TRANSLATE_NOOP("lesson", "the ready queue"), ""},
    {"blocked", QT_TRANSLATE_NOOP("lesson", "the blocked processes"), ""},
    {"jobs", QT_TRANSLATE_NOOP("lesson", "the job queue"), ""},
    {"ended", QT_TRANSLATE_NOOP("lesson", "those that have ended"), ""},
    {"why", QT_TRANSLATE_NOOP("lesson", "the line “Why”"), ""},
    {"timeline", QT_TRANSLATE_NOOP("lesson", "the timeline"), ""},
    {"table", QT_TRANSLATE_NOOP("lesson", "the process table"), ""},
    {"tree", QT_TRANSLATE_NOOP("lesson", "the process tree"), ""},
    {"source", QT_TRANSLATE_NOOP("lesson", "the program"), ""},
    {"console", QT_TRANSLATE_NOOP("lesson", "the console"), ""},
    {"memory", QT_TRANSLATE_NOOP("lesson", "the variables"), ""},
});

QString text_of(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <typename Words>
QString look_up(const Words& words, std::string_view key, const char* const Word::*which)
{
    for (const Word& word : words) {
        if (word.key == key && *(word.*which)) {
            return QCoreApplication::translate("lesson", word.*which);
        }
    }
    return text_of(key);
}

QString list_of(const QStringList& entries)
{
    //: Between the entries of a list inside a sentence: "P2 3, P4 5"
    return entries.join(QCoreApplication::translate("message", ", "));
}

/// "Policy: Round robin, quantum 2."
QString policy_words(const core::Scenario& scenario)
{
    const scheduler::PolicyInfo* info = scheduler::find_policy(scenario.scheduler.policy);
    QStringList words{info ? policy_text(info->label)
                           : QString::fromStdString(scenario.scheduler.policy)};
    if (scenario.scheduler.parameters.contains("quantum")) {
        words.append(QCoreApplication::translate("lesson", "quantum %1")
                         .arg(scenario.scheduler.parameters.integer("quantum", 1)));
    }
    return QCoreApplication::translate("lesson", "Policy: %1.").arg(list_of(words));
}

QString options_words(const lessons::ChosenOptions& chosen, const lessons::LessonQuestion& question,
                      lessons::Runs& runs)
{
    QStringList texts;
    const auto asked = question.form == lessons::Form::predict ? lessons::prediction(question, runs)
                                                               : std::nullopt;
    for (const std::size_t option : chosen.options) {
        if (asked && option < asked->options.size()) {
            texts.append(translate(asked->options[option].text));
        } else if (!asked && option < question.options.size()) {
            texts.append(localized(question.options[option].text));
        }
    }
    return list_of(texts);
}

} // namespace

QString measure_words(std::string_view measure)
{
    return look_up(measures, measure, &Word::inside);
}

QString column_words(std::string_view measure)
{
    return look_up(measures, measure, &Word::head);
}

QString place_words(std::string_view place)
{
    return look_up(places, place, &Word::inside);
}

QString target_words(std::string_view target)
{
    const auto colon = target.find(':');
    const std::string_view name = target.substr(colon == std::string_view::npos ? 0 : colon + 1);
    return target.starts_with("place:") ? place_words(name) : text_of(name);
}

QString told(core::Message message)
{
    for (auto& argument : message.arguments) {
        auto* text = std::get_if<std::string>(&argument.value);
        const bool is_key = argument.name == "column" || argument.name == "what" ||
                            (argument.name == "process" && text && *text == "average");
        if (text && is_key) {
            *text = measure_words(*text).toStdString();
        }
    }
    return translate(message);
}

QString reason_of(const lessons::Graded& graded)
{
    const QString own = localized(graded.said);
    return !own.isEmpty() ? own : graded.mistake ? told(*graded.mistake) : QString();
}

QString prompt_of(const lessons::LessonQuestion& question, lessons::Runs& runs)
{
    const QString own = localized(question.text);
    if (!own.isEmpty()) {
        return own;
    }
    if (question.form == lessons::Form::number && question.measure) {
        //: A question: "What is the waiting time of Bo?"
        return QCoreApplication::translate("lesson", "What is the %1 of %2?")
                   .arg(measure_words(question.measure->name),
                        QString::fromStdString(question.measure->process)) +
               ' ' + policy_words(*runs.lesson().scenario(question.scenario));
    }
    if (question.form == lessons::Form::schedule) {
        return QCoreApplication::translate("lesson", "Draw the schedule.") + ' ' +
               policy_words(*runs.lesson().scenario(question.scenario));
    }
    if (question.form != lessons::Form::predict) {
        return own;
    }
    const auto asked = lessons::prediction(question, runs);
    return asked ? translate(asked->prompt) : QString();
}

QString answer_words(const lessons::LessonAnswer& answer, const lessons::LessonQuestion& question,
                     lessons::Runs& runs)
{
    if (const auto* chosen = std::get_if<lessons::ChosenOptions>(&answer)) {
        return options_words(*chosen, question, runs);
    }
    if (const auto* number = std::get_if<double>(&answer)) {
        return QLocale::c().toString(*number, 'g', 6);
    }
    if (const auto* order = std::get_if<lessons::Ordering>(&answer)) {
        QStringList texts;
        for (const std::size_t item : order->items) {
            if (item < question.items.size()) {
                texts.append(localized(question.items[item].text));
            }
        }
        return list_of(texts);
    }
    if (const auto* text = std::get_if<std::string>(&answer)) {
        return question.form == lessons::Form::click ? target_words(*text)
                                                     : QString::fromStdString(*text);
    }
    return std::holds_alternative<lessons::Chart>(answer)
               ? QCoreApplication::translate("lesson", "a schedule")
           : std::holds_alternative<lessons::TableAnswer>(answer)
               ? QCoreApplication::translate("lesson", "a table")
               : QString();
}

} // namespace procession::ui
