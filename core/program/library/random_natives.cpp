// SPDX-License-Identifier: GPL-3.0-or-later
// The generator of `random`. Its state is the content of a bytes object that only the module has:
// it is copied by a fork as everything else is, and changed in place.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/text/mersenne_twister.h"
#include "core/program/text/sha512.h"
#include "core/program/values/bytes.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

#include <cstring>
#include <type_traits>

namespace procession::core::program {

namespace {

using text::MersenneTwister;
static_assert(std::is_trivially_copyable_v<MersenneTwister>);

/// The generator of argument 0 for as long as a call lasts.
class Generator {
public:
    explicit Generator(const Call& call) : bytes_(as<Bytes>(call[0]).data())
    {
        std::memcpy(&twister_, bytes_, sizeof twister_);
    }
    ~Generator() { std::memcpy(bytes_, &twister_, sizeof twister_); }
    Generator(const Generator&) = delete;
    Generator& operator=(const Generator&) = delete;
    MersenneTwister* operator->() { return &twister_; }

private:
    char* bytes_;
    MersenneTwister twister_;
};

Ref make(Call& call)
{
    const MersenneTwister twister;
    return call.heap().bytes({reinterpret_cast<const char*>(&twister), sizeof twister});
}

Ref seed(Call& call)
{
    Generator(call)->seed(integer_of(call[1]));
    return Ref::none();
}

Ref random(Call& call)
{
    return call.heap().floating(Generator(call)->random());
}

Ref bits(Call& call)
{
    std::int64_t count = 0;
    if (!take_index(call, call[1], count)) {
        return call.raised();
    }
    if (!call.heap().has_room(static_cast<std::size_t>(count) / 8)) {
        return call.raise_memory();
    }
    return count == 0
               ? call.heap().integer(0)
               : call.heap().integer(Generator(call)->bits(static_cast<std::uint64_t>(count)));
}

/// A number from 0 to argument 1, exclusive; that is at least 1.
Ref below(Call& call)
{
    if (const auto limit = small_of(call[1])) {
        return call.heap().integer(text::BigInteger::from_unsigned(
            Generator(call)->below(static_cast<std::uint64_t>(*limit))));
    }
    return call.heap().integer(Generator(call)->below(integer_of(call[1])));
}

Ref get_state(Call& call)
{
    Generator generator(call);
    const Owned<Tuple> result = make_tuple(call.heap(), MersenneTwister::words + 1);
    for (std::size_t i = 0; i < MersenneTwister::words; ++i) {
        result->items()[i] = Value::small(generator->state()[i]);
    }
    result->items().back() = Value::small(static_cast<std::int64_t>(generator->position()));
    return result;
}

Ref set_state(Call& call)
{
    const Tuple* const given = content_as<Tuple>(call[1]);
    if (given == nullptr) {
        return call.raise(TypeName::TypeError, "state vector must be a tuple");
    }
    if (given->size != MersenneTwister::words + 1) {
        return call.raise(TypeName::ValueError, "state vector is the wrong size");
    }
    std::array<std::uint32_t, MersenneTwister::words> words{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::int64_t word = 0;
        if (!take_index(call, (*given)[i], word)) {
            return call.raised();
        }
        words[i] = static_cast<std::uint32_t>(word);
    }
    std::int64_t position = 0;
    if (!take_index(call, (*given)[words.size()], position)) {
        return call.raised();
    }
    if (position < 0 || position > static_cast<std::int64_t>(words.size())) {
        return call.raise(TypeName::ValueError, "invalid state");
    }
    Generator(call)->restore(words, static_cast<std::size_t>(position));
    return Ref::none();
}

Ref sha512(Call& call)
{
    return bytes_result(call, text::sha512(*bytes_argument(call[0])));
}

constexpr NativeEntry random_entries[] = {
    {"sha512", "bytes", sha512},
    {"twister_below", "state, limit", below},
    {"twister_bits", "state, count", bits},
    {"twister_get", "state", get_state},
    {"twister_new", "", make},
    {"twister_random", "state", random},
    {"twister_seed", "state, number", seed},
    {"twister_set", "state, words", set_state},
};

} // namespace

void register_random(Registry& registry)
{
    registry.module("_native", random_entries);
}

} // namespace procession::core::program
