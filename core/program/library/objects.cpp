// SPDX-License-Identifier: GPL-3.0-or-later
// Builtin functions about any object: ascii, callable, format, hash, id, isinstance, issubclass,
// repr.
#include "core/program/library/arguments.h"
#include "core/program/library/formatting.h"
#include "core/program/library/methods.h"
#include "core/program/text/quote.h"
#include "core/program/values/class.h"
#include "core/program/values/descriptors.h"
#include "core/program/values/function.h"
#include "core/program/values/instance.h"
#include "core/program/values/tuple.h"

#include <fmt/format.h>

namespace procession::core::program {

namespace {

Ref represented(Call& call, bool ascii)
{
    Truth outcome = Truth::yes;
    const auto text = repr(call.heap(), call[0], outcome);
    if (!text) {
        return passed_on(call, outcome);
    }
    return text_result(call, ascii ? text::escape_non_ascii(*text) : *text);
}

Ref repr_(Call& call)
{
    return represented(call, false);
}

Ref ascii(Call& call)
{
    return represented(call, true);
}

Ref format_builtin(Call& call)
{
    const Str* const spec = str_argument(call[1]);
    if (spec == nullptr) {
        return call.raise(
            TypeName::TypeError,
            fmt::format("format() argument 2 must be str, not {}", type_name(call, call[1])));
    }
    return passed_on(call, format_value(call.heap(), call[0], spec->view()));
}

Ref hash_(Call& call)
{
    return passed_on(call, hash(call.heap(), call[0]));
}

Ref id(Call& call)
{
    return call.heap().integer(call.heap().id(call[0]));
}

Ref callable(Call& call)
{
    const Value value = call[0];
    if (is<Instance>(value)) {
        return Ref::boolean(
            !class_of(call.heap(), value).lookup(call.heap(), Name::call).is_unbound());
    }
    return Ref::boolean(is<Function>(value) || is<Native>(value) || is<BoundMethod>(value) ||
                        is<Class>(value) || is<StaticMethod>(value));
}

/// Whether `derived` comes from a class or one of a tuple of them; `words` is what is said if it is
/// neither.
Truth derives(Call& call, const Class& derived, Value from, std::string_view words, int depth)
{
    if (const Class* const base = try_as<Class>(from)) {
        return derived.derives_from(*base) ? Truth::yes : Truth::no;
    }
    const Tuple* const several = content_as<Tuple>(from);
    if (several == nullptr || depth == 0) {
        (void)call.raise(TypeName::TypeError, words);
        return Truth::raised;
    }
    for (const Value one : several->items()) {
        const Truth result = derives(call, derived, one, words, depth - 1);
        if (result != Truth::no) {
            return result;
        }
    }
    return Truth::no;
}

constexpr int deepest = 100;

Ref isinstance(Call& call)
{
    if (is<Instance>(call[1])) {
        return call.go_slow();
    }
    return passed_on(
        call, derives(call, class_of(call.heap(), call[0]), call[1],
                      "isinstance() arg 2 must be a type, a tuple of types, or a union", deepest));
}

Ref issubclass(Call& call)
{
    const Class* const derived = try_as<Class>(call[0]);
    if (derived == nullptr) {
        return call.raise(TypeName::TypeError, "issubclass() arg 1 must be a class");
    }
    return passed_on(call,
                     derives(call, *derived, call[1],
                             "issubclass() arg 2 must be a class, a tuple of classes, or a union",
                             deepest));
}

constexpr NativeEntry object_entries[] = {
    {"ascii", "obj, /", ascii, "ascii_of"},
    {"callable", "obj, /", callable},
    {"format", "value, format_spec='', /", format_builtin, "format_value"},
    {"hash", "obj, /", hash_, "hash_of"},
    {"id", "obj, /", id},
    {"isinstance", "obj, class_or_tuple, /", isinstance, "is_instance"},
    {"issubclass", "cls, class_or_tuple, /", issubclass},
    {"repr", "obj, /", repr_, "repr_of"},
};

} // namespace

void register_objects(Registry& registry)
{
    registry.builtins(object_entries);
}

} // namespace procession::core::program
