// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/interpreter.h"

#include "core/program/values/operations.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

/// The class's own method for indexing, if its instance has one.
Ref own_method(const Heap& heap, Value value, Name name)
{
    const Instance* const instance = try_as<Instance>(value);
    if (instance == nullptr || !has_own(*instance->cls, name)) {
        return {};
    }
    return Ref(instance->cls->lookup(heap, name));
}

} // namespace

bool Interpreter::load_item(const Instruction& instruction)
{
    if (!check_bound(instruction.b) || !check_bound(instruction.c)) {
        return false;
    }
    const std::uint32_t target = instruction.a;
    const Ref container = take(instruction.b);
    const Ref index = take(instruction.c);
    Ref result = get_item(heap_, container, index);
    if (!result) {
        return false;
    }
    if (!(result.get() == Value::slow())) {
        store(target, std::move(result));
        return true;
    }
    const Value arguments[] = {container, index};
    if (const Ref method = own_method(heap_, container, Name::getitem)) {
        return invoke(method, arguments, {}, {OnReturn::store, target});
    }
    return call_fallback("_operators", "get_item", arguments, {OnReturn::store, target});
}

bool Interpreter::store_item(const Instruction& instruction)
{
    if (!check_bound(instruction.a) || !check_bound(instruction.b) || !check_bound(instruction.c)) {
        return false;
    }
    const Ref container = take(instruction.a);
    const Ref index = take(instruction.b);
    const Ref item = take(instruction.c);
    const Ref result = set_item(heap_, container, index, item);
    if (!(result.get() == Value::slow())) {
        return static_cast<bool>(result);
    }
    const Value arguments[] = {container, index, item};
    if (const Ref method = own_method(heap_, container, Name::setitem)) {
        return invoke(method, arguments, {}, {OnReturn::discard});
    }
    return call_fallback("_operators", "set_item", arguments, {OnReturn::discard});
}

bool Interpreter::delete_item(const Instruction& instruction)
{
    if (!check_bound(instruction.a) || !check_bound(instruction.b)) {
        return false;
    }
    const Ref container = take(instruction.a);
    const Ref index = take(instruction.b);
    const Ref result = core::program::delete_item(heap_, container, index);
    if (!(result.get() == Value::slow())) {
        return static_cast<bool>(result);
    }
    const Value arguments[] = {container, index};
    if (const Ref method = own_method(heap_, container, Name::delitem)) {
        return invoke(method, arguments, {}, {OnReturn::discard});
    }
    return call_fallback("_operators", "delete_item", arguments, {OnReturn::discard});
}

bool Interpreter::unpack(const Instruction& instruction, bool has_rest)
{
    const std::size_t before = has_rest ? instruction.c & 0xFF : instruction.c;
    const std::size_t behind = has_rest ? instruction.c >> 8 : 0;
    const std::size_t least = before + behind;
    const Value source = content_of(reg(instruction.b));
    const bool is_ready =
        !is<Instance>(reg(instruction.b)) && (is<List>(source) || is<Tuple>(source));
    if (!is_ready) {
        const Value iterable = reg(instruction.b);
        const Ref over = iterator(heap_, iterable);
        if (!over) {
            (void)heap_.take_raised();
            heap_.raise(TypeName::TypeError, fmt::format("cannot unpack non-iterable {} object",
                                                         type_name_of(heap_, iterable)));
            return false;
        }
        // What is left over is not looked at, as in CPython.
        const Value arguments[] = {iterable,
                                   has_rest ? Value::none()
                                            : Value::small(static_cast<std::int64_t>(least) + 1)};
        return call_fallback("_operators", "take", arguments, {OnReturn::retry, instruction.b});
    }
    const Ref held = take(instruction.b);
    const std::span<const Value> items =
        is<List>(held) ? as<List>(held).items.span() : as<Tuple>(held).items();
    if (items.size() < least) {
        heap_.raise(TypeName::ValueError,
                    fmt::format("not enough values to unpack (expected {}{}, got {})",
                                has_rest ? "at least " : "", least, items.size()));
        return false;
    }
    if (!has_rest && items.size() > least) {
        heap_.raise(TypeName::ValueError,
                    fmt::format("too many values to unpack (expected {})", least));
        return false;
    }
    std::size_t target = instruction.a;
    for (std::size_t i = 0; i < before; ++i) {
        store(target++, Ref(items[i]));
    }
    if (has_rest) {
        store(target++, make_list(heap_, items.subspan(before, items.size() - least)));
        for (std::size_t i = items.size() - behind; i < items.size(); ++i) {
            store(target++, Ref(items[i]));
        }
    }
    return true;
}

