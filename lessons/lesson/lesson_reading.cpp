// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/lesson_reading.h"

#include <charconv>

namespace procession::lessons {

using core::MessageCode;
using Node = core::Document::Node;

std::string joined(std::span<const std::string_view> words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += i == 0 ? "" : i + 1 == words.size() ? " and " : ", ";
        text += words[i];
    }
    return text;
}

std::string read_choice(core::Reading& reading, Node node, std::string_view key,
                        std::span<const std::string_view> choices)
{
    scheduler::ParameterInfo info;
    info.name = key;
    info.kind = scheduler::ParameterKind::choice;
    info.choices = {choices.begin(), choices.end()};
    const auto value = reading.value(node, info);
    return value ? std::get<std::string>(*value) : std::string();
}

std::optional<double> read_number(core::Reading& reading, Node node, std::string_view key)
{
    const std::string_view source = reading.document.source(node);
    double value = 0;
    const auto result = std::from_chars(source.data(), source.data() + source.size(), value);
    if (reading.document.kind(node) != core::Document::Kind::number || result.ec != std::errc()) {
        constexpr std::int64_t most = 1'000'000'000'000;
        reading.fault(node, MessageCode::value_not_decimal,
                      {{"key", std::string(key)},
                       {"minimum", -most},
                       {"maximum", most},
                       {"found", std::string(source.substr(0, 40))}});
        return std::nullopt;
    }
    return value;
}

core::LocalizedText read_texts(core::Reading& reading, Node node, std::string_view key)
{
    core::LocalizedText texts = reading.localized(node, key);
    for (const std::string_view language : lesson_languages) {
        const bool has = texts.all().contains(language) || texts.all().contains("");
        if (!has && reading.document.kind(node) == core::Document::Kind::object) {
            reading.fault(node, MessageCode::lesson_text_missing,
                          {{"language", std::string(language)}});
        }
    }
    return texts;
}

core::LocalizedText texts_of(core::Reading& reading, Node object, std::string_view key)
{
    const Node member = reading.document.member(object, key);
    return member == core::Document::none ? core::LocalizedText()
                                          : read_texts(reading, member, key);
}

Node required(core::Reading& reading, Node object, std::string_view key)
{
    const Node member = reading.document.member(object, key);
    if (member == core::Document::none) {
        reading.fault(object, MessageCode::key_missing, {{"key", std::string(key)}});
    }
    return member;
}

std::vector<std::string> read_names(core::Reading& reading, Node object, std::string_view key)
{
    std::vector<std::string> names;
    const Node list = required(reading, object, key);
    if (list != core::Document::none && reading.expect(list, core::Document::Kind::array, key)) {
        for (const Node entry : reading.document.children(list)) {
            names.push_back(reading.name(entry, key).value_or(""));
        }
    }
    return names;
}

core::Position position_of(const core::Reading& reading, Node node)
{
    return reading.document.position(reading.document.begin(node));
}

} // namespace procession::lessons
