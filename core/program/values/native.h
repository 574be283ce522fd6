// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/outcome.h"
#include "core/program/values/heap.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How functions written in C++ are written and made known.
///
///     Ref ord_(Call& call)                      // arguments are bound already
///     {
///         const Str* const text = content_as<Str>(call[0]);
///         if (text == nullptr) {
///             return call.raise(TypeName::TypeError, "ord() expected string of length 1, but " +
///             …);
///         }
///         …
///         return call.heap().integer(point);
///     }
///     constexpr NativeEntry entries[] = {
///         {"ord", "c, /", ord_},
///         {"sorted", "iterable, /, *, key=None, reverse=False", sorted, "sorted_slowly"},
///     };
///     registry.builtins(entries);
///
/// A native function computes over values and never runs Python code itself. It returns a value,
/// or what one of these gives:
/// - `call.raise(…)`, also after something that it called has raised (`return call.raised()`);
/// - `call.go_slow()`: the arguments need Python code (a class's own __eq__, a key function, a
///   generator …). The virtual machine then calls, with the same arguments as bound, the fallback
///   named in its entry: a function of one of the modules `_fallback_…`, written in the teaching
///   language (library/modules; frames of it are hidden and cost no time). Its parameters
///   are those of the signature, all positional.
/// - `call.collect(i)`: argument i is an iterable that needs Python code (as `iterate` in
///   operations.h says); the machine makes a list of it and calls again with the list instead.
///   For whoever needs all items anyway: list(), sum(), ','.join() …
/// - `call.tail_call(function, arguments)`: what that callable returns is the result.
/// Whatever it touches many of, it tells: `call.touch(items)`; whatever it makes large at once it
/// asks `heap().has_room(bytes)` about, before (then `return call.raise_memory()`).
namespace procession::core::program {

class Interpreter;
struct NativeEntry;

/// One call of a native function.
class Call {
public:
    Call(Heap& heap, std::span<Value> arguments, const NativeEntry& entry)
        : heap_(heap), arguments_(arguments), entry_(entry)
    {
    }

    [[nodiscard]] Heap& heap() const { return heap_; }
    /// An argument by the number of its parameter, as bound: a parameter without a value that has
    /// no default (`=?` in the signature) is unbound. `*rest` is a Tuple, `**rest` a Dict. The
    /// caller holds them while the call lasts.
    [[nodiscard]] Value operator[](std::size_t index) const { return arguments_[index]; }
    [[nodiscard]] std::size_t size() const { return arguments_.size(); }
    [[nodiscard]] std::span<Value> arguments() const { return arguments_; }
    [[nodiscard]] std::string_view name() const;

    /// It has looked at so many items: 1 tick per 100.
    void touch(std::size_t items) { touched_ += items; }

    Ref raise(TypeName type, std::string_view message);
    Ref raise(const text::Complaint& complaint);
    /// Something that was called has raised already.
    [[nodiscard]] Ref raised() const { return {}; }
    Ref raise_memory();
    [[nodiscard]] Ref go_slow();
    [[nodiscard]] Ref collect(std::size_t argument);
    [[nodiscard]] Ref tail_call(Value function, std::span<const Value> arguments);

    // For the virtual machine

    enum class Outcome : std::uint8_t { done, slow, collect, tail_call, ask };
    /// What only the machine can do, for its own natives: about argument 0.
    enum class Ask : std::uint8_t {
        send,          ///< a generator goes on with a value
        raise,         ///< or with an exception
        close,         ///< or to its end
        get_attribute, ///< by its name
        get_plainly,   ///< the same without the class's __getattribute__
        set_attribute, ///< name, value
        set_plainly,   ///< the same without the class's __setattr__
        delete_attribute,
        delete_plainly,
        iterate, ///< iter(value)
        import,  ///< the module of that name
    };
    [[nodiscard]] Ref ask(Ask what);
    [[nodiscard]] Ask asked() const { return asked_; }
    /// Whoever runs the call; for the machine's own natives.
    Interpreter* machine = nullptr;
    [[nodiscard]] Outcome outcome() const { return outcome_; }
    [[nodiscard]] std::size_t touched() const { return touched_; }
    [[nodiscard]] std::size_t collected() const { return collected_; }
    [[nodiscard]] std::vector<Ref>& next_call() { return next_call_; }

private:
    Heap& heap_;
    std::span<Value> arguments_;
    const NativeEntry& entry_;
    std::size_t touched_ = 0;
    Outcome outcome_ = Outcome::done;
    Ask asked_{};
    std::size_t collected_ = 0;
    std::vector<Ref> next_call_; ///< the callable, then its arguments
};

using NativeFunction = Ref (*)(Call&);

/// A native function or method, for a table of constants.
struct NativeEntry {
    std::string_view name;
    /// Parameters as in `def`, also `/`, `*`, `*rest` and `**rest`. Defaults are None, True,
    /// False, an int, '' or `?` (then the argument is unbound). Methods begin with self (of
    /// __new__: cls). Wrong calls get CPython's messages.
    std::string_view signature;
    NativeFunction function;
    /// In a module `_fallback_…` or, as `module.function`, elsewhere in the library; empty if it
    /// never goes slow.
    std::string_view fallback = {};
};

/// Where the library tells what there is; called once while the image is made.
class Registry {
public:
    virtual ~Registry() = default;

    /// Builtin functions.
    virtual void builtins(std::span<const NativeEntry> entries) = 0;
    /// Methods of a built-in type. Its `__new__` makes an object of it from (cls, arguments) — of
    /// exactly that type: for a class derived from it the machine makes an instance with
    /// that content. Types that can change (list, dict, set …) also have `__init__`, which fills
    /// self anew; for a derived class their __new__ is then called without arguments.
    virtual void methods(TypeName type, std::span<const NativeEntry> entries) = 0;
    /// An attribute that is computed when it is asked for: `getter(self)`, read only.
    virtual void getter(TypeName type, const NativeEntry& entry) = 0;
    /// Functions of a module in C++ (`math`, `_random` …); a module may have several such calls
    /// and a source as well, which then runs in the same names.
    virtual void module(std::string_view name, std::span<const NativeEntry> entries) = 0;
    /// A constant of a module.
    virtual void constant(std::string_view module, std::string_view name, double value) = 0;
    virtual void constant(std::string_view module, std::string_view name, std::int64_t value) = 0;
    virtual void constant(std::string_view module, std::string_view name,
                          std::string_view value) = 0;
    /// A built-in type as an attribute of a module (collections.deque).
    virtual void type(std::string_view module, TypeName type) = 0;
    /// A module (dots for packages) written in the teaching language; its frames are hidden and
    /// cost no time. A source called `_builtins` runs in the builtin names themselves: what it
    /// defines is builtin (map, filter …) and immutable.
    virtual void source(std::string_view name, std::string_view text) = 0;
};

} // namespace procession::core::program
