// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translate.h"

#include "ui/text/device_name.h"
#include "ui/text/sentence_gap.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>

namespace procession::ui {

namespace {

/// A value of a parameter of kind `choice`, and what it is called.
struct ChoiceName {
    std::string_view value;
    const char* english;
};

constexpr auto choices = std::to_array<ChoiceName>({
    {"arrival", QT_TRANSLATE_NOOP("choice", "arrival order")},
    {"arrival-first", QT_TRANSLATE_NOOP("choice", "arrivals first")},
    {"at-once", QT_TRANSLATE_NOOP("choice", "at once")},
    {"ema", QT_TRANSLATE_NOOP("choice", "predicted")},
    {"exact", QT_TRANSLATE_NOOP("choice", "known")},
    {"fcfs", QT_TRANSLATE_NOOP("choice", "FCFS")},
    {"fork", QT_TRANSLATE_NOOP("choice", "fork")},
    {"fresh", QT_TRANSLATE_NOOP("choice", "starts afresh")},
    {"front", QT_TRANSLATE_NOOP("choice", "the front")},
    {"global", QT_TRANSLATE_NOOP("choice", "one for all cores")},
    {"ideal", QT_TRANSLATE_NOOP("choice", "ideal")},
    {"keep", QT_TRANSLATE_NOOP("choice", "keeps the rest")},
    {"per-core", QT_TRANSLATE_NOOP("choice", "one for each core")},
    {"preempted-first", QT_TRANSLATE_NOOP("choice", "preempted first")},
    {"priority", QT_TRANSLATE_NOOP("choice", "by priority")},
    {"queue", QT_TRANSLATE_NOOP("choice", "queue order")},
    {"realistic", QT_TRANSLATE_NOOP("choice", "realistic")},
    {"rr", QT_TRANSLATE_NOOP("choice", "round robin")},
    {"sjf", QT_TRANSLATE_NOOP("choice", "SJF")},
    {"slice-end", QT_TRANSLATE_NOOP("choice", "at slice end")},
    {"spawn", QT_TRANSLATE_NOOP("choice", "spawn")},
    {"tail", QT_TRANSLATE_NOOP("choice", "the tail")},
});

/// Devices and places as they are called in the language of the window.
void name_places(core::Message& message)
{
    for (core::Message::Argument& argument : message.arguments) {
        auto* name = std::get_if<std::string>(&argument.value);
        if (name && (argument.name == "device" || argument.name == "place")) {
            *name = shared_place_name(*name).toStdString();
        }
    }
    for (core::Message& sentence : message.then) {
        name_places(sentence);
    }
}

/// "Ann (t = 1, CPU 4)" with the brackets and commas of the window's language.
void bracket_values(core::Message& message, const QString& list)
{
    //: A name, and what is said of it: "Ann (CPU 4)"
    const QString pair = QCoreApplication::translate("message", "%1 (%2)");
    for (core::Message::Argument& argument : message.arguments) {
        auto* entries = std::get_if<std::vector<core::NamedValue>>(&argument.value);
        if (!entries) {
            continue;
        }
        for (core::NamedValue& entry : *entries) {
            if (entry.value.starts_with('(') && entry.value.ends_with(')')) {
                QString inside = QString::fromStdString(entry.value);
                inside = inside.mid(1, inside.size() - 2).replace(QStringLiteral(", "), list);
                entry = {pair.arg(QString::fromStdString(entry.name), inside).toStdString(), {}};
            }
        }
    }
    for (core::Message& sentence : message.then) {
        bracket_values(sentence, list);
    }
}

bool is_han(QChar sign)
{
    return sign.script() == QChar::Script_Han;
}

/// Where names begin or end with a Han character: between two of those stands no space, though the
/// Chinese templates have one, for names of Latin letters. Not a character that texts have.
constexpr QChar han_edge(0xE000);

void mark_han_edges(core::Message& message)
{
    for (core::Message::Argument& argument : message.arguments) {
        auto* given = std::get_if<std::string>(&argument.value);
        QString text = given ? QString::fromStdString(*given) : QString();
        if (text.isEmpty()) {
            continue;
        }
        const bool first = is_han(text.front());
        if (is_han(text.back())) {
            text.append(han_edge);
        }
        if (first) {
            text.prepend(han_edge);
        }
        *given = text.toStdString();
    }
    for (core::Message& sentence : message.then) {
        mark_han_edges(sentence);
    }
}

QString without_han_edges(QString text)
{
    if (text.contains(han_edge)) {
        static const QRegularExpression before(
            QStringLiteral("(?<=[\\p{Han}\\x{E000}]) \\x{E000}(?=\\p{Han})"));
        static const QRegularExpression behind(
            QStringLiteral("(?<=\\p{Han})\\x{E000} (?=[\\p{Han}\\x{E000}])"));
        text.replace(before, QString()).replace(behind, QString()).remove(han_edge);
    }
    return text;
}

} // namespace

QString translate(const core::Message& message)
{
    core::Message named = message;
    name_places(named);
    mark_han_edges(named);
    //: Between the entries of a list inside a sentence: "P2 3, P4 5"
    const QString list = QCoreApplication::translate("message", ", ");
    bracket_values(named, list);
    const auto text = [](core::MessageCode code) {
        const std::string context(core::name(code));
        return QCoreApplication::translate(context.c_str(), core::english_template(code))
            .toStdString();
    };
    const std::string between = list.toStdString();
    const std::string space = sentence_gap().toStdString();
    return without_han_edges(QString::fromStdString(core::render(named, {text, between, space})));
}

QString policy_text(const char* english)
{
    return QCoreApplication::translate("policy", english);
}

QString parameter_text(const char* english)
{
    return QCoreApplication::translate("parameter", english);
}

QString choice_text(std::string_view name)
{
    for (const ChoiceName& known : choices) {
        if (name == known.value) {
            return QCoreApplication::translate("choice", known.english);
        }
    }
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString conventions_name(const core::Rules& rules)
{
    const core::Conventions* bundle = core::find_conventions(rules.conventions);
    return bundle ? QCoreApplication::translate("conventions", bundle->label)
                  : QString::fromStdString(rules.conventions);
}

QString zombie_name()
{
    return QCoreApplication::translate("state", "zombie");
}

QString state_name(core::State state)
{
    using core::State;
    switch (state) {
    case State::unborn:
        return QCoreApplication::translate("state", "not arrived");
    case State::new_:
        return QCoreApplication::translate("state", "new");
    case State::ready:
        return QCoreApplication::translate("state", "ready");
    case State::switching:
        return QCoreApplication::translate("state", "switching");
    case State::running:
        return QCoreApplication::translate("state", "running");
    case State::blocked:
        return QCoreApplication::translate("state", "blocked");
    case State::suspended_ready:
        return QCoreApplication::translate("state", "suspended ready");
    case State::suspended_blocked:
        return QCoreApplication::translate("state", "suspended blocked");
    case State::terminated:
        return QCoreApplication::translate("state", "terminated");
    }
    return {};
}

QString localized(const core::LocalizedText& text)
{
    return QString::fromStdString(text.in(QLocale().name().startsWith("zh") ? "zh_CN" : "en"));
}

} // namespace procession::ui
