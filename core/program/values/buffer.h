// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/heap.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <span>

namespace procession::core::program {

/// A growing array in the storage of an object: what a list, a table of a dict and the like hold.
/// Elements are copied bytewise; references that they hold are the owner's business. Every change
/// of size names the heap, because bytes are counted.
template <class T>
class Buffer {
public:
    static_assert(std::is_trivially_copyable_v<T>);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::size_t capacity() const { return capacity_; }
    [[nodiscard]] T* data() { return data_; }
    [[nodiscard]] const T* data() const { return data_; }
    [[nodiscard]] T* begin() { return data_; }
    [[nodiscard]] T* end() { return data_ + size_; }
    [[nodiscard]] const T* begin() const { return data_; }
    [[nodiscard]] const T* end() const { return data_ + size_; }
    [[nodiscard]] T& operator[](std::size_t index) { return data_[index]; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return data_[index]; }
    [[nodiscard]] T& back() { return data_[size_ - 1]; }
    [[nodiscard]] std::span<T> span() { return {data_, size_}; }

    void push(Heap& heap, const T& element)
    {
        const T copy = element;
        if (size_ == capacity_) {
            reserve(heap, std::max<std::size_t>(4, size_ + size_ / 2));
        }
        data_[size_++] = copy;
    }
    /// Takes the last element away.
    T pop() { return data_[--size_]; }
    void insert(Heap& heap, std::size_t index, const T& element)
    {
        push(heap, element);
        std::rotate(data_ + index, data_ + size_ - 1, data_ + size_);
    }
    void erase(std::size_t index, std::size_t count = 1)
    {
        std::copy(data_ + index + count, data_ + size_, data_ + index);
        size_ -= count;
    }
    /// Room for at least so many.
    void reserve(Heap& heap, std::size_t capacity)
    {
        if (capacity <= capacity_) {
            return;
        }
        T* const grown = static_cast<T*>(heap.allocate(capacity * sizeof(T)));
        std::copy_n(data_, size_, grown);
        heap.deallocate(data_, capacity_ * sizeof(T));
        data_ = grown;
        capacity_ = capacity;
    }
    /// New elements are `fill`.
    void resize(Heap& heap, std::size_t size, const T& fill = T())
    {
        reserve(heap, size);
        if (size > size_) {
            std::fill(data_ + size_, data_ + size, fill);
        }
        size_ = size;
    }
    /// No elements; the storage is kept.
    void clear() { size_ = 0; }
    /// No elements and no storage.
    void free(Heap& heap)
    {
        heap.deallocate(data_, capacity_ * sizeof(T));
        data_ = nullptr;
        size_ = capacity_ = 0;
    }
    /// On a bytewise copy of another buffer: storage of its own.
    void copy(Heap& heap)
    {
        const T* const original = data_;
        data_ = static_cast<T*>(heap.allocate(capacity_ * sizeof(T)));
        std::copy_n(original, size_, data_);
    }

private:
    T* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

} // namespace procession::core::program
