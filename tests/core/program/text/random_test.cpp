// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include "core/program/text/float_text.h"
#include "core/program/text/mersenne_twister.h"
#include "core/program/text/sha512.h"

#include <catch2/catch.hpp>

using namespace procession::core::program::text;

namespace {

std::string joined(int count, const std::function<std::string()>& draw)
{
    std::string result;
    for (int i = 0; i < count; ++i) {
        result += (i > 0 ? " " : "") + draw();
    }
    return result;
}

MersenneTwister seeded(const std::string& digits)
{
    MersenneTwister twister;
    twister.seed(BigInteger::from_digits(digits, 10)->absolute());
    return twister;
}

} // namespace

TEST_CASE("random numbers are Python's for the same seed")
{
    check_vectors("random", [](const Vector& line) {
        MersenneTwister twister = seeded(line.arguments[0]);
        std::string last;
        for (int i = 0; i < 400; ++i) {
            last = float_hex(twister.random());
        }
        return last;
    });
    check_vectors("random_bits", [](const Vector& line) {
        MersenneTwister twister = seeded(line.arguments[0]);
        return joined(3, [&] { return twister.bits(std::stoull(line.arguments[1])).digits(); });
    });
    check_vectors("random_below", [](const Vector& line) {
        MersenneTwister twister = seeded(line.arguments[0]);
        const auto limit = BigInteger::from_digits(line.arguments[1], 10);
        return joined(5, [&] {
            return limit->small()
                       ? std::to_string(twister.below(static_cast<std::uint64_t>(*limit->small())))
                       : twister.below(*limit).digits();
        });
    });
}

TEST_CASE("a text as seed is the text and its SHA-512")
{
    check_vectors("random_text", [](const Vector& line) {
        MersenneTwister twister;
        twister.seed(BigInteger::from_bytes(line.arguments[0] + sha512(line.arguments[0])));
        return float_hex(twister.random());
    });
}

TEST_CASE("a state can be taken up again")
{
    MersenneTwister twister = seeded("5");
    twister.next();
    MersenneTwister other;
    other.restore(twister.state(), twister.position());
    CHECK(other.next() == twister.next());
}
