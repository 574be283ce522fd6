// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translate.h"

#include "core/scenario/scenario.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

namespace procession::ui {

namespace {

/// The values of parameters of kind `choice`, for the translators.
constexpr auto choices = std::to_array<const char*>({
    PROCESSION_TR("choice", "arrival"),
    PROCESSION_TR("choice", "at-once"),
    PROCESSION_TR("choice", "ema"),
    PROCESSION_TR("choice", "exact"),
    PROCESSION_TR("choice", "fcfs"),
    PROCESSION_TR("choice", "fresh"),
    PROCESSION_TR("choice", "front"),
    PROCESSION_TR("choice", "keep"),
    PROCESSION_TR("choice", "queue"),
    PROCESSION_TR("choice", "rr"),
    PROCESSION_TR("choice", "sjf"),
    PROCESSION_TR("choice", "slice-end"),
    PROCESSION_TR("choice", "tail"),
});

} // namespace

QString translate(const core::Message& message)
{
    const std::string context(core::name(message.code));
    const QString text =
        QCoreApplication::translate(context.c_str(), core::english_template(message.code));
    //: Between the entries of a list inside a sentence: "P2 3, P4 5"
    const QString separator = QCoreApplication::translate("message", ", ");
    return QString::fromStdString(
        core::fill_in(text.toStdString(), message, separator.toStdString()));
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
    for (const char* known : choices) {
        if (name == known) {
            return QCoreApplication::translate("choice", known);
        }
    }
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
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
