// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/explanations.h"

#include "core/trace/explain.h"
#include "ui/classroom/hidden.h"
#include "ui/inspector/event_words.h"
#include "ui/text/rules_text.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace procession::ui {

namespace {

constexpr std::size_t most_lines = 20'000; ///< more nobody reads

QString said(const char* english)
{
    return QCoreApplication::translate("explanations", english);
}

/// The processes that hold the cores while records pass by.
class Holders {
public:
    explicit Holders(const core::Trace& trace)
        : of_core_(trace.scenario().machine.cores, core::no_entity)
    {
    }

    /// Takes a record in; gives who lost its core by it to another.
    core::EntityId take(const core::Record& record)
    {
        if (record.core == core::no_core || record.core >= of_core_.size() ||
            record.kind == core::RecordKind::policy) {
            return core::no_entity;
        }
        const core::EntityId before = of_core_[record.core];
        const bool dispatch = record.kind <= core::RecordKind::dispatch_plain;
        of_core_[record.core] = dispatch ? record.subject : core::no_entity;
        return dispatch && record.leave != core::Leave::not_ready ? before : core::no_entity;
    }

private:
    std::vector<core::EntityId> of_core_;
};

QString for_markdown(const QString& text)
{
    static const QRegularExpression special(R"(([\\`*_{}\[\]<>#|~&$]))");
    QString result = text;
    return result.replace(special, "\\\\\\1").replace('\n', ' ');
}

QString heading(const Explanations& told)
{
    const QString what =
        said(QT_TRANSLATE_NOOP("explanations", "What happened to %1, and why")).arg(told.process);
    //: Title of a scenario, then what is told of it
    return told.title.isEmpty()
               ? what
               : said(QT_TRANSLATE_NOOP("explanations", "%1: %2")).arg(told.title, what);
}

QString as_text(const Explanations& told, const QStringList& notes)
{
    QString out = heading(told) + '\n' + notes.join('\n') + "\n\n";
    qsizetype widest = 0;
    for (const Explanations::Line& line : told.lines) {
        widest = std::max(widest, line.moment.size());
    }
    for (const Explanations::Line& line : told.lines) {
        out += QStringLiteral("t = %1  %2: %3\n")
                   .arg(line.moment.rightJustified(widest), line.event, line.sentence);
    }
    return out;
}

QString as_markdown(const Explanations& told, const QStringList& notes)
{
    QString out = "# " + for_markdown(heading(told)) + "\n\n";
    for (const QString& note : notes) {
        out += for_markdown(note) + "\n\n";
    }
    for (const Explanations::Line& line : told.lines) {
        out += QStringLiteral("- **t = %1**, %2: %3\n")
                   .arg(for_markdown(line.moment), for_markdown(line.event),
                        for_markdown(line.sentence));
    }
    return out;
}

QString as_html(const Explanations& told, const QStringList& notes)
{
    const QString title = heading(told).toHtmlEscaped();
    QString out = "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>" + title +
                  "</title></head>\n<body>\n<h1>" + title + "</h1>\n";
    for (const QString& note : notes) {
        out += "<p>" + note.toHtmlEscaped() + "</p>\n";
    }
    out += "<ul>\n";
    for (const Explanations::Line& line : told.lines) {
        out += QStringLiteral("<li><strong>t = %1</strong>, %2: %3</li>\n")
                   .arg(line.moment.toHtmlEscaped(), line.event.toHtmlEscaped(),
                        line.sentence.toHtmlEscaped());
    }
    return out + "</ul>\n</body>\n</html>\n";
}

} // namespace

Explanations explanations(const core::Trace& trace, core::EntityId process, core::RecordIndex limit)
{
    const core::Scenario& scenario = trace.scenario();
    const TimeText time = TimeText::of(scenario);
    Explanations told;
    told.title = localized(scenario.title);
    told.process = QString::fromStdString(scenario.processes[process].name);
    told.rules = rules_text(scenario);
    Holders holders(trace);
    for (core::RecordIndex i = 0; i < limit; ++i) {
        const core::Record record = trace.records()[i];
        const bool loses = holders.take(record) == process;
        if (record.subject != process && !loses) {
            continue;
        }
        if (told.lines.size() == most_lines) {
            told.note =
                said(QT_TRANSLATE_NOOP("explanations", "Only the first %1 events are told."))
                    .arg(most_lines);
            break;
        }
        const QString event = loses && record.subject != process
                                  ? said(QT_TRANSLATE_NOOP("explanations", "loses the core"))
                                  : event_name(record);
        told.lines.push_back({time.moment(record.at), event, why_words(core::explain(trace, i))});
    }
    return told;
}

QByteArray explanation_bytes(const Explanations& told, const QString& veil_note,
                             ExportFormat format)
{
    QStringList notes{told.rules, told.note, veil_note};
    notes.removeAll(QString());
    switch (format) {
    case ExportFormat::markdown_list:
        return as_markdown(told, notes).toUtf8();
    case ExportFormat::html_list:
        return as_html(told, notes).toUtf8();
    default:
        return as_text(told, notes).toUtf8();
    }
}

} // namespace procession::ui
