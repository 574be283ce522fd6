// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/process/fingerprint.h"

#include "core/program/code/code.h"
#include "core/program/values/kind_headers.h"

#include <array>
#include <bit>
#include <string_view>
#include <utility>
#include <vector>

namespace procession::core::program {
namespace {

/// Numbers objects in the order in which they are asked for. As a hash table with open addressing:
/// most of the time of a walk goes into this.
class Numbers {
public:
    /// The number of an object, and whether it is a new one.
    std::pair<std::size_t, bool> of(const Object* object)
    {
        if (2 * (count_ + 1) > slots_.size()) {
            grow();
        }
        Slot& slot = slots_[place(object)];
        if (slot.object == object) {
            return {slot.number, false};
        }
        slot = {object, count_};
        return {count_++, true};
    }

private:
    struct Slot {
        const Object* object = nullptr;
        std::size_t number = 0;
    };
    [[nodiscard]] std::size_t place(const Object* object) const
    {
        const std::size_t mask = slots_.size() - 1;
        // Objects are 16 bytes or more.
        std::size_t at =
            (reinterpret_cast<std::uintptr_t>(object) >> 4) * 0x9E3779B97F4A7C15U >> 20;
        for (at &= mask; slots_[at].object != nullptr && slots_[at].object != object;) {
            at = (at + 1) & mask;
        }
        return at;
    }
    void grow()
    {
        std::vector<Slot> old(2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.object != nullptr) {
                slots_[place(slot.object)] = slot;
            }
        }
    }

    std::vector<Slot> slots_ = std::vector<Slot>(4096);
    std::size_t count_ = 0;
};

/// Walks objects in the order in which they are met and numbers them by that.
class Walk {
public:
    void value(Value value)
    {
        if (value.is_object()) {
            object(value.object());
        } else {
            print_.add(value.bits());
        }
    }
    void object(Object* object)
    {
        if (object == nullptr) {
            print_.add(std::uint64_t{3});
        } else if (object->references <= 0) {
            // Shared by all processes, and never moved.
            number(reinterpret_cast<std::uintptr_t>(object));
        } else {
            const auto [number, is_new] = numbers_.of(object);
            print_.add(std::uint64_t{4}).add(number);
            if (is_new) {
                met_.push_back(object);
            }
        }
    }
    void number(std::uint64_t number) { print_.add(number); }
    void text(std::string_view text) { print_.add(text); }
    [[nodiscard]] Fingerprint walked();

private:
    Fingerprint print_;
    Numbers numbers_;
    std::vector<Object*> met_; ///< in order; each is looked into once
};

struct Each {
    Walk& walk;
    void operator()(Value& value) const
    {
        if (!value.is_unbound()) {
            walk.value(value);
        }
    }
    template <class T>
    void operator()(T*& object) const
    {
        walk.object(object);
    }
};

/// What a kind holds beside references.
template <class T>
void add_content(T& object, Walk& walk)
{
    if constexpr (std::is_same_v<T, Integer>) {
        walk.number(object.number().is_negative() ? 1 : 0);
        walk.text(object.number().magnitude_bytes());
    } else if constexpr (std::is_same_v<T, Float>) {
        walk.number(std::bit_cast<std::uint64_t>(object.number));
    } else if constexpr (requires { object.view(); }) {
        walk.text(object.view());
    } else if constexpr (requires { object.offset; }) {
        walk.number(object.offset);
    } else if constexpr (requires { object.index; }) {
        walk.number(object.index);
    } else if constexpr (requires { object.place; }) {
        walk.number(object.place);
    } else if constexpr (requires {
                             object.registers;
                             object.instruction;
                         }) {
        walk.number(object.instruction);
        walk.number(static_cast<std::uint64_t>(object.state));
        walk.number(object.handled);
        for (const Value& value : object.registers) {
            walk.number(value.is_unbound() ? 1 : 0);
        }
    } else if constexpr (requires {
                             object.caches;
                             object.code;
                         }) {
        walk.number(reinterpret_cast<std::uintptr_t>(object.code));
    } else if constexpr (requires { object.trace; }) {
        for (const TracePlace& place : object.trace) {
            walk.number(reinterpret_cast<std::uintptr_t>(place.code) + place.instruction);
        }
    } else if constexpr (requires { object.table; }) {
        walk.number(object.table.size());
    } else if constexpr (requires { object.items; }) {
        walk.number(object.items.size());
    } else if constexpr (requires { object.left; }) {
        if constexpr (std::is_integral_v<decltype(object.left)>) {
            walk.number(object.left);
        }
    }
    if constexpr (requires { object.part; }) {
        walk.number(static_cast<std::uint64_t>(object.part));
    }
}

using LookInto = void (*)(Object&, Walk&);

template <class T>
void look_into(Object& object, Walk& walk)
{
    T& what = static_cast<T&>(object);
    add_content(what, walk);
    what.references(Each{walk});
}

constexpr std::array looks = {
    LookInto(nullptr),
#define PROCESSION_KIND(kind, type, python_type) LookInto(&look_into<type>),
#include "core/program/values/kinds.inc"
#undef PROCESSION_KIND
};

Fingerprint Walk::walked()
{
    for (std::size_t i = 0; i < met_.size(); ++i) {
        const auto kind = static_cast<std::size_t>(met_[i]->kind);
        print_.add(kind);
        if (kind > 0) {
            looks[kind](*met_[i], *this);
        }
    }
    return print_;
}

void add(Walk& walk, const Thread& thread)
{
    walk.number(thread.frames.size());
    for (const Frame& frame : thread.frames) {
        walk.number(reinterpret_cast<std::uintptr_t>(frame.next));
        walk.object(frame.instance);
        walk.number(frame.base);
        walk.value(frame.callee);
        walk.value(frame.extra);
        walk.number(frame.result | std::uint64_t{frame.handled} << 32);
        walk.number(static_cast<std::uint64_t>(frame.on_return) |
                    static_cast<std::uint64_t>(frame.then) << 8 |
                    static_cast<std::uint64_t>(frame.kind) << 16);
    }
    if (!thread.frames.empty()) {
        const Frame& last = thread.frames.back();
        const std::size_t used = last.base + last.instance->code->registers;
        for (std::size_t i = 0; i < used; ++i) {
            walk.value(thread.registers[i]);
        }
    }
    walk.value(thread.raising);
    for (const Value interrupt : thread.interrupts) {
        walk.value(interrupt);
    }
    walk.number(thread.awaited);
    walk.number(thread.depth);
}

} // namespace

Fingerprint place_of(const Thread& thread)
{
    Fingerprint place;
    for (const Frame& frame : thread.frames) {
        place.add(reinterpret_cast<std::uintptr_t>(frame.next)).add(frame.base);
    }
    return place;
}

Fingerprint fingerprint_of(Heap& heap, const std::vector<const Thread*>& threads)
{
    Walk walk;
    walk.object(&heap.modules());
    for (const Thread* const thread : threads) {
        add(walk, *thread);
    }
    for (Object* const finalizer : heap.finalizers()) {
        walk.object(finalizer);
    }
    return walk.walked();
}

} // namespace procession::core::program
