// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of str that take it apart and put it together.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"
#include "core/program/values/list.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace procession::core::program {

namespace {

using Pieces = std::vector<std::string_view>;

constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

/// Words between spaces, the last one being the rest after `most` cuts.
Pieces words(std::string_view text, std::size_t most)
{
    Pieces result;
    text = text::strip_spaces_left(text);
    while (!text.empty()) {
        if (result.size() == most) {
            result.push_back(text);
            break;
        }
        std::size_t at = 0;
        std::size_t end = 0;
        while (at < text.size() && !text::is_space(text::next_point(text, at))) {
            end = at;
        }
        result.push_back(text.substr(0, end));
        text = text::strip_spaces_left(text.substr(end));
    }
    return result;
}

/// Where the last character of a text begins.
std::size_t last_start(std::string_view text)
{
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) {
        --at;
    }
    return at;
}

Pieces words_from_right(std::string_view text, std::size_t most)
{
    Pieces result;
    text = text::strip_spaces_right(text);
    while (!text.empty()) {
        if (result.size() == most) {
            result.push_back(text);
            break;
        }
        std::size_t start = text.size();
        while (start > 0) {
            std::size_t at = last_start(text.substr(0, start));
            const std::size_t previous = at;
            if (text::is_space(text::next_point(text, at))) {
                break;
            }
            start = previous;
        }
        result.push_back(text.substr(start));
        text = text::strip_spaces_right(text.substr(0, start));
    }
    std::reverse(result.begin(), result.end());
    return result;
}

Pieces cut(std::string_view text, std::string_view separator, std::size_t most)
{
    Pieces result;
    while (result.size() < most) {
        const std::size_t at = text.find(separator);
        if (at == std::string_view::npos) {
            break;
        }
        result.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    result.push_back(text);
    return result;
}

Pieces cut_from_right(std::string_view text, std::string_view separator, std::size_t most)
{
    Pieces result;
    while (result.size() < most) {
        const std::size_t at = text.rfind(separator);
        if (at == std::string_view::npos) {
            break;
        }
        result.push_back(text.substr(at + separator.size()));
        text = text.substr(0, at);
    }
    result.push_back(text);
    std::reverse(result.begin(), result.end());
    return result;
}

Ref list_of(Call& call, const Pieces& pieces)
{
    Heap& heap = call.heap();
    if (!heap.has_room(pieces.size() * 64)) {
        return call.raise_memory();
    }
    call.touch(pieces.size());
    const Owned<List> result = heap.make<List>();
    for (const std::string_view piece : pieces) {
        result->append(heap, heap.str(piece));
    }
    return result;
}

Ref split_either_way(Call& call, bool backwards)
{
    const std::string_view self = str_argument(call[0])->view();
    std::int64_t most = -1;
    if (!take_index(call, call[2], most, true)) {
        return call.raised();
    }
    const std::size_t limit = most < 0 ? no_limit : static_cast<std::size_t>(most);
    call.touch(self.size());
    if (call[1].is_none()) {
        return list_of(call, backwards ? words_from_right(self, limit) : words(self, limit));
    }
    const Str* const separator = str_argument(call[1]);
    if (separator == nullptr) {
        return call.raise(TypeName::TypeError,
                          fmt::format("must be str or None, not {}", type_name(call, call[1])));
    }
    if (separator->byte_count == 0) {
        return call.raise(TypeName::ValueError, "empty separator");
    }
    return list_of(call, backwards ? cut_from_right(self, separator->view(), limit)
                                   : cut(self, separator->view(), limit));
}

Ref split(Call& call)
{
    return split_either_way(call, false);
}

Ref rsplit(Call& call)
{
    return split_either_way(call, true);
}

Ref splitlines(Call& call)
{
    const std::string_view self = str_argument(call[0])->view();
    const bool keep = truth(call[1]) == Truth::yes;
    Pieces lines;
    std::size_t start = 0;
    for (std::size_t at = 0; at < self.size();) {
        const std::size_t end = at;
        const char32_t point = text::next_point(self, at);
        if (!text::is_line_break(point)) {
            continue;
        }
        if (point == '\r' && at < self.size() && self[at] == '\n') {
            ++at;
        }
        lines.push_back(self.substr(start, (keep ? at : end) - start));
        start = at;
    }
    if (start < self.size()) {
        lines.push_back(self.substr(start));
    }
    return list_of(call, lines);
}

Ref join(Call& call)
{
    const Instance* const instance = try_as<Instance>(call[1]);
    const bool is_plain = instance != nullptr && instance->content.is_unbound() &&
                          instance->cls->lookup(call.heap(), Name::iter).is_unbound() &&
                          instance->cls->lookup(call.heap(), Name::getitem).is_unbound();
    if (is_plain || is_never_iterable(call[1])) {
        return call.raise(TypeName::TypeError, "can only join an iterable");
    }
    std::vector<Ref> items;
    if (!take_items(call, 1, items, true)) {
        return call.raised();
    }
    const std::string_view separator = str_argument(call[0])->view();
    std::size_t size = items.empty() ? 0 : separator.size() * (items.size() - 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Str* const item = str_argument(items[i]);
        if (item == nullptr) {
            return call.raise(TypeName::TypeError,
                              fmt::format("sequence item {}: expected str instance, {} found", i,
                                          type_name(call, items[i])));
        }
        size += item->byte_count;
    }
    if (!call.heap().has_room(size)) {
        return call.raise_memory();
    }
    std::string result;
    result.reserve(size);
    for (std::size_t i = 0; i < items.size(); ++i) {
        result.append(i > 0 ? separator : "").append(str_argument(items[i])->view());
    }
    return text_result(call, result);
}

constexpr NativeEntry split_entries[] = {
    {"join", "self, iterable, /", join},
    {"rsplit", "self, sep=None, maxsplit=-1", rsplit},
    {"split", "self, sep=None, maxsplit=-1", split},
    {"splitlines", "self, keepends=False", splitlines},
};

} // namespace

void register_str_split(Registry& registry)
{
    registry.methods(TypeName::str, split_entries);
}

} // namespace procession::core::program
