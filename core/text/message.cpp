// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/message.h"

#include <array>
#include <fmt/format.h>

namespace procession::core {

namespace {

struct Entry {
    std::string_view name;
    const char* english;
};

constexpr auto entries = std::to_array<Entry>({
#define PROCESSION_MESSAGE(code, english) {#code, english},
#include "core/text/messages.inc"
#undef PROCESSION_MESSAGE
});

std::string text_of(const Message::Value& value, std::string_view separator)
{
    struct Writer {
        std::string_view separator;
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return fmt::format("{:.4g}", number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const std::vector<NamedValue>& list) const
        {
            std::string joined;
            for (const NamedValue& entry : list) {
                if (!joined.empty()) {
                    joined += separator;
                }
                joined += entry.name;
                if (!entry.value.empty()) {
                    joined += ' ';
                    joined += entry.value;
                }
            }
            return joined;
        }
    };
    return std::visit(Writer{separator}, value);
}

/// Of "tick|ticks" the word that goes with the number.
std::string_view word_for(const Message::Value& value, std::string_view words)
{
    const auto bar = words.find('|');
    const auto* number = std::get_if<std::int64_t>(&value);
    if (bar == std::string_view::npos) {
        return words;
    }
    return number && *number == 1 ? words.substr(0, bar) : words.substr(bar + 1);
}

} // namespace

std::string_view name(MessageCode code)
{
    return entries.at(static_cast<std::size_t>(code)).name;
}

const char* english_template(MessageCode code)
{
    return entries.at(static_cast<std::size_t>(code)).english;
}

std::string render(const Message& message)
{
    return render(message, {[](MessageCode code) { return english_template(code); }});
}

std::string render(const Message& message, const Language& language)
{
    std::string result = fill_in(language.text(message.code), message, language.list);
    for (const Message& sentence : message.then) {
        result += language.sentence;
        result += render(sentence, language);
    }
    return result;
}

std::string fill_in(std::string_view text, const Message& message, std::string_view separator)
{
    std::string result;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = text.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            break;
        }
        result += text.substr(0, open);
        const auto wanted = text.substr(open + 1, close - open - 1);
        const auto bar = wanted.find('|');
        const Message::Argument* found = nullptr;
        for (const Message::Argument& argument : message.arguments) {
            found = argument.name == wanted.substr(0, bar) ? &argument : found;
        }
        if (found && bar != std::string_view::npos) {
            result += word_for(found->value, wanted.substr(bar + 1));
        } else {
            result += found ? text_of(found->value, separator)
                            : std::string(text.substr(open, close - open + 1));
        }
        text.remove_prefix(close + 1);
    }
    result += text;
    return result;
}

} // namespace procession::core
