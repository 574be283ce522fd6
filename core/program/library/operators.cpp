// SPDX-License-Identifier: GPL-3.0-or-later
// Special methods of the built-in types, for classes derived from them: what super().__setitem__(…)
// and dict.__repr__(self) call. They work on the content and never look for the class's own.
#include "core/program/library/arguments.h"
#include "core/program/library/formatting.h"
#include "core/program/library/methods.h"
#include "core/program/values/instance.h"

#include <fmt/format.h>

#include <initializer_list>

namespace procession::core::program {

namespace {

using syntax::BinaryOperator;
using syntax::ComparisonOperator;
using syntax::UnaryOperator;

Value self_of(const Call& call)
{
    return content_of(call[0]);
}

/// What neither side knows is not implemented: whoever called may ask the other side.
Ref or_not_implemented(Ref result)
{
    return result.get() == Value::slow() ? Ref::adopt(Value::not_implemented()) : std::move(result);
}

template <BinaryOperator op>
Ref binary_method(Call& call)
{
    return or_not_implemented(binary(call.heap(), op, self_of(call), content_of(call[1])));
}

template <BinaryOperator op>
Ref reflected_method(Call& call)
{
    return or_not_implemented(binary(call.heap(), op, content_of(call[1]), self_of(call)));
}

template <BinaryOperator op>
Ref in_place_method(Call& call)
{
    const Ref result = in_place(call.heap(), op, self_of(call), call[1]);
    if (result.get() == self_of(call)) {
        return Ref(call[0]);
    }
    return result.get() == Value::slow() ? call.go_slow() : result;
}

template <UnaryOperator op>
Ref unary_method(Call& call)
{
    return or_not_implemented(unary(call.heap(), op, self_of(call)));
}

/// Whether two values can be compared at all: their types are the same or both are numbers, sets.
bool are_alike(const Call& call, Value left, Value right)
{
    const auto group = [&](Value value) {
        const std::string_view name = type_name(call, value);
        return name == "bool" || name == "float" ? "int" : name == "frozenset" ? "set" : name;
    };
    return group(left) == group(right);
}

template <ComparisonOperator op>
Ref comparison_method(Call& call)
{
    const Value other = content_of(call[1]);
    if (!are_alike(call, self_of(call), other)) {
        return Ref::adopt(Value::not_implemented());
    }
    return passed_on(call, compare(call.heap(), op, self_of(call), other));
}

Ref len(Call& call)
{
    return passed_on(call, length(call.heap(), self_of(call)));
}

Ref getitem(Call& call)
{
    return passed_on(call, get_item(call.heap(), self_of(call), call[1]));
}

Ref setitem(Call& call)
{
    return passed_on(call, set_item(call.heap(), self_of(call), call[1], call[2]));
}

Ref delitem(Call& call)
{
    return passed_on(call, delete_item(call.heap(), self_of(call), call[1]));
}

Ref contains_(Call& call)
{
    return passed_on(call, contains(call.heap(), self_of(call), call[1]));
}

Ref iter(Call& call)
{
    return passed_on(call, iterator(call.heap(), self_of(call)));
}

Ref repr_method(Call& call)
{
    Truth outcome = Truth::yes;
    const auto text = repr(call.heap(), self_of(call), outcome);
    return text ? text_result(call, *text) : passed_on(call, outcome);
}

Ref str_method(Call& call)
{
    return Ref(self_of(call));
}

Ref hash_method(Call& call)
{
    return passed_on(call, hash(call.heap(), self_of(call)));
}

Ref bool_method(Call& call)
{
    return passed_on(call, truth(self_of(call)));
}

Ref format_method(Call& call)
{
    const Str* const spec = str_argument(call[1]);
    if (spec == nullptr) {
        return call.raise(
            TypeName::TypeError,
            fmt::format("__format__() argument must be str, not {}", type_name(call, call[1])));
    }
    if (is<Instance>(call[0]) && spec->view().empty()) {
        return call.go_slow(); // its own __str__
    }
    return passed_on(call, format_value(call.heap(), self_of(call), spec->view()));
}

#define PROCESSION_BINARY(name, op)                                                                \
    {"__" name "__", "self, value, /", binary_method<BinaryOperator::op>},                         \
    {                                                                                              \
        "__r" name "__", "self, value, /", reflected_method<BinaryOperator::op>                    \
    }

constexpr NativeEntry number_entries[] = {
    PROCESSION_BINARY("add", add),
    PROCESSION_BINARY("floordiv", floor_divide),
    PROCESSION_BINARY("mod", modulo),
    PROCESSION_BINARY("mul", multiply),
    PROCESSION_BINARY("pow", power),
    PROCESSION_BINARY("sub", subtract),
    PROCESSION_BINARY("truediv", divide),
    {"__abs__", "self, /", in_python, "number_abs"},
    {"__bool__", "self, /", bool_method},
    {"__divmod__", "self, value, /", in_python, "number_divmod"},
    {"__format__", "self, spec, /", format_method, "content_format"},
    {"__neg__", "self, /", unary_method<UnaryOperator::minus>},
    {"__pos__", "self, /", unary_method<UnaryOperator::plus>},
    {"__round__", "self, ndigits=None, /", in_python, "number_round"},
};
constexpr NativeEntry integer_entries[] = {
    PROCESSION_BINARY("and", bit_and),
    PROCESSION_BINARY("lshift", left_shift),
    PROCESSION_BINARY("or", bit_or),
    PROCESSION_BINARY("rshift", right_shift),
    PROCESSION_BINARY("xor", bit_xor),
    {"__float__", "self, /", in_python, "number_float"},
    {"__invert__", "self, /", unary_method<UnaryOperator::invert>},
};
#undef PROCESSION_BINARY

constexpr NativeEntry comparison_entries[] = {
    {"__eq__", "self, value, /", comparison_method<ComparisonOperator::equal>, "content_eq"},
    {"__ne__", "self, value, /", comparison_method<ComparisonOperator::not_equal>, "content_ne"},
    {"__repr__", "self, /", repr_method, "content_repr"},
};
constexpr NativeEntry order_entries[] = {
    {"__ge__", "self, value, /", comparison_method<ComparisonOperator::greater_equal>,
     "content_ge"},
    {"__gt__", "self, value, /", comparison_method<ComparisonOperator::greater>, "content_gt"},
    {"__le__", "self, value, /", comparison_method<ComparisonOperator::less_equal>, "content_le"},
    {"__lt__", "self, value, /", comparison_method<ComparisonOperator::less>, "content_lt"},
};
constexpr NativeEntry hash_entries[] = {
    {"__hash__", "self, /", hash_method, "content_hash"},
};
constexpr NativeEntry container_entries[] = {
    {"__contains__", "self, key, /", contains_, "content_contains"},
    {"__iter__", "self, /", iter},
    {"__len__", "self, /", len},
};
constexpr NativeEntry subscript_entries[] = {
    {"__getitem__", "self, key, /", getitem, "content_getitem"},
};
constexpr NativeEntry change_entries[] = {
    {"__delitem__", "self, key, /", delitem, "content_delitem"},
    {"__setitem__", "self, key, value, /", setitem, "content_setitem"},
};
constexpr NativeEntry sequence_entries[] = {
    {"__add__", "self, value, /", binary_method<BinaryOperator::add>},
    {"__mul__", "self, value, /", binary_method<BinaryOperator::multiply>},
    {"__rmul__", "self, value, /", reflected_method<BinaryOperator::multiply>},
};
constexpr NativeEntry list_entries[] = {
    {"__iadd__", "self, value, /", in_place_method<BinaryOperator::add>, "list_iadd"},
    {"__imul__", "self, value, /", in_place_method<BinaryOperator::multiply>, "list_imul"},
};
constexpr NativeEntry str_entries[] = {
    {"__format__", "self, spec, /", format_method, "content_format"},
    {"__mod__", "self, value, /", in_python, "str_mod"},
    {"__str__", "self, /", str_method},
};
constexpr NativeEntry dict_entries[] = {
    {"__ior__", "self, value, /", in_python, "dict_ior"},
    {"__or__", "self, value, /", binary_method<BinaryOperator::bit_or>},
};
constexpr NativeEntry set_entries[] = {
    {"__and__", "self, value, /", binary_method<BinaryOperator::bit_and>},
    {"__or__", "self, value, /", binary_method<BinaryOperator::bit_or>},
    {"__sub__", "self, value, /", binary_method<BinaryOperator::subtract>},
    {"__xor__", "self, value, /", binary_method<BinaryOperator::bit_xor>},
};

void add(Registry& registry, std::span<const NativeEntry> entries,
         std::initializer_list<TypeName> types)
{
    for (const TypeName type : types) {
        registry.methods(type, entries);
    }
}

} // namespace

void register_operators(Registry& registry)
{
    using enum TypeName;
    add(registry, number_entries, {int_, float_});
    add(registry, integer_entries, {int_});
    add(registry, comparison_entries,
        {int_, float_, str, bytes, bytearray, tuple, TypeName::list, dict, set, frozenset, range,
         dict_keys, dict_items, dict_values});
    add(registry, order_entries,
        {int_, float_, str, bytes, bytearray, tuple, TypeName::list, set, frozenset});
    add(registry, hash_entries, {int_, float_, str, bytes, tuple, frozenset, range});
    add(registry, container_entries,
        {str, bytes, bytearray, tuple, TypeName::list, dict, set, frozenset, range, dict_keys,
         dict_items, dict_values});
    add(registry, subscript_entries, {str, bytes, bytearray, tuple, TypeName::list, dict, range});
    add(registry, change_entries, {bytearray, TypeName::list, dict});
    add(registry, sequence_entries, {str, bytes, bytearray, tuple, TypeName::list});
    add(registry, list_entries, {TypeName::list});
    add(registry, str_entries, {str});
    add(registry, dict_entries, {dict});
    add(registry, set_entries, {set, frozenset});
}

} // namespace procession::core::program
