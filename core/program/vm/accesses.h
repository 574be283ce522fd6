// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/contention.h"
#include "core/program/code/code.h"
#include "core/program/values/heap.h"
#include "core/program/vm/thread.h"

#include <span>
#include <string_view>
#include <vector>

namespace procession::core::program {

/// What one instruction uses of memory that other threads of its process may use as well: a
/// variable or attribute by its name, whatever object it is of; and what is in a container by the
/// kind of container. Never too little: what cannot be told is `anything`. Left out is what nobody
/// else can have: values that do not change, and objects that only registers of this thread hold.
struct Accesses {
    std::vector<Access> all;
    bool anything = false;
    [[nodiscard]] bool empty() const { return all.empty() && !anything; }
};

/// Looks at the instruction that a thread is about to run, in its innermost call.
class AccessFinder {
public:
    AccessFinder(Heap& heap, const Thread& thread) : heap_(heap), thread_(thread) {}

    [[nodiscard]] Accesses find(const Instruction& instruction);

private:
    void find_operator(const Instruction& instruction);
    void find_name(const Instruction& instruction);
    void find_call(const Instruction& instruction);
    void find_native(const Native& native, std::span<const Value> arguments);
    void name(Value text, bool writes);
    void name(std::string_view text, bool writes);
    void attribute(Value object, Value text, bool writes);
    void cell(std::size_t index, bool writes);
    void container(Value value, bool writes);
    void all_in(Value value, bool writes, int depth = 0);
    void items(Object& object, int depth);
    void advance(Value iterator, int holders = 0);
    void use(Object& object, bool writes, int holders = 0);
    [[nodiscard]] bool is_own(const Object& object, int holders) const;
    [[nodiscard]] Value reg(std::size_t index) const;
    [[nodiscard]] const Code& code() const;

    Heap& heap_;
    const Thread& thread_;
    Accesses found_;
};

} // namespace procession::core::program
