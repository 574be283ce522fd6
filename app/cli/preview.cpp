// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/preview.h"

#include "app/cli/output.h"
#include "app/cli/scenario_file.h"
#include "core/text/display_width.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <vector>

namespace procession::cli {

namespace {

using Cells = std::array<std::string, 6>;

std::string_view name_of_separator(std::string_view separator)
{
    return separator == "\t"   ? "tabs"
           : separator == ","  ? "commas"
           : separator == ";"  ? "semicolons"
           : separator == "，" ? "full-width commas"
                               : "full-width semicolons";
}

void print_form(std::ostream& out, const core::ImportPreview& preview)
{
    if (preview.format == core::ImportFormat::ostep) {
        out << fmt::format("a job list of {}\n",
                           preview.script.empty() ? "no known script" : preview.script);
        return;
    }
    out << fmt::format("a table, {} between its cells, {} row of column names\n",
                       name_of_separator(preview.separator), preview.heading ? "with a" : "no");
    for (std::size_t i = 0; i < preview.columns.size(); ++i) {
        const core::ImportColumn& column = preview.columns[i];
        const std::string heading =
            column.heading.empty() ? "" : fmt::format(" \"{}\"", column.heading);
        const std::string_view role = name_of(column.role);
        const std::string unit =
            column.unit == core::TimeUnit::none ? "" : fmt::format(", in {}", name_of(column.unit));
        out << fmt::format("column {}{}: {}{}\n", i + 1, heading, role.empty() ? "left out" : role,
                           unit);
    }
}

std::string bursts_of(const core::ProcessSpec& process)
{
    constexpr std::size_t most_shown = 9;
    std::string text;
    for (std::size_t i = 0; i < process.bursts.size(); ++i) {
        if (i == most_shown) {
            return text + fmt::format(" … ({} in all)", process.bursts.size());
        }
        const core::Burst& burst = process.bursts[i];
        const bool io = burst.kind == core::Burst::Kind::io;
        text += fmt::format("{}{}{}", i > 0 ? " " : "", io ? "io " : "", burst.ticks);
    }
    return text;
}

std::vector<Cells> cells_of(const core::ImportPreview& preview)
{
    const bool lines = !preview.lines.empty();
    const auto& processes = preview.scenario.processes;
    const bool tickets = std::any_of(processes.begin(), processes.end(), [](const auto& process) {
        return process.tickets != core::ProcessSpec().tickets;
    });
    std::vector<Cells> rows{
        {lines ? "line" : "", "pid", "arrival", "burst", "priority", tickets ? "tickets" : ""}};
    for (std::size_t i = 0; i < processes.size(); ++i) {
        const core::ProcessSpec& process = processes[i];
        rows.push_back({lines ? std::to_string(preview.lines[i]) : "", process.name,
                        std::to_string(process.arrival), bursts_of(process),
                        std::to_string(process.priority),
                        tickets ? std::to_string(process.tickets) : ""});
    }
    return rows;
}

void print_rows(std::ostream& out, const core::ImportPreview& preview)
{
    const std::vector<Cells> rows = cells_of(preview);
    std::array<std::size_t, std::tuple_size_v<Cells>> widths{};
    for (const Cells& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], core::display_width(row[i]));
        }
    }
    for (const Cells& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (widths[i] > 0) {
                line += row[i] + std::string(widths[i] - core::display_width(row[i]) + 2, ' ');
            }
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
}

} // namespace

ExitStatus print_preview(const core::ImportPreview& preview, const std::string& file)
{
    Output output;
    std::ostream& out = output.stream();
    print_form(out, preview);
    print_rows(out, preview);
    for (const core::ImportNote& note : preview.notes) {
        out << fmt::format("{}:{}:{}: {}\n", file, note.position.line, note.position.column,
                           core::render(note.message));
    }
    out << lines_of(preview.faults, file);
    return output.finish(preview.faults.empty() ? ExitStatus::done : ExitStatus::refused);
}

} // namespace procession::cli
