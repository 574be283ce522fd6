// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/steps.h"

#include <algorithm>

namespace procession::core::edit {

std::string_view without_blanks(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string on_one_line(std::string_view source)
{
    std::string line;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] != '\n' && source[i] != '\r') {
            line += source[i];
            continue;
        }
        i = std::min(source.find_first_not_of(" \t\r\n", i), source.size()) - 1;
        line += ' ';
    }
    return line;
}

std::optional<Message> ensure_there(EditedScenario& edited, const std::string& step,
                                    std::string_view path, std::string_view empty)
{
    return edited.document().find(path) == Document::none ? edited.set(step, path, empty)
                                                          : std::nullopt;
}

} // namespace procession::core::edit
