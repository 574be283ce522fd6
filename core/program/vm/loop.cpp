// SPDX-License-Identifier: GPL-3.0-or-later
// The loop. Each instruction's frequent cases are done here; the others are functions of
// Interpreter, before which `frame->next` is written and after which everything is read again,
// because they may have pushed or ended frames.
#include "core/program/vm/interpreter.h"

#include "core/program/code/program.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"

// Jumping from instruction to instruction by their addresses, where the compiler knows that.
#if defined(__GNUC__)
#define PROCESSION_THREADED 1
#pragma GCC diagnostic ignored "-Wpedantic"
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wgnu-label-as-value"
#endif
#endif

namespace procession::core::program {
namespace {

enum : std::uint64_t { cached_slot = 1, cached_method = 2, cached_module = 3 };
enum : std::uint64_t { cached_global = 1, cached_builtin = 2 };

bool add_overflows(std::int64_t a, std::int64_t b, std::int64_t& sum)
{
    sum = a + b; // both have 63 bits
    return !Value::fits_small(sum);
}

bool multiply_overflows(std::int64_t a, std::int64_t b, std::int64_t& product)
{
#if defined(__GNUC__)
    return __builtin_mul_overflow(a, b, &product) || !Value::fits_small(product);
#else
    constexpr std::int64_t safe = std::int64_t{1} << 30;
    product = a * b;
    return a <= -safe || a >= safe || b <= -safe || b >= safe;
#endif
}

/// Apart from the loop, which must hold nothing when it jumps.
Value new_float(Heap& heap, double number)
{
    return Value(heap.make<Float>(number).detach());
}

} // namespace

Interpreter::Pace Interpreter::look_around()
{
    if (heap_.attention()) {
        if (!heap_.finalizers().empty()) {
            return finalize_one() ? Pace::reload : Pace::raised;
        }
        if (limits_.stops_at_memory) {
            return Pace::stop;
        }
        heap_.complained();
        heap_.raise(Ref(make_exception(heap_, heap_.type(TypeName::MemoryError), {})));
        ++frame().next; // the statement is the one that fails
        return Pace::raised;
    }
    heap_.alarm = limits_.clock;
    if (thread_.clock >= limits_.clock || thread_.instructions >= limits_.instructions) {
        return Pace::stop;
    }
    const Instruction& statement = *frame().next;
    const auto ticks = statement.op == Op::statement ? static_cast<std::uint64_t>(statement.wide())
                                                     : std::uint64_t{0};
    return thread_.clock + ticks > limits_.clock ? Pace::exact : Pace::fast;
}

#define RELOAD()                                                                                   \
    frame = &thread.frames.back();                                                                 \
    code = frame->instance->code;                                                                  \
    pc = frame->next;                                                                              \
    regs = thread.registers.get() + frame->base;                                                   \
    first_temporary = code->first_temporary
#define SLOW(done)                                                                                 \
    do {                                                                                           \
        frame->next = pc;                                                                          \
        if (!(done)) {                                                                             \
            goto raised;                                                                           \
        }                                                                                          \
        RELOAD();                                                                                  \
        NEXT;                                                                                      \
    } while (false)
/// Writes a register whose old value is given back.
#define PUT(index, value)                                                                          \
    do {                                                                                           \
        const Value old_value = std::exchange(regs[index], (value));                               \
        release(old_value);                                                                        \
    } while (false)
/// A temporary that has been read is empty again.
#define CONSUMED(index)                                                                            \
    do {                                                                                           \
        if ((index) >= first_temporary) {                                                          \
            release(std::exchange(regs[index], Value()));                                          \
        }                                                                                          \
    } while (false)

#if defined(PROCESSION_THREADED)
#define CASE(name) do_##name
#define NEXT                                                                                       \
    do {                                                                                           \
        ins = *pc++;                                                                               \
        goto* table[static_cast<std::size_t>(ins.op)];                                             \
    } while (false)
#else
#define CASE(name) case Op::name
#define NEXT goto dispatch
#endif

#if defined(PROCESSION_THREADED)
#define GO_EXACTLY() table = exact_table
#else
#define GO_EXACTLY() is_exact = true
#endif
/// Back in the middle of a statement: its rest may not fit into what is left.
#define MIND_THE_LIMIT()                                                                           \
    do {                                                                                           \
        if (thread.clock > limits_.clock) [[unlikely]] {                                           \
            GO_EXACTLY();                                                                          \
        }                                                                                          \
    } while (false)

#define JUMP_NEAR() pc += static_cast<std::int16_t>(ins.c)

// Loops of 10^7 rounds run here: the function is long so that registers stay registers.
Stop Interpreter::loop()
{
    // Gone on with inside a statement, it may have to stop there once more.
    const bool begins_exact = limits_.stops_at_accesses || thread_.clock > limits_.clock;
#if defined(PROCESSION_THREADED)
    static const void* const fast_table[] = {
#define PROCESSION_INSTRUCTION(name, operands) &&do_##name,
#include "core/program/code/instructions.inc"
#undef PROCESSION_INSTRUCTION
    };
    static const void* const exact_table[] = {
#define PROCESSION_INSTRUCTION(name, operands) &&check,
#include "core/program/code/instructions.inc"
#undef PROCESSION_INSTRUCTION
    };
    const void* const* table = begins_exact ? exact_table : fast_table;
#else
    bool is_exact = begins_exact;
#endif
    Thread& thread = thread_;
    Heap& heap = heap_;
    Frame* frame = nullptr;
    const Code* code = nullptr;
    const Instruction* pc = nullptr;
    Value* regs = nullptr;
    std::size_t first_temporary = 0;
    Instruction ins;
    Op comparison_base = Op::equal;

    if (heap.has_raised()) {
        goto raised;
    }
    RELOAD();
    NEXT;

#if !defined(PROCESSION_THREADED)
dispatch:
    ins = *pc++;
    if (is_exact) {
        goto check;
    }
run_it:
    switch (ins.op) {
#endif

        CASE(statement) :
        {
            thread.clock += static_cast<std::uint32_t>(ins.wide());
            thread.instructions += ins.a;
            if (thread.clock > heap.alarm || thread.instructions >= limits_.instructions)
                [[unlikely]] {
                thread.clock -= static_cast<std::uint32_t>(ins.wide());
                thread.instructions -= ins.a;
                goto look_around;
            }
            NEXT;
        }
        CASE(hidden_statement) :
        {
            thread.instructions += ins.a;
            if (thread.clock >= heap.alarm || thread.instructions >= limits_.instructions)
                [[unlikely]] {
                thread.instructions -= ins.a;
                goto look_around;
            }
            NEXT;
        }
        CASE(nothing) : CASE(extra) :
        {
            NEXT;
        }

        CASE(move) :
        {
            Value value = regs[ins.b];
            if (value.is_unbound()) [[unlikely]] {
                frame->next = pc;
                raise_unbound(ins.b);
                goto raised;
            }
            if (ins.b >= first_temporary) {
                regs[ins.b] = Value();
            } else {
                retain(value);
            }
            PUT(ins.a, value);
            NEXT;
        }
        CASE(copy) :
        {
            const Value value = regs[ins.b];
            if (value.is_unbound()) [[unlikely]] {
                frame->next = pc;
                raise_unbound(ins.b);
                goto raised;
            }
            retain(value);
            PUT(ins.a, value);
            NEXT;
        }
        CASE(load_constant) :
        {
            PUT(ins.a, code->constants[static_cast<std::size_t>(ins.wide())]);
            NEXT;
        }
        CASE(load_small) :
        {
            PUT(ins.a, Value::small(ins.wide()));
            NEXT;
        }
        CASE(drop) :
        {
            PUT(ins.a, Value());
            if (heap.alarm == 0 && !heap.finalizers().empty()) [[unlikely]] {
                SLOW(finalize_one());
            }
            NEXT;
        }
        CASE(delete_local) :
        {
            if (regs[ins.a].is_unbound()) {
                frame->next = pc;
                raise_unbound(ins.a);
                goto raised;
            }
            PUT(ins.a, Value());
            NEXT;
        }
        CASE(make_cell) :
        {
            const Value value = regs[ins.a];
            PUT(ins.a, Value(heap.make<Cell>(value).detach()));
            NEXT;
        }
        CASE(copy_free) :
        {
            const Value callee = frame->callee;
            const Function& function =
                is<Generator>(callee) ? *as<Generator>(callee).function : as<Function>(callee);
            for (std::size_t i = 0; i < ins.b; ++i) {
                const Value cell = (*function.closure)[i];
                retain(cell);
                PUT(ins.a + i, cell);
            }
            NEXT;
        }
        CASE(load_cell) :
        {
            const Value content = as<Cell>(regs[ins.b]).content;
            if (content.is_unbound()) [[unlikely]] {
                frame->next = pc;
                raise_unbound(ins.b);
                goto raised;
            }
            retain(content);
            PUT(ins.a, content);
            NEXT;
        }
        CASE(store_cell) :
        {
            Cell& cell = as<Cell>(regs[ins.a]);
            const Value value = regs[ins.b];
            if (ins.b >= first_temporary) {
                regs[ins.b] = Value();
            } else {
                if (value.is_unbound()) {
                    frame->next = pc;
                    raise_unbound(ins.b);
                    goto raised;
                }
                retain(value);
            }
            release(std::exchange(cell.content, value));
            NEXT;
        }
        CASE(delete_cell) :
        {
            Cell& cell = as<Cell>(regs[ins.a]);
            if (cell.content.is_unbound()) {
                frame->next = pc;
                raise_unbound(ins.a);
                goto raised;
            }
            release(std::exchange(cell.content, Value()));
            NEXT;
        }
        CASE(load_global) :
        {
            const InlineCache& cache = frame->instance->caches[ins.c];
            const Table& globals = frame->instance->globals->table;
            if (cache.version == globals.version()) [[likely]] {
                const Value value = cache.other_version == cached_global
                                        ? globals.at(cache.place).value
                                        : cache.value;
                retain(value);
                PUT(ins.a, value);
                NEXT;
            }
            SLOW(load_global(ins));
        }
        CASE(store_global) :
        {
            const Value value = regs[ins.a];
            if (value.is_unbound()) {
                frame->next = pc;
                raise_unbound(ins.a);
                goto raised;
            }
            Dict& globals = *frame->instance->globals;
            InlineCache& cache = frame->instance->caches[ins.c];
            if (cache.version == globals.table.version()) [[likely]] {
                globals.table.put(cache.place, value);
            } else {
                const Value name = code->sites[ins.c];
                globals.set(heap, name, value);
                cache = {globals.table.version(), cached_global, Value(),
                         globals.table.find_text(name)};
            }
            CONSUMED(ins.a);
            NEXT;
        }
        CASE(delete_global) :
        {
            if (!frame->instance->globals->remove(heap, code->sites[ins.c])) {
                frame->next = pc;
                raise_name_error(code->sites[ins.c]);
                goto raised;
            }
            NEXT;
        }
        CASE(load_name) :
        {
            SLOW(load_name(ins, false));
        }
        CASE(load_name_or_cell) :
        {
            SLOW(load_name(ins, true));
        }
        CASE(store_name) :
        {
            as<Dict>(regs[0]).set(heap, code->sites[ins.c], regs[ins.a]);
            CONSUMED(ins.a);
            NEXT;
        }
        CASE(delete_name) :
        {
            if (!as<Dict>(regs[0]).remove(heap, code->sites[ins.c])) {
                frame->next = pc;
                raise_name_error(code->sites[ins.c]);
                goto raised;
            }
            NEXT;
        }
        CASE(load_assertion_error) :
        {
            PUT(ins.a, Value(&heap.type(TypeName::AssertionError)));
            NEXT;
        }

#define ARITHMETIC(name, in_place, small_case, float_case)                                         \
    CASE(name) :                                                                                   \
    {                                                                                              \
        const Value left = regs[ins.b];                                                            \
        const Value right = regs[ins.c];                                                           \
        if (left.is_small() && right.is_small()) [[likely]] {                                      \
            std::int64_t result = 0;                                                               \
            if (!small_case(left.small(), right.small(), result)) [[likely]] {                     \
                PUT(ins.a, Value::small(result));                                                  \
                NEXT;                                                                              \
            }                                                                                      \
        } else if (is<Float>(left) && is<Float>(right)) {                                          \
            const double number = as<Float>(left).number float_case as<Float>(right).number;       \
            const Value made = new_float(heap, number);                                            \
            CONSUMED(ins.b);                                                                       \
            CONSUMED(ins.c);                                                                       \
            PUT(ins.a, made);                                                                      \
            NEXT;                                                                                  \
        }                                                                                          \
        SLOW(binary(ins, binary_operator(name_of_operator), in_place));                            \
    }
#define name_of_operator ins.op
#define binary_operator(op)                                                                        \
    static_cast<Operator>((static_cast<int>(op) - static_cast<int>(Op::add)) / 2)
#define SUBTRACT(a, b, result) add_overflows(a, -(b), result)
        ARITHMETIC(add, false, add_overflows, +)
        ARITHMETIC(in_place_add, true, add_overflows, +)
        ARITHMETIC(subtract, false, SUBTRACT, -)
        ARITHMETIC(in_place_subtract, true, SUBTRACT, -)
        ARITHMETIC(multiply, false, multiply_overflows, *)
        ARITHMETIC(in_place_multiply, true, multiply_overflows, *)

#define OTHER_ARITHMETIC(name)                                                                     \
    CASE(name) :                                                                                   \
    {                                                                                              \
        SLOW(binary(ins, binary_operator(ins.op), false));                                         \
    }                                                                                              \
    CASE(in_place_##name) :                                                                        \
    {                                                                                              \
        SLOW(binary(ins, binary_operator(ins.op), true));                                          \
    }
#define INTEGER_ARITHMETIC(name, condition, expression)                                            \
    CASE(name) :                                                                                   \
    {                                                                                              \
        const Value left = regs[ins.b];                                                            \
        const Value right = regs[ins.c];                                                           \
        if (left.is_small() && right.is_small()) [[likely]] {                                      \
            const std::int64_t a = left.small();                                                   \
            const std::int64_t b = right.small();                                                  \
            if (condition) [[likely]] {                                                            \
                PUT(ins.a, Value::small(expression));                                              \
                NEXT;                                                                              \
            }                                                                                      \
        }                                                                                          \
        SLOW(binary(ins, binary_operator(ins.op), false));                                         \
    }                                                                                              \
    CASE(in_place_##name) :                                                                        \
    {                                                                                              \
        SLOW(binary(ins, binary_operator(ins.op), true));                                          \
    }
        OTHER_ARITHMETIC(matrix_multiply)
        OTHER_ARITHMETIC(divide)
        // Division of numbers that are not negative: rounding is C++'s.
        INTEGER_ARITHMETIC(floor_divide, a >= 0 && b > 0, a / b)
        INTEGER_ARITHMETIC(modulo, a >= 0 && b > 0, a % b)
        OTHER_ARITHMETIC(power)
        OTHER_ARITHMETIC(left_shift)
        INTEGER_ARITHMETIC(right_shift, b >= 0 && b < 63, a >> b)
        INTEGER_ARITHMETIC(bit_or, true, a | b)
        INTEGER_ARITHMETIC(bit_xor, true, a ^ b)
        INTEGER_ARITHMETIC(bit_and, true, a & b)
        CASE(plus) : CASE(invert) :
        {
            SLOW(unary(ins));
        }
        CASE(minus) :
        {
            const Value operand = regs[ins.b];
            if (operand.is_small() && Value::fits_small(-operand.small())) {
                PUT(ins.a, Value::small(-operand.small()));
                NEXT;
            }
            SLOW(unary(ins));
        }
        CASE(not_) :
        {
            const Value operand = regs[ins.b];
            if (operand.is_boolean()) {
                PUT(ins.a, Value::boolean(operand.is_false()));
                NEXT;
            }
            SLOW(test(ins));
        }

#define COMPARISON(name, sign)                                                                     \
    CASE(name) :                                                                                   \
    {                                                                                              \
        const Value left = regs[ins.b];                                                            \
        const Value right = regs[ins.c];                                                           \
        if (left.is_small() && right.is_small()) [[likely]] {                                      \
            PUT(ins.a, Value::boolean(left.small() sign right.small()));                           \
            NEXT;                                                                                  \
        }                                                                                          \
        comparison_base = Op::name;                                                                \
        goto compare;                                                                              \
    }                                                                                              \
    CASE(jump_if_##name) :                                                                         \
    {                                                                                              \
        const Value left = regs[ins.a];                                                            \
        const Value right = regs[ins.b];                                                           \
        if (left.is_small() && right.is_small()) [[likely]] {                                      \
            if (left.small() sign right.small()) {                                                 \
                JUMP_NEAR();                                                                       \
            }                                                                                      \
            NEXT;                                                                                  \
        }                                                                                          \
        comparison_base = Op::name;                                                                \
        goto compare;                                                                              \
    }                                                                                              \
    CASE(jump_unless_##name) :                                                                     \
    {                                                                                              \
        const Value left = regs[ins.a];                                                            \
        const Value right = regs[ins.b];                                                           \
        if (left.is_small() && right.is_small()) [[likely]] {                                      \
            if (!(left.small() sign right.small())) {                                              \
                JUMP_NEAR();                                                                       \
            }                                                                                      \
            NEXT;                                                                                  \
        }                                                                                          \
        comparison_base = Op::name;                                                                \
        goto compare;                                                                              \
    }
#define OTHER_COMPARISON(name)                                                                     \
    CASE(name) : CASE(jump_if_##name) : CASE(jump_unless_##name) :                                 \
    {                                                                                              \
        comparison_base = Op::name;                                                                \
        goto compare;                                                                              \
    }
        COMPARISON(equal, ==)
        COMPARISON(not_equal, !=)
        COMPARISON(less, <)
        COMPARISON(less_equal, <=)
        COMPARISON(greater, >)
        COMPARISON(greater_equal, >=)
        OTHER_COMPARISON(is)
        OTHER_COMPARISON(is_not)
        OTHER_COMPARISON(in)
        OTHER_COMPARISON(not_in)
    compare:
        SLOW(compare(ins,
                     static_cast<Comparison>(
                         (static_cast<int>(comparison_base) - static_cast<int>(Op::equal)) / 3)));

        CASE(jump) :
        {
            pc += ins.wide();
            NEXT;
        }
        CASE(jump_if) : CASE(jump_unless) :
        {
            const Value value = regs[ins.a];
            if (value.is_boolean()) [[likely]] {
                if (value.is_true() == (ins.op == Op::jump_if)) {
                    pc += ins.wide();
                }
                NEXT;
            }
            SLOW(test(ins));
        }
        CASE(jump_if_or_drop) : CASE(jump_unless_or_drop) :
        {
            SLOW(test(ins));
        }

        CASE(load_attribute) :
        {
            const Value object = regs[ins.b];
            InlineCache& cache = frame->instance->caches[ins.c];
            if (Instance* const instance = try_as<Instance>(object)) {
                if (cache.version == instance->cls->version && cache.other_version == cached_slot &&
                    cache.place < instance->count) [[likely]] {
                    const Value value = instance->slots()[cache.place];
                    retain(value);
                    CONSUMED(ins.b);
                    PUT(ins.a, value);
                    NEXT;
                }
            } else if (const Module* const module = try_as<Module>(object)) {
                const Table& names = module->attributes->table;
                if (cache.version == names.version() && cache.other_version == cached_module) {
                    const Value value = names.at(cache.place).value;
                    retain(value);
                    CONSUMED(ins.b);
                    PUT(ins.a, value);
                    NEXT;
                }
            } else if (object.is_unbound()) {
                frame->next = pc;
                raise_unbound(ins.b);
                goto raised;
            }
            SLOW(load_attribute(ins));
        }
        CASE(store_attribute) :
        {
            const Value object = regs[ins.a];
            const Value value = regs[ins.b];
            InlineCache& cache = frame->instance->caches[ins.c];
            if (Instance* const instance = try_as<Instance>(object)) {
                if (cache.version == instance->cls->version && instance->dict == nullptr &&
                    !value.is_unbound()) [[likely]] {
                    if (cache.place < instance->count) {
                        retain(value);
                        release(std::exchange(instance->slots()[cache.place], value));
                        CONSUMED(ins.b);
                        CONSUMED(ins.a);
                        NEXT;
                    }
                    if (cache.place == instance->count && cache.place < instance->capacity) {
                        retain(value);
                        instance->slots()[cache.place] = value;
                        ++instance->count;
                        CONSUMED(ins.b);
                        CONSUMED(ins.a);
                        NEXT;
                    }
                }
            }
            SLOW(store_attribute(ins));
        }
        CASE(delete_attribute) :
        {
            SLOW(delete_attribute(ins));
        }
        CASE(load_method) :
        {
            const Value object = regs[ins.b];
            const InlineCache& cache = frame->instance->caches[ins.c];
            if (cache.other_version == cached_method && object.is_object()) {
                const Instance* const instance = try_as<Instance>(object);
                const Class& cls = instance != nullptr ? *instance->cls : class_of(heap, object);
                if (cache.version == cls.version &&
                    (instance == nullptr || instance->dict == nullptr)) [[likely]] {
                    const Value function = cache.value;
                    retain(function);
                    if (ins.b >= first_temporary) {
                        regs[ins.b] = Value();
                    } else {
                        retain(object);
                    }
                    PUT(ins.a, function);
                    PUT(ins.a + 1, object);
                    NEXT;
                }
            }
            SLOW(load_method(ins));
        }
        CASE(load_item) :
        {
            const Value container = regs[ins.b];
            const Value index = regs[ins.c];
            if (index.is_small()) {
                const std::int64_t place = index.small();
                Value item;
                if (List* const list = try_as<List>(container)) {
                    const auto size = static_cast<std::int64_t>(list->items.size());
                    const std::int64_t wanted = place < 0 ? place + size : place;
                    if (wanted >= 0 && wanted < size) {
                        item = list->items[static_cast<std::size_t>(wanted)];
                    }
                } else if (const Tuple* const tuple = try_as<Tuple>(container)) {
                    if (place >= 0 && place < static_cast<std::int64_t>(tuple->size)) {
                        item = (*tuple)[static_cast<std::size_t>(place)];
                    }
                }
                if (!item.is_unbound()) [[likely]] {
                    retain(item);
                    CONSUMED(ins.b);
                    PUT(ins.a, item);
                    NEXT;
                }
            }
            SLOW(load_item(ins));
        }
        CASE(store_item) :
        {
            const Value index = regs[ins.b];
            List* const list = try_as<List>(regs[ins.a]);
            if (list != nullptr && index.is_small() && index.small() >= 0 &&
                index.small() < static_cast<std::int64_t>(list->items.size()) &&
                !regs[ins.c].is_unbound()) [[likely]] {
                const Value value = regs[ins.c];
                retain(value);
                release(std::exchange(list->items[static_cast<std::size_t>(index.small())], value));
                CONSUMED(ins.c);
                CONSUMED(ins.a);
                NEXT;
            }
            SLOW(store_item(ins));
        }
        CASE(delete_item) :
        {
            SLOW(delete_item(ins));
        }

        CASE(build_list) : CASE(build_tuple) : CASE(build_set) : CASE(build_dict) :
        {
            SLOW(build(ins));
        }
        CASE(build_slice) :
        {
            const Value made(
                heap.make<Slice>(regs[ins.b], regs[ins.b + 1], regs[ins.b + 2]).detach());
            for (std::size_t i = 0; i < 3; ++i) {
                PUT(ins.b + i, Value());
            }
            PUT(ins.a, made);
            NEXT;
        }
        CASE(build_string) :
        {
            SLOW(build_string(ins));
        }
        CASE(format_value) :
        {
            SLOW(format_value(ins));
        }
        CASE(list_append) :
        {
            as<List>(regs[ins.a]).items.push(heap, std::exchange(regs[ins.b], Value()));
            NEXT;
        }
        CASE(list_extend) :
        {
            SLOW(extend(ins));
        }
        CASE(list_to_tuple) :
        {
            const Value made(make_tuple(heap, as<List>(regs[ins.a]).items.span()).detach());
            PUT(ins.a, made);
            NEXT;
        }
        CASE(set_add) :
        {
            SLOW(add_to_set(ins));
        }
        CASE(set_update) :
        {
            SLOW(update_set(ins));
        }
        CASE(dict_put) :
        {
            SLOW(put_into_dict(ins));
        }
        CASE(dict_update) :
        {
            SLOW(update_dict(ins, false));
        }
        CASE(dict_merge) :
        {
            SLOW(update_dict(ins, true));
        }
        CASE(unpack) :
        {
            SLOW(unpack(ins, false));
        }
        CASE(unpack_rest) :
        {
            SLOW(unpack(ins, true));
        }

        CASE(get_iterator) :
        {
            SLOW(get_iterator(ins));
        }
        CASE(for_each) :
        {
            const Value over = regs[ins.a];
            switch (over.object()->kind) {
            case Kind::range_iterator: {
                auto& range = as<RangeIterator>(over);
                if (range.left.is_small() && range.at.is_small() && range.step.is_small())
                    [[likely]] {
                    if (range.left.small() == 0) {
                        PUT(ins.a, Value());
                        JUMP_NEAR();
                        NEXT;
                    }
                    const Value item = range.at;
                    std::int64_t following = 0;
                    if (!add_overflows(item.small(), range.step.small(), following)) {
                        range.at = Value::small(following);
                        range.left = Value::small(range.left.small() - 1);
                        PUT(ins.b, item);
                        NEXT;
                    }
                }
                break;
            }
            case Kind::list_iterator: {
                auto& items = as<ListIterator>(over);
                if (items.list != nullptr && items.index < items.list->items.size()) [[likely]] {
                    const Value item = items.list->items[items.index++];
                    retain(item);
                    PUT(ins.b, item);
                    NEXT;
                }
                break;
            }
            default:
                break;
            }
            SLOW(next_item(ins));
        }

        CASE(call) :
        {
            regs[ins.a + 1] = Value();
            goto call;
        }
        CASE(call_method) : call:
        {
            const Value callee = regs[ins.a];
            if (is<Function>(callee)) [[likely]] {
                const Function& function = as<Function>(callee);
                const Code& target = function.code();
                const bool has_self = !regs[ins.a + 1].is_unbound();
                const std::size_t count = ins.b + (has_self ? 1u : 0u);
                if (target.is_simple && count == target.positional &&
                    thread.depth < limits_.recursion) [[likely]] {
                    const std::size_t base = frame->base + ins.a + (has_self ? 1 : 2);
                    if (base + target.registers + 80 > thread.register_count) [[unlikely]] {
                        reserve_registers(base + target.registers);
                        regs = thread.registers.get() + frame->base;
                    }
                    frame->next = pc;
                    thread.clock -=
                        code->left[static_cast<std::size_t>(pc - code->instructions.data())];
                    regs[ins.a] = Value();
                    Value* const window = thread.registers.get() + base;
                    for (std::size_t i = count; i < target.registers; ++i) {
                        window[i] = Value();
                    }
                    thread.depth += target.program->is_hidden ? 0 : 1;
                    Frame& pushed = thread.frames.emplace_back();
                    pushed.next = target.instructions.data();
                    pushed.instance = function.instance;
                    pushed.base = base;
                    pushed.callee = callee;
                    pushed.result = ins.c;
                    RELOAD();
                    NEXT;
                }
            }
            SLOW(call(ins, true, Value()));
        }
        CASE(call_keywords) : CASE(call_method_keywords) :
        {
            const Value names = code->constants[static_cast<std::size_t>(pc->wide())];
            ++pc;
            SLOW(call(ins, ins.op == Op::call_method_keywords, names));
        }
        CASE(call_spread) :
        {
            SLOW(call_spread(ins));
        }
        CASE(call_super) :
        {
            SLOW(call_super(ins));
        }
        CASE(system_call) :
        {
            const auto number = static_cast<SystemCall>(pc->wide());
            ++pc;
            frame->next = pc;
            thread.in_system_call = true;
            thread.awaited = ins.c;
            Stop stop;
            stop.of = Stop::Of::system_call;
            stop.call = number;
            stop.arguments = {regs + ins.a, ins.b};
            return stop;
        }
        CASE(return_) :
        {
            const Value value = regs[ins.a];
            if (frame->on_return == OnReturn::store && frame->kind == FrameKind::function &&
                !value.is_unbound()) [[likely]] {
                if (ins.a >= first_temporary) {
                    regs[ins.a] = Value();
                } else {
                    retain(value);
                }
                const std::size_t count = code->registers;
                for (std::size_t i = 0; i < count; ++i) {
                    release(std::exchange(regs[i], Value()));
                }
                const Value callee = frame->callee;
                const std::uint32_t target = frame->result;
                thread.depth -= code->program->is_hidden ? 0 : 1;
                thread.frames.pop_back();
                release(callee);
                RELOAD();
                thread.clock +=
                    code->left[static_cast<std::size_t>(pc - code->instructions.data())];
                MIND_THE_LIMIT();
                PUT(target, value);
                NEXT;
            }
            frame->next = pc;
            if (!return_value(ins)) {
                goto raised;
            }
            goto returned;
        }
        CASE(return_none) :
        {
            frame->next = pc;
            if (!return_value(ins)) {
                goto raised;
            }
            goto returned;
        }
        CASE(yield) :
        {
            frame->next = pc;
            if (!yield(ins)) {
                goto raised;
            }
            goto returned;
        }
        CASE(get_yield_iterator) :
        {
            SLOW(get_iterator(ins));
        }
        CASE(wrap_yielded) :
        {
            const Value value = regs[ins.a];
            regs[ins.a] = Value(heap.make<Cell>(value).detach());
            release(value);
            NEXT;
        }
        CASE(get_awaitable) :
        {
            SLOW(get_awaitable(ins));
        }
        CASE(get_async_iterator) :
        {
            SLOW(get_async_iterator(ins));
        }
        CASE(get_async_next) :
        {
            SLOW(get_async_next(ins));
        }
        CASE(end_async_for) :
        {
            SLOW(end_async_for(ins));
        }
        CASE(delegate) :
        {
            frame->next = pc;
            if (!delegate(ins)) {
                goto raised;
            }
            goto returned;
        }

        CASE(make_function) :
        {
            SLOW(make_function(ins));
        }
        CASE(make_class) :
        {
            SLOW(make_class(ins));
        }
        CASE(import_name) :
        {
            SLOW(import_name(ins));
        }
        CASE(import_from) :
        {
            SLOW(import_from(ins));
        }
        CASE(import_star) :
        {
            SLOW(import_star(ins));
        }

        CASE(raise) :
        {
            SLOW(raise_value(ins));
        }
        CASE(raise_from) :
        {
            SLOW(raise_value(ins));
        }
        CASE(raise_again) :
        {
            SLOW(raise_again());
        }
        CASE(catch_) : // done by unwinding
        {
            NEXT;
        }
        CASE(jump_unless_match) :
        {
            SLOW(jump_unless_match(ins));
        }
        CASE(end_catch) :
        {
            frame->handled = ins.b;
            PUT(ins.a, Value());
            NEXT;
        }
        CASE(reraise) :
        {
            frame->next = pc;
            SLOW(reraise(ins));
        }
        CASE(enter_with) :
        {
            SLOW(enter_with(ins));
        }
        CASE(enter_async_with) :
        {
            SLOW(enter_async_with(ins));
        }
        CASE(exit_async_with) :
        {
            SLOW(exit_async_with(ins));
        }
        CASE(exit_with) :
        {
            SLOW(exit_with(ins));
        }
        CASE(exit_with_exception) :
        {
            SLOW(end_with_exception(ins));
        }

#if !defined(PROCESSION_THREADED)
    case Op::count:
        break;
    }
#endif

returned:
    if (has_ended_) {
        Stop stop;
        stop.result = std::move(result_);
        return stop;
    }
    MIND_THE_LIMIT();
    RELOAD();
    NEXT;

raised:
    if (!unwind()) {
        Stop stop;
        stop.of = Stop::Of::failed;
        stop.result = heap.take_raised();
        return stop;
    }
    MIND_THE_LIMIT();
    RELOAD();
    NEXT;

look_around:
    frame->next = pc - 1;
    switch (look_around()) {
    case Pace::stop: {
        Stop stop;
        stop.of = heap.is_exhausted() && limits_.stops_at_memory ? Stop::Of::memory
                  : thread.instructions >= limits_.instructions  ? Stop::Of::instructions
                                                                 : Stop::Of::clock;
        return stop;
    }
    case Pace::raised:
        goto raised;
    case Pace::reload:
        break;
    case Pace::exact:
        GO_EXACTLY();
        [[fallthrough]];
    case Pace::fast:
        // The statement itself, at last.
        if (frame->next->op == Op::statement) {
            thread.clock += static_cast<std::uint32_t>(frame->next->wide());
        }
        thread.instructions += frame->next->a;
        ++frame->next;
        break;
    }
    RELOAD();
    NEXT;

check : {
    // Near the limit: does this instruction still begin before it?
    const auto index = static_cast<std::size_t>(pc - 1 - code->instructions.data());
    if (thread.clock - code->left[index] >= limits_.clock) {
        frame->next = pc - 1;
        Stop stop;
        stop.of = Stop::Of::clock;
        return stop;
    }
    if (limits_.stops_at_accesses && is_to_ask(pc[-1])) {
        frame->next = pc - 1;
        Stop stop;
        stop.of = Stop::Of::access;
        return stop;
    }
#if defined(PROCESSION_THREADED)
    goto* fast_table[static_cast<std::size_t>(ins.op)];
#else
    goto run_it;
#endif
}
}

Stop Interpreter::run()
{
    assert(!thread_.frames.empty() && !thread_.in_system_call);
    heap_.alarm = heap_.attention() ? 0 : limits_.clock;
    thread_.clock += ticks_left();
    Stop stop;
    if (!thread_.raising.is_unbound()) {
        heap_.raise(Ref::adopt(std::exchange(thread_.raising, Value())));
    } else if (!thread_.interrupts.empty()) {
        const Ref call = Ref::adopt(thread_.interrupts.front());
        thread_.interrupts.erase(thread_.interrupts.begin());
        const std::span<Value> parts = as<Tuple>(call).items();
        if (is<Str>(parts[0])) {
            (void)call_fallback(text_of(parts[0]), text_of(parts[1]), parts.subspan(2),
                                {OnReturn::interrupt});
        } else {
            (void)invoke(parts[0], parts.subspan(1), {}, {OnReturn::interrupt});
        }
    }
    stop = loop();
    if (!thread_.frames.empty()) {
        thread_.clock -= ticks_left();
    }
    return stop;
}

Stop run(Heap& heap, Thread& thread, const RunLimits& limits)
{
    return Interpreter(heap, thread, limits).run();
}

} // namespace procession::core::program