namespace {

/// A callable as messages about its arguments call it: with its module.
std::string name_of_callee(const Heap& heap, Value callee)
{
    if (const Function* const function = try_as<Function>(callee)) {
        const Value module = function->instance->globals->get("__name__");
        const std::string_view qualname = text_of(function->qualname);
        return is<Str>(module) && text_of(module) != "builtins"
                   ? fmt::format("{}.{}", text_of(module), qualname)
                   : std::string(qualname);
    }
    if (const BoundMethod* const method = try_as<BoundMethod>(callee)) {
        return name_of_callee(heap, method->function);
    }
    if (const Native* const native = try_as<Native>(callee)) {
        return native->owner == nullptr
                   ? std::string(text_of(native->name))
                   : fmt::format("{}.{}", text_of(native->owner->name), text_of(native->name));
    }
    if (const Class* const cls = try_as<Class>(callee)) {
        const Value module = cls->attributes->get("__module__");
        return is<Str>(module) && text_of(module) != "builtins"
                   ? fmt::format("{}.{}", text_of(module), text_of(cls->qualname))
                   : std::string(text_of(cls->qualname));
    }
    return std::string(type_name_of(heap, callee)) + " object";
}

} // namespace

bool Interpreter::extend(const Instruction& instruction)
{
    List& list = as<List>(reg(instruction.a));
    const Value iterable = reg(instruction.b);
    const Truth done = iterate(heap_, iterable, [&](Value item) {
        list.append(heap_, item);
        return true;
    });
    if (done == Truth::slow) {
        const Value arguments[] = {iterable};
        return call_fallback("_operators", "collect", arguments, {OnReturn::retry, instruction.b});
    }
    if (done == Truth::raised && iterator(heap_, iterable).get().is_unbound()) {
        (void)heap_.take_raised();
        const bool is_call = instruction.c != 0;
        const std::string what =
            is_call ? name_of_callee(heap_, reg(instruction.c - 1u)) + "() argument" : "Value";
        heap_.raise(TypeName::TypeError, fmt::format("{} after * must be an iterable, not {}", what,
                                                     type_name_of(heap_, iterable)));
        return false;
    }
    drop_temporaries(instruction.b, 1);
    return done == Truth::yes;
}

bool Interpreter::add_to_set(Value set, Value item)
{
    const Ref held(item);
    const Hashed hashed = hash_of(item);
    if (hashed.of == Hashed::Of::unhashable) {
        return static_cast<bool>(hash(heap_, item));
    }
    Table& table = as<Set>(set).table;
    const Found found =
        hashed.of == Hashed::Of::python ? Found::python : table.find(item, hashed.hash).found;
    if (found == Found::python) {
        const Value arguments[] = {set, item};
        return call_fallback("set_add", arguments, {OnReturn::discard});
    }
    if (found == Found::no) {
        table.add(heap_, item, hashed.hash, Value());
    }
    return true;
}

bool Interpreter::put_into_dict(Value dict, Value key, Value value)
{
    const Ref result = set_item(heap_, dict, key, value);
    if (result.get() == Value::slow()) {
        const Value arguments[] = {dict, key, value};
        return call_fallback("dict_set", arguments, {OnReturn::discard});
    }
    return static_cast<bool>(result);
}

