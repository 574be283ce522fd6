// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/signature.h"

#include "core/program/values/native.h"

#include <charconv>

namespace procession::core::program {
namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

Value default_of(Heap& heap, std::string_view text)
{
    if (text == "None") {
        return Value::none();
    }
    if (text == "True" || text == "False") {
        return Value::boolean(text == "True");
    }
    if (text.size() >= 2 && text.front() == '\'') {
        return heap.str(text.substr(1, text.size() - 2)).detach();
    }
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ptr == text.data() + text.size() ? Value::small(number) : Value();
}

Signature::Parameter parameter(Heap& heap, std::string_view text)
{
    Signature::Parameter made;
    const std::size_t equals = text.find('=');
    made.name = trimmed(text.substr(0, equals));
    made.name_value = heap.str(made.name).detach();
    if (equals != std::string_view::npos) {
        made.is_required = false;
        made.otherwise = default_of(heap, trimmed(text.substr(equals + 1)));
    }
    return made;
}

} // namespace

Signature read_signature(Heap& heap, const NativeEntry& entry)
{
    Signature made;
    made.shown_name = entry.name;
    std::string_view rest = entry.signature;
    bool by_keyword_only = false;
    while (!trimmed(rest).empty()) {
        const std::size_t comma = rest.find(',');
        const std::string_view piece = trimmed(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        if (piece == "/") {
            made.positional_only = made.parameters.size();
        } else if (piece == "*") {
            by_keyword_only = true;
        } else if (piece.starts_with("**")) {
            made.has_keywords = true;
            made.parameters.push_back(parameter(heap, piece.substr(2)));
        } else if (piece.starts_with("*")) {
            made.has_rest = true;
            by_keyword_only = true;
            made.parameters.push_back(parameter(heap, piece.substr(1)));
        } else {
            made.parameters.push_back(parameter(heap, piece));
            made.keyword_only += by_keyword_only ? 1 : 0;
            made.positional += by_keyword_only ? 0 : 1;
            if (!by_keyword_only && made.parameters.back().is_required) {
                made.required = made.positional;
            }
        }
    }
    return made;
}

} // namespace procession::core::program
