// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/ref.h"

#include <array>
#include <span>
#include <vector>

namespace procession::core::program {

/// Arguments of a call that have been taken out of registers, held until it is under way. Few need
/// no memory of their own.
class ArgumentsBuffer {
public:
    explicit ArgumentsBuffer(std::size_t capacity)
    {
        if (capacity > few_.size()) {
            many_.resize(capacity);
        }
    }
    ArgumentsBuffer(const ArgumentsBuffer&) = delete;
    ArgumentsBuffer& operator=(const ArgumentsBuffer&) = delete;
    ~ArgumentsBuffer()
    {
        for (const Value value : span()) {
            release(value);
        }
    }

    /// Takes over a value that is held already.
    void adopt(Value value) { data()[size_++] = value; }
    void add(Value value)
    {
        retain(value);
        adopt(value);
    }
    void add(std::span<const Value> values)
    {
        for (const Value value : values) {
            add(value);
        }
    }
    [[nodiscard]] std::span<Value> span() { return {data(), size_}; }

private:
    [[nodiscard]] Value* data() { return many_.empty() ? few_.data() : many_.data(); }

    std::array<Value, 12> few_;
    std::vector<Value> many_;
    std::size_t size_ = 0;
};

} // namespace procession::core::program
