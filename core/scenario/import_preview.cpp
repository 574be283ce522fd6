// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/import_preview.h"

#include "core/scenario/ostep.h"
#include "core/scenario/ostep_reading.h"
#include "core/scenario/table_import.h"

#include <algorithm>

namespace procession::core {

namespace {

/// The script that a text calls, or whose form its bare list has; empty if there is none.
std::string script_in(const std::vector<OstepWord>& words)
{
    for (const OstepWord& word : words) {
        if (const auto tool = ostep_tool_named(word.text)) {
            return std::string(script_name(*tool));
        }
    }
    const auto tool = words.size() == 1 ? ostep_tool_of_list(words[0]) : std::nullopt;
    return tool ? std::string(script_name(*tool)) : "";
}

ImportPreview preview_ostep(std::string_view text)
{
    ImportPreview preview;
    preview.format = ImportFormat::ostep;
    ReadScenario read = read_ostep(text);
    preview.faults = std::move(read.faults);
    const auto words = ostep_words(text);
    preview.script = script_in(words);
    if (read.scenario) {
        preview.scenario = *std::move(read.scenario);
    }
    for (const OstepWord& word : words) {
        const auto options = ostep_options();
        const bool unused = std::any_of(options.begin(), options.end(), [&](const auto& known) {
            return script_name(known.tool) == preview.script && known.name == word.text &&
                   (known.option == OstepOption::flag || known.option == OstepOption::seed);
        });
        if (unused) {
            preview.notes.push_back(
                {advance({}, text, word.offset),
                 {MessageCode::import_option_unused, {{"option", std::string(word.text)}}}});
        }
    }
    return preview;
}

} // namespace

ImportFormat format_of_import(std::string_view text)
{
    constexpr std::size_t most_looked_at = 10'000; // command lines are short
    const std::string_view begin = text.substr(0, most_looked_at);
    return script_in(ostep_words(begin)).empty() ? ImportFormat::table : ImportFormat::ostep;
}

ImportPreview preview_import(std::string_view text, const ImportOptions& options)
{
    const bool told = !options.separator.empty() || options.heading || !options.columns.empty();
    const ImportFormat looks = told ? ImportFormat::table : format_of_import(text);
    return options.format.value_or(looks) == ImportFormat::ostep ? preview_ostep(text)
                                                                 : preview_table(text, options);
}

ReadScenario taken(ImportPreview preview)
{
    if (!preview.faults.empty()) {
        return {std::nullopt, std::move(preview.faults)};
    }
    return {std::move(preview.scenario), {}};
}

} // namespace procession::core
