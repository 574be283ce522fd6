// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/percent.h"
#include "core/program/library/formatting.h"

#include "core/program/text/percent_format.h"
#include "core/program/text/quote.h"
#include "core/program/text/utf8.h"
#include "core/program/values/class.h"
#include "core/program/values/dict.h"
#include "core/program/values/instance.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace procession::core::program {

namespace {

/// Goes through a pattern and its arguments. What gives a bool is false if it has raised or needs
/// Python code, which `slow_` tells.
class Percent {
public:
    Percent(Heap& heap, Value arguments, bool prepared)
        : heap_(heap),
          arguments_(arguments),
          tuple_(content_as<Tuple>(arguments)),
          prepared_(prepared)
    {
    }

    Ref format(std::string_view pattern)
    {
        text::PercentReader reader(pattern);
        while (!reader.at_end()) {
            const auto piece = reader.next();
            if (!piece) {
                return heap_.raise(TypeName::ValueError, piece.complaint().message);
            }
            result_ += piece->literal;
            if (piece->spec && !format_piece(*piece->spec)) {
                return slow_ ? Ref::adopt(Value::slow()) : Ref();
            }
        }
        if (is_left_over()) {
            return fail(TypeName::TypeError,
                        "not all arguments converted during string formatting");
        }
        return heap_.str(result_);
    }

private:
    Ref fail(TypeName type, std::string_view message) { return heap_.raise(type, message); }
    bool failed(TypeName type, std::string_view message)
    {
        (void)heap_.raise(type, message);
        return false;
    }
    bool needs_python()
    {
        slow_ = true;
        return false;
    }

    bool is_left_over() const
    {
        if (tuple_ != nullptr) {
            return next_ < tuple_->size;
        }
        const bool is_plain = content_as<Dict>(arguments_) != nullptr || is_other_container();
        return next_ == 0 && !is_plain;
    }

    /// Lists and the like count as mappings, too: nothing need be left of them.
    bool is_other_container() const
    {
        const Value content = content_of(arguments_);
        if (!content.is_object()) {
            return false;
        }
        switch (content.object()->kind) {
        case Kind::list:
        case Kind::bytes:
        case Kind::byte_array:
        case Kind::range:
        case Kind::instance:
            return true;
        default:
            return false;
        }
    }

    bool take_next(Value& value)
    {
        if (tuple_ != nullptr ? next_ < tuple_->size : next_ == 0) {
            value = tuple_ != nullptr ? (*tuple_)[next_] : arguments_;
            ++next_;
            return true;
        }
        return failed(TypeName::TypeError, "not enough arguments for format string");
    }

    bool take_keyed(const std::string& key, Value& value)
    {
        if (tuple_ != nullptr || content_as<Str>(arguments_) != nullptr ||
            !(content_as<Dict>(arguments_) != nullptr || is_other_container())) {
            return failed(TypeName::TypeError, "format requires a mapping");
        }
        const Ref name = heap_.str(key);
        held_ = get_item(heap_, arguments_, name);
        if (held_.get() == Value::slow()) {
            return needs_python();
        }
        value = held_;
        next_ = 1;
        return static_cast<bool>(held_);
    }

    bool take_star(std::int64_t& number)
    {
        Value value;
        if (!take_next(value)) {
            return false;
        }
        const auto given = is_integer(value) ? small_of(value) : std::nullopt;
        if (!given) {
            return failed(TypeName::TypeError, "* wants int");
        }
        number = *given;
        return true;
    }

    bool format_piece(text::PercentSpec spec)
    {
        Value value;
        if (spec.key && !take_keyed(*spec.key, value)) {
            return false;
        }
        if (spec.star_width) {
            if (!take_star(spec.width)) {
                return false;
            }
            spec.left = spec.left || spec.width < 0;
            spec.width = std::abs(spec.width);
        }
        if (spec.star_precision) {
            if (!take_star(spec.precision)) {
                return false;
            }
            spec.precision = std::max<std::int64_t>(spec.precision, 0);
        }
        if (!spec.key && !take_next(value)) {
            return false;
        }
        const auto room = static_cast<std::size_t>(std::max<std::int64_t>(spec.width, 0)) +
                          static_cast<std::size_t>(std::max<std::int64_t>(spec.precision, 0));
        if (!heap_.has_room(room)) {
            return failed(TypeName::MemoryError, "");
        }
        return convert(spec, value);
    }

