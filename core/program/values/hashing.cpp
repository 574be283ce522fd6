// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/bytes.h"
#include "core/program/values/exception.h"
#include "core/program/values/function.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"
#include "core/program/values/table.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>

namespace procession::core::program {
namespace {

constexpr std::int64_t modulus = (std::int64_t{1} << 61) - 1; // CPython's, for all numbers

std::int64_t not_minus_one(std::int64_t hash)
{
    return hash == -1 ? -2 : hash;
}

std::int64_t hash_of_small(std::int64_t number)
{
    if (number > -modulus && number < modulus) {
        return not_minus_one(number);
    }
    return not_minus_one(number % modulus);
}

/// A number of equal value has an equal hash, whatever its type: modulo 2^61 - 1.
std::int64_t hash_of_float(double number)
{
    if (std::isnan(number)) {
        return 0;
    }
    if (std::isinf(number)) {
        return number > 0 ? 314159 : -314159;
    }
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(number), &exponent);
    std::uint64_t hash = 0;
    while (mantissa != 0) {
        hash = ((hash << 28) & static_cast<std::uint64_t>(modulus)) | hash >> 33;
        mantissa *= 268435456.0; // 2^28
        exponent -= 28;
        const auto digits = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(digits);
        hash += digits;
        if (hash >= static_cast<std::uint64_t>(modulus)) {
            hash -= static_cast<std::uint64_t>(modulus);
        }
    }
    const int turn = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    hash = ((hash << turn) & static_cast<std::uint64_t>(modulus)) | hash >> (61 - turn);
    const auto result = static_cast<std::int64_t>(hash);
    return not_minus_one(number < 0 ? -result : result);
}

/// As CPython's tuples (xxHash's mixing), so that hashes of tuples of numbers are the same.
class TupleHash {
public:
    void add(std::int64_t hash)
    {
        sum_ = std::rotl(sum_ + static_cast<std::uint64_t>(hash) * 14029467366897019727u, 31) *
               11400714785074694791u;
    }
    [[nodiscard]] std::int64_t result(std::size_t size) const
    {
        const std::uint64_t hash = sum_ + (size ^ (2870177450012600261u ^ 3527539u));
        return hash == ~std::uint64_t{0} ? 1546275796 : static_cast<std::int64_t>(hash);
    }

private:
    std::uint64_t sum_ = 2870177450012600261u;
};

Hashed hash_of_tuple(const Tuple& tuple)
{
    TupleHash sum;
    for (const Value item : tuple.items()) {
        const Hashed hashed = hash_of(item);
        if (hashed.of != Hashed::Of::number) {
            return hashed;
        }
        sum.add(hashed.hash);
    }
    return {Hashed::Of::number, sum.result(tuple.size), {}};
}

std::int64_t hash_of_frozen(const FrozenSet& set)
{
    // Whatever the order of its items.
    std::uint64_t sum = 1927868237u * (set.table.size() + 1);
    for (std::size_t i = 0; i < set.table.places(); ++i) {
        if (!set.table.at(i).key.is_unbound()) {
            const auto hash = static_cast<std::uint64_t>(set.table.at(i).hash);
            sum ^= (hash ^ 89869747u ^ hash << 16) * 3644798167u;
        }
    }
    sum = (sum ^ sum >> 11 ^ sum >> 25) * 69069u + 907133923u;
    return not_minus_one(static_cast<std::int64_t>(sum));
}

Hashed hash_of_instance(const Instance& instance)
{
    const Heap& heap = *Chunk::of(instance.cls).heap;
    const Value method = instance.cls->lookup(heap, Name::hash);
    if (method.is_none()) {
        return {Hashed::Of::unhashable, 0, Value(&instance)};
    }
    if (!method.is_unbound() && !is<Native>(method)) {
        return {Hashed::Of::python, 0, {}};
    }
    if (!instance.content.is_unbound() && !is<ExceptionState>(instance.content)) {
        return hash_of(instance.content);
    }
    const Heap& home = *Chunk::of(&instance).heap;
    return {Hashed::Of::number, home.id(Value(&instance)) >> 4, {}};
}

Hashed hash_of_object(Value value)
{
    switch (value.object()->kind) {
    case Kind::str: {
        Str& str = as<Str>(value);
        if (str.hash == 0) {
            str.hash = hash_of_text(str.view());
        }
        return {Hashed::Of::number, str.hash, {}};
    }
    case Kind::bytes: {
        Bytes& bytes = as<Bytes>(value);
        if (bytes.hash == 0) {
            bytes.hash = hash_of_text(bytes.view());
        }
        return {Hashed::Of::number, bytes.hash, {}};
    }
    case Kind::integer:
        return {Hashed::Of::number, as<Integer>(value).number().hash(), {}};
    case Kind::floating:
        return {Hashed::Of::number, hash_of_float(as<Float>(value).number), {}};
    case Kind::tuple:
        return hash_of_tuple(as<Tuple>(value));
    case Kind::frozen_set:
        return {Hashed::Of::number, hash_of_frozen(as<FrozenSet>(value)), {}};
    case Kind::instance:
        return hash_of_instance(as<Instance>(value));
    case Kind::bound_method: {
        const BoundMethod& method = as<BoundMethod>(value);
        const Hashed self = hash_of(method.self);
        const Hashed function = hash_of(method.function);
        return {Hashed::Of::number,
                not_minus_one((self.of == Hashed::Of::number ? self.hash : 0) ^ function.hash),
                {}};
    }
    case Kind::range: {
        const Range& range = as<Range>(value);
        TupleHash sum;
        for (const Value part : {range.length, range.start, range.step}) {
            sum.add(hash_of(part).hash);
        }
        return {Hashed::Of::number, sum.result(3), {}};
    }
    case Kind::list:
    case Kind::dict:
    case Kind::set:
    case Kind::byte_array:
    case Kind::slice:
    case Kind::dict_view:
        return {Hashed::Of::unhashable, 0, value};
    default:
        return {Hashed::Of::number, Chunk::of(value.object()).heap->id(value) >> 4, {}};
    }
}

} // namespace