bool Interpreter::update_dict(const Instruction& instruction, bool is_call)
{
    const Value target = reg(instruction.a);
    const Ref mapping = take(instruction.b);
    const Dict* const dict = try_as<Dict>(content_of(mapping));
    if (dict == nullptr) {
        const bool has_keys =
            is<Instance>(mapping) &&
            !class_of(heap_, mapping).lookup(heap_.str("keys").get()).is_unbound();
        if (!has_keys) {
            const std::string message =
                is_call ? fmt::format("{}() argument after ** must be a mapping, not {}",
                                      name_of_callee(heap_, reg(instruction.c)),
                                      type_name_of(heap_, mapping))
                        : fmt::format("'{}' object is not a mapping", type_name_of(heap_, mapping));
            heap_.raise(TypeName::TypeError, message);
            return false;
        }
        const Value arguments[] = {mapping};
        return call_fallback("_operators", "dict_of", arguments, {OnReturn::retry, instruction.b});
    }
    for (std::size_t i = 0; i < dict->table.places(); ++i) {
        const Table::Entry entry = dict->table.at(i);
        if (entry.key.is_unbound()) {
            continue;
        }
        if (is_call && is<Str>(entry.key) && !as<Dict>(target).get(entry.key).is_unbound()) {
            heap_.raise(TypeName::TypeError,
                        fmt::format("{}() got multiple values for keyword argument '{}'",
                                    name_of_callee(heap_, reg(instruction.c)), text_of(entry.key)));
            return false;
        }
        if (!put_into_dict(target, entry.key, entry.value)) {
            return false;
        }
    }
    return true;
}

bool Interpreter::build(const Instruction& instruction)
{
    const std::size_t first = instruction.b;
    const std::size_t count = instruction.c;
    switch (instruction.op) {
    case Op::build_list: {
        Owned<List> list = heap_.make<List>();
        list->items.reserve(heap_, count);
        for (std::size_t i = 0; i < count; ++i) {
            list->items.push(heap_, std::exchange(reg(first + i), Value()));
        }
        store(instruction.a, std::move(list));
        return true;
    }
    case Op::build_tuple: {
        Owned<Tuple> tuple = make_tuple(heap_, count);
        for (std::size_t i = 0; i < count; ++i) {
            tuple->data()[i] = std::exchange(reg(first + i), Value());
        }
        store(instruction.a, std::move(tuple));
        return true;
    }
    default:
        break;
    }
    // Sets and dicts: with keys that need Python code the fallback takes a list of all.
    const bool is_dict = instruction.op == Op::build_dict;
    const std::size_t values = is_dict ? 2 * count : count;
    const std::size_t step = is_dict ? 2 : 1;
    bool needs_python = false;
    for (std::size_t i = 0; i < values; i += step) {
        needs_python = needs_python || hash_of(reg(first + i)).of == Hashed::Of::python;
    }
    std::vector<Ref> items;
    for (std::size_t i = 0; i < values; ++i) {
        items.push_back(Ref::adopt(std::exchange(reg(first + i), Value())));
    }
    if (needs_python) {
        Owned<List> list = heap_.make<List>();
        for (const Ref& item : items) {
            list->append(heap_, item);
        }
        const Value arguments[] = {list.value()};
        return call_fallback("_operators", is_dict ? "make_dict" : "make_set", arguments,
                             {OnReturn::store, instruction.a});
    }
    Ref made = is_dict ? Ref(heap_.make<Dict>()) : Ref(heap_.make<Set>());
    for (std::size_t i = 0; i < values; i += step) {
        if (!(is_dict ? put_into_dict(made, items[i], items[i + 1]) : add_to_set(made, items[i]))) {
            return false;
        }
    }
    store(instruction.a, std::move(made));
    return true;
}

} // namespace procession::core::program
