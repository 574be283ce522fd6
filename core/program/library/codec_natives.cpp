// SPDX-License-Identifier: GPL-3.0-or-later
// What files are made of: text to bytes and back, lines. And the pieces of formats for the slow
// way.
#include "core/program/library/arguments.h"
#include "core/program/library/codecs.h"
#include "core/program/library/formatting.h"
#include "core/program/library/methods.h"
#include "core/program/library/percent.h"
#include "core/program/text/format_template.h"
#include "core/program/text/percent_format.h"
#include "core/program/text/quote.h"
#include "core/program/text/utf8.h"
#include "core/program/values/instance.h"
#include "core/program/values/list.h"
#include "core/program/values/tuple.h"

namespace procession::core::program {

namespace {

Ref decode(Call& call)
{
    return decoded(call, call[0], str_argument(call[1])->view(), str_argument(call[2])->view());
}

Ref encode(Call& call)
{
    return encoded(call, str_argument(call[0])->view(), str_argument(call[1])->view(),
                   str_argument(call[2])->view());
}

/// The name of a codec as it is asked for, None if there is none.
Ref codec(Call& call)
{
    return codec_of(str_argument(call[0])->view()) ? Ref(call[0]) : Ref::none();
}

Ref whole(Call& call)
{
    return call.heap().integer(static_cast<std::int64_t>(
        whole_characters(*bytes_argument(call[0]), str_argument(call[1])->view())));
}

/// Where the first line of a text ends, npos if that is not in it. `newline` is None or '' for
/// \n, \r and \r\n alike.
std::size_t line_end(std::string_view text, std::optional<std::string_view> newline, bool at_end)
{
    if (newline && !newline->empty()) {
        const std::size_t at = text.find(*newline);
        return at == std::string_view::npos ? at : at + newline->size();
    }
    const std::size_t at = text.find_first_of("\r\n");
    if (at == std::string_view::npos || text[at] == '\n') {
        return at == std::string_view::npos ? at : at + 1;
    }
    if (at + 1 == text.size() && !at_end) {
        return std::string_view::npos; // a \n may follow
    }
    return at + (at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1);
}

/// (line, rest); line is None as long as its end is not there. At the end of a file the rest is the
/// last line.
Ref cut_lines(Call& call)
{
    const std::string_view text = str_argument(call[0])->view();
    const bool at_end = truth(call[2]) == Truth::yes;
    std::optional<std::string_view> newline;
    if (const Str* const given = str_argument(call[1])) {
        newline = given->view();
    }
    std::size_t end = line_end(text, newline, at_end);
    if (end == std::string_view::npos && at_end) {
        end = text.size();
    }
    Heap& heap = call.heap();
    const bool found = end != std::string_view::npos;
    const Ref line = found ? heap.str(text.substr(0, end)) : Ref::none();
    const Ref rest = found ? heap.str(text.substr(end)) : Ref(call[0]);
    const Value values[] = {line, rest};
    return make_tuple(heap, values);
}

/// What a % pattern asks for, in order: (key or None, type); a * is asked for as (None, '*').
Ref percent_fields(Call& call)
{
    Heap& heap = call.heap();
    text::PercentReader reader(str_argument(call[0])->view());
    const Owned<List> result = heap.make<List>();
    const auto add = [&](const Ref& key, std::u32string_view type) {
        const Ref text = heap.str(text::utf8_of(type));
        const Value values[] = {key, text};
        result->append(heap, make_tuple(heap, values).value());
    };
    while (!reader.at_end()) {
        const auto piece = reader.next();
        if (!piece) {
            return call.raise(piece.complaint());
        }
        if (!piece->spec) {
            continue;
        }
        for (int stars = piece->spec->star_width + piece->spec->star_precision; stars > 0;
             --stars) {
            add(Ref::none(), U"*");
        }
        const char32_t type = piece->spec->type;
        add(piece->spec->key ? heap.str(*piece->spec->key) : Ref::none(), {&type, 1});
    }
    return result;
}

Ref percent_ready(Call& call)
{
    return passed_on(call, percent_prepared(call.heap(), str_argument(call[0])->view(), call[1]));
}

/// The steps of a field name as (is attribute, name or index).
Ref steps_of(Heap& heap, const text::FieldName& name)
{
    const Owned<List> steps = heap.make<List>();
    for (const text::FieldStep& step : name.steps) {
        const Ref what = step.index ? heap.integer(*step.index) : heap.str(step.name);
        const Value values[] = {Value::boolean(step.attribute), what};
        steps->append(heap, make_tuple(heap, values).value());
    }
    return steps;
}

/// The pieces of a template: (literal, None) or (literal, (first, steps, conversion, spec,
/// complaint)).
Ref template_pieces(Call& call)
{
    Heap& heap = call.heap();
    text::TemplateReader reader(str_argument(call[0])->view());
    const Owned<List> result = heap.make<List>();
    while (!reader.at_end()) {
        const auto piece = reader.next();
        if (!piece) {
            return call.raise(piece.complaint());
        }
        Ref field = Ref::none();
        if (piece->has_field) {
            const text::FieldName name = text::read_field_name(piece->name);
            const Ref parts[] = {
                name.index ? heap.integer(*name.index) : heap.str(name.first),
                steps_of(heap, name),
                heap.str(piece->conversion == 0 ? std::string()
                                                : text::utf8_of({&piece->conversion, 1})),
                heap.str(piece->spec),
                name.complaint ? heap.str(name.complaint->message) : Ref::none(),
            };
            const Value values[] = {parts[0], parts[1], parts[2], parts[3], parts[4]};
            field = make_tuple(heap, values);
        }
        const Ref literal = heap.str(piece->literal);
        const Value values[] = {literal, field};
        result->append(heap, make_tuple(heap, values).value());
    }
    return result;
}

/// format() of a value that is no object of a class of the program.
Ref format_plain(Call& call)
{
    return passed_on(call, format_value(call.heap(), call[0], str_argument(call[1])->view()));
}

Ref escape_non_ascii(Call& call)
{
    return text_result(call, text::escape_non_ascii(str_argument(call[0])->view()));
}

/// The int, str, list … that an object of a class derived from one holds; the value itself else.
Ref content(Call& call)
{
    return Ref(content_of(call[0]));
}

constexpr NativeEntry codec_entries[] = {
    {"codec", "name", codec},
    {"content", "value", content},
    {"cut_lines", "text, newline, at_end", cut_lines},
    {"decode", "bytes, codec, errors", decode},
    {"encode", "text, codec, errors", encode},
    {"escape_non_ascii", "text", escape_non_ascii},
    {"format_plain", "value, spec", format_plain},
    {"percent_fields", "pattern", percent_fields},
    {"percent_ready", "pattern, arguments", percent_ready},
    {"template_pieces", "pattern", template_pieces},
    {"whole_characters", "bytes, codec", whole},
};

} // namespace

void register_codecs(Registry& registry)
{
    registry.module("_native", codec_entries);
}

} // namespace procession::core::program
