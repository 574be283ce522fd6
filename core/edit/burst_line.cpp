// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/burst_line.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

constexpr std::string_view separators = " \t,";
constexpr std::string_view full_width_comma = "\xEF\xBC\x8C";

/// One burst as a line says it.
struct Said {
    bool io = false;
    std::string length;
    std::string device;
};

/// A whole number as JSON writes it.
bool is_whole(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos &&
           (text.size() == 1 || text.front() != '0');
}

/// What can stand behind @ and be found there again.
bool is_plain(std::string_view device)
{
    return !device.empty() && device.find_first_of(" \t,@!\r\n") == std::string_view::npos &&
           device.find(full_width_comma) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(separators);
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(separators) - first + 1);
}

/// With the comma of Chinese texts as any other.
std::string plain_commas(std::string_view typed)
{
    std::string text(typed);
    for (std::size_t at = text.find(full_width_comma); at != std::string::npos;
         at = text.find(full_width_comma, at)) {
        text.replace(at, full_width_comma.size(), ",");
    }
    return text;
}

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::optional<Said> burst_of_word(std::string_view word, bool io_comes)
{
    Said said{io_comes, {}, {}};
    for (const std::string_view prefix : {"cpu:", "io:"}) {
        if (word.starts_with(prefix)) {
            said.io = prefix == "io:";
            word.remove_prefix(prefix.size());
            break;
        }
    }
    if (const std::size_t at = word.find('@'); at != std::string_view::npos) {
        said.io = true;
        said.device = word.substr(at + 1);
        word = word.substr(0, at);
        if (!is_plain(said.device)) {
            return std::nullopt;
        }
    }
    said.length = word;
    return is_whole(word) ? std::optional(said) : std::nullopt;
}

std::string word_of(const Said& said, bool io_comes)
{
    const std::string_view prefix = said.io == io_comes || !said.device.empty() ? ""
                                    : said.io                                   ? "io:"
                                                                                : "cpu:";
    return said.device.empty() ? fmt::format("{}{}", prefix, said.length)
                               : fmt::format("{}@{}", said.length, said.device);
}

std::string burst_json(const Said& said)
{
    return !said.io              ? fmt::format(R"({{"cpu": {}}})", said.length)
           : said.device.empty() ? fmt::format(R"({{"io": {}}})", said.length)
                                 : fmt::format(R"({{"io": {}, "device": {}}})", said.length,
                                               core::quoted(said.device));
}

std::size_t members_of(const Document& document, Node object)
{
    std::size_t count = 0;
    for ([[maybe_unused]] const Node member : document.children(object)) {
        ++count;
    }
    return count;
}

std::optional<Said> burst_at(const Document& document, Node node)
{
    const Node cpu = document.member(node, "cpu");
    const Node io = document.member(node, "io");
    const Node device = document.member(node, "device");
    const std::size_t known = (cpu != Document::none) + (io != Document::none) +
                              static_cast<std::size_t>(device != Document::none);
    const Node length = cpu != Document::none ? cpu : io;
    if (length == Document::none || known != members_of(document, node) || known > 2 ||
        (cpu != Document::none && known > 1) || !is_whole(document.source(length))) {
        return std::nullopt;
    }
    Said said{io != Document::none, std::string(document.source(length)), {}};
    if (device != Document::none) {
        if (document.kind(device) != Kind::string || !is_plain(document.string(device))) {
            return std::nullopt;
        }
        said.device = document.string(device);
    }
    return said;
}

/// How the process fails, if the burst says that and a line can.
std::optional<std::string> failure_at(const Document& document, Node node)
{
    const Node fault = document.member(node, "fault");
    if (fault == Document::none || members_of(document, node) != 1 ||
        document.kind(fault) != Kind::string) {
        return std::nullopt;
    }
    std::string text = document.string(fault);
    const bool is_line = !text.empty() && trimmed(text) == text &&
                         text.find_first_of("\r\n") == std::string::npos &&
                         text.find(full_width_comma) == std::string::npos;
    return is_line ? std::optional(std::move(text)) : std::nullopt;
}

} // namespace

std::optional<std::string> burst_line(const Document& document, Node list)
{
    if (document.kind(list) != Kind::array) {
        return std::nullopt;
    }
    std::string line;
    bool io_comes = false;
    bool failed = false;
    for (const Node node : document.children(list)) {
        if (failed || document.kind(node) != Kind::object) {
            return std::nullopt;
        }
        line += line.empty() ? "" : " ";
        if (const auto said = burst_at(document, node)) {
            line += word_of(*said, io_comes);
            io_comes = !said->io;
        } else if (const auto failure = failure_at(document, node)) {
            line += '!' + *failure;
            failed = true;
        } else {
            return std::nullopt;
        }
    }
    return line.empty() ? std::nullopt : std::optional(line);
}

std::optional<std::string> bursts_of_line(std::string_view typed)
{
    const std::string text = plain_commas(typed);
    const std::size_t mark = std::min(text.find('!'), text.size());
    std::vector<std::string> bursts;
    bool io_comes = false;
    for (const std::string_view word : words_of(std::string_view(text).substr(0, mark))) {
        const auto said = burst_of_word(word, io_comes);
        if (!said) {
            return std::nullopt;
        }
        bursts.push_back(burst_json(*said));
        io_comes = !said->io;
    }
    if (mark < text.size()) {
        const std::string_view failure = trimmed(std::string_view(text).substr(mark + 1));
        if (failure.empty()) {
            return std::nullopt;
        }
        bursts.push_back(fmt::format(R"({{"fault": {}}})", core::quoted(failure)));
    }
    return bursts.empty() ? std::nullopt
                          : std::optional(fmt::format("[{}]", fmt::join(bursts, ", ")));
}

std::optional<std::string> numbers_of_line(std::string_view typed)
{
    const std::string text = plain_commas(typed);
    const std::vector<std::string_view> words = words_of(text);
    return words.empty() || !std::ranges::all_of(words, is_whole)
               ? std::nullopt
               : std::optional(fmt::format("[{}]", fmt::join(words, ", ")));
}

std::optional<std::string> number_line(const Document& document, Node list)
{
    if (document.kind(list) != Kind::array) {
        return std::nullopt;
    }
    std::string line;
    for (const Node node : document.children(list)) {
        if (!is_whole(document.source(node))) {
            return std::nullopt;
        }
        line += line.empty() ? "" : " ";
        line += document.source(node);
    }
    return line.empty() ? std::nullopt : std::optional(line);
}

} // namespace procession::core::edit
