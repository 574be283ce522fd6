// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/vm/thread.h"

#include "core/program/code/program.h"
#include "core/program/values/exception.h"
#include "core/program/values/module.h"
#include "core/program/vm/interpreter.h"

#include <array>

namespace procession::core::program {

Thread::Thread(Thread&&) noexcept = default;

Thread& Thread::operator=(Thread&& other) noexcept
{
    if (this != &other) {
        clear();
        frames = std::move(other.frames);
        registers = std::move(other.registers);
        register_count = std::exchange(other.register_count, 0);
        raising = std::exchange(other.raising, Value());
        interrupts = std::move(other.interrupts);
        ident = other.ident;
        clock = other.clock;
        instructions = other.instructions;
        awaited = other.awaited;
        depth = other.depth;
        in_system_call = other.in_system_call;
        is_permitted = other.is_permitted;
        in_library = other.in_library;
        place = other.place;
        other.frames.clear();
        other.interrupts.clear();
    }
    return *this;
}

Thread::~Thread()
{
    clear();
}

Thread Thread::for_program(Heap& heap, std::shared_ptr<const Program> program,
                           std::string_view module_name)
{
    Thread thread;
    heap.keep(program);
    const RunLimits limits;
    Interpreter interpreter(heap, thread, limits);
    const Ref name = heap.str(module_name);
    const Owned<Dict> globals = heap.make<Dict>();
    globals->set(heap, Value(&heap.name(Name::name)), name);
    globals->set(heap, Value(&heap.name(Name::doc)), Value::none());
    globals->set(heap, Value(&heap.name(Name::file)), heap.str(program->file_name));
    const Owned<Module> module = heap.make<Module>(name.get(), globals.get());
    heap.modules().set(heap, module_name, module.value());
    interpreter.start_module(*module, program->main(), OnReturn::end);
    // The builtin names that are written in Python come first.
    (void)interpreter.start_builtins();
    return thread;
}

Thread Thread::for_more(Heap& heap, std::shared_ptr<const Program> program, Module& module)
{
    Thread thread;
    const RunLimits limits;
    Interpreter interpreter(heap, thread, limits);
    const Code& main = program->main();
    heap.keep(std::move(program));
    interpreter.start_module(module, main, OnReturn::end);
    return thread;
}

Thread Thread::for_call(Heap& heap, Value function, std::span<const Value> arguments)
{
    Thread thread;
    const RunLimits limits;
    Interpreter interpreter(heap, thread, limits);
    interpreter.start_call(function, arguments);
    return thread;
}

Thread Thread::for_library_call(Heap& heap, std::string_view module, std::string_view function,
                                std::span<const Value> arguments)
{
    Thread thread;
    const RunLimits limits;
    Interpreter interpreter(heap, thread, limits);
    interpreter.start_library_call(module, function, arguments);
    return thread;
}

Thread Thread::clone(const Heap& original, Heap& copy) const
{
    Thread twin;
    const auto moved = [&](Value value) { return copy.moved(value, original); };
    twin.frames = frames;
    for (Frame& frame : twin.frames) {
        frame.callee = moved(frame.callee);
        frame.extra = moved(frame.extra);
        frame.instance = &as<CodeInstance>(moved(Value(frame.instance)));
    }
    twin.registers = std::make_unique<Value[]>(register_count);
    twin.register_count = register_count;
    if (!frames.empty()) {
        const std::size_t used = frames.back().base + frames.back().instance->code->registers;
        for (std::size_t i = 0; i < used; ++i) {
            twin.registers[i] = moved(registers[i]);
        }
    }
    twin.raising = moved(raising);
    for (const Value call : interrupts) {
        twin.interrupts.push_back(moved(call));
    }
    twin.ident = ident;
    twin.clock = clock;
    twin.instructions = instructions;
    twin.awaited = awaited;
    twin.depth = depth;
    twin.in_system_call = in_system_call;
    twin.is_permitted = is_permitted;
    twin.in_library = in_library;
    twin.place = place;
    return twin;
}

void Thread::clear()
{
    while (!frames.empty()) {
        const Frame leaving = frames.back();
        const std::size_t count = leaving.instance->code->registers;
        for (std::size_t i = 0; i < count; ++i) {
            release(std::exchange(registers[leaving.base + i], Value()));
        }
        frames.pop_back();
        if (Generator* const generator = try_as<Generator>(leaving.callee)) {
            generator->state = Generator::State::finished;
        }
        release(leaving.extra);
        release(leaving.callee);
    }
    release(std::exchange(raising, Value()));
    for (const Value call : interrupts) {
        release(call);
    }
    interrupts.clear();
    in_system_call = false;
    depth = 0;
}

namespace {

/// What the system call was asked with is not needed any more.
void drop_arguments(Thread& thread)
{
    const Frame& frame = thread.frames.back();
    const Instruction& call = frame.next[-2]; // before its `extra`
    for (std::size_t i = 0; i < call.b; ++i) {
        release(std::exchange(thread.registers[frame.base + call.a + i], Value()));
    }
    thread.in_system_call = false;
}

} // namespace

void Thread::complete(Heap&, Value result)
{
    retain(result);
    drop_arguments(*this);
    release(std::exchange(registers[frames.back().base + awaited], result));
}

void Thread::raise(Heap& heap, TypeName type, std::string_view message)
{
    raise(heap, Ref(make_exception(heap, type, message)));
}

void Thread::raise(Heap&, Value exception)
{
    retain(exception);
    if (in_system_call) {
        drop_arguments(*this);
    }
    release(std::exchange(raising, exception));
}

void Thread::raise_os_error(Heap& heap, int error_number, std::string_view message, Value file_name)
{
    const Ref words = heap.str(message);
    const Value args[] = {Value::small(error_number), words, file_name};
    raise(heap, Ref(make_exception(heap, heap.type(os_error_of(error_number)),
                                   std::span(args, file_name.is_unbound() ? 2 : 3))));
}

void Thread::interrupt(Heap& heap, Value function, std::span<const Value> arguments)
{
    Owned<Tuple> call = make_tuple(heap, arguments.size() + 1);
    call->data()[0] = Ref(function).detach();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        call->data()[i + 1] = Ref(arguments[i]).detach();
    }
    interrupts.push_back(Ref(std::move(call)).detach());
}

