// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/code/code.h"
#include "core/program/syntax/operators.h"
#include "core/program/values/descriptors.h"
#include "core/program/values/exception.h"
#include "core/program/values/image.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/operations.h"
#include "core/program/values/signature.h"
#include "core/program/vm/run.h"

#include <span>
#include <string_view>
#include <vector>

namespace procession::core::program {

/// The loop that runs a thread (loop.cpp), and what instructions do when they cannot be done in a
/// few lines there, spread over files: registers.cpp, calls.cpp, binding.cpp, construction.cpp,
/// attributes.cpp, store_attributes.cpp, operators.cpp, items.cpp, returns.cpp, generators.cpp,
/// coroutines.cpp, finalizers.cpp, definitions.cpp, imports.cpp, raising.cpp, unwinding.cpp,
/// asking.cpp.
///
/// Functions that give a bool: false means that an exception is being raised (heap.has_raised()).
/// They may push frames, whose results come later; whoever calls them reloads where it is. While
/// they run, the top frame's `next` points behind the instruction (and its `extra` word).
class Interpreter {
public:
    Interpreter(Heap& heap, Thread& thread, const RunLimits& limits)
        : heap_(heap), thread_(thread), limits_(limits)
    {
    }

    [[nodiscard]] Stop run();

    // What natives of the machine and Thread ask for

    [[nodiscard]] Value handled_exception();
    /// The innermost call that is not the library's, null if there is none.
    [[nodiscard]] Frame* innermost_of_program();
    /// The line that a generator which is running is at.
    [[nodiscard]] std::uint32_t line_of(const Generator& generator);
    [[nodiscard]] Thread& thread() { return thread_; }
    [[nodiscard]] const RunLimits& limits() const { return limits_; }
    void start_module(Module& module, const Code& code, OnReturn how);
    [[nodiscard]] bool start_builtins();
    void start_call(Value function, std::span<const Value> arguments);
    void start_library_call(std::string_view module, std::string_view name,
                            std::span<const Value> arguments);

private:
    using Operator = syntax::BinaryOperator;
    using Comparison = syntax::ComparisonOperator;

    // loop.cpp
    [[nodiscard]] Stop loop();
    enum class Pace : std::uint8_t { fast, exact, stop, raised, reload };
    [[nodiscard]] Pace look_around();

    // asking.cpp
    [[nodiscard]] bool is_to_ask(const Instruction& instruction);
    [[nodiscard]] bool is_waiting_for_others() const;
    void note(std::uint64_t place, const Instruction& instruction);

    // finalizers.cpp
    [[nodiscard]] bool finalize_one();
    [[nodiscard]] bool warn_never_awaited(Generator& coroutine);

    // steps.cpp: instructions as a whole, for the loop
    [[nodiscard]] bool load_attribute(const Instruction& instruction);
    [[nodiscard]] bool store_attribute(const Instruction& instruction);
    [[nodiscard]] bool delete_attribute(const Instruction& instruction);
    [[nodiscard]] bool add_to_set(const Instruction& instruction);
    [[nodiscard]] bool update_set(const Instruction& instruction);
    [[nodiscard]] bool put_into_dict(const Instruction& instruction);
    [[nodiscard]] bool get_iterator(const Instruction& instruction);
    [[nodiscard]] bool raise_value(const Instruction& instruction);
    [[nodiscard]] bool reraise(const Instruction& instruction);
    [[nodiscard]] bool jump_unless_match(const Instruction& instruction);
    [[nodiscard]] bool exit_with(const Instruction& instruction);
    [[nodiscard]] bool return_value(const Instruction& instruction);

    // registers.cpp
    [[nodiscard]] Frame& frame() { return thread_.frames.back(); }
    [[nodiscard]] const Code& code() { return *frame().instance->code; }
    [[nodiscard]] Value& reg(std::size_t index) { return thread_.registers[frame().base + index]; }
    /// Ticks of the running statement that are left when the top frame goes on.
    [[nodiscard]] std::uint32_t ticks_left();
    /// What an instruction reads: true, or raises UnboundLocalError and gives false.
    [[nodiscard]] bool check_bound(std::size_t index);
    bool raise_unbound(std::size_t index);
    /// The value of an operand for good: copied from a local, taken out of a temporary.
    [[nodiscard]] Ref take(std::size_t index);
    void store(std::size_t index, Ref value);
    void drop_temporaries(std::size_t first, std::size_t count);
    void reserve_registers(std::size_t count);
    [[nodiscard]] bool is_temporary(std::size_t index) { return index >= code().first_temporary; }
    /// An operand that has been read: gone from a temporary.
    void consumed(std::size_t index);

