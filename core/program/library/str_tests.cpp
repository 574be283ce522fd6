// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of str that say what kind of characters it has.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

namespace procession::core::program {

namespace {

/// Whether every character is of that kind; never for ''.
template <bool (*is_kind)(char32_t)>
Ref all_are(Call& call)
{
    const std::string_view self = str_argument(call[0])->view();
    call.touch(self.size());
    for (std::size_t at = 0; at < self.size();) {
        if (!is_kind(text::next_point(self, at))) {
            return Ref::boolean(false);
        }
    }
    return Ref::boolean(!self.empty());
}

/// Whether there is a letter of one case and none of the other.
template <bool (*is_wanted)(char32_t), bool (*is_other)(char32_t)>
Ref cased(Call& call)
{
    const std::string_view self = str_argument(call[0])->view();
    call.touch(self.size());
    bool some = false;
    for (std::size_t at = 0; at < self.size();) {
        const char32_t point = text::next_point(self, at);
        if (is_other(point) || text::is_title(point)) {
            return Ref::boolean(false);
        }
        some = some || is_wanted(point);
    }
    return Ref::boolean(some);
}

Ref istitle(Call& call)
{
    const std::string_view self = str_argument(call[0])->view();
    call.touch(self.size());
    bool some = false;
    bool inside = false;
    for (std::size_t at = 0; at < self.size();) {
        const char32_t point = text::next_point(self, at);
        const bool capital = text::is_upper(point) || text::is_title(point);
        const bool small = text::is_lower(point);
        if ((capital && inside) || (small && !inside)) {
            return Ref::boolean(false);
        }
        inside = capital || small;
        some = some || inside;
    }
    return Ref::boolean(some);
}

bool is_printable_or_nothing(Call& call)
{
    const std::string_view self = str_argument(call[0])->view();
    for (std::size_t at = 0; at < self.size();) {
        if (!text::is_printable(text::next_point(self, at))) {
            return false;
        }
    }
    return true;
}

Ref isprintable(Call& call)
{
    return Ref::boolean(is_printable_or_nothing(call));
}

Ref isascii(Call& call)
{
    return Ref::boolean(str_argument(call[0])->is_ascii());
}

Ref isidentifier(Call& call)
{
    return Ref::boolean(text::is_identifier(str_argument(call[0])->view()));
}

constexpr NativeEntry test_entries[] = {
    {"isalnum", "self, /", all_are<text::is_alphanumeric>},
    {"isalpha", "self, /", all_are<text::is_alphabetic>},
    {"isascii", "self, /", isascii},
    {"isdecimal", "self, /", all_are<text::is_decimal>},
    {"isdigit", "self, /", all_are<text::is_digit>},
    {"isidentifier", "self, /", isidentifier},
    {"islower", "self, /", cased<text::is_lower, text::is_upper>},
    {"isnumeric", "self, /", all_are<text::is_numeric>},
    {"isprintable", "self, /", isprintable},
    {"isspace", "self, /", all_are<text::is_space>},
    {"istitle", "self, /", istitle},
    {"isupper", "self, /", cased<text::is_upper, text::is_lower>},
};

} // namespace

void register_str_tests(Registry& registry)
{
    registry.methods(TypeName::str, test_entries);
}

} // namespace procession::core::program
