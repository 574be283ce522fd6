// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/object.h"

#include <utility>

namespace procession::core::program {

/// The last reference to an object has gone: it dies, and what only it held with it. An instance
/// with `__del__` waits for its finalizer (Heap::finalizers).
void destroy(Object* object);

inline void retain(Object* object)
{
    if (object->references > 0) {
        ++object->references;
    }
}
inline void release(Object* object)
{
    if (object->references > 0 && --object->references == 0) {
        destroy(object);
    }
}
inline void retain(Value value)
{
    if (value.is_object()) {
        retain(value.object());
    }
}
inline void release(Value value)
{
    if (value.is_object()) {
        release(value.object());
    }
}

/// A Value that is held: counted as a reference as long as it lives. Does not outlive its heap.
class Ref {
public:
    Ref() = default; ///< unbound
    /// One reference more.
    explicit Ref(Value value) : value_(value) { retain(value); }
    explicit Ref(const Object* object) : Ref(Value(object)) {}
    Ref(const Ref& other) : Ref(other.value_) {}
    Ref(Ref&& other) noexcept : value_(std::exchange(other.value_, Value())) {}
    Ref& operator=(const Ref& other) { return *this = Ref(other); }
    Ref& operator=(Ref&& other) noexcept
    {
        std::swap(value_, other.value_);
        return *this;
    }
    ~Ref() { release(value_); }

    /// Takes over a reference that somebody else has counted.
    static Ref adopt(Value value)
    {
        Ref ref;
        ref.value_ = value;
        return ref;
    }
    static Ref none() { return adopt(Value::none()); }
    static Ref boolean(bool truth) { return adopt(Value::boolean(truth)); }

    /// Hands the reference over to the caller.
    [[nodiscard]] Value detach() { return std::exchange(value_, Value()); }
    [[nodiscard]] Value get() const { return value_; }
    operator Value() const { return value_; }
    /// Whether there is a value.
    explicit operator bool() const { return !value_.is_unbound(); }

private:
    Value value_;
};

/// A held object of a known kind.
template <class T>
class Owned {
public:
    Owned() = default; ///< null
    explicit Owned(T* object) : object_(object)
    {
        if (object != nullptr) {
            retain(static_cast<Object*>(object));
        }
    }
    Owned(const Owned& other) : Owned(other.object_) {}
    Owned(Owned&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
    Owned& operator=(Owned other) noexcept
    {
        std::swap(object_, other.object_);
        return *this;
    }
    ~Owned()
    {
        if (object_ != nullptr) {
            release(static_cast<Object*>(object_));
        }
    }

    static Owned adopt(T* object)
    {
        Owned owned;
        owned.object_ = object;
        return owned;
    }

    T* operator->() const { return object_; }
    T& operator*() const { return *object_; }
    [[nodiscard]] T* get() const { return object_; }
    [[nodiscard]] T* detach() { return std::exchange(object_, nullptr); }
    [[nodiscard]] Value value() const { return Value(object_); }
    explicit operator bool() const { return object_ != nullptr; }
    /// The same as a held value.
    operator Ref() &&
    {
        return object_ == nullptr ? Ref() : Ref::adopt(Value(std::exchange(object_, nullptr)));
    }
    operator Ref() const& { return object_ == nullptr ? Ref() : Ref(Value(object_)); }

private:
    T* object_ = nullptr;
};

} // namespace procession::core::program