void Thread::interrupt(Heap& heap, std::string_view module, std::string_view function,
                       std::span<const Value> arguments)
{
    std::vector<Value> rest;
    const Ref name = heap.str(function);
    rest.push_back(name);
    rest.insert(rest.end(), arguments.begin(), arguments.end());
    const Ref from = heap.str(module);
    interrupt(heap, from, rest);
}

void Thread::withdraw()
{
    frames.back().next -= 2; // the call, and its `extra`
    in_system_call = false;
}

std::vector<FrameView> Thread::call_stack() const
{
    std::vector<FrameView> views;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const Frame& frame = frames[i];
        const Code& code = *frame.instance->code;
        auto instruction = static_cast<std::uint32_t>(frame.next - code.instructions.data());
        const bool is_top = i + 1 == frames.size();
        if ((!is_top || in_system_call) && instruction > 0) {
            --instruction;
        }
        FrameView view;
        view.code = &code;
        view.instruction = instruction;
        view.line = code.lines[std::min<std::size_t>(instruction, code.lines.size() - 1)];
        view.is_hidden = code.program->is_hidden;
        view.function = code.name;
        view.file = code.program->file_name;
        views.push_back(view);
    }
    return views;
}

std::vector<VariableView> Thread::variables(const Heap&, std::size_t call) const
{
    const Frame& frame = frames[call];
    const Code& code = *frame.instance->code;
    std::vector<VariableView> views;
    const auto add_names = [&](const Dict& names) {
        for (std::size_t i = 0; i < names.table.places(); ++i) {
            const Table::Entry& entry = names.table.at(i);
            if (is<Str>(entry.key)) {
                views.push_back({text_of(entry.key), entry.value});
            }
        }
    };
    if (frame.kind == FrameKind::module) {
        add_names(*frame.instance->globals);
    } else if (frame.kind == FrameKind::class_) {
        add_names(as<Dict>(registers[frame.base]));
    } else {
        for (std::size_t i = 0; i < code.locals.size(); ++i) {
            Value value = registers[frame.base + i];
            if (const Cell* const cell = code.is_cell[i] ? try_as<Cell>(value) : nullptr) {
                value = cell->content;
            }
            views.push_back({text_of(code.locals[i]), value});
        }
    }
    return views;
}

} // namespace procession::core::program
