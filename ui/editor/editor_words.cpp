// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_words.h"

#include "core/edit/device_cells.h"
#include "core/edit/intervention_cells.h"
#include "core/edit/localized_cells.h"
#include "core/edit/setting_fields.h"
#include "ui/editor/setting_words.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <array>

namespace procession::ui {

namespace {

using core::edit::ProcessColumn;

struct Words {
    const char* title;
    const char* hint;
};

constexpr std::array<Words, core::edit::process_column_count> columns{{
    {QT_TRANSLATE_NOOP("Editor", "Process"),
     QT_TRANSLATE_NOOP("Editor", "Its name: A, P1, editor")},
    {QT_TRANSLATE_NOOP("Editor", "Colour"),
     QT_TRANSLATE_NOOP("Editor", "Its colour: #1f77b4; empty for one of the window's own")},
    {QT_TRANSLATE_NOOP("Editor", "Arrival"),
     QT_TRANSLATE_NOOP("Editor", "When it arrives, in ticks")},
    {QT_TRANSLATE_NOOP("Editor", "Bursts"),
     QT_TRANSLATE_NOOP("Editor", "CPU and I/O in turn: 2 6 2; on a device: 2 6@disk 2")},
    {QT_TRANSLATE_NOOP("Editor", "Program"),
     QT_TRANSLATE_NOOP("Editor", "The program that it runs, instead of bursts")},
    {QT_TRANSLATE_NOOP("Editor", "Priority"), QT_TRANSLATE_NOOP("Editor", "Its priority number")},
    {QT_TRANSLATE_NOOP("Editor", "Nice"),
     QT_TRANSLATE_NOOP("Editor", "Its nice value, for fair shares")},
    {QT_TRANSLATE_NOOP("Editor", "Tickets"),
     QT_TRANSLATE_NOOP("Editor", "Its tickets in the lottery")},
    {QT_TRANSLATE_NOOP("Editor", "Affinity"),
     QT_TRANSLATE_NOOP("Editor", "The cores on which it may run: 0 2; empty for any")},
}};

struct Step {
    const char* name;
    const char* title;
};

constexpr auto steps = std::to_array<Step>({
    {"add_process", QT_TRANSLATE_NOOP("Editor", "Add a process")},
    {"duplicate_process", QT_TRANSLATE_NOOP("Editor", "Duplicate processes")},
    {"remove_process", QT_TRANSLATE_NOOP("Editor", "Remove processes")},
    {"move_process", QT_TRANSLATE_NOOP("Editor", "Move processes")},
    {"paste", QT_TRANSLATE_NOOP("Editor", "Paste")},
    {"fill_down", QT_TRANSLATE_NOOP("Editor", "Fill down")},
    {"clear_cells", QT_TRANSLATE_NOOP("Editor", "Clear cells")},
    {"burst_length", QT_TRANSLATE_NOOP("Editor", "Length of a burst")},
    {"burst_order", QT_TRANSLATE_NOOP("Editor", "Order of bursts")},
    {"add_burst", QT_TRANSLATE_NOOP("Editor", "Add a burst")},
    {"split_burst", QT_TRANSLATE_NOOP("Editor", "Split a burst")},
    {"remove_burst", QT_TRANSLATE_NOOP("Editor", "Remove a burst")},
    {"add_intervention", QT_TRANSLATE_NOOP("Editor", "Add an intervention")},
    {"remove_intervention", QT_TRANSLATE_NOOP("Editor", "Remove interventions")},
    {"move_intervention", QT_TRANSLATE_NOOP("Editor", "Order of interventions")},
    {"intervention:at", QT_TRANSLATE_NOOP("Editor", "Moment of an intervention")},
    {"intervention:what", QT_TRANSLATE_NOOP("Editor", "What an intervention does")},
    {"intervention:who", QT_TRANSLATE_NOOP("Editor", "Whom an intervention is about")},
    {"intervention:value", QT_TRANSLATE_NOOP("Editor", "Value of an intervention")},
    {"note:title", QT_TRANSLATE_NOOP("Editor", "Title")},
    {"note:description", QT_TRANSLATE_NOOP("Editor", "Description")},
    {"reload", QT_TRANSLATE_NOOP("Editor", "Load from the disk")},
    {"classroom_hide", QT_TRANSLATE_NOOP("Editor", "What is hidden from students")},
    {"classroom_lock", QT_TRANSLATE_NOOP("Editor", "What is locked")},
    {"classroom_exam", QT_TRANSLATE_NOOP("Editor", "The exam")},
    {"classroom_goal", QT_TRANSLATE_NOOP("Editor", "The goal")},
    {"classroom_question", QT_TRANSLATE_NOOP("Editor", "The question")},
    {"unlock", QT_TRANSLATE_NOOP("Editor", "Unlock for editing")},
    {"program_text", QT_TRANSLATE_NOOP("Editor", "Typing in a program")},
    {"add_program", QT_TRANSLATE_NOOP("Editor", "Add a program")},
    {"add_file", QT_TRANSLATE_NOOP("Editor", "Add a file")},
    {"rename_program", QT_TRANSLATE_NOOP("Editor", "Rename a program")},
    {"rename_file", QT_TRANSLATE_NOOP("Editor", "Rename a file")},
    {"remove_program", QT_TRANSLATE_NOOP("Editor", "Remove a program")},
    {"remove_file", QT_TRANSLATE_NOOP("Editor", "Remove a file")},
    {"run_program", QT_TRANSLATE_NOOP("Editor", "Run a program as a process")},
    {"text", QT_TRANSLATE_NOOP("Editor", "Typing")},
    {"house_format", QT_TRANSLATE_NOOP("Editor", "House format")},
    {"recover", QT_TRANSLATE_NOOP("Editor", "Recover")},
    {"import", QT_TRANSLATE_NOOP("Editor", "Import processes")},
    {"random", QT_TRANSLATE_NOOP("Editor", "Random workload")},
    {"state_rule", QT_TRANSLATE_NOOP("Editor", "State a rule")},
    {"what_if", QT_TRANSLATE_NOOP("Editor", "What was changed in the run")},
});

QString said(const char* english)
{
    return QCoreApplication::translate("Editor", english);
}

/// What was changed of the machine, the policy or the run.
QString title_of_setting(std::string_view path)
{
    if (path == "machine.devices") {
        return QCoreApplication::translate("Editor", "Devices");
    }
    const auto field = core::edit::setting_at(path);
    return field ? setting_label(*field) : QString::fromUtf8(path.data(), qsizetype(path.size()));
}

/// "Cores", for a fault that is about a setting; else empty.
QString setting_of(const core::Fault& fault, const core::Document& document)
{
    if (core::edit::device_place_of(fault)) {
        return title_of_setting("machine.devices");
    }
    if (const auto note = core::edit::note_place_of(fault)) {
        return note->note == core::edit::Note::title
                   ? QCoreApplication::translate("Editor", "Title")
                   : QCoreApplication::translate("Editor", "Description");
    }
    for (const core::edit::SettingField& field : core::edit::setting_fields(document)) {
        if (core::edit::is_about(fault, field)) {
            return setting_label(field);
        }
    }
    return {};
}

} // namespace

QString column_title(ProcessColumn column)
{
    return said(columns[static_cast<std::size_t>(column)].title);
}

QString column_hint(ProcessColumn column)
{
    return said(columns[static_cast<std::size_t>(column)].hint);
}

QString step_title(const std::string& name)
{
    constexpr std::string_view cell = "cell:";
    if (name.starts_with(cell)) {
        if (const auto column = core::edit::column_of(std::string_view(name).substr(cell.size()))) {
            //: A step that can be undone: what was typed into a column of the table of processes
            return QCoreApplication::translate("Editor", "%1 of a process")
                .arg(column_title(*column));
        }
    }
    constexpr std::string_view setting = "setting:";
    if (name.starts_with(setting)) {
        return title_of_setting(std::string_view(name).substr(setting.size()));
    }
    for (const Step& step : steps) {
        if (name == step.name) {
            return said(step.title);
        }
    }
    return QString::fromStdString(name);
}

QString fault_line(const core::Fault& fault, const core::Document& document)
{
    const QString what = translate(fault.message);
    const auto place = core::edit::place_of(fault);
    const auto rows = core::edit::process_rows(document);
    if (const auto intervention = core::edit::intervention_place_of(fault)) {
        //: Number of an intervention, what is wrong with it
        return QCoreApplication::translate("Editor", "Intervention %1: %2")
            .arg(intervention->row + 1)
            .arg(what);
    }
    if (const QString setting = setting_of(fault, document); !setting.isEmpty()) {
        //: A setting, what is wrong with it
        return QCoreApplication::translate("Editor", "%1: %2").arg(setting, what);
    }
    if (!place || place->row >= rows.size()) {
        return QCoreApplication::translate("Editor", "Line %1: %2")
            .arg(fault.position.line)
            .arg(what);
    }
    const auto name = core::edit::cell_of(document, rows[place->row], ProcessColumn::name);
    const QString who = QString::fromStdString(
        name.stated ? name.text : core::edit::default_of(place->row, ProcessColumn::name));
    //: Name of a process, column of the table, what is wrong there
    return QCoreApplication::translate("Editor", "%1, %2: %3")
        .arg(who, column_title(place->column), what);
}

} // namespace procession::ui
