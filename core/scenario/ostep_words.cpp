// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ostep_reading.h"

#include <algorithm>

namespace procession::core {

std::vector<OstepWord> ostep_words(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    std::vector<OstepWord> words;
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while ((at = text.find_first_not_of(blank, at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(blank, at), text.size());
        words.push_back({at, text.substr(at, end - at)});
        at = end;
    }
    return words;
}

std::optional<OstepTool> ostep_tool_named(std::string_view word)
{
    for (const auto tool :
         {OstepTool::scheduler, OstepTool::mlfq, OstepTool::process_run, OstepTool::lottery}) {
        if (word.ends_with(script_name(tool))) {
            return tool;
        }
    }
    return std::nullopt;
}

std::optional<OstepTool> ostep_tool_of_list(OstepWord list)
{
    if (list.text.find_first_not_of("0123456789,:") != std::string_view::npos) {
        return std::nullopt;
    }
    if (list.text.find(':') == std::string_view::npos) {
        // One job of mlfq.py looks like three of scheduler.py; the latter is meant.
        return OstepTool::scheduler;
    }
    const auto jobs = split(list, ':');
    const bool triples = std::all_of(jobs.begin(), jobs.end(),
                                     [](OstepWord job) { return split(job, ',').size() == 3; });
    return triples ? OstepTool::mlfq : OstepTool::process_run;
}

} // namespace procession::core