    // calls.cpp
    struct Way {
        OnReturn how = OnReturn::store;
        std::uint32_t result = 0;
        Value extra{}; ///< held by the caller
        OnReturn then = OnReturn::store;
    };
    [[nodiscard]] bool call(const Instruction& instruction, bool is_method, Value names);
    [[nodiscard]] bool call_spread(const Instruction& instruction);
    [[nodiscard]] bool call_super(const Instruction& instruction);
    [[nodiscard]] bool invoke(Value callee, std::span<const Value> arguments, Value names,
                              const Way& way);
    [[nodiscard]] bool call_native(const Native& native, std::span<const Value> arguments,
                                   Value names, const Way& way);
    [[nodiscard]] bool check_self(const Native& native, Value self);
    [[nodiscard]] bool run_native(const Native& native, std::span<Value> bound, const Way& way);
    [[nodiscard]] bool finish_native(const Native& native, Call& call, Ref result, const Way& way);
    [[nodiscard]] bool collect(const Native& native, Call& call, const Way& way);
    /// Of a native function: from whichever module of the library has it.
    [[nodiscard]] bool call_fallback(std::string_view name, std::span<const Value> arguments,
                                     const Way& way);
    [[nodiscard]] bool call_fallback(std::string_view module, std::string_view name,
                                     std::span<const Value> arguments, const Way& way);
    [[nodiscard]] bool push_frame(Ref callee, CodeInstance& instance, std::size_t base,
                                  FrameKind kind, const Way& way);
    [[nodiscard]] bool enter(Function& function, std::span<const Value> arguments, Value names,
                             const Way& way);
    [[nodiscard]] bool raise_not_callable(Value callee);
    [[nodiscard]] bool deliver(Ref value, const Way& way);
    [[nodiscard]] std::size_t free_registers();

    // binding.cpp
    [[nodiscard]] bool bind(Function& function, std::span<const Value> arguments, Value names,
                            Value* registers);
    [[nodiscard]] bool bind_native(const Native& native, std::span<const Value> arguments,
                                   Value names, std::vector<Ref>& bound);

    // construction.cpp
    [[nodiscard]] bool construct(Class& cls, std::span<const Value> arguments, Value names,
                                 const Way& way);
    [[nodiscard]] bool fill_new(Class& cls, const Native& maker, Value initializer,
                                std::span<const Value> arguments, Value names, const Way& way);
    [[nodiscard]] bool make_object(Class& cls, std::span<const Value> arguments, Value names,
                                   const Way& way);
    [[nodiscard]] bool initialize(Ref instance, std::span<const Value> arguments, Value names,
                                  const Way& way);

    // attributes.cpp
    [[nodiscard]] bool load_attribute(Value object, Value name, InlineCache* cache, const Way& way);
    [[nodiscard]] bool load_method(const Instruction& instruction);
    [[nodiscard]] bool load_of_instance(Instance& instance, Value name, InlineCache* cache,
                                        const Way& way, bool plainly = false);
    [[nodiscard]] bool load_of_class(Class& cls, Value name, const Way& way);
    [[nodiscard]] bool load_of_builtin(Value object, Value name, const Way& way);
    [[nodiscard]] bool load_of_super(Super& super, Value name, const Way& way);
    [[nodiscard]] bool load_of_module(Module& module, Value name, InlineCache* cache,
                                      const Way& way);
    /// What an attribute found in a class gives for an object (null object: for the class).
    [[nodiscard]] bool bind_attribute(Value attribute, Value object, Class& cls, const Way& way);
    [[nodiscard]] bool missing_attribute(Value object, Value name, const Way& way);
    [[nodiscard]] bool store_attribute(Value object, Value name, Value value, InlineCache* cache,
                                       bool plainly = false);
    [[nodiscard]] bool delete_attribute(Value object, Value name, bool plainly = false);
    [[nodiscard]] bool load_global(const Instruction& instruction);
    [[nodiscard]] bool load_name(const Instruction& instruction, bool from_cell);
    [[nodiscard]] Value find_builtin(Value name);
    /// With the name, for which the traceback may suggest another.
    bool raise_name_error(Value name);
    bool raise_name_error(Value name, std::string_view message);

    // operators.cpp
    [[nodiscard]] bool binary(const Instruction& instruction, Operator op, bool in_place);
    [[nodiscard]] bool unary(const Instruction& instruction);
    [[nodiscard]] bool compare(const Instruction& instruction, Comparison op);
    [[nodiscard]] bool ask_operand(Value left, Value right, Name method, Name reflected,
                                   std::int64_t number, const Way& way);
    [[nodiscard]] bool test(const Instruction& instruction);
    [[nodiscard]] bool condition(Value value, const Instruction& instruction);
    void decide(bool truth, const Instruction& instruction);

