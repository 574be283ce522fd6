// SPDX-License-Identifier: GPL-3.0-or-later
// Instructions with operands that have to be held: outside the loop, which jumps where nothing
// would be given back.
#include "core/program/vm/interpreter.h"

#include "core/program/values/set.h"

namespace procession::core::program {

bool Interpreter::load_attribute(const Instruction& instruction)
{
    const Ref object = take(instruction.b);
    return load_attribute(object, code().sites[instruction.c],
                          &frame().instance->caches[instruction.c],
                          {OnReturn::store, instruction.a});
}

bool Interpreter::store_attribute(const Instruction& instruction)
{
    if (!check_bound(instruction.a) || !check_bound(instruction.b)) {
        return false;
    }
    const Ref object = take(instruction.a);
    const Ref value = take(instruction.b);
    return store_attribute(object, code().sites[instruction.c], value,
                           &frame().instance->caches[instruction.c]);
}

bool Interpreter::delete_attribute(const Instruction& instruction)
{
    if (!check_bound(instruction.a)) {
        return false;
    }
    const Ref object = take(instruction.a);
    return delete_attribute(object, code().sites[instruction.c]);
}

bool Interpreter::add_to_set(const Instruction& instruction)
{
    const Ref item = take(instruction.b);
    return add_to_set(reg(instruction.a), item);
}

/// Item by item, each of which may need Python code: by way of a list, backwards.
bool Interpreter::update_set(const Instruction& instruction)
{
    const Instruction here = instruction;
    const Value source = reg(here.b);
    if (frame().next[-1].op == Op::set_update && is<List>(source) && source.object()->flags == 1) {
        if (as<List>(source).items.empty()) {
            drop_temporaries(here.b, 1);
            return true;
        }
        const Ref item = Ref::adopt(as<List>(source).items.pop());
        --frame().next;
        const bool added = add_to_set(reg(here.a), item);
        if (!added && heap_.has_raised()) {
            ++frame().next; // what is wrong is wrong here
        }
        return added;
    }
    Owned<List> items = heap_.make<List>();
    const Truth done = iterate(heap_, source, [&](Value item) {
        items->append(heap_, item);
        return true;
    });
    if (done == Truth::slow) {
        const Value arguments[] = {source};
        return call_fallback("_operators", "collect", arguments, {OnReturn::retry, here.b});
    }
    if (done == Truth::raised) {
        return false;
    }
    std::reverse(items->items.begin(), items->items.end());
    items->flags = 1;
    store(here.b, std::move(items));
    --frame().next;
    return true;
}

bool Interpreter::put_into_dict(const Instruction& instruction)
{
    const Ref key = take(instruction.b);
    const Ref value = take(instruction.c);
    return put_into_dict(reg(instruction.a), key, value);
}

bool Interpreter::get_iterator(const Instruction& instruction)
{
    if (!check_bound(instruction.b)) {
        return false;
    }
    const Ref iterable = take(instruction.b);
    if (const Generator* const made = try_as<Generator>(iterable);
        instruction.op == Op::get_yield_iterator && made != nullptr && made->is_coroutine()) {
        heap_.raise(TypeName::TypeError,
                    "cannot 'yield from' a coroutine object in a non-coroutine generator");
        return false;
    }
    return get_iterator(iterable, {OnReturn::store, instruction.a});
}

bool Interpreter::raise_value(const Instruction& instruction)
{
    if (!check_bound(instruction.a)) {
        return false;
    }
    const bool has_cause = instruction.op == Op::raise_from;
    const Ref exception = take(instruction.a);
    const Ref cause = has_cause ? take(instruction.b) : Ref();
    return raise_value(exception, cause, has_cause);
}

bool Interpreter::reraise(const Instruction& instruction)
{
    heap_.raise(Ref::adopt(std::exchange(reg(instruction.a), Value())));
    is_reraising_ = true;
    frame().handled = 0;
    return false;
}

bool Interpreter::jump_unless_match(const Instruction& instruction)
{
    bool does = false;
    const Ref type = take(instruction.b);
    if (!matches(reg(instruction.a), type, does)) {
        return false;
    }
    if (!does) {
        frame().next += static_cast<std::int16_t>(instruction.c);
    }
    return true;
}

bool Interpreter::exit_with(const Instruction& instruction)
{
    const Ref exit = take(instruction.a);
    const Value arguments[] = {Value::none(), Value::none(), Value::none()};
    return invoke(exit, arguments, Value(), {OnReturn::discard});
}

bool Interpreter::return_value(const Instruction& instruction)
{
    if (instruction.op == Op::return_none) {
        return return_value(Ref::none());
    }
    return check_bound(instruction.a) && return_value(take(instruction.a));
}

} // namespace procession::core::program