std::int64_t hash_of_text(std::string_view text)
{
    // Multiply and mix, eight bytes at a time; the same on every machine.
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15u;
    std::uint64_t hash = prime ^ text.size();
    std::size_t at = 0;
    const auto byte = [&](std::size_t i) {
        return std::uint64_t{static_cast<unsigned char>(text[i])};
    };
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            word |= byte(at + i) << 8 * i;
        }
        hash = (hash ^ word) * prime;
        hash ^= hash >> 29;
    }
    for (; at < text.size(); ++at) {
        hash = (hash ^ byte(at)) * prime;
    }
    hash ^= hash >> 32;
    hash *= prime;
    hash ^= hash >> 29;
    const auto result = not_minus_one(static_cast<std::int64_t>(hash));
    return result == 0 ? 1 : result;
}

Hashed hash_of(Value value)
{
    if (value.is_small()) {
        return {Hashed::Of::number, hash_of_small(value.small()), {}};
    }
    if (value.is_boolean()) {
        return {Hashed::Of::number, value.is_true() ? 1 : 0, {}};
    }
    if (!value.is_object()) {
        return {Hashed::Of::number, static_cast<std::int64_t>(value.bits()) * 1000003, {}};
    }
    return hash_of_object(value);
}

Ref hash(Heap& heap, Value value)
{
    const Hashed hashed = hash_of(value);
    switch (hashed.of) {
    case Hashed::Of::number:
        return heap.integer(hashed.hash);
    case Hashed::Of::python:
        return Ref::adopt(Value::slow());
    case Hashed::Of::unhashable:
        break;
    }
    return heap.raise(TypeName::TypeError,
                      fmt::format("unhashable type: '{}'", type_name_of(heap, hashed.culprit)));
}

} // namespace procession::core::program
