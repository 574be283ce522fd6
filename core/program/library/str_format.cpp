// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/arguments.h"
#include "core/program/library/formatting.h"
#include "core/program/text/format_template.h"
#include "core/program/text/quote.h"
#include "core/program/values/dict.h"
#include "core/program/values/exception.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

namespace procession::core::program {

namespace {

/// 'template'.format(…) as far as it needs no Python code: no attributes, no objects of classes
/// of the program.
class Formatter {
public:
    explicit Formatter(Call& call)
        : call_(call), heap_(call.heap()), args_(as<Tuple>(call[1])), kwargs_(as<Dict>(call[2]))
    {
    }

    /// False if it has raised or goes the slow way.
    bool format(std::string_view pattern, int depth, std::string& result)
    {
        if (depth == 0) {
            return fail("Max string recursion exceeded");
        }
        text::TemplateReader reader(pattern);
        while (!reader.at_end()) {
            const auto piece = reader.next();
            if (!piece) {
                return fail(piece.complaint().message);
            }
            result += piece->literal;
            if (piece->has_field && !format_field(*piece, depth, result)) {
                return false;
            }
        }
        return true;
    }

private:
    bool fail(std::string_view message)
    {
        (void)call_.raise(TypeName::ValueError, message);
        return false;
    }
    bool go_slow()
    {
        (void)call_.go_slow();
        return false;
    }

    bool format_field(const text::TemplatePiece& piece, int depth, std::string& result)
    {
        Ref value;
        if (!take_value(text::read_field_name(piece.name), value) ||
            !convert(piece.conversion, value)) {
            return false;
        }
        std::string spec = piece.spec;
        if (piece.spec_nested) {
            spec.clear();
            if (!format(piece.spec, depth - 1, spec)) {
                return false;
            }
        }
        const Ref text = format_value(heap_, value, spec);
        if (text.get() == Value::slow()) {
            return go_slow();
        }
        if (!text) {
            return false;
        }
        result += text_of(text);
        return true;
    }

    bool take_value(const text::FieldName& name, Ref& value)
    {
        if (!take_first(name, value)) {
            return false;
        }
        for (const text::FieldStep& step : name.steps) {
            if (step.attribute) {
                return go_slow();
            }
            const Ref index = step.index ? heap_.integer(*step.index) : heap_.str(step.name);
            value = get_item(heap_, value, index);
            if (value.get() == Value::slow()) {
                return go_slow();
            }
            if (!value) {
                return false;
            }
        }
        return !name.complaint || fail(name.complaint->message);
    }

    bool take_first(const text::FieldName& name, Ref& value)
    {
        if (!name.first.empty() && !name.index) {
            value = Ref(kwargs_.get(name.first));
            if (!value) {
                const Ref key = heap_.str(name.first);
                const Value arguments[] = {key};
                (void)heap_.raise(make_exception(heap_, heap_.type(TypeName::KeyError), arguments));
            }
            return static_cast<bool>(value);
        }
        const bool automatic = name.first.empty();
        if (counted_ && *counted_ != automatic) {
            return fail(automatic ? "cannot switch from manual field specification to automatic "
                                    "field numbering"
                                  : "cannot switch from automatic field numbering to manual field "
                                    "specification");
        }
        counted_ = automatic;
        const auto index = automatic ? next_++ : static_cast<std::size_t>(*name.index);
        if (index >= args_.size) {
            (void)call_.raise(
                TypeName::IndexError,
                fmt::format("Replacement index {} out of range for positional args tuple", index));
            return false;
        }
        value = Ref(args_[index]);
        return true;
    }

    bool convert(char32_t conversion, Ref& value)
    {
        if (conversion == 0) {
            return true;
        }
        if (conversion != 'r' && conversion != 's' && conversion != 'a') {
            return fail(
                conversion > 32 && conversion < 127
                    ? fmt::format("Unknown conversion specifier {}", static_cast<char>(conversion))
                    : fmt::format("Unknown conversion specifier \\x{:x}",
                                  static_cast<std::uint32_t>(conversion)));
        }
        Truth outcome = Truth::yes;
        const auto text =
            conversion == 's' ? str(heap_, value, outcome) : repr(heap_, value, outcome);
        if (!text) {
            return outcome == Truth::slow ? go_slow() : false;
        }
        value = heap_.str(conversion == 'a' ? text::escape_non_ascii(*text) : *text);
        return true;
    }

    Call& call_;
    Heap& heap_;
    const Tuple& args_;
    const Dict& kwargs_;
    std::optional<bool> counted_; ///< whether fields are numbered automatically; unknown at first
    std::size_t next_ = 0;
};

} // namespace

Ref formatted(Call& call, const Str& pattern)
{
    std::string result;
    if (!Formatter(call).format(pattern.view(), 2, result)) {
        return call.raised();
    }
    return text_result(call, result);
}

} // namespace procession::core::program
