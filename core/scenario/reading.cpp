// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/reading.h"

#include "core/scenario/nearest.h"

#include <algorithm>

namespace procession::core {

void Reading::fault(Node node, MessageCode code, std::vector<Message::Argument> arguments)
{
    faults.add(document.begin(node), node, {code, std::move(arguments)});
}

void Reading::key_fault(Node member, MessageCode code, std::vector<Message::Argument> arguments)
{
    faults.add(document.key_begin(member), member, {code, std::move(arguments)});
}

bool Reading::expect(Node node, Document::Kind kind, std::string_view key)
{
    if (document.kind(node) == kind) {
        return true;
    }
    const MessageCode code = kind == Document::Kind::object  ? MessageCode::value_not_object
                             : kind == Document::Kind::array ? MessageCode::value_not_array
                                                             : MessageCode::value_not_text;
    fault(node, code, {{"key", std::string(key)}, {"found", shortened(document.source(node))}});
    return false;
}

void Reading::check_keys(Node object, const std::vector<std::string_view>& known)
{
    for (const Node member : document.children(object)) {
        const std::string key = document.key(member);
        if (std::find(known.begin(), known.end(), key) != known.end() || key.starts_with("x-")) {
            continue;
        }
        const Nearest meant = nearest(key, known);
        key_fault(member, meant.close ? MessageCode::key_unknown_near : MessageCode::key_unknown,
                  {{"key", shortened(key)}, {"nearest", std::string(meant.word)}});
    }
}

std::optional<scheduler::ParameterValue> Reading::value(Node node,
                                                        const scheduler::ParameterInfo& info)
{
    Node where = node;
    CheckedValue checked = parse_value(info, document, node, where);
    if (auto* message = std::get_if<Message>(&checked)) {
        faults.add(document.begin(where), where, std::move(*message));
        return std::nullopt;
    }
    return std::get<scheduler::ParameterValue>(std::move(checked));
}

std::optional<std::int64_t> Reading::integer(Node node, std::string_view key, std::int64_t minimum,
                                             std::int64_t maximum)
{
    scheduler::ParameterInfo info;
    info.name = key;
    info.minimum = minimum;
    info.maximum = maximum;
    const auto read = value(node, info);
    return read ? std::optional(std::get<std::int64_t>(*read)) : std::nullopt;
}

std::optional<std::string> Reading::text(Node node, std::string_view key)
{
    return expect(node, Document::Kind::string, key) ? std::optional(document.string(node))
                                                     : std::nullopt;
}

std::optional<std::string> Reading::name(Node node, std::string_view key)
{
    auto read = text(node, key);
    if (!read) {
        return std::nullopt;
    }
    const bool printable = std::none_of(read->begin(), read->end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
    });
    if (read->empty() || !printable) {
        fault(node, MessageCode::name_not_printable, {{"key", std::string(key)}});
        return std::nullopt;
    }
    return read;
}

LocalizedText Reading::localized(Node node, std::string_view key)
{
    if (document.kind(node) == Document::Kind::string) {
        return LocalizedText(document.string(node));
    }
    LocalizedText texts;
    if (document.kind(node) != Document::Kind::object) {
        fault(node, MessageCode::value_not_localized,
              {{"key", std::string(key)}, {"found", shortened(document.source(node))}});
        return texts;
    }
    for (const Node member : document.children(node)) {
        const std::string language = document.key(member);
        if (auto read = text(member, language)) {
            texts.set(language, std::move(*read));
        }
    }
    return texts;
}

void read_settings(Reading& reading, Document::Node object, std::string_view name)
{
    for (const Document::Node member : reading.document.children(object)) {
        const ValueKey<Scenario>* key = find_setting(name, reading.document.key(member));
        if (!key) {
            continue;
        }
        if (const auto value = reading.value(member, key->info)) {
            key->store(reading.scenario, key->info, *value);
        }
    }
}

} // namespace procession::core
