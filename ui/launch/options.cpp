// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/launch/options.h"

#include "ui/text/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <string_view>

namespace procession::ui {

namespace {

QString said(const char* english)
{
    return QCoreApplication::translate("options", english);
}

QString take_theme(const QString& value, Options& options)
{
    if (value == "light") {
        options.theme = ThemeChoice::light;
    } else if (value == "dark") {
        options.theme = ThemeChoice::dark;
    } else if (value == "high-contrast") {
        options.theme = ThemeChoice::high_contrast;
    } else {
        return said(QT_TRANSLATE_NOOP("options", "--theme is light, dark or high-contrast, not %1"))
            .arg(value);
    }
    return {};
}

QString take_size(const QString& value, Options& options)
{
    static const QRegularExpression form(R"(^(\d{2,5})x(\d{2,5})$)");
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch()) {
        return said(
                   QT_TRANSLATE_NOOP("options", "--size is WIDTHxHEIGHT, such as 1366x768, not %1"))
            .arg(value);
    }
    options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    return {};
}

const QStringList& views()
{
    static const QStringList all{
        "home",       "run",       "states",    "predict",       "compare",
        "sweep",      "present",   "processes", "events",        "metrics",
        "tree",       "queues",    "room",      "rules",         "export",
        "commands",   "keys",      "program",   "variables",     "console",
        "objects",    "outcomes",  "paste",     "own-computer",  "schedules",
        "learn",      "mistakes",  "formulas",  "quiz",          "loops",
        "downloads",  "servers",   "edit",      "edit-machine",  "edit-interventions",
        "edit-notes", "templates", "import",    "random",        "find",
        "share",      "ambiguity", "edit-text", "edit-programs", "edit-classroom"};
    return all;
}

QString take_view(const QString& value, Options& options)
{
    options.view = value;
    return views().contains(value)
               ? QString()
               : said(QT_TRANSLATE_NOOP("options", "--view is one of %1, not %2"))
                     .arg(views().join(", "), value);
}

QString take_text(const QString& value, Options& options)
{
    bool good = false;
    options.text_percent = value.toInt(&good);
    return good && options.text_percent >= 100 && options.text_percent <= 300
               ? QString()
               : said(QT_TRANSLATE_NOOP("options", "--text is a size from 100 to 300, not %1"))
                     .arg(value);
}

QString take_moment(const QString& value, Options& options)
{
    bool good = false;
    const qint64 t = value.toLongLong(&good);
    if (!good || t < 0) {
        return said(QT_TRANSLATE_NOOP("options", "--at is a moment in ticks from 0, not %1"))
            .arg(value);
    }
    options.at = t;
    return {};
}

QString take_language(const QString& value, Options& options)
{
    options.language = Language::named(value);
    return options.language.isEmpty()
               ? said(QT_TRANSLATE_NOOP("options", "--language is en or zh_CN, not %1")).arg(value)
               : QString();
}

} // namespace

ParsedOptions parse_options(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        said(QT_TRANSLATE_NOOP("options", "Watch processes being scheduled.")));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const auto option = [&parser](const char* name, const QString& what, const char* value) {
        QCommandLineOption added(name, what, value);
        parser.addOption(added);
        return added;
    };
    const auto screenshot = option(
        "screenshot",
        said(QT_TRANSLATE_NOOP("options", "Render the window to a PNG file and exit.")), "FILE");
    const auto at = option("at", said(QT_TRANSLATE_NOOP("options", "Start at this moment.")), "T");
    const auto size =
        option("size", said(QT_TRANSLATE_NOOP("options", "Size of the window.")), "WxH");
    const auto theme =
        option("theme", said(QT_TRANSLATE_NOOP("options", "Theme: light, dark or high-contrast.")),
               "THEME");
    const auto view = option(
        "view",
        //: The names of views
        said(QT_TRANSLATE_NOOP("options", "What to show, one of: %1.")).arg(views().join(", ")),
        "VIEW");
    const auto text =
        option("text", said(QT_TRANSLATE_NOOP("options", "Size of texts in percent, 100 to 300.")),
               "PERCENT");
    const auto language = option(
        "language", said(QT_TRANSLATE_NOOP("options", "Language: en or zh_CN.")), "LANGUAGE");
    const auto present = option(
        "present", said(QT_TRANSLATE_NOOP("options", "Present this list of scenarios.")), "LIST");
    const auto lesson = option(
        "lesson",
        said(QT_TRANSLATE_NOOP("options", "Open this lesson, by its id or number; LESSON/PAGE at "
                                          "that page.")),
        "LESSON");
    parser.addPositionalArgument(
        "FILE",
        said(QT_TRANSLATE_NOOP(
            "options", "Scenario or Python program to open; the welcome scenario if left out.")),
        "[FILE]");

    ParsedOptions parsed;
    Options& options = parsed.options;
    parsed.problem = parser.parse(arguments) ? QString() : parser.errorText();
    parsed.help = parser.helpText();
    options.help = parser.isSet(help);
    options.version = parser.isSet(version);
    options.screenshot = parser.value(screenshot);
    options.lecture = parser.value(present);
    options.lesson = parser.value(lesson);
    options.file = parser.positionalArguments().value(0);
    const auto take = [&](const QCommandLineOption& given,
                          QString (*reader)(const QString&, Options&)) {
        if (parsed.problem.isEmpty() && parser.isSet(given)) {
            parsed.problem = reader(parser.value(given), options);
        }
    };
    take(at, take_moment);
    take(size, take_size);
    take(view, take_view);
    take(text, take_text);
    take(theme, take_theme);
    take(language, take_language);
    if (parsed.problem.isEmpty() && parser.isSet(present) &&
        (options.lecture.isEmpty() || !options.file.isEmpty())) {
        parsed.problem =
            said(QT_TRANSLATE_NOOP("options", "--present takes a list, and no scenario beside it"));
    }
    if (parsed.problem.isEmpty() && parser.positionalArguments().size() > 1) {
        parsed.problem = said(QT_TRANSLATE_NOOP("options", "give one scenario, not several"));
    }
    return parsed;
}

bool asks_for_screenshot(int count, char** arguments)
{
    return std::any_of(arguments, arguments + count, [](const char* argument) {
        return std::string_view(argument).starts_with("--screenshot");
    });
}

} // namespace procession::ui
