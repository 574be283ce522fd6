// SPDX-License-Identifier: GPL-3.0-or-later
// The last word of objects that nobody refers to any more: __del__, the `finally` of suspended
// generators, and the complaint of coroutines that nobody has awaited.
#include "core/program/code/program.h"
#include "core/program/vm/interpreter.h"

#include "core/program/values/operations.h"

namespace procession::core::program {

bool Interpreter::finalize_one()
{
    const Ref object = Ref::adopt(Value(heap_.finalizers().back()));
    heap_.finalizers().pop_back();
    const Value arguments[] = {object};
    const Way way{OnReturn::finalizer};
    Generator* const generator = try_as<Generator>(object);
    if (generator == nullptr) {
        const Ref method(class_of(heap_, object).lookup(heap_, Name::del));
        return invoke(method, arguments, {}, way);
    }
    generator->spare |= Generator::finalized;
    if (generator->state == Generator::State::created) {
        return warn_never_awaited(*generator);
    }
    if (!generator->is_plain() && !generator->is_coroutine()) {
        return call_fallback("_async", "finalize", arguments, way);
    }
    return throw_into(*generator, make_exception(heap_, heap_.type(TypeName::GeneratorExit), {}),
                      way);
}

std::uint32_t Interpreter::line_of(const Generator& generator)
{
    const Code& running = generator.function->code();
    for (const Frame& one : thread_.frames) {
        if (one.callee == Value(&generator)) {
            const auto next = static_cast<std::size_t>(one.next - running.instructions.data());
            return running.positions[next > 0 ? next - 1 : 0].line;
        }
    }
    return running.first_line;
}

/// CPython names the line that is being run when it goes: here that of the instruction before the
/// next one, for what goes is looked after between statements.
bool Interpreter::warn_never_awaited(Generator& coroutine)
{
    coroutine.state = Generator::State::finished;
    Ref file = heap_.str("sys");
    std::uint32_t line = 1;
    Ref text = Ref::none();
    if (const Frame* const here = innermost_of_program()) {
        const Code& running = *here->instance->code;
        const auto next = static_cast<std::size_t>(here->next - running.instructions.data());
        line = running.positions[next > 0 ? next - 1 : 0].line;
        file = heap_.str(running.program->file_name);
        text = heap_.str(running.program->source.line(line));
    }
    const Value arguments[] = {Value(coroutine.function->qualname), file,
                               Value::small(static_cast<std::int64_t>(line)), text};
    return call_fallback("_async", "never_awaited", arguments, {OnReturn::finalizer});
}

} // namespace procession::core::program
