// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/value.h"

#include "core/scenario/nearest.h"

#include <algorithm>
#include <optional>

namespace procession::core {

namespace {

using scheduler::ParameterInfo;
using scheduler::ParameterKind;
using scheduler::ParameterValue;

constexpr int decimal_places = 6; // a Decimal counts millionths

bool takes_list(ParameterKind kind)
{
    return kind == ParameterKind::integer_list || kind == ParameterKind::integer_or_list;
}

Message wrong_choice(const ParameterInfo& info, std::string_view found)
{
    std::vector<NamedValue> choices;
    for (const std::string_view choice : info.choices) {
        choices.push_back({std::string(choice), ""});
    }
    const Nearest meant = nearest(found, info.choices);
    Message message{meant.close ? MessageCode::value_not_choice_near
                                : MessageCode::value_not_choice,
                    {{"key", std::string(info.name)},
                     {"choices", std::move(choices)},
                     {"found", shortened(found)}}};
    if (meant.close) {
        message.arguments.push_back({"nearest", std::string(meant.word)});
    }
    return message;
}

/// What is wrong, for every kind but a choice: says what would be right.
Message wrong_value(const ParameterInfo& info, std::string_view found)
{
    constexpr double million = 1e6;
    Message message;
    message.arguments = {{"key", std::string(info.name)}, {"found", shortened(found)}};
    const bool decimal = info.kind == ParameterKind::decimal;
    if (decimal) {
        message.arguments.push_back({"minimum", static_cast<double>(info.minimum) / million});
        message.arguments.push_back({"maximum", static_cast<double>(info.maximum) / million});
    } else {
        message.arguments.push_back({"minimum", info.minimum});
        message.arguments.push_back({"maximum", info.maximum});
    }
    switch (info.kind) {
    case ParameterKind::boolean:
        message.code = MessageCode::value_not_boolean;
        break;
    case ParameterKind::decimal:
        message.code = MessageCode::value_not_decimal;
        break;
    case ParameterKind::integer_or_list:
        message.code = MessageCode::value_not_number_or_list;
        break;
    case ParameterKind::integer_list:
        message.code = MessageCode::value_not_list;
        break;
    default:
        message.code = MessageCode::value_not_integer;
    }
    return message;
}

std::optional<std::int64_t> number_in_range(const ParameterInfo& info, std::string_view text)
{
    const int scale = info.kind == ParameterKind::decimal ? decimal_places : 0;
    const ScaledNumber number = scaled_number(text, scale);
    const bool right = number.form == ScaledNumber::Form::exact && number.value >= info.minimum &&
                       number.value <= info.maximum;
    return right ? std::optional(number.value) : std::nullopt;
}

CheckedValue one_number(const ParameterInfo& info, std::string_view text)
{
    const auto number = number_in_range(info, text);
    if (!number) {
        return wrong_value(info, text);
    }
    if (info.kind == ParameterKind::decimal) {
        return ParameterValue(scheduler::Decimal{*number});
    }
    return ParameterValue(*number);
}

CheckedValue choice(const ParameterInfo& info, std::string_view text)
{
    const bool known =
        std::find(info.choices.begin(), info.choices.end(), text) != info.choices.end();
    return known ? CheckedValue(ParameterValue(std::string(text))) : wrong_choice(info, text);
}

/// A list whose entries are right one by one; the registry knows how many there may be.
CheckedValue whole_list(const ParameterInfo& info, scheduler::IntegerList list)
{
    const auto count = static_cast<std::int64_t>(list.size());
    ParameterValue value = std::move(list);
    if (scheduler::check(info, value) != scheduler::ParameterFault::none) {
        return Message{MessageCode::value_list_too_long,
                       {{"key", std::string(info.name)}, {"count", count}}};
    }
    return value;
}

CheckedValue list_of_nodes(const ParameterInfo& info, const Document& document, Document::Node node,
                           Document::Node& where)
{
    scheduler::IntegerList list;
    for (const Document::Node element : document.children(node)) {
        const bool is_number = document.kind(element) == Document::Kind::number;
        const auto number =
            is_number ? number_in_range(info, document.source(element)) : std::nullopt;
        if (!number) {
            where = element;
            return wrong_value(info, document.source(element));
        }
        list.push_back(*number);
    }
    if (list.empty() && info.kind != ParameterKind::integer_list) {
        return wrong_value(info, document.source(node));
    }
    return whole_list(info, std::move(list));
}

CheckedValue list_of_text(const ParameterInfo& info, std::string_view text)
{
    scheduler::IntegerList list;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t colon = std::min(rest.find(':'), rest.size());
        const auto number = number_in_range(info, rest.substr(0, colon));
        if (!number || colon + 1 == rest.size()) {
            return wrong_value(info, text);
        }
        list.push_back(*number);
        rest.remove_prefix(std::min(colon + 1, rest.size()));
    }
    if (list.empty() && info.kind != ParameterKind::integer_list) {
        return wrong_value(info, text);
    }
    return whole_list(info, std::move(list));
}

} // namespace

std::string shortened(std::string_view source)
{
    constexpr std::size_t longest = 40;
    if (source.size() <= longest) {
        return std::string(source);
    }
    std::size_t end = longest;
    while ((static_cast<unsigned char>(source[end]) & 0xC0u) == 0x80u) {
        --end; // not inside a character
    }
    return std::string(source.substr(0, end)) + "…";
}

CheckedValue parse_value(const ParameterInfo& info, const Document& document, Document::Node node,
                         Document::Node& where)
{
    where = node;
    const std::string_view source = document.source(node);
    switch (document.kind(node)) {
    case Document::Kind::number:
        if (info.kind == ParameterKind::integer || info.kind == ParameterKind::decimal ||
            info.kind == ParameterKind::integer_or_list) {
            return one_number(info, source);
        }
        break;
    case Document::Kind::boolean:
        if (info.kind == ParameterKind::boolean) {
            return ParameterValue(source == "true");
        }
        break;
    case Document::Kind::string:
        if (info.kind == ParameterKind::choice) {
            return choice(info, document.string(node));
        }
        break;
    case Document::Kind::array:
        if (takes_list(info.kind)) {
            return list_of_nodes(info, document, node, where);
        }
        break;
    default:
        break;
    }
    return info.kind == ParameterKind::choice ? wrong_choice(info, source)
                                              : wrong_value(info, source);
}

CheckedValue parse_value(const ParameterInfo& info, std::string_view text)
{
    switch (info.kind) {
    case ParameterKind::boolean:
        if (text == "true" || text == "yes" || text == "on" || text == "1") {
            return ParameterValue(true);
        }
        if (text == "false" || text == "no" || text == "off" || text == "0") {
            return ParameterValue(false);
        }
        return wrong_value(info, text);
    case ParameterKind::choice:
        return choice(info, text);
    case ParameterKind::integer_list:
        return list_of_text(info, text);
    case ParameterKind::integer_or_list:
        return text.find(':') == std::string_view::npos ? one_number(info, text)
                                                        : list_of_text(info, text);
    default:
        return one_number(info, text);
    }
}

} // namespace procession::core
