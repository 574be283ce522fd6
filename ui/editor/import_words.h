// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/import_preview.h"

#include <QString>
#include <QStringList>
#include <vector>

class QComboBox;

namespace procession::ui {

/// What can be told of a text that is imported, as choices. Each has "as found" first, without
/// data; the others' data is what ImportOptions takes.
void fill_formats(QComboBox& box);
void fill_separators(QComboBox& box);
void fill_headings(QComboBox& box);
void fill_units(QComboBox& box);
/// "As found", with what was found.
[[nodiscard]] QString found_format(const core::ImportPreview& preview);
[[nodiscard]] QString found_separator(const core::ImportPreview& preview);
[[nodiscard]] QString found_heading(const core::ImportPreview& preview);

/// A process as it will be: line, name, arrival, bursts, priority; and what is wrong in its line.
struct ImportRow {
    QStringList cells;
    QString fault; ///< empty: nothing
};
using ImportRows = std::vector<ImportRow>;
/// At most so many.
[[nodiscard]] ImportRows rows_to_show(const core::ImportPreview& preview, std::size_t most);

[[nodiscard]] QString fault_words(const core::Fault& fault);
[[nodiscard]] QString note_words(const core::ImportNote& note);
/// How many processes, under which policy a job list asks for, and whether something is wrong.
[[nodiscard]] QString summary_words(const core::ImportPreview& preview);

/// A file's text, whatever its encoding tells of itself; or why there is none.
struct ImportedText {
    QString text;
    QString problem;
};
[[nodiscard]] ImportedText text_to_import(const QString& file);
/// Whether a file looks like something to import, by its name.
[[nodiscard]] bool is_importable(const QString& file);

} // namespace procession::ui
