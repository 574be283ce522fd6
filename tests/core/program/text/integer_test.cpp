// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include "core/program/text/big_integer.h"
#include "core/program/text/float_text.h"
#include "core/program/text/integer_text.h"
#include "core/program/text/quote.h"

#include <catch2/catch.hpp>

#include <map>

using namespace procession::core::program::text;

namespace {

using Operation = std::function<std::string(const BigInteger&, const BigInteger&)>;

std::string hex_or(const std::optional<double>& value, const char* complaint)
{
    return value ? float_hex(*value) : complaint;
}

std::uint64_t small_count(const BigInteger& number, std::int64_t limit)
{
    return static_cast<std::uint64_t>(*BigInteger::modulo(number, BigInteger(limit)).small());
}

std::string number(const BigInteger& value)
{
    return value.digits();
}

const std::map<std::string, Operation> operations{
    {"add", [](const auto& a, const auto& b) { return number(a + b); }},
    {"subtract", [](const auto& a, const auto& b) { return number(a - b); }},
    {"multiply", [](const auto& a, const auto& b) { return number(a * b); }},
    {"floor_divide",
     [](const auto& a, const auto& b) { return number(BigInteger::floor_divide(a, b)); }},
    {"modulo", [](const auto& a, const auto& b) { return number(BigInteger::modulo(a, b)); }},
    {"true_divide",
     [](const auto& a, const auto& b) {
         return hex_or(BigInteger::true_divide(a, b),
                       "!OverflowError: integer division result too large for a float");
     }},
    {"and", [](const auto& a, const auto& b) { return number(a & b); }},
    {"or", [](const auto& a, const auto& b) { return number(a | b); }},
    {"xor", [](const auto& a, const auto& b) { return number(a ^ b); }},
    {"left",
     [](const auto& a, const auto& b) { return number(a.shifted_left(small_count(b, 130))); }},
    {"right",
     [](const auto& a, const auto& b) { return number(a.shifted_right(small_count(b, 130))); }},
    {"compare",
     [](const auto& a, const auto& b) {
         const int order = a.compare(b);
         return std::to_string(order > 0 ? 1 : order < 0 ? -1 : 0);
     }},
    {"hash", [](const auto& a, const auto&) { return std::to_string(a.hash()); }},
    {"float",
     [](const auto& a, const auto&) {
         const double value = a.to_double();
         return std::isinf(value) ? "!OverflowError: int too large to convert to float"
                                  : float_hex(value);
     }},
    {"bits", [](const auto& a, const auto&) { return std::to_string(a.bit_length()); }},
    {"ones", [](const auto& a, const auto&) { return std::to_string(a.bit_count()); }},
    {"invert", [](const auto& a, const auto&) { return number(a.complement()); }},
    {"power",
     [](const auto& a, const auto& b) { return number(BigInteger::power(a, small_count(b, 20))); }},
    {"power_modulo",
     [](const auto& a, const auto& b) {
         return number(BigInteger::power_modulo(a, b.absolute(), b));
     }},
    {"hex", [](const auto& a, const auto&) { return a.digits(16); }},
    {"inverse",
     [](const auto& a, const auto& b) {
         const auto result = BigInteger::inverse(a, b);
         return result ? number(*result)
                       : "!ValueError: base is not invertible for the given modulus";
     }},
};

} // namespace

TEST_CASE("integers of any size compute as Python's do")
{
    check_vectors("integer", [](const Vector& line) {
        const auto left = BigInteger::from_digits(line.arguments[1], 10);
        const auto right = BigInteger::from_digits(line.arguments[2], 10);
        return operations.at(line.arguments[0])(*left, *right);
    });
}

TEST_CASE("int() reads what Python's reads and complains in its words")
{
    check_vectors("parse_integer", [](const Vector& line) {
        const auto number = parse_integer(line.arguments[0], std::stoi(line.arguments[1]),
                                          string_repr(line.arguments[0]));
        return answer_of<BigInteger>(number,
                                     [](const BigInteger& value) { return value.digits(16); });
    });
}

TEST_CASE("64-bit integers go in and come out at their limits")
{
    for (const std::int64_t value : {INT64_MIN, INT64_MIN + 1, std::int64_t{-1}, std::int64_t{0},
                                     std::int64_t{1}, INT64_MAX - 1, INT64_MAX}) {
        CHECK(BigInteger(value).small() == value);
    }
    CHECK(!(BigInteger(INT64_MAX) + BigInteger(1)).small());
    CHECK(!(BigInteger(INT64_MIN) - BigInteger(1)).small());
    CHECK(number(BigInteger::from_unsigned(UINT64_MAX)) == "18446744073709551615");
}

TEST_CASE("integers compare with floats exactly")
{
    const BigInteger large = BigInteger::power(BigInteger(2), 53) + BigInteger(1);
    CHECK(*large.compare(9007199254740992.0) > 0); // 2**53 + 1 > 2.0**53
    CHECK(*BigInteger(1).compare(1.5) < 0);
    CHECK(*BigInteger(2).compare(2.0) == 0);
    CHECK(*large.compare(INFINITY) < 0);
    CHECK(*large.compare(-INFINITY) > 0);
    CHECK(!large.compare(NAN));
}

TEST_CASE("str(int) stops at 4300 digits as CPython's does")
{
    CHECK(integer_repr(BigInteger::power(BigInteger(10), 4299))->size() == 4300);
    CHECK(integer_repr(BigInteger::power(BigInteger(10), 4300)).complaint().message ==
          "Exceeds the limit (4300 digits) for integer string conversion; use "
          "sys.set_int_max_str_digits() to increase the limit");
}

TEST_CASE("the size of a power is never underestimated")
{
    for (const std::int64_t base : {-3, -1, 0, 1, 2, 3, 10, 1000}) {
        for (const std::uint64_t exponent : {0u, 1u, 2u, 63u, 64u, 1000u}) {
            CHECK(bytes_of_power(BigInteger(base), exponent) >=
                  BigInteger::power(BigInteger(base), exponent).bytes());
        }
    }
    CHECK(bytes_of_power(BigInteger(10), UINT64_MAX) > std::size_t{1} << 60);
}
