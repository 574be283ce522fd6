// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of str that look for a text in another.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/text/utf8.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

namespace procession::core::program {

namespace {

/// A part of a str in bytes, and how many characters lie before it.
struct Part {
    std::string_view text;
    std::size_t points_before = 0;
    std::size_t bytes_before = 0;
    bool is_beyond = false; ///< begins behind the end: not even '' is found there
};

bool take_part_of(Call& call, const Str& self, std::size_t first, Part& part)
{
    std::size_t from = 0;
    std::size_t to = 0;
    if (!take_part(call, call[first], call[first + 1], self.points, from, to)) {
        return false;
    }
    part.is_beyond = from > to;
    to = std::max(from, to);
    const std::string_view whole = self.view();
    const bool plain = self.is_ascii();
    const std::size_t start =
        plain ? std::min(from, whole.size()) : text::offset_of_point(whole, from);
    const std::size_t end = plain ? std::min(to, whole.size()) : text::offset_of_point(whole, to);
    part.text = whole.substr(start, end - start);
    part.points_before = from;
    part.bytes_before = start;
    call.touch(part.text.size());
    return true;
}

bool is_missing_str(Call& call, Value value)
{
    if (str_argument(value) != nullptr) {
        return false;
    }
    (void)call.raise(TypeName::TypeError,
                     fmt::format("must be str, not {}", type_name(call, value)));
    return true;
}

/// find, rfind, index and rindex: where, or npos.
Ref found(Call& call, bool backwards, bool must)
{
    const Str& self = *str_argument(call[0]);
    Part part;
    if (is_missing_str(call, call[1]) || !take_part_of(call, self, 2, part)) {
        return call.raised();
    }
    const std::string_view wanted = str_argument(call[1])->view();
    const std::size_t at = part.is_beyond ? std::string_view::npos
                           : backwards    ? part.text.rfind(wanted)
                                          : part.text.find(wanted);
    if (at != std::string_view::npos) {
        const std::size_t points =
            self.is_ascii() ? at : text::count_points(part.text.substr(0, at));
        return call.heap().integer(static_cast<std::int64_t>(part.points_before + points));
    }
    return must ? call.raise(TypeName::ValueError, "substring not found") : call.heap().integer(-1);
}

Ref find(Call& call)
{
    return found(call, false, false);
}

Ref rfind(Call& call)
{
    return found(call, true, false);
}

Ref index(Call& call)
{
    return found(call, false, true);
}

Ref rindex(Call& call)
{
    return found(call, true, true);
}

Ref count(Call& call)
{
    const Str& self = *str_argument(call[0]);
    Part part;
    if (is_missing_str(call, call[1]) || !take_part_of(call, self, 2, part)) {
        return call.raised();
    }
    const std::string_view wanted = str_argument(call[1])->view();
    std::size_t result = 0;
    if (wanted.empty()) {
        result = part.is_beyond ? 0 : text::count_points(part.text) + 1;
    } else {
        for (std::size_t at = part.text.find(wanted); at != std::string_view::npos;
             at = part.text.find(wanted, at + wanted.size())) {
            ++result;
        }
    }
    return call.heap().integer(static_cast<std::int64_t>(result));
}

/// startswith and endswith: one text or a tuple of them.
Ref matches(Call& call, bool at_end)
{
    Part part;
    const std::string_view name = at_end ? "endswith" : "startswith";
    const Value wanted = call[1];
    const Tuple* const several = content_as<Tuple>(wanted);
    if (several == nullptr && str_argument(wanted) == nullptr) {
        return call.raise(TypeName::TypeError,
                          fmt::format("{} first arg must be str or a tuple of str, not {}", name,
                                      type_name(call, wanted)));
    }
    if (!take_part_of(call, *str_argument(call[0]), 2, part)) {
        return call.raised();
    }
    const auto fits = [&](Value one) {
        const std::string_view text = str_argument(one)->view();
        return !part.is_beyond &&
               (at_end ? part.text.ends_with(text) : part.text.starts_with(text));
    };
    if (several == nullptr) {
        return Ref::boolean(fits(wanted));
    }
    for (const Value one : several->items()) {
        if (str_argument(one) == nullptr) {
            return call.raise(TypeName::TypeError,
                              fmt::format("tuple for {} must only contain str, not {}", name,
                                          type_name(call, one)));
        }
        if (fits(one)) {
            return Ref::boolean(true);
        }
    }
    return Ref::boolean(false);
}

Ref startswith(Call& call)
{
    return matches(call, false);
}

Ref endswith(Call& call)
{
    return matches(call, true);
}

/// The text with `old` replaced, at most `most` times; '' stands between any two characters.
std::string replaced(std::string_view text, std::string_view old, std::string_view by,
                     std::size_t most)
{
    std::string result;
    std::size_t at = 0;
    while (most > 0) {
        const std::size_t place = text.find(old, at);
        if (place == std::string_view::npos) {
            break;
        }
        --most;
        result.append(text, at, place - at).append(by);
        at = place + old.size();
        if (old.empty()) {
            if (at == text.size()) {
                break;
            }
            const std::size_t size = text::bytes_of_lead(text[at]);
            result.append(text, at, size);
            at += size;
        }
    }
    return result.append(text, std::min(at, text.size()));
}

Ref replace(Call& call)
{
    const std::string_view self = str_argument(call[0])->view();
    for (const std::size_t i : {1u, 2u}) {
        if (str_argument(call[i]) == nullptr) {
            return call.raise(TypeName::TypeError,
                              fmt::format("replace() argument {} must be str, not {}", i,
                                          type_name(call, call[i])));
        }
    }
    std::int64_t most = -1;
    if (!take_index(call, call[3], most, true)) {
        return call.raised();
    }
    const std::string_view old = str_argument(call[1])->view();
    const std::string_view by = str_argument(call[2])->view();
    const std::size_t times = old.empty() ? self.size() + 1 : self.size() / old.size();
    const std::size_t growth = by.size() > old.size() ? by.size() - old.size() : 0;
    if (growth > 0 && times > call.heap().limit() / growth) {
        return call.raise_memory();
    }
    return text_result(
        call, replaced(self, old, by,
                       most < 0 ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(most)));
}

/// partition and rpartition.
Ref parted(Call& call, bool backwards)
{
    if (is_missing_str(call, call[1])) {
        return call.raised();
    }
    const std::string_view self = str_argument(call[0])->view();
    const std::string_view separator = str_argument(call[1])->view();
    if (separator.empty()) {
        return call.raise(TypeName::ValueError, "empty separator");
    }
    const std::size_t at = backwards ? self.rfind(separator) : self.find(separator);
    Heap& heap = call.heap();
    const Ref empty = heap.str("");
    Ref parts[3] = {empty, empty, empty};
    if (at == std::string_view::npos) {
        parts[backwards ? 2 : 0] = heap.str(self);
    } else {
        parts[0] = heap.str(self.substr(0, at));
        parts[1] = heap.str(separator);
        parts[2] = heap.str(self.substr(at + separator.size()));
    }
    const Value values[3] = {parts[0], parts[1], parts[2]};
    return make_tuple(heap, values);
}

Ref partition(Call& call)
{
    return parted(call, false);
}

Ref rpartition(Call& call)
{
    return parted(call, true);
}

/// removeprefix and removesuffix.
Ref removed(Call& call, bool at_end)
{
    if (str_argument(call[1]) == nullptr) {
        return call.raise(TypeName::TypeError,
                          fmt::format("remove{}() argument must be str, not {}",
                                      at_end ? "suffix" : "prefix", type_name(call, call[1])));
    }
    std::string_view self = str_argument(call[0])->view();
    const std::string_view part = str_argument(call[1])->view();
    if (at_end ? self.ends_with(part) : self.starts_with(part)) {
        self = at_end ? self.substr(0, self.size() - part.size()) : self.substr(part.size());
    }
    return text_result(call, self);
}

Ref removeprefix(Call& call)
{
    return removed(call, false);
}

Ref removesuffix(Call& call)
{
    return removed(call, true);
}

constexpr NativeEntry search_entries[] = {
    {"count", "self, sub, start=None, end=None, /", count},
    {"endswith", "self, suffix, start=None, end=None, /", endswith},
    {"find", "self, sub, start=None, end=None, /", find},
    {"index", "self, sub, start=None, end=None, /", index},
    {"partition", "self, sep, /", partition},
    {"removeprefix", "self, prefix, /", removeprefix},
    {"removesuffix", "self, suffix, /", removesuffix},
    {"replace", "self, old, new, count=-1, /", replace},
    {"rfind", "self, sub, start=None, end=None, /", rfind},
    {"rindex", "self, sub, start=None, end=None, /", rindex},
    {"rpartition", "self, sep, /", rpartition},
    {"startswith", "self, prefix, start=None, end=None, /", startswith},
};

} // namespace

void register_str_search(Registry& registry)
{
    registry.methods(TypeName::str, search_entries);
}

} // namespace procession::core::program
