// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/function.h"
#include "core/program/values/generator.h"
#include "core/program/vm/frames.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::program {

struct Code;
struct Instruction;
struct Module;

/// Where a thread is in one call, for who looks at it (line view, call stack, variables).
struct FrameView {
    const Code* code = nullptr;
    std::uint32_t instruction = 0; ///< the next one to run; of callers: the call that is under way
    std::uint32_t line = 0;
    bool is_hidden = false; ///< of the library
    std::string_view function;
    std::string_view file;
};

/// A variable of a call or a module.
struct VariableView {
    std::string_view name;
    Value value; ///< unbound if not assigned yet; held by the thread or heap
};

/// One call under way.
struct Frame {
    const Instruction* next = nullptr; ///< where it goes on
    CodeInstance* instance = nullptr;  ///< held by `callee`
    std::size_t base = 0;              ///< of its registers in the thread's
    Value callee;                      ///< Function, Generator, or CodeInstance of a module (held)
    Value extra;                       ///< of the use that `on_return` makes of it (held)
    std::uint32_t result = 0;          ///< register of the caller that the result goes to
    std::uint16_t handled = 0;         ///< register + 1 of the exception that is being handled
    OnReturn on_return{};
    OnReturn then{}; ///< what becomes of the result of a call that comes after this one
    FrameKind kind{};
};

/// A thread of a process: its calls and registers. Several may share a heap; only one of them may
/// run at a time. A value apart from its heap: it can be cloned with it, and must be ended
/// (`clear`) before the heap is.
class Thread {
public:
    Thread() = default;
    Thread(Thread&&) noexcept;
    Thread& operator=(Thread&&) noexcept;
    ~Thread();

    /// A thread that will run a program as the module `__main__` (or of another name) of the heap.
    [[nodiscard]] static Thread for_program(Heap& heap, std::shared_ptr<const Program> program,
                                            std::string_view module_name = "__main__");
    /// A thread that will run a program among the names of a module that is loaded.
    [[nodiscard]] static Thread for_more(Heap& heap, std::shared_ptr<const Program> program,
                                         Module& module);
    /// A thread that will call something: its end is the call's end.
    [[nodiscard]] static Thread for_call(Heap& heap, Value function,
                                         std::span<const Value> arguments);

    /// The same with a function of a library module (`_ending.at_exit`), which is loaded first.
    [[nodiscard]] static Thread for_library_call(Heap& heap, std::string_view module,
                                                 std::string_view function,
                                                 std::span<const Value> arguments);

    /// A copy of it for `copy`, a clone of its heap `original` (neither has run since).
    [[nodiscard]] Thread clone(const Heap& original, Heap& copy) const;
    /// Ends all calls without running anything more of them, and gives back what they held: a
    /// thread or process that is killed.
    void clear();

    /// Answers the system call that `run` has stopped with: its result, which the thread then
    /// holds.
    void complete(Heap& heap, Value result);
    /// Answers it by an exception.
    void raise(Heap& heap, TypeName type, std::string_view message);
    /// An OSError (of the class that fits errno: FileNotFoundError, ChildProcessError …):
    /// `[Errno 2] No such file or directory: 'x'`.
    void raise_os_error(Heap& heap, int error_number, std::string_view message,
                        Value file_name = Value());
    /// Answers it by an exception that exists.
    void raise(Heap& heap, Value exception);
    /// At the next instruction the thread calls `function` (a signal handler) with the arguments,
    /// throws its result away and goes on.
    void interrupt(Heap& heap, Value function, std::span<const Value> arguments);
    /// The same with a function of a library module, which is loaded first.
    void interrupt(Heap& heap, std::string_view module, std::string_view function,
                   std::span<const Value> arguments);
    /// Takes back the system call that `run` has stopped with: the thread makes it again when it
    /// goes on.
    void withdraw();

    /// Its number, as the machine has it; 0 = none. A copy has its own.
    std::int64_t ident = 0;
    /// Ticks used so far; `run` moves it on.
    std::uint64_t clock = 0;
    /// Instructions run so far, for limits (counted by statement).
    std::uint64_t instructions = 0;

    [[nodiscard]] bool has_ended() const { return frames.empty(); }
    /// Calls under way, outermost first.
    [[nodiscard]] std::vector<FrameView> call_stack() const;
    /// Local variables of a call of call_stack(), in the order of the source; of a module: its
    /// globals.
    [[nodiscard]] std::vector<VariableView> variables(const Heap& heap, std::size_t call) const;

    // What follows is the virtual machine's own.

    std::vector<Frame> frames;
    std::unique_ptr<Value[]> registers;
    std::size_t register_count = 0;
    Value raising; ///< an exception to be raised when it goes on (held)
    /// Each a tuple (held): a function, or names of module and function, and the arguments.
    std::vector<Value> interrupts;
    std::uint32_t awaited = 0; ///< register that the system call's result goes to
    std::uint32_t depth = 0;   ///< calls of the program's own code, for RecursionError
    bool in_system_call = false;
    // Of one that stops before what other threads may notice (RunLimits::stops_at_accesses)
    bool is_permitted = false; ///< it may do the next such thing
    bool in_library = false;   ///< goes on in the library, whose lines between two system calls are
                               ///< one such thing
    std::uint64_t place = 0;   ///< in the code, of that at which it has stopped, or is
};

} // namespace procession::core::program
