// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault.h"
#include "core/scenario/reader.h"
#include "core/scenario/scenario.h"
#include "core/scenario/table_headings.h"
#include "core/scenario/typed_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

enum class ImportFormat : std::uint8_t {
    table, ///< cells with separators between: CSV, or what a spreadsheet copies
    ostep  ///< a job list of OSTEP, or the command line of one of its simulators
};

/// By the looks of it.
[[nodiscard]] ImportFormat format_of_import(std::string_view text);

/// What a person told about a text, against what it looks like.
struct ImportOptions {
    std::optional<ImportFormat> format;
    std::string separator;           ///< of a table: "," ";" "\t" and so on; empty = as found
    std::optional<bool> heading;     ///< whether the first row names the columns
    std::vector<ColumnRole> columns; ///< of each column in turn; empty = as found
    TimeUnit unit = TimeUnit::none;  ///< of numbers without one, beside times that have one
};

/// A column of a table and what it is taken for.
struct ImportColumn {
    std::string heading; ///< as written; empty without a row of headings
    ColumnRole role = ColumnRole::left_out;
    TimeUnit unit = TimeUnit::none; ///< that the heading names
    friend bool operator==(const ImportColumn&, const ImportColumn&) = default;
};

/// Something to know about what is read, at its place.
struct ImportNote {
    Position position;
    Message message;
};

/// What would be read from a text that is imported.
struct ImportPreview {
    ImportFormat format = ImportFormat::table;
    std::string separator;             ///< of a table
    bool heading = false;              ///< of a table: the first row names the columns
    std::vector<ImportColumn> columns; ///< of a table
    std::string script;                ///< of a job list: "mlfq.py"; empty if it is none
    /// The rows as they will be. With faults: those that could be read, as far as they could.
    Scenario scenario;
    std::vector<std::uint32_t> lines; ///< where each row of a table stands, from 1
    std::vector<ImportNote> notes;    ///< what is left out, and what a tick stands for
    std::vector<Fault> faults;        ///< as in ReadScenario; none: the scenario can be taken
};

/// Reads a table of processes or a job list, for a look before it is taken. Never fails: what
/// cannot be read is a fault.
[[nodiscard]] ImportPreview preview_import(std::string_view text,
                                           const ImportOptions& options = {});

/// The scenario, or the faults.
[[nodiscard]] ReadScenario taken(ImportPreview preview);

} // namespace procession::core
