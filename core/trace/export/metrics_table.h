// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/export/metrics_columns.h"

#include <array>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace procession::core {

/// The measures of a run as texts: a row a process and one of averages. The
/// first cell of a row is its heading, the others are numbers; a cell without
/// value is empty. Numbers are as in the result's files.
struct MetricsTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> averages;   ///< the last row, set apart; may be empty
    std::vector<std::string> notes = {}; ///< what is said of the whole table, a line each
};

/// The words of a table, in whatever language it is for.
struct MetricsWords {
    std::string process = "process";
    std::string average = "average";
    std::string killed = "{name} (killed)"; ///< stands for the name of a process that was killed
    /// Heading of a column; without one its English label or the conventions' word.
    std::function<std::string(const MetricsColumn&)> heading{};
    /// How quotients are written; without it as in the result's files.
    std::function<std::string(double)> quotient{};
};

[[nodiscard]] MetricsTable metrics_table(const Scenario& scenario, const Metrics& measures,
                                         const MetricsWords& words = {});

enum class TableFormat : std::uint8_t { csv, tsv, markdown, latex, html };
inline constexpr std::array table_formats{TableFormat::csv, TableFormat::tsv, TableFormat::markdown,
                                          TableFormat::latex, TableFormat::html};

/// Writes the table in UTF-8, lines ended by a line feed, with whatever the format
/// takes for its own escaped. Each is a whole file or a piece to paste: Markdown's
/// pipe table, LaTeX's `tabular` without packages, HTML's `<table>`. Notes are last rows
/// of one cell, a paragraph below, comments, and a caption.
void write_metrics_table(std::ostream& out, const MetricsTable& table, TableFormat format);

} // namespace procession::core
