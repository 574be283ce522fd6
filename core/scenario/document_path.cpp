// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/document_path.h"

#include "core/scenario/document.h"

#include <charconv>

namespace procession::core {

namespace {

/// Length of the string literal that begins `text`; 0 if it is none.
std::size_t literal_length(std::string_view text)
{
    std::size_t at = 1;
    while (at < text.size() && text[at] != '"') {
        at += text[at] == '\\' ? 2 : 1;
    }
    return text.starts_with('"') && at < text.size() ? at + 1 : 0;
}

std::optional<PathStep> bracket_step(std::string_view& path)
{
    path.remove_prefix(1);
    PathStep step;
    std::size_t length = 0;
    if (path.starts_with('"')) {
        length = literal_length(path);
        const Document literal{std::string(path.substr(0, length))};
        if (literal.root() == Document::none) {
            return std::nullopt;
        }
        step = literal.string(literal.root());
    } else {
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), index);
        if (error != std::errc{}) {
            return std::nullopt;
        }
        length = static_cast<std::size_t>(end - path.data());
        step = index;
    }
    path.remove_prefix(length);
    if (length == 0 || !path.starts_with(']')) {
        return std::nullopt;
    }
    path.remove_prefix(1);
    return step;
}

} // namespace

std::optional<std::vector<PathStep>> parse_path(std::string_view path)
{
    std::vector<PathStep> steps;
    while (!path.empty()) {
        if (path.front() == '[') {
            auto step = bracket_step(path);
            if (!step) {
                return std::nullopt;
            }
            steps.push_back(std::move(*step));
            continue;
        }
        if (!steps.empty()) {
            if (path.front() != '.') {
                return std::nullopt;
            }
            path.remove_prefix(1);
        }
        const std::size_t length = path.find_first_of(".[");
        const std::string_view word = path.substr(0, length);
        if (word.empty()) {
            return std::nullopt;
        }
        steps.emplace_back(std::string(word));
        path.remove_prefix(word.size());
    }
    return steps;
}

} // namespace procession::core
