// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of str that give it another shape: case, width, ends.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program {

namespace {

template <std::string (*convert)(std::string_view)>
Ref converted(Call& call)
{
    return text_result(call, convert(str_argument(call[0])->view()));
}

/// The fill character of center, ljust and rjust.
bool take_fill(Call& call, Value value, std::string_view& fill)
{
    if (value.is_unbound()) {
        return true;
    }
    const Str* const given = str_argument(value);
    if (given == nullptr) {
        (void)call.raise(TypeName::TypeError,
                         fmt::format("The fill character must be a unicode character, not {}",
                                     type_name(call, value)));
        return false;
    }
    if (given->points != 1) {
        (void)call.raise(TypeName::TypeError,
                         "The fill character must be exactly one character long");
        return false;
    }
    fill = given->view();
    return true;
}

enum class Side { left, middle, right };

/// Fills up to a width; the text stands on that side.
Ref justified(Call& call, Side side)
{
    const Str& self = *str_argument(call[0]);
    std::int64_t width = 0;
    std::string_view fill = " ";
    if (!take_index(call, call[1], width) || !take_fill(call, call[2], fill)) {
        return call.raised();
    }
    const auto points = static_cast<std::int64_t>(self.points);
    if (width <= points) {
        return text_result(call, self.view());
    }
    const auto missing = static_cast<std::size_t>(width - points);
    if (missing > call.heap().limit() ||
        !call.heap().has_room(missing * fill.size() + self.byte_count)) {
        return call.raise_memory();
    }
    // An odd space goes to the left where the width is odd, as CPython does.
    const std::size_t middle = missing / 2 + (missing & static_cast<std::size_t>(width) & 1);
    const std::size_t before = side == Side::left ? 0 : side == Side::right ? missing : middle;
    std::string result;
    result.reserve(missing * fill.size() + self.byte_count);
    for (std::size_t i = 0; i < missing; ++i) {
        if (i == before) {
            result += self.view();
        }
        result += fill;
    }
    if (before == missing) {
        result += self.view();
    }
    return text_result(call, result);
}

Ref center(Call& call)
{
    return justified(call, Side::middle);
}

Ref ljust(Call& call)
{
    return justified(call, Side::left);
}

Ref rjust(Call& call)
{
    return justified(call, Side::right);
}

Ref zfill(Call& call)
{
    const Str& self = *str_argument(call[0]);
    std::int64_t width = 0;
    if (!take_index(call, call[1], width)) {
        return call.raised();
    }
    const auto points = static_cast<std::int64_t>(self.points);
    std::string result(self.view());
    if (width > points) {
        const auto missing = static_cast<std::size_t>(width - points);
        if (!call.heap().has_room(missing)) {
            return call.raise_memory();
        }
        const bool sign = !result.empty() && (result[0] == '+' || result[0] == '-');
        result.insert(sign ? 1 : 0, missing, '0');
    }
    return text_result(call, result);
}

/// strip, lstrip and rstrip.
Ref stripped(Call& call, bool left, bool right)
{
    std::string_view self = str_argument(call[0])->view();
    if (call[1].is_none()) {
        self = left ? text::strip_spaces_left(self) : self;
        return text_result(call, right ? text::strip_spaces_right(self) : self);
    }
    const Str* const characters = str_argument(call[1]);
    if (characters == nullptr) {
        return call.raise(TypeName::TypeError,
                          fmt::format("{} arg must be None or str", call.name()));
    }
    const std::u32string set = text::points_of(characters->view());
    const std::u32string points = text::points_of(self);
    std::size_t start = 0;
    std::size_t end = points.size();
    while (left && start < end && set.find(points[start]) != set.npos) {
        ++start;
    }
    while (right && end > start && set.find(points[end - 1]) != set.npos) {
        --end;
    }
    return text_result(call, text::utf8_of(std::u32string_view(points).substr(start, end - start)));
}

Ref strip(Call& call)
{
    return stripped(call, true, true);
}

Ref lstrip(Call& call)
{
    return stripped(call, true, false);
}

Ref rstrip(Call& call)
{
    return stripped(call, false, true);
}

Ref expandtabs(Call& call)
{
    std::int64_t size = 0;
    if (!take_index(call, call[1], size)) {
        return call.raised();
    }
    const std::string_view self = str_argument(call[0])->view();
    const auto tabs = static_cast<std::size_t>(std::count(self.begin(), self.end(), '\t'));
    if (size > 0 && tabs > 0 && static_cast<std::size_t>(size) > call.heap().limit() / tabs) {
        return call.raise_memory();
    }
    std::string result;
    std::int64_t column = 0;
    for (std::size_t at = 0; at < self.size();) {
        const std::size_t start = at;
        const char32_t point = text::next_point(self, at);
        if (point == '\t') {
            const std::int64_t spaces = size > 0 ? size - column % size : 0;
            result.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
            continue;
        }
        result.append(self, start, at - start);
        column = point == '\n' || point == '\r' ? 0 : column + 1;
    }
    return text_result(call, result);
}

constexpr NativeEntry shape_entries[] = {
    {"capitalize", "self, /", converted<text::capitalize>},
    {"casefold", "self, /", converted<text::fold_case>},
    {"center", "self, width, fillchar=?, /", center},
    {"expandtabs", "self, tabsize=8", expandtabs},
    {"ljust", "self, width, fillchar=?, /", ljust},
    {"lower", "self, /", converted<text::to_lower>},
    {"lstrip", "self, chars=None, /", lstrip},
    {"rjust", "self, width, fillchar=?, /", rjust},
    {"rstrip", "self, chars=None, /", rstrip},
    {"strip", "self, chars=None, /", strip},
    {"swapcase", "self, /", converted<text::swap_case>},
    {"title", "self, /", converted<text::to_title>},
    {"upper", "self, /", converted<text::to_upper>},
    {"zfill", "self, width, /", zfill},
};

} // namespace

void register_str_shape(Registry& registry)
{
    registry.methods(TypeName::str, shape_entries);
}

} // namespace procession::core::program
