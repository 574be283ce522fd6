// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/format_spec.h"

#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace procession::core::program::text {

namespace {

bool is_align(char32_t point)
{
    return point == '<' || point == '>' || point == '=' || point == '^';
}

/// A character inside a message, as a number if it cannot be shown.
std::string shown(char32_t point)
{
    return point > 32 && point < 128 ? std::string(1, static_cast<char>(point))
                                     : fmt::format("\\x{:x}", static_cast<std::uint32_t>(point));
}

class SpecReader {
public:
    SpecReader(std::string_view spec, std::string_view type_name)
        : text_(spec), spec_(points_of(spec)), type_name_(type_name)
    {
    }

    Outcome<FormatSpec> read(char32_t default_type, char default_align)
    {
        result_.type = default_type;
        result_.align = default_align;
        read_alignment(default_align);
        if (!read_width() || !read_grouping() || !read_precision() || !read_type() ||
            !check_grouping()) {
            return *complaint_;
        }
        return result_;
    }

private:
    bool at(char32_t wanted) const { return at_ < spec_.size() && spec_[at_] == wanted; }

    bool take(char32_t wanted)
    {
        const bool found = at(wanted);
        at_ += found ? 1 : 0;
        return found;
    }

    bool fail(std::string message)
    {
        complaint_ = value_error(std::move(message));
        return false;
    }

    void read_alignment(char default_align)
    {
        bool align_given = true;
        bool fill_given = false;
        if (spec_.size() >= 2 && is_align(spec_[1])) {
            result_.fill.clear();
            append_point(result_.fill, spec_[0]);
            result_.align = static_cast<char>(spec_[1]);
            fill_given = true;
            at_ = 2;
        } else if (!spec_.empty() && is_align(spec_[0])) {
            result_.align = static_cast<char>(spec_[0]);
            at_ = 1;
        } else {
            align_given = false;
        }
        if (at('+') || at('-') || at(' ')) {
            result_.sign = static_cast<char>(spec_[at_++]);
        }
        result_.no_negative_zero = take('z');
        result_.alternate = take('#');
        if (!fill_given && take('0')) {
            result_.fill = "0";
            if (!align_given && default_align == '>') {
                result_.align = '=';
            }
        }
    }

    /// A number, or -1 if there is none; false if it is too large.
    bool read_number(std::int64_t& number)
    {
        number = -1;
        while (at_ < spec_.size()) {
            const int digit = decimal_value(spec_[at_]);
            if (digit < 0) {
                break;
            }
            number = std::max<std::int64_t>(number, 0);
            if (number > (std::numeric_limits<std::int64_t>::max() - digit) / 10) {
                return fail("Too many decimal digits in format string");
            }
            number = number * 10 + digit;
            ++at_;
        }
        return true;
    }

    bool read_width() { return read_number(result_.width); }

    bool read_grouping()
    {
        if (take(',')) {
            result_.grouping = ',';
        }
        if (take('_')) {
            if (result_.grouping != 0) {
                return fail("Cannot specify both ',' and '_'.");
            }
            result_.grouping = '_';
        }
        if (at(',') && result_.grouping == '_') {
            return fail("Cannot specify both ',' and '_'.");
        }
        return true;
    }

    bool read_precision()
    {
        if (!take('.')) {
            return true;
        }
        if (!read_number(result_.precision)) {
            return false;
        }
        return result_.precision >= 0 || fail("Format specifier missing precision");
    }

    bool read_type()
    {
        if (spec_.size() - at_ > 1) {
            return fail(fmt::format("Invalid format specifier '{}' for object of type '{}'", text_,
                                    type_name_));
        }
        if (at_ < spec_.size()) {
            result_.type = spec_[at_];
        }
        return true;
    }

    bool check_grouping()
    {
        if (result_.grouping == 0) {
            return true;
        }
        const std::u32string_view always = U"deEfFgG%";
        const std::u32string_view binary = U"boxX";
        const char32_t type = result_.type;
        if (type == 0 || always.find(type) != always.npos ||
            (result_.grouping == '_' && binary.find(type) != binary.npos)) {
            return true;
        }
        return fail(fmt::format("Cannot specify '{}' with '{}'.", result_.grouping, shown(type)));
    }

    std::string_view text_;
    std::u32string spec_;
    std::string_view type_name_;
    std::size_t at_ = 0;
    FormatSpec result_;
    std::optional<Complaint> complaint_;
};

} // namespace

Outcome<FormatSpec> parse_format_spec(std::string_view spec, std::string_view type_name,
                                      char32_t default_type, char default_align)
{
    return SpecReader(spec, type_name).read(default_type, default_align);
}

std::size_t extra_size(const FormatSpec& spec)
{
    return static_cast<std::size_t>(std::max<std::int64_t>(spec.width, 0)) * spec.fill.size() +
           static_cast<std::size_t>(std::max<std::int64_t>(spec.precision, 0));
}

Complaint unknown_format_code(char32_t type, std::string_view type_name)
{
    return value_error(
        fmt::format("Unknown format code '{}' for object of type '{}'", shown(type), type_name));
}

} // namespace procession::core::program::text
