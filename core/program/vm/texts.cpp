// SPDX-License-Identifier: GPL-3.0-or-later
// f-strings.
#include "core/program/vm/interpreter.h"

#include "core/program/library/formatting.h"
#include "core/program/text/quote.h"
#include "core/program/values/arithmetic.h"
#include "core/program/values/operations.h"

namespace procession::core::program {

bool Interpreter::build_string(const Instruction& instruction)
{
    const std::size_t first = instruction.b;
    const std::size_t count = instruction.c;
    if (count == 1) {
        store(instruction.a, Ref::adopt(std::exchange(reg(first), Value())));
        return true;
    }
    std::size_t bytes = 0;
    std::size_t points = 0;
    for (std::size_t i = 0; i < count; ++i) {
        bytes += as<Str>(reg(first + i)).byte_count;
        points += as<Str>(reg(first + i)).points;
    }
    if (!heap_.has_room(bytes)) {
        raise_memory(heap_);
        return false;
    }
    Owned<Str> made = make_str(heap_, bytes, points);
    char* at = made->data();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view piece = text_of(reg(first + i));
        at = std::copy(piece.begin(), piece.end(), at);
    }
    drop_temporaries(first, count);
    store(instruction.a, std::move(made));
    return true;
}

bool Interpreter::format_value(const Instruction& instruction)
{
    const int conversion = instruction.c & 3;
    const bool has_spec = (instruction.c & 4) != 0;
    const std::size_t at = instruction.b;
    Ref value = Ref::adopt(std::exchange(reg(at), Value()));
    const Ref spec = has_spec ? Ref::adopt(std::exchange(reg(at + 1), Value())) : heap_.str("");
    const Way way{OnReturn::store, instruction.a};
    if (conversion != 0) {
        Truth outcome = Truth::yes;
        auto text = conversion == 1 ? str(heap_, value, outcome) : repr(heap_, value, outcome);
        if (outcome == Truth::raised) {
            return false;
        }
        if (!text) {
            const Value arguments[] = {value, Value::small(conversion), spec};
            return call_fallback("_operators", "convert", arguments, way);
        }
        value = heap_.str(conversion == 3 ? text::escape_non_ascii(*text) : *text);
    }
    if (is<Str>(value) && text_of(spec).empty()) {
        store(instruction.a, std::move(value));
        return true;
    }
    Ref result = core::program::format_value(heap_, value, text_of(spec));
    if (result.get() == Value::slow()) {
        const Value arguments[] = {value, spec};
        return call_fallback("format_value", arguments, way);
    }
    if (!result) {
        return false;
    }
    store(instruction.a, std::move(result));
    return true;
}

} // namespace procession::core::program
