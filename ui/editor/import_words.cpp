// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/import_words.h"

#include "core/scenario/read_file.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>
#include <algorithm>
#include <filesystem>

namespace procession::ui {

namespace {

using core::ImportFormat;
using core::TimeUnit;

QString import_text(const char* english)
{
    return QCoreApplication::translate("Import", english);
}

QString separator_name(const QString& separator)
{
    if (separator == "\t") {
        return QCoreApplication::translate("Import", "Tab");
    }
    return separator == ","   ? QCoreApplication::translate("Import", "Comma")
           : separator == ";" ? QCoreApplication::translate("Import", "Semicolon")
                              : separator;
}

QString heading_name(bool heading)
{
    return heading ? QCoreApplication::translate("Import", "With headings")
                   : QCoreApplication::translate("Import", "No headings");
}

/// "5 (8:05)" where there is a clock.
QString moment_words(core::Ticks t, const TimeText& clock)
{
    const QString ticks = QString::number(t);
    return clock.has_clock ? QStringLiteral("%1 (%2)").arg(ticks, clock.moment(t)) : ticks;
}

QString bursts_words(const core::ProcessSpec& process)
{
    QStringList all;
    for (const core::Burst& burst : process.bursts) {
        const QString ticks = QString::number(burst.ticks);
        all.append(burst.kind == core::Burst::Kind::io
                       ? QCoreApplication::translate("Import", "I/O %1").arg(ticks)
                       : ticks);
    }
    return all.join(' ');
}

} // namespace

void fill_formats(QComboBox& box)
{
    box.addItem(QString());
    box.addItem(QCoreApplication::translate("Import", "Table"),
                static_cast<int>(ImportFormat::table));
    box.addItem(QCoreApplication::translate("Import", "Job list"),
                static_cast<int>(ImportFormat::ostep));
}

void fill_separators(QComboBox& box)
{
    box.addItem(QString());
    for (const char* separator : {",", ";", "\t"}) {
        box.addItem(separator_name(separator), QString(separator));
    }
}

void fill_headings(QComboBox& box)
{
    box.addItem(QString());
    box.addItem(heading_name(true), true);
    box.addItem(heading_name(false), false);
}

void fill_units(QComboBox& box)
{
    //: Unit of numbers without one, in an imported table
    box.addItem(QCoreApplication::translate("Import", "Usual unit"),
                static_cast<int>(TimeUnit::none));
    for (const TimeUnit unit :
         {TimeUnit::h, TimeUnit::min, TimeUnit::s, TimeUnit::ms, TimeUnit::us, TimeUnit::ns}) {
        const std::string_view name = core::name_of(unit);
        box.addItem(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                    static_cast<int>(unit));
    }
}

QString found_format(const core::ImportPreview& preview)
{
    const QString script = QString::fromStdString(preview.script);
    const QString what = preview.format == ImportFormat::table
                             ? QCoreApplication::translate("Import", "Table")
                         : script.isEmpty() ? QCoreApplication::translate("Import", "Job list")
                                            : script;
    //: What was recognised in a text that is imported
    return import_text(QT_TRANSLATE_NOOP("Import", "Found: %1")).arg(what);
}

QString found_separator(const core::ImportPreview& preview)
{
    return import_text("Found: %1").arg(separator_name(QString::fromStdString(preview.separator)));
}

QString found_heading(const core::ImportPreview& preview)
{
    return import_text("Found: %1").arg(heading_name(preview.heading));
}

ImportRows rows_to_show(const core::ImportPreview& preview, std::size_t most)
{
    const TimeText clock = TimeText::of(preview.scenario);
    ImportRows rows;
    const std::size_t count = std::min(preview.scenario.processes.size(), most);
    for (std::size_t i = 0; i < count; ++i) {
        const core::ProcessSpec& process = preview.scenario.processes[i];
        const std::uint32_t line = i < preview.lines.size() ? preview.lines[i] : 0;
        ImportRow row{{line > 0 ? QString::number(line) : QString(),
                       QString::fromStdString(process.name), moment_words(process.arrival, clock),
                       bursts_words(process), QString::number(process.priority)},
                      {}};
        for (const core::Fault& fault : preview.faults) {
            if (line > 0 && fault.position.line == line) {
                row.fault = translate(fault.message);
                break;
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString fault_words(const core::Fault& fault)
{
    return QCoreApplication::translate("Import", "Line %1: %2")
        .arg(fault.position.line)
        .arg(translate(fault.message));
}

QString note_words(const core::ImportNote& note)
{
    return translate(note.message);
}

QString summary_words(const core::ImportPreview& preview)
{
    if (!preview.faults.empty()) {
        return QCoreApplication::translate(
            "Import", "Something is wrong. What could be read is shown; mend the rest above.");
    }
    return QCoreApplication::translate("Import", "Processes: %1.")
        .arg(preview.scenario.processes.size());
}

ImportedText text_to_import(const QString& file)
{
    auto read = core::read_file(std::filesystem::path(file.toStdU16String()));
    if (const auto* problem = std::get_if<core::Message>(&read)) {
        return {{}, translate(*problem)};
    }
    const auto& bytes = std::get<std::string>(read);
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QStringDecoder decoder(
        QStringConverter::encodingForData(view).value_or(QStringConverter::Utf8));
    const QString text = decoder(view);
    if (decoder.hasError() || text.contains(QChar(0))) {
        return {{},
                QCoreApplication::translate(
                    "Import", "%1 is no text in UTF-8. Save it as “CSV UTF-8” and open it again.")
                    .arg(QFileInfo(file).fileName())};
    }
    return {text, {}};
}

bool is_importable(const QString& file)
{
    return file.endsWith(".csv", Qt::CaseInsensitive) ||
           file.endsWith(".tsv", Qt::CaseInsensitive) || file.endsWith(".txt", Qt::CaseInsensitive);
}

} // namespace procession::ui
