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
    Thread thread = Thread::for_library_call(heap, "_fallback_text", "str_value", arguments);
    RunLimits limits;
    limits.instructions = 1'000'000;
    const Stop stop = run(heap, thread, limits);
    return stop.of == Stop::Of::ended && is<Str>(stop.result) ? std::string(text_of(stop.result))
                                                              : std::string(otherwise);
}

/// Writes exceptions one after the other; those of a group are shifted to the right behind a `|`.
class Report {
public:
    Report(Heap& heap, bool is_module) : heap_(heap), is_module_(is_module) {}

    void add(const Instance& exception)
    {
        told_.push_back(&exception);
        const ExceptionState& state = as<ExceptionState>(exception.content);
        if (is_new(state.cause)) {
            add(as<Instance>(state.cause));
            emit("\nThe above exception was the direct cause of the following exception:\n\n");
        } else if (is_new(state.context) && !state.suppress_context) {
            add(as<Instance>(state.context));
            emit("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        const Ref members(own_attribute(exception, heap_.str("_exceptions")));
        const std::string frames = frames_text(state);
        if (const Tuple* const group = try_as<Tuple>(members);
            group != nullptr && is_group(exception)) {
            add_group(exception, *group, frames);
            return;
        }
        if (!frames.empty()) {
            emit("Traceback (most recent call last):\n" + frames);
        }
        emit(last_line(heap_, exception, is_module_));
    }
    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    static constexpr std::size_t deepest = 10;
    static constexpr std::size_t most_members = 15;

    [[nodiscard]] bool is_new(Value value) const
    {
        const Instance* const other = try_as<Instance>(value);
        return other != nullptr && std::find(told_.begin(), told_.end(), other) == told_.end();
    }

    [[nodiscard]] static bool is_group(const Instance& exception)
    {
        const auto& order = exception.cls->mro;
        return std::any_of(order.begin(), order.end(), [](const Class* cls) {
            return text_of(cls->name) == "BaseExceptionGroup";
        });
    }

    [[nodiscard]] std::string indent() const { return std::string(2 * depth_, ' '); }

    void emit(const std::string& lines, char margin = '|')
    {
        if (depth_ == 0) {
            text_ += lines;
            return;
        }
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t end = std::min(lines.find('\n', at), lines.size() - 1) + 1;
            text_ += indent() + margin + ' ' + lines.substr(at, end - at);
            at = end;
        }
    }

    void add_group(const Instance& exception, const Tuple& group, const std::string& frames)
    {
        if (depth_ > deepest) {
            emit(fmt::format("... (max_group_depth is {})\n", deepest));
            return;
        }
        const bool is_outermost = depth_ == 0;
        depth_ += is_outermost ? 1 : 0;
        if (!frames.empty()) {
            emit("Exception Group Traceback (most recent call last):\n", is_outermost ? '+' : '|');
            emit(frames);
        }
        emit(last_line(heap_, exception, is_module_));
        const std::size_t shown = std::min<std::size_t>(group.size, most_members + 1);
        needs_end_ = false;
        for (std::size_t i = 0; i < shown; ++i) {
            add_member(group, i, i + 1 == shown);
        }
        depth_ = is_outermost ? 0 : depth_;
    }

    void add_member(const Tuple& group, std::size_t number, bool is_last)
    {
        needs_end_ |= is_last;
        const bool is_too_much = number >= most_members;
        text_ += fmt::format("{}{}+---------------- {} ----------------\n", indent(),
                             number == 0 ? "+-" : "  ",
                             is_too_much ? std::string("...") : std::to_string(number + 1));
        ++depth_;
        if (is_too_much) {
            const std::size_t more = group.size - most_members;
            emit(fmt::format("and {} more exception{}\n", more, more == 1 ? "" : "s"));
        } else {
            add(as<Instance>(group[number]));
        }
        if (is_last && needs_end_) {
            text_ += indent() + "+------------------------------------\n";
            needs_end_ = false;
        }
        --depth_;
    }

    Heap& heap_;
    bool is_module_;
    std::string text_;
    std::vector<const Instance*> told_;
    std::size_t depth_ = 0;
    bool needs_end_ = false; ///< a group's last member is being told, and nothing has closed it
};

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
    Report report(heap, is_module);
    report.add(*instance);
    return std::move(report).text();
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
