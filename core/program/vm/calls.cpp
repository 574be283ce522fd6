// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/program.h"
#include "core/program/vm/arguments_buffer.h"
#include "core/program/vm/interpreter.h"

#include <fmt/format.h>

namespace procession::core::program {

std::size_t Interpreter::free_registers()
{
    return thread_.frames.empty() ? 0 : frame().base + code().registers;
}

bool Interpreter::push_frame(Ref callee, CodeInstance& instance, std::size_t base, FrameKind kind,
                             const Way& way)
{
    const bool is_hidden = instance.code->program->is_hidden;
    if (!is_hidden) {
        ++thread_.depth;
    }
    if (!thread_.frames.empty()) {
        thread_.clock -= ticks_left();
    }
    retain(way.extra);
    Frame pushed;
    pushed.next = instance.code->instructions.data();
    pushed.instance = &instance;
    pushed.base = base;
    pushed.callee = callee.detach();
    pushed.extra = way.extra;
    pushed.result = way.result;
    pushed.on_return = way.how;
    pushed.then = way.then;
    pushed.kind = kind;
    thread_.frames.push_back(pushed);
    if (thread_.depth > limits_.recursion || thread_.frames.size() > limits_.recursion * 3ull) {
        heap_.raise(TypeName::RecursionError, "maximum recursion depth exceeded");
        // The call has not begun: the exception is the caller's.
        pop_frame();
        return false;
    }
    return true;
}

bool Interpreter::enter(Function& function, std::span<const Value> arguments, Value names,
                        const Way& way)
{
    const Code& callee = function.code();
    const std::size_t base = free_registers();
    reserve_registers(base + callee.registers);
    Value* const registers = thread_.registers.get() + base;
    std::fill_n(registers, callee.registers, Value());
    if (!bind(function, arguments, names, registers)) {
        for (std::size_t i = 0; i < callee.registers; ++i) {
            release(std::exchange(registers[i], Value()));
        }
        return false;
    }
    if (callee.is_generator || callee.is_coroutine) {
        return make_generator(Ref(&function), registers, callee, way);
    }
    return push_frame(Ref(&function), *function.instance, base, FrameKind::function, way);
}

bool Interpreter::call(const Instruction& instruction, bool is_method, Value names)
{
    const std::size_t first = instruction.a;
    const bool has_self = is_method && !reg(first + 1).is_unbound();
    ArgumentsBuffer arguments(instruction.b + 1u);
    const std::size_t from = first + (has_self ? 1 : 2);
    const std::size_t count = instruction.b + (has_self ? 1u : 0u);
    for (std::size_t i = 0; i < count; ++i) {
        arguments.adopt(std::exchange(reg(from + i), Value()));
    }
    const Ref callee = Ref::adopt(std::exchange(reg(first), Value()));
    return invoke(callee, arguments.span(), names, {OnReturn::store, instruction.c});
}

bool Interpreter::call_spread(const Instruction& instruction)
{
    const std::size_t first = instruction.a;
    const Ref callee = Ref::adopt(std::exchange(reg(first), Value()));
    const Ref list = Ref::adopt(std::exchange(reg(first + 2), Value()));
    const bool has_keywords = instruction.b != 0;
    const Ref keywords = has_keywords ? Ref::adopt(std::exchange(reg(first + 3), Value())) : Ref();
    const std::span<Value> positional = as<List>(list).items.span();
    const std::size_t extra = has_keywords ? as<Dict>(keywords).table.size() : 0;
    ArgumentsBuffer arguments(positional.size() + extra);
    arguments.add(positional);
    Ref names;
    if (extra > 0) {
        Table& table = as<Dict>(keywords).table;
        Owned<Tuple> tuple = make_tuple(heap_, extra);
        std::size_t at = 0;
        for (std::size_t i = 0; i < table.places(); ++i) {
            if (!table.at(i).key.is_unbound()) {
                if (!is<Str>(table.at(i).key)) {
                    heap_.raise(TypeName::TypeError, "keywords must be strings");
                    return false;
                }
                arguments.add(table.at(i).value);
                retain(table.at(i).key);
                tuple->data()[at++] = table.at(i).key;
            }
        }
        names = std::move(tuple);
    }
    return invoke(callee, arguments.span(), names, {OnReturn::store, instruction.c});
}

bool Interpreter::raise_not_callable(Value callee)
{
    heap_.raise(TypeName::TypeError,
                fmt::format("'{}' object is not callable", type_name_of(heap_, callee)));
    return false;
}

bool Interpreter::invoke(Value callee, std::span<const Value> arguments, Value names,
                         const Way& way)
{
    if (!callee.is_object()) {
        return raise_not_callable(callee);
    }
    switch (callee.object()->kind) {
    case Kind::function:
        return enter(as<Function>(callee), arguments, names, way);
    case Kind::native:
        return call_native(as<Native>(callee), arguments, names, way);
    case Kind::class_:
        return construct(as<Class>(callee), arguments, names, way);
    case Kind::static_method: {
        const Ref function(as<StaticMethod>(callee).function);
        return invoke(function, arguments, names, way);
    }
    default:
        break;
    }
    Ref function;
    Ref self;
    if (const BoundMethod* const method = try_as<BoundMethod>(callee)) {
        function = Ref(method->function);
        self = Ref(method->self);
    } else if (const Instance* const instance = try_as<Instance>(callee)) {
        function = Ref(instance->cls->lookup(heap_, Name::call));
        self = Ref(callee);
        if (!function) {
            return raise_not_callable(callee);
        }
        if (is<StaticMethod>(function)) {
            return invoke(function, arguments, names, way);
        }
    } else {
        return raise_not_callable(callee);
    }
    ArgumentsBuffer with_self(arguments.size() + 1);
    with_self.add(self);
    with_self.add(arguments);
    return invoke(function, with_self.span(), names, way);
}

bool Interpreter::call_native(const Native& native, std::span<const Value> arguments, Value names,
                              const Way& way)
{
    if (native.flags == Native::maker && !arguments.empty()) {
        // __new__ of a built-in type asked by a derived class: its result becomes the content.
        Class* const cls = try_as<Class>(arguments[0]);
        if (cls != nullptr && cls->builtin == TypeName::count && way.how != OnReturn::wrap) {
            return call_native(native, arguments, names,
                               {OnReturn::wrap, way.result, arguments[0], way.how});
        }
    }
    const Signature& signature = *native.signature;
    const bool is_simple = names.is_unbound() && !signature.has_rest && !signature.has_keywords &&
                           arguments.size() >= signature.required &&
                           arguments.size() <= signature.positional;
    constexpr std::size_t few = 12;
    if (is_simple && signature.parameters.size() <= few) {
        std::array<Value, few> bound;
        std::copy(arguments.begin(), arguments.end(), bound.begin());
        for (std::size_t i = arguments.size(); i < signature.parameters.size(); ++i) {
            bound[i] = signature.parameters[i].otherwise;
        }
        return run_native(native, {bound.data(), signature.parameters.size()}, way);
    }
    std::vector<Ref> held;
    if (!bind_native(native, arguments, names, held)) {
        return false;
    }
    std::vector<Value> bound;
    for (const Ref& value : held) {
        bound.push_back(value);
    }
    return run_native(native, bound, way);
}

/// Whether a method is asked of an object that it can work on: `str.lower(65)` is not.
bool Interpreter::check_self(const Native& native, Value self)
{
    const Class& cls = class_of(heap_, self);
    const Class& owner = *native.owner;
    if (&cls == &owner || native.flags == Native::of_class) {
        return true;
    }
    const std::string_view name = native.entry->name;
    if (!cls.derives_from(owner)) {
        const std::string_view wanted = text_of(owner.name);
        const std::string_view got = text_of(cls.name);
        heap_.raise(TypeName::TypeError,
                    name.starts_with("__")
                        ? fmt::format("descriptor '{}' requires a '{}' object but received a '{}'",
                                      name, wanted, got)
                        : fmt::format("descriptor '{}' for '{}' objects doesn't apply to a '{}' "
                                      "object",
                                      name, wanted, got));
        return false;
    }
    const Instance* const instance = try_as<Instance>(self);
    if (instance != nullptr && instance->content.is_unbound() && owner.content_type == &owner) {
        heap_.raise(TypeName::TypeError, fmt::format("'{}' object was not made by {}.__new__",
                                                     text_of(cls.name), text_of(owner.name)));
        return false;
    }
    return true;
}

bool Interpreter::run_native(const Native& native, std::span<Value> bound, const Way& way)
{
    if (native.owner != nullptr && !check_self(native, bound[0])) {
        return false;
    }
    Call call(heap_, bound, *native.entry);
    call.machine = this;
    Ref result = native.entry->function(call);
    constexpr std::uint64_t items_a_tick = 100;
    if (!thread_.frames.empty() && !code().program->is_hidden) {
        thread_.clock += call.touched() / items_a_tick;
    }
    return finish_native(native, call, std::move(result), way);
}

bool Interpreter::finish_native(const Native& native, Call& call, Ref result, const Way& way)
{
    switch (call.outcome()) {
    case Call::Outcome::done:
        return result ? deliver(std::move(result), way) : false;
    case Call::Outcome::slow: {
        std::vector<Value> arguments(call.arguments().begin(), call.arguments().end());
        std::replace(arguments.begin(), arguments.end(), Value(), Value::ellipsis());
        const std::string_view fallback = native.entry->fallback;
        const std::size_t dot = fallback.find('.');
        return dot == std::string_view::npos
                   ? call_fallback(fallback, arguments, way)
                   : call_fallback(fallback.substr(0, dot), fallback.substr(dot + 1), arguments,
                                   way);
    }
    case Call::Outcome::collect:
        return collect(native, call, way);
    case Call::Outcome::ask:
        return answer(call, way);
    case Call::Outcome::tail_call:
        break;
    }
    std::vector<Value> next;
    for (const Ref& value : call.next_call()) {
        next.push_back(value);
    }
    return invoke(next[0], std::span<const Value>(next).subspan(1), {}, way);
}

/// Argument by argument into a list that waits in the frame of the function that makes a list of
/// the iterable: native, what is delivered besides the result, what comes after it, place of the
/// iterable, arguments.
bool Interpreter::collect(const Native& native, Call& call, const Way& way)
{
    Owned<List> waiting = heap_.make<List>();
    waiting->append(heap_, Value(&native));
    waiting->append(heap_, way.extra);
    waiting->append(heap_, Value::small(static_cast<std::int64_t>(way.then)));
    waiting->append(heap_, Value::small(static_cast<std::int64_t>(call.collected())));
    for (const Value argument : call.arguments()) {
        waiting->append(heap_, argument);
    }
    const Value arguments[] = {call[call.collected()]};
    return call_fallback("_operators", "collect", arguments,
                         {OnReturn::collected, way.result, waiting.value(), way.how});
}

bool Interpreter::call_fallback(std::string_view name, std::span<const Value> arguments,
                                const Way& way)
{
    const auto found = heap_.image().fallbacks.find(name);
    assert(found != heap_.image().fallbacks.end() && "the library lacks a fallback");
    const std::string_view module =
        found == heap_.image().fallbacks.end() ? "_fallback_common" : found->second;
    return call_fallback(module, name, arguments, way);
}

bool Interpreter::call_fallback(std::string_view module, std::string_view name,
                                std::span<const Value> arguments, const Way& way)
{
    if (const Value loaded = loaded_module(module); !loaded.is_unbound()) {
        const Ref function(as<Module>(loaded).attributes->get(name));
        assert(function && "the library lacks a fallback");
        if (!function) {
            heap_.raise(TypeName::SystemError, fmt::format("no fallback {}", name));
            return false;
        }
        return invoke(function, arguments, {}, way);
    }
    // The module runs first; then the function is called.
    Owned<List> waiting = heap_.make<List>();
    waiting->append(heap_, heap_.str(module));
    waiting->append(heap_, heap_.str(name));
    waiting->append(heap_, way.extra);
    waiting->append(heap_, Value::small(static_cast<std::int64_t>(way.then)));
    for (const Value argument : arguments) {
        waiting->append(heap_, argument);
    }
    bool pushed = false;
    return import_module(module, {OnReturn::call_next, way.result, waiting.value(), way.how},
                         pushed);
}

bool Interpreter::call_super(const Instruction& instruction)
{
    const Ref callee = Ref::adopt(std::exchange(reg(instruction.a), Value()));
    const Ref cls = take(instruction.b);
    if (!check_bound(instruction.c)) {
        return false;
    }
    const Ref self = take(instruction.c);
    if (!(callee.get() == Value(&heap_.type(TypeName::super)))) {
        return invoke(callee, {}, {}, {OnReturn::store, instruction.a});
    }
    const Value arguments[] = {cls, self};
    return invoke(callee, arguments, {}, {OnReturn::store, instruction.a});
}

} // namespace procession::core::program
