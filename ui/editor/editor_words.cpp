// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_words.h"

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
    {"reload", QT_TRANSLATE_NOOP("Editor", "Load from the disk")},
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
    {"what_if", QT_TRANSLATE_NOOP("Editor", "What was changed in the run")},
});

QString said(const char* english)
{
    return QCoreApplication::translate("Editor", english);
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