    bool convert(const text::PercentSpec& spec, Value value)
    {
        switch (spec.type) {
        case 's':
        case 'r':
        case 'a':
            return convert_text(spec, value);
        case 'c':
            return convert_character(spec, value);
        case 'd':
        case 'i':
        case 'u':
        case 'x':
        case 'X':
        case 'o':
            return convert_integer(spec, value);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return convert_float(spec, value);
        default:
            return failed(TypeName::ValueError, text::unsupported_format_character(spec).message);
        }
    }

    bool convert_text(const text::PercentSpec& spec, Value value)
    {
        if (const Str* const ready = try_as<Str>(value);
            ready != nullptr && (prepared_ || spec.type == 's')) {
            result_ += text::percent_string(ready->view(), spec);
            return true;
        }
        Truth outcome = Truth::yes;
        const auto text =
            spec.type == 's' ? str(heap_, value, outcome) : repr(heap_, value, outcome);
        if (!text) {
            return outcome == Truth::slow ? needs_python() : false;
        }
        result_ +=
            text::percent_string(spec.type == 'a' ? text::escape_non_ascii(*text) : *text, spec);
        return true;
    }

    bool convert_character(const text::PercentSpec& spec, Value value)
    {
        std::string character;
        if (const Str* const text = content_as<Str>(value)) {
            if (text->points != 1) {
                return failed(TypeName::TypeError, "%c requires int or char");
            }
            character = text->view();
        } else if (is_integer(value)) {
            const auto point = small_of(value);
            if (!point || *point < 0 || *point > 0x10FFFF) {
                return failed(TypeName::OverflowError, "%c arg not in range(0x110000)");
            }
            text::append_point(character, static_cast<char32_t>(*point));
        } else {
            return is<Instance>(value) ? needs_python()
                                       : failed(TypeName::TypeError, "%c requires int or char");
        }
        result_ += text::percent_string(character, spec);
        return true;
    }

    bool convert_integer(const text::PercentSpec& spec, Value value)
    {
        text::BigInteger number;
        const bool decimal = spec.type == 'd' || spec.type == 'i' || spec.type == 'u';
        const auto real = float_of(value);
        if (is_integer(value)) {
            number = integer_of(value);
        } else if (real && decimal) {
            if (!std::isfinite(*real)) {
                return std::isnan(*real)
                           ? failed(TypeName::ValueError, "cannot convert float NaN to integer")
                           : failed(TypeName::OverflowError,
                                    "cannot convert float infinity to integer");
            }
            number = text::BigInteger::from_double(*real);
        } else if (is<Instance>(value)) {
            return needs_python();
        } else {
            return failed(TypeName::TypeError, fmt::format("%{} format: {} is required, not {}",
                                                           static_cast<char>(spec.type),
                                                           decimal ? "a real number" : "an integer",
                                                           type_name_of(heap_, value)));
        }
        const auto text = text::percent_integer(number, spec);
        if (!text) {
            return failed(TypeName::ValueError, text.complaint().message);
        }
        result_ += *text;
        return true;
    }

    bool convert_float(const text::PercentSpec& spec, Value value)
    {
        std::optional<double> number = float_of(value);
        if (!number && is_integer(value)) {
            number = integer_of(value).to_double();
            if (std::isinf(*number)) {
                return failed(TypeName::OverflowError, "int too large to convert to float");
            }
        }
        if (!number) {
            return is<Instance>(value)
                       ? needs_python()
                       : failed(TypeName::TypeError, fmt::format("must be real number, not {}",
                                                                 type_name_of(heap_, value)));
        }
        result_ += text::percent_float(*number, spec);
        return true;
    }

    Heap& heap_;
    Value arguments_;
    const Tuple* tuple_;
    bool prepared_;
    bool slow_ = false;
    std::size_t next_ = 0;
    Ref held_;
    std::string result_;
};

} // namespace

Ref percent(Heap& heap, Value pattern, Value arguments)
{
    return Percent(heap, arguments, false).format(content_as<Str>(pattern)->view());
}

Ref percent_prepared(Heap& heap, std::string_view pattern, Value arguments)
{
    return Percent(heap, arguments, true).format(pattern);
}

} // namespace procession::core::program
