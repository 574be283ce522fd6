// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/mersenne_twister.h"

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

namespace procession::core::program::text {

namespace {

constexpr std::size_t offset = 397;

std::uint32_t mixed(std::uint32_t word, std::uint32_t factor)
{
    return (word ^ word >> 30) * factor;
}

} // namespace

void MersenneTwister::seed(const BigInteger& value)
{
    // 32-bit words of the magnitude, least significant first; 0 is one word.
    const std::string bytes = value.magnitude_bytes();
    std::vector<std::uint32_t> key(std::max<std::size_t>((bytes.size() + 3) / 4, 1));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - 1 - i]);
        key[i / 4] |= static_cast<std::uint32_t>(byte) << (i % 4 * 8);
    }
    seed_by_words(key);
}

void MersenneTwister::seed(std::uint64_t value)
{
    seed(BigInteger::from_unsigned(value));
}

void MersenneTwister::seed_by_number(std::uint32_t value)
{
    state_[0] = value;
    for (std::size_t i = 1; i < words; ++i) {
        state_[i] = mixed(state_[i - 1], 1812433253u) + static_cast<std::uint32_t>(i);
    }
    position_ = words;
}

void MersenneTwister::seed_by_words(std::span<const std::uint32_t> key)
{
    seed_by_number(19650218u);
    std::size_t i = 1;
    const auto step = [&] {
        if (++i == words) {
            state_[0] = state_[words - 1];
            i = 1;
        }
    };
    std::size_t j = 0;
    for (std::size_t k = std::max(words, key.size()); k > 0; --k) {
        state_[i] =
            (state_[i] ^ mixed(state_[i - 1], 1664525u)) + key[j] + static_cast<std::uint32_t>(j);
        step();
        j = j + 1 == key.size() ? 0 : j + 1;
    }
    for (std::size_t k = words - 1; k > 0; --k) {
        state_[i] = (state_[i] ^ mixed(state_[i - 1], 1566083941u)) - static_cast<std::uint32_t>(i);
        step();
    }
    state_[0] = 0x80000000u;
}

void MersenneTwister::renew()
{
    for (std::size_t i = 0; i < words; ++i) {
        const std::uint32_t joined =
            (state_[i] & 0x80000000u) | (state_[(i + 1) % words] & 0x7FFFFFFFu);
        state_[i] =
            state_[(i + offset) % words] ^ joined >> 1 ^ (joined % 2 == 1 ? 0x9908B0DFu : 0);
    }
    position_ = 0;
}

std::uint32_t MersenneTwister::next()
{
    if (position_ >= words) {
        renew();
    }
    std::uint32_t word = state_[position_++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9D2C5680u;
    word ^= word << 15 & 0xEFC60000u;
    return word ^ word >> 18;
}

double MersenneTwister::random()
{
    const std::uint32_t high = next() >> 5;
    const std::uint32_t low = next() >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

std::uint64_t MersenneTwister::few_bits(int bits)
{
    std::uint64_t result = next();
    if (bits <= 32) {
        return result >> (32 - bits);
    }
    return result | static_cast<std::uint64_t>(next() >> (64 - bits)) << 32;
}

BigInteger MersenneTwister::bits(std::uint64_t bits)
{
    if (bits <= 64) {
        return BigInteger::from_unsigned(few_bits(static_cast<int>(bits)));
    }
    const std::uint64_t count = (bits + 31) / 32;
    std::string bytes(count * 4, '\0');
    for (std::uint64_t i = 0; i < count; ++i, bits -= 32) {
        const std::uint32_t word = bits < 32 ? next() >> (32 - bits) : next();
        for (std::uint64_t byte = 0; byte < 4; ++byte) {
            bytes[bytes.size() - 1 - (i * 4 + byte)] = static_cast<char>(word >> (byte * 8) & 0xFF);
        }
    }
    return BigInteger::from_bytes(bytes);
}

std::uint64_t MersenneTwister::below(std::uint64_t limit)
{
    const int bits = static_cast<int>(std::bit_width(limit));
    std::uint64_t drawn = few_bits(bits);
    while (drawn >= limit) {
        drawn = few_bits(bits);
    }
    return drawn;
}

BigInteger MersenneTwister::below(const BigInteger& limit)
{
    BigInteger drawn = bits(limit.bit_length());
    while (drawn.compare(limit) >= 0) {
        drawn = bits(limit.bit_length());
    }
    return drawn;
}

void MersenneTwister::restore(std::span<const std::uint32_t, words> state, std::size_t position)
{
    std::copy(state.begin(), state.end(), state_.begin());
    position_ = position;
}

} // namespace procession::core::program::text
