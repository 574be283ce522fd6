// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/traceback.h"

#include "core/program/code/program.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/vm/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace procession::core::program {
namespace {

constexpr std::size_t shown_repetitions = 3;

std::string frames_text(const ExceptionState& state)
{
    std::string text;
    const TracePlace* last = nullptr;
    std::uint32_t last_line = 0;
    std::size_t repeated = 0;
    const auto end_repetition = [&] {
        if (repeated > shown_repetitions) {
            const std::size_t more = repeated - shown_repetitions;
            text += fmt::format("  [Previous line repeated {} more time{}]\n", more,
                                more == 1 ? "" : "s");
        }
    };
    for (std::size_t i = state.trace.size(); i-- > 0;) {
        const TracePlace& place = state.trace[i];
        const Code& code = *place.code;
        if (code.program->is_hidden || place.instruction >= code.positions.size()) {
            continue;
        }
        const std::uint32_t line = code.positions[place.instruction].line;
        if (last == nullptr || last->code != place.code || last_line != line) {
            end_repetition();
            repeated = 0;
        }
        last = &place;
        last_line = line;
        if (++repeated > shown_repetitions) {
            continue;
        }
        text += fmt::format("  File \"{}\", line {}, in {}\n", code.program->file_name, line,
                            code.name);
        text += source_lines(code, place.instruction);
    }
    end_repetition();
    return text;
}

/// str() of a value, by Python code if need be.
std::string text_of_value(Heap& heap, Value value, std::string_view otherwise)
{
    Truth outcome = Truth::yes;
    if (auto text = str(heap, value, outcome)) {
        return *text;
    }
    (void)heap.take_raised();
    if (outcome != Truth::slow) {
        return std::string(otherwise);
    }
    const Value arguments[] = {value};
    Thread thread = Thread::for_library_call(heap, "_fallback", "str_value", arguments);
    RunLimits limits;
    limits.instructions = 1'000'000;
    const Stop stop = run(heap, thread, limits);
    return stop.of == Stop::Of::ended && is<Str>(stop.result) ? std::string(text_of(stop.result))
                                                              : std::string(otherwise);
}

void add_exception(Heap& heap, std::string& text, const Instance& exception,
                   std::vector<const Instance*>& told, bool is_module)
{
    told.push_back(&exception);
    const ExceptionState& state = as<ExceptionState>(exception.content);
    const auto is_new = [&](Value value) {
        const Instance* const other = try_as<Instance>(value);
        return other != nullptr && std::find(told.begin(), told.end(), other) == told.end();
    };
    if (is_new(state.cause)) {
        add_exception(heap, text, as<Instance>(state.cause), told, is_module);
        text += "\nThe above exception was the direct cause of the following exception:\n\n";
    } else if (is_new(state.context) && !state.suppress_context) {
        add_exception(heap, text, as<Instance>(state.context), told, is_module);
        text += "\nDuring handling of the above exception, another exception occurred:\n\n";
    }
    const std::string frames = frames_text(state);
    if (!frames.empty()) {
        text += "Traceback (most recent call last):\n" + frames;
    }
    text += last_line(heap, exception, is_module);
}

} // namespace

std::string last_line(Heap& heap, const Instance& exception, bool is_module)
{
    const Class& cls = *exception.cls;
    const Value module = cls.attributes->get(Value(&heap.name(Name::module)));
    std::string text;
    if (is<Str>(module) && text_of(module) != "builtins" && text_of(module) != "__main__") {
        text = fmt::format("{}.", text_of(module));
    }
    text += text_of(cls.qualname);
    const std::string message = text_of_value(heap, Value(&exception), "<exception str() failed>");
    const std::string hint = is_module ? std::string() : suggestion(heap, exception);
    if (!message.empty() || !hint.empty()) {
        text += ": " + message + hint;
    }
    text += "\n";
    const Value notes = own_attribute(exception, Value(&heap.name(Name::notes)));
    if (List* const list = try_as<List>(notes)) {
        for (const Value note : list->items) {
            text += text_of_value(heap, note, "<note str() failed>") + "\n";
        }
    }
    return text;
}

std::string traceback_text(Heap& heap, Value exception, bool is_module)
{
    const Instance* const instance = try_as<Instance>(exception);
    if (instance == nullptr || !is<ExceptionState>(instance->content)) {
        return {};
    }
    std::string text;
    std::vector<const Instance*> told;
    add_exception(heap, text, *instance, told, is_module);
    return text;
}

ProgramEnd program_end(Heap& heap, const Stop& stop)
{
    if (stop.of != Stop::Of::failed) {
        return {};
    }
    if (!is_instance(heap, stop.result, TypeName::SystemExit)) {
        return {1, traceback_text(heap, stop.result)};
    }
    const Tuple& args = *exception_state(stop.result)->args;
    const Value code = args.size == 0 ? Value::none() : args.size == 1 ? args[0] : Value(&args);
    if (code.is_none()) {
        return {};
    }
    if (is_integer(code)) {
        return {small_of(code).value_or(-1), {}};
    }
    return {1, text_of_value(heap, code, "") + "\n"};
}

} // namespace procession::core::program
