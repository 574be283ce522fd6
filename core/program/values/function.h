// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/dict.h"
#include "core/program/values/tuple.h"

namespace procession::core::program {

struct Code;
struct NativeEntry;
struct Signature;

/// A variable that closures share.
struct Cell : Object {
    static constexpr Kind tag = Kind::cell;

    explicit Cell(Value value) : Object(tag), content(value) { retain(value); }

    Value content; ///< unbound before the first assignment

    template <class F>
    void references(F&& f)
    {
        f(content);
    }
};

/// What one instruction has found out and hopes to find again. It means something only as long as
/// its versions are those of the class and the dict in question; it holds no references.
struct InlineCache {
    std::uint64_t version = 0;
    std::uint64_t other_version = 0;
    Value value;
    std::uint64_t place = 0;
};

/// A code object in this heap: the globals that it works on and what its instructions remember.
struct CodeInstance : Object {
    static constexpr Kind tag = Kind::code_instance;

    CodeInstance(const Code* what, Dict* module_globals);

    const Code* code;
    Dict* globals;
    Buffer<InlineCache> caches;     ///< as many as the code asks for
    Buffer<CodeInstance*> children; ///< of the code objects inside, null until needed

    template <class F>
    void references(F&& f)
    {
        f(globals);
        for (CodeInstance*& child : children) {
            f(child);
        }
    }
    void free_storage(Heap& heap);
    void copy_storage(Heap& heap, const CodeInstance& original);
};

/// A function written in Python.
struct Function : Object {
    static constexpr Kind tag = Kind::function;

    explicit Function(CodeInstance* what) : Object(tag), instance(what)
    {
        retain(static_cast<Object*>(what));
    }

    CodeInstance* instance;
    Value name;
    Value qualname;
    Tuple* defaults = nullptr;        ///< of the last positional parameters; may be null
    Dict* keyword_defaults = nullptr; ///< may be null
    Tuple* closure = nullptr;         ///< cells; may be null
    Dict* attributes = nullptr;       ///< __dict__, __doc__, __module__ …; null until needed

    [[nodiscard]] const Code& code() const { return *instance->code; }
    /// Whether it is a builtin name that happens to be written in Python (print, open …): then it
    /// shows itself as native.
    [[nodiscard]] bool is_of_library() const;

    template <class F>
    void references(F&& f)
    {
        f(instance);
        f(name);
        f(qualname);
        f(defaults);
        f(keyword_defaults);
        f(closure);
        f(attributes);
    }
};

/// A function or method written in C++ (native.h). Of the image only.
struct Native : Object {
    static constexpr Kind tag = Kind::native;
    /// In flags: __new__ of a type whose objects can be the content of instances.
    static constexpr std::uint8_t maker = 1;
    /// In flags: a class method, whose first argument is the class.
    static constexpr std::uint8_t of_class = 2;

    Native(const NativeEntry* what, const Signature* how, Class* of)
        : Object(tag), entry(what), signature(how), owner(of)
    {
    }

    const NativeEntry* entry;
    const Signature* signature;
    Class* owner; ///< of a method: its type, else null
    Value name;   ///< a str
    Value module; ///< of a function: name of its module, a str

    template <class F>
    void references(F&& f)
    {
        f(owner);
        f(name);
        f(module);
    }
};

/// A function with the object that it was got from.
struct BoundMethod : Object {
    static constexpr Kind tag = Kind::bound_method;

    BoundMethod(Value what, Value whose) : Object(tag), function(what), self(whose)
    {
        retain(what);
        retain(whose);
    }

    Value function; ///< a Function, a Native or anything callable
    Value self;

    template <class F>
    void references(F&& f)
    {
        f(function);
        f(self);
    }
};

} // namespace procession::core::program