    // items.cpp
    [[nodiscard]] bool load_item(const Instruction& instruction);
    [[nodiscard]] bool store_item(const Instruction& instruction);
    [[nodiscard]] bool delete_item(const Instruction& instruction);
    [[nodiscard]] bool unpack(const Instruction& instruction, bool has_rest);
    [[nodiscard]] bool extend(const Instruction& instruction);
    [[nodiscard]] bool add_to_set(Value set, Value item);
    [[nodiscard]] bool put_into_dict(Value dict, Value key, Value value);
    [[nodiscard]] bool update_dict(const Instruction& instruction, bool is_call);
    [[nodiscard]] bool build(const Instruction& instruction);
    [[nodiscard]] bool build_string(const Instruction& instruction);
    [[nodiscard]] bool format_value(const Instruction& instruction);
    [[nodiscard]] bool to_text(Value value, bool is_repr, const Way& way);

    // iteration (generators.cpp)
    [[nodiscard]] bool get_iterator(Value iterable, const Way& way);
    [[nodiscard]] bool next_item(const Instruction& instruction);
    void end_of_items(const Instruction& instruction);
    [[nodiscard]] bool is_iterator(Value value);
    [[nodiscard]] bool resume(Generator& generator, Value sent, const Way& way);
    [[nodiscard]] bool throw_into(Generator& generator, Ref exception, const Way& way);
    [[nodiscard]] bool throw_into_delegate(Value delegate, Ref exception, std::uint32_t result);
    bool already_executing(const Generator& generator);
    [[nodiscard]] bool yield(const Instruction& instruction);
    [[nodiscard]] bool delegate(const Instruction& instruction);
    [[nodiscard]] bool make_generator(Ref function, Value* registers, const Code& code,
                                      const Way& way);
    [[nodiscard]] bool answer(Call& call, const Way& way);
    [[nodiscard]] bool yield_value(Ref value);
    [[nodiscard]] bool push_generator(Generator& generator, const Way& way);

    // coroutines.cpp
    [[nodiscard]] bool get_awaitable(const Instruction& instruction);
    [[nodiscard]] bool awaitable(Value object, std::size_t use, const Way& way);
    [[nodiscard]] bool get_async_iterator(const Instruction& instruction);
    [[nodiscard]] bool get_async_next(const Instruction& instruction);
    [[nodiscard]] bool end_async_for(const Instruction& instruction);
    [[nodiscard]] bool enter_async_with(const Instruction& instruction);
    [[nodiscard]] bool exit_async_with(const Instruction& instruction);
    bool not_awaitable(Value object, std::size_t use);

    // returns.cpp
    [[nodiscard]] bool return_value(Ref value);
    void pop_frame();
    [[nodiscard]] bool deliver_again(Value extra, Ref value, const Way& way);

    // definitions.cpp
    [[nodiscard]] bool make_function(const Instruction& instruction);
    [[nodiscard]] bool make_class(const Instruction& instruction);
    [[nodiscard]] bool finish_class(Value extra, Value cell, std::uint32_t result);
    [[nodiscard]] CodeInstance& child_instance(std::size_t index);

    // imports.cpp
    [[nodiscard]] bool import_name(const Instruction& instruction);
    [[nodiscard]] bool import_module(std::string_view name, const Way& way, bool& pushed);
    [[nodiscard]] std::string_view first_missing(std::string_view path);
    [[nodiscard]] bool import_by_name(Ref name, const Way& way);
    [[nodiscard]] bool import_from(const Instruction& instruction);
    [[nodiscard]] bool import_star(const Instruction& instruction);
    [[nodiscard]] Value loaded_module(std::string_view name);

    // raising.cpp
    [[nodiscard]] bool raise_value(Value what, Value cause, bool has_cause);
    [[nodiscard]] bool raise_again();
    [[nodiscard]] bool matches(Value exception, Value type, bool& does);
    [[nodiscard]] bool end_with_exception(const Instruction& instruction);
    [[nodiscard]] bool enter_with(const Instruction& instruction);

    // start.cpp
    void keep_raised();
    void begin_hidden_call();

    // unwinding.cpp
    void add_context(Value exception);
    /// Looks for a handler of what has been raised; false if there is none: the thread has failed.
    [[nodiscard]] bool unwind();
    [[nodiscard]] bool leave_frame(Ref& exception);
    void stop_iteration_escapes(Ref& exception, const Generator& generator);

    Heap& heap_;
    Thread& thread_;
    const RunLimits& limits_;
    bool is_reraising_ = false;
    bool has_ended_ = false;
    Ref result_;
};

} // namespace procession::core::program
