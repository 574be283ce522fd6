// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/accesses.h"

#include "core/program/code/code.h"
#include "core/program/values/kind_headers.h"
#include "core/program/values/native.h"

#include <algorithm>
#include <array>

namespace procession::core::program {
namespace {

bool is_one_of(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Native functions that leave their arguments as they are (but for iterators).
constexpr std::array<std::string_view, 44> readers{
    "__contains__", "__eq__",     "__getitem__", "__hash__", "__iter__", "__len__", "__ne__",
    "__new__",      "__repr__",   "__str__",     "abs",      "all",      "any",     "ascii",
    "bool",         "callable",   "copy",        "count",    "dict",     "divmod",  "enumerate",
    "float",        "format",     "frozenset",   "get",      "hash",     "id",      "index",
    "int",          "isinstance", "issubclass",  "items",    "iter",     "join",    "keys",
    "len",          "max",        "min",         "repr",     "reversed", "round",   "sorted",
    "sum",          "values"};
constexpr std::array<std::string_view, 4> attribute_readers{"getattr", "hasattr",
                                                            "__getattribute__", "__getattr__"};
constexpr std::array<std::string_view, 4> attribute_writers{"setattr", "delattr", "__setattr__",
                                                            "__delattr__"};
/// These give what stands behind all names.
constexpr std::array<std::string_view, 6> all_names{"globals", "locals", "vars",
                                                    "dir",     "exec",   "eval"};

} // namespace

void AccessFinder::find_native(const Native& native, std::span<const Value> arguments)
{
    const std::string_view called = native.entry->name;
    if (is_one_of(called, all_names)) {
        found_.anything = true;
    }
    const bool reads_attribute = is_one_of(called, attribute_readers);
    if ((reads_attribute || is_one_of(called, attribute_writers)) && arguments.size() > 1) {
        return attribute(arguments[0], arguments[1], !reads_attribute);
    }
    const bool writes = !is_one_of(called, readers);
    for (const Value argument : arguments) {
        all_in(argument, writes);
    }
}

/// What a call does before there is a frame of it: that of a native function, all.
void AccessFinder::find_call(const Instruction& instruction)
{
    std::vector<Value> arguments;
    Value callee = reg(instruction.a);
    if (const BoundMethod* const method =
            callee.is_unbound() ? nullptr : try_as<BoundMethod>(callee)) {
        arguments.push_back(method->self);
        callee = method->function;
    }
    const bool is_method =
        instruction.op == Op::call_method || instruction.op == Op::call_method_keywords;
    if (is_method && !reg(instruction.a + 1).is_unbound()) {
        arguments.push_back(reg(instruction.a + 1));
    }
    if (instruction.op == Op::call_spread) {
        all_in(reg(instruction.a + 2), false);
        const Value list = reg(instruction.a + 2);
        if (List* const spread = list.is_unbound() ? nullptr : try_as<List>(list)) {
            arguments.insert(arguments.end(), spread->items.begin(), spread->items.end());
        }
        if (instruction.b == 1) {
            arguments.push_back(reg(instruction.a + 3));
        }
    } else {
        for (std::size_t i = 0; i < instruction.b; ++i) {
            arguments.push_back(reg(instruction.a + 2 + i));
        }
    }
    if (callee.is_unbound() || !callee.is_object()) {
        return;
    }
    if (const Native* const native = try_as<Native>(callee)) {
        return find_native(*native, arguments);
    }
    const Class* const cls = try_as<Class>(callee);
    if (cls != nullptr && cls->content_type != nullptr) {
        for (const Value argument : arguments) {
            all_in(argument, false);
        }
    }
}

void AccessFinder::find_operator(const Instruction& instruction)
{
    const auto number = [](Op op) { return static_cast<int>(op); };
    const int op = number(instruction.op);
    if (op >= number(Op::add) && op <= number(Op::in_place_bit_and)) {
        all_in(reg(instruction.b), (op - number(Op::add)) % 2 == 1);
        return all_in(reg(instruction.c), false);
    }
    if (op >= number(Op::equal) && op <= number(Op::jump_unless_not_in)) {
        const int comparison = (op - number(Op::equal)) / 3;
        const bool is_jump = (op - number(Op::equal)) % 3 != 0;
        const bool is_identity = comparison == (number(Op::is) - number(Op::equal)) / 3 ||
                                 comparison == (number(Op::is_not) - number(Op::equal)) / 3;
        if (!is_identity) {
            all_in(reg(is_jump ? instruction.a : instruction.b), false);
            all_in(reg(is_jump ? instruction.b : instruction.c), false);
        }
    }
}

void AccessFinder::find_name(const Instruction& instruction)
{
    const auto site = [&] { return code().sites[instruction.c]; };
    switch (instruction.op) {
    case Op::load_global:
    case Op::load_name:
        return name(site(), false);
    case Op::store_global:
    case Op::delete_global:
        return name(site(), true);
    case Op::load_name_or_cell:
        name(site(), false);
        return cell(instruction.b, false);
    case Op::load_cell:
        return cell(instruction.b, false);
    case Op::store_cell:
    case Op::delete_cell:
        return cell(instruction.a, true);
    case Op::load_attribute:
    case Op::load_method:
        return attribute(reg(instruction.b), site(), false);
    case Op::store_attribute:
    case Op::delete_attribute:
        return attribute(reg(instruction.a), site(), true);
    case Op::import_name:
    case Op::import_from:
    case Op::import_star:
        return name("import", true);
    default:
        return find_operator(instruction);
    }
}

Accesses AccessFinder::find(const Instruction& instruction)
{
    found_ = {};
    switch (instruction.op) {
    case Op::call:
    case Op::call_method:
    case Op::call_keywords:
    case Op::call_method_keywords:
    case Op::call_spread:
        find_call(instruction);
        break;
    case Op::load_item:
        container(reg(instruction.b), false);
        break;
    case Op::store_item:
    case Op::delete_item:
        container(reg(instruction.a), true);
        break;
    case Op::plus:
    case Op::minus:
    case Op::invert:
    case Op::not_:
    case Op::get_iterator:
    case Op::get_yield_iterator:
    case Op::list_extend:
    case Op::set_update:
    case Op::dict_update:
    case Op::dict_merge:
    case Op::unpack:
    case Op::unpack_rest:
        container(reg(instruction.b), false);
        break;
    case Op::jump_if:
    case Op::jump_unless:
    case Op::jump_if_or_drop:
    case Op::jump_unless_or_drop:
        container(reg(instruction.a), false);
        break;
    case Op::for_each:
        advance(reg(instruction.a));
        break;
    case Op::delegate:
        advance(reg(instruction.b));
        break;
    case Op::format_value:
        all_in(reg(instruction.b), false);
        break;
    default:
        find_name(instruction);
        break;
    }
    return std::move(found_);
}

} // namespace procession::core::program
