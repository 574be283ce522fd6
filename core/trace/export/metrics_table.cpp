// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/metrics_table.h"

#include "core/trace/export/json_writer.h"

#include <ostream>
#include <string_view>
#include <utility>

namespace procession::core {

namespace {

using Row = std::vector<std::string>;

std::string cell(const Measured& value, const MetricsWords& words)
{
    if (const auto* ticks = std::get_if<Ticks>(&value)) {
        return std::to_string(*ticks);
    }
    if (const auto* quotient = std::get_if<double>(&value)) {
        return words.quotient ? words.quotient(*quotient) : quotient_text(*quotient);
    }
    return {};
}

/// `text` with each of the characters in `special` replaced by what `escape` makes of it.
template <typename Escape>
std::string escaped(std::string_view text, std::string_view special, Escape escape)
{
    std::string result;
    for (const char c : text) {
        if (special.find(c) == std::string_view::npos) {
            result += c;
        } else {
            result += escape(c);
        }
    }
    return result;
}

std::string for_csv(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    return '"' + escaped(text, "\"", [](char) { return "\"\""; }) + '"';
}

/// The format knows no escapes: what separates becomes a space.
std::string for_tsv(std::string_view text)
{
    return escaped(text, "\t\r\n", [](char) { return " "; });
}

std::string for_markdown(std::string_view text)
{
    return escaped(text, "\\`*_{}[]<>#|~&$", [](char c) { return std::string{'\\', c}; });
}

std::string for_latex(std::string_view text)
{
    return escaped(text, "\\{}$&#%_~^<>|\"", [](char c) -> std::string {
        switch (c) {
        case '\\':
            return "\\textbackslash{}";
        case '~':
            return "\\textasciitilde{}";
        case '^':
            return "\\textasciicircum{}";
        case '<':
            return "\\textless{}";
        case '>':
            return "\\textgreater{}";
        case '|':
            return "\\textbar{}";
        case '"':
            return "''"; // a plain one is active in some languages
        default:
            return {'\\', c};
        }
    });
}

std::string for_html(std::string_view text)
{
    return escaped(text, "&<>\"'", [](char c) -> std::string {
        switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        default:
            return "&#39;";
        }
    });
}

using CellText = std::string (*)(std::string_view);

void write_cells(std::ostream& out, const Row& row, std::string_view between, CellText text)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        out << (i == 0 ? "" : between) << text(row[i]);
    }
}

/// Every row in turn, averages last; the header is not among them.
template <typename Visit>
void each_row(const MetricsTable& table, Visit visit)
{
    for (const Row& row : table.rows) {
        visit(row);
    }
    if (!table.averages.empty()) {
        visit(table.averages);
    }
}

void write_separated(std::ostream& out, const MetricsTable& table, std::string_view separator,
                     CellText text)
{
    write_cells(out, table.header, separator, text);
    out << '\n';
    each_row(table, [&](const Row& row) {
        write_cells(out, row, separator, text);
        out << '\n';
    });
    for (const std::string& note : table.notes) {
        out << text(note) << '\n';
    }
}

void write_markdown(std::ostream& out, const MetricsTable& table)
{
    const auto line = [&out](const Row& row) {
        out << "| ";
        write_cells(out, row, " | ", for_markdown);
        out << " |\n";
    };
    line(table.header);
    out << "|:---|";
    for (std::size_t i = 1; i < table.header.size(); ++i) {
        out << "---:|";
    }
    out << '\n';
    each_row(table, line);
    for (const std::string& note : table.notes) {
        out << '\n' << for_markdown(escaped(note, "\r\n", [](char) { return " "; })) << '\n';
    }
}

void write_latex(std::ostream& out, const MetricsTable& table)
{
    const auto line = [&out](const Row& row) {
        write_cells(out, row, " & ", for_latex);
        out << " \\\\\n";
    };
    for (const std::string& note : table.notes) {
        out << "% " << escaped(note, "\r\n", [](char) { return " "; }) << '\n';
    }
    out << "\\begin{tabular}{l" << std::string(table.header.size() - 1, 'r') << "}\n\\hline\n";
    line(table.header);
    out << "\\hline\n";
    for (const Row& row : table.rows) {
        line(row);
    }
    if (!table.averages.empty()) {
        out << "\\hline\n";
        line(table.averages);
    }
    out << "\\hline\n\\end{tabular}\n";
}

void write_html_row(std::ostream& out, const Row& row)
{
    out << R"(<tr><th scope="row" style="text-align: left">)" << for_html(row.front()) << "</th>";
    for (std::size_t i = 1; i < row.size(); ++i) {
        out << "<td style=\"text-align: right\">" << for_html(row[i]) << "</td>";
    }
    out << "</tr>\n";
}

void write_html(std::ostream& out, const MetricsTable& table)
{
    out << "<table>\n";
    for (std::size_t i = 0; i < table.notes.size(); ++i) {
        out << (i == 0 ? "<caption>" : "<br>") << for_html(table.notes[i])
            << (i + 1 == table.notes.size() ? "</caption>\n" : "\n");
    }
    out << "<thead>\n<tr>";
    for (const std::string& heading : table.header) {
        out << "<th scope=\"col\">" << for_html(heading) << "</th>";
    }
    out << "</tr>\n</thead>\n<tbody>\n";
    for (const Row& row : table.rows) {
        write_html_row(out, row);
    }
    out << "</tbody>\n";
    if (!table.averages.empty()) {
        out << "<tfoot>\n";
        write_html_row(out, table.averages);
        out << "</tfoot>\n";
    }
    out << "</table>\n";
}

std::string name_in_table(const Scenario& scenario, const ProcessMetrics& process,
                          const MetricsWords& words)
{
    const std::string& name = scenario.processes[process.process].name;
    if (!process.killed) {
        return name;
    }
    constexpr std::string_view placeholder = "{name}";
    std::string text = words.killed;
    const std::size_t at = text.find(placeholder);
    return at == std::string::npos ? name : text.replace(at, placeholder.size(), name);
}

} // namespace

MetricsTable metrics_table(const Scenario& scenario, const Metrics& measures,
                           const MetricsWords& words)
{
    const std::vector<MetricsColumn> columns = metrics_columns(scenario, measures);
    MetricsTable table;
    table.header.push_back(words.process);
    table.averages.push_back(words.average);
    for (const MetricsColumn& column : columns) {
        table.header.push_back(
            words.heading ? words.heading(column)
                          : std::string(column.word ? column.word->english : column.label));
        table.averages.push_back(column.average ? cell(column.average(measures.averages), words)
                                                : "");
    }
    for (const ProcessMetrics& process : measures.processes) {
        if (has_row(scenario, process)) {
            Row& row = table.rows.emplace_back();
            row.push_back(name_in_table(scenario, process, words));
            for (const MetricsColumn& column : columns) {
                row.push_back(cell(column.value(process), words));
            }
        }
    }
    return table;
}

void write_metrics_table(std::ostream& out, const MetricsTable& table, TableFormat format)
{
    switch (format) {
    case TableFormat::csv:
        write_separated(out, table, ",", for_csv);
        break;
    case TableFormat::tsv:
        write_separated(out, table, "\t", for_tsv);
        break;
    case TableFormat::markdown:
        write_markdown(out, table);
        break;
    case TableFormat::latex:
        write_latex(out, table);
        break;
    case TableFormat::html:
        write_html(out, table);
        break;
    }
}

} // namespace procession::core
