// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/csv.h"

#include "core/scenario/import_preview.h"

#include <fmt/format.h>

namespace procession::core {

namespace {

std::string csv_cell(const std::string& text)
{
    const bool plain = text.find_first_of(",\"\r\n") == std::string::npos &&
                       !text.starts_with(' ') && !text.ends_with(' ');
    if (plain) {
        return text;
    }
    std::string cell = "\"";
    for (const char letter : text) {
        cell += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return cell + '"';
}

} // namespace

ReadScenario read_csv(std::string_view text)
{
    ImportOptions options;
    options.format = ImportFormat::table;
    return taken(preview_import(text, options));
}

Export to_csv(const Scenario& scenario)
{
    Sayable sayable;
    sayable.names = true;
    sayable.arrivals = true;
    sayable.priorities = true;
    Export result{"pid,arrival,burst,priority\r\n", losses(scenario, sayable)};
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        const ProcessSpec& process = scenario.processes[i];
        result.text += fmt::format("{},{},{},{}\r\n", csv_cell(process.name), process.arrival,
                                   cpu_work(process), process.priority);
    }
    return result;
}

} // namespace procession::core
