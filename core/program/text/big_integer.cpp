// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/big_integer.h"

#include <gmp.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace procession::core::program::text {

// GMP's number lives inside ours byte for byte, so that its header is included here only.
struct BigInteger::Access {
    static_assert(sizeof(limbs_) == sizeof(__mpz_struct));
    static mpz_ptr of(BigInteger& number)
    {
        return reinterpret_cast<mpz_ptr>(number.limbs_.data());
    }
    static mpz_srcptr of(const BigInteger& number)
    {
        return reinterpret_cast<mpz_srcptr>(number.limbs_.data());
    }
    /// A number that `compute` fills in.
    static BigInteger made(auto&& compute)
    {
        BigInteger result;
        compute(of(result));
        return result;
    }
};

namespace {

// `long` has 32 bits on some systems, so 64-bit words come and go as bytes.
void set_unsigned(mpz_ptr number, std::uint64_t value)
{
    mpz_import(number, 1, -1, sizeof value, 0, 0, &value);
}

} // namespace

BigInteger::BigInteger(std::int64_t value)
{
    mpz_init(Access::of(*this));
    if (value != 0) {
        const auto bits = static_cast<std::uint64_t>(value);
        set_unsigned(Access::of(*this), value < 0 ? 0 - bits : bits);
        if (value < 0) {
            mpz_neg(Access::of(*this), Access::of(*this));
        }
    }
}

BigInteger::BigInteger(const BigInteger& other)
{
    mpz_init_set(Access::of(*this), Access::of(other));
}

BigInteger::BigInteger(BigInteger&& other) noexcept : limbs_(other.limbs_)
{
    mpz_init(Access::of(other));
}

BigInteger& BigInteger::operator=(const BigInteger& other)
{
    mpz_set(Access::of(*this), Access::of(other));
    return *this;
}

BigInteger& BigInteger::operator=(BigInteger&& other) noexcept
{
    std::swap(limbs_, other.limbs_);
    return *this;
}

BigInteger::~BigInteger()
{
    mpz_clear(Access::of(*this));
}

std::optional<BigInteger> BigInteger::from_digits(std::string_view digits, int base)
{
    const std::string_view magnitude =
        !digits.empty() && digits.front() == '-' ? digits.substr(1) : digits;
    if (magnitude.empty()) {
        return std::nullopt;
    }
    for (const char c : magnitude) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'z' ? c - 'a' + 10
                          : c >= 'A' && c <= 'Z' ? c - 'A' + 10
                                                 : 99;
        if (digit >= base) {
            return std::nullopt;
        }
    }
    BigInteger result;
    mpz_set_str(Access::of(result), std::string(digits).c_str(), base);
    return result;
}

BigInteger BigInteger::from_double(double value)
{
    return Access::made([&](mpz_ptr result) { mpz_set_d(result, value); });
}

BigInteger BigInteger::from_bytes(std::string_view big_endian)
{
    return Access::made([&](mpz_ptr result) {
        mpz_import(result, big_endian.size(), 1, 1, 0, 0, big_endian.data());
    });
}

BigInteger BigInteger::from_unsigned(std::uint64_t value)
{
    return Access::made([&](mpz_ptr result) { set_unsigned(result, value); });
}

bool BigInteger::is_zero() const
{
    return mpz_sgn(Access::of(*this)) == 0;
}

bool BigInteger::is_negative() const
{
    return mpz_sgn(Access::of(*this)) < 0;
}

bool BigInteger::is_odd() const
{
    return mpz_odd_p(Access::of(*this)) != 0;
}

std::optional<std::int64_t> BigInteger::small() const
{
    if (mpz_sizeinbase(Access::of(*this), 2) > 64) {
        return std::nullopt;
    }
    std::uint64_t magnitude = 0;
    mpz_export(&magnitude, nullptr, -1, sizeof magnitude, 0, 0, Access::of(*this));
    const std::uint64_t most = std::uint64_t{1} << 63;
    if (magnitude > most || (magnitude == most && !is_negative())) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(is_negative() ? 0 - magnitude : magnitude);
}

std::size_t BigInteger::bit_length() const
{
    return is_zero() ? 0 : mpz_sizeinbase(Access::of(*this), 2);
}

std::size_t BigInteger::bit_count() const
{
    return mpz_popcount(Access::of(absolute()));
}

std::size_t BigInteger::bytes() const
{
    return mpz_size(Access::of(*this)) * sizeof(mp_limb_t);
}

std::string BigInteger::digits(int base) const
{
    std::string result(mpz_sizeinbase(Access::of(*this), base) + 2, '\0');
    mpz_get_str(result.data(), base, Access::of(*this));
    result.resize(result.find('\0'));
    return result;
}

double BigInteger::to_double() const
{
    const std::size_t bits = bit_length();
    if (bits > 1024) {
        return is_negative() ? -std::numeric_limits<double>::infinity()
                             : std::numeric_limits<double>::infinity();
    }
    if (bits <= 64) {
        // GMP cuts off; the hardware rounds 64 bits as wanted.
        std::uint64_t magnitude = 0;
        mpz_export(&magnitude, nullptr, -1, sizeof magnitude, 0, 0, Access::of(*this));
        const auto value = static_cast<double>(magnitude);
        return is_negative() ? -value : value;
    }
    // Keep 62 bits and let one more say whether anything was cut off: then rounding once is right.
    const std::size_t shift = bits - 62;
    const BigInteger magnitude = absolute();
    std::uint64_t top = 0;
    mpz_export(&top, nullptr, -1, sizeof top, 0, 0, Access::of(magnitude.shifted_right(shift)));
    const bool exact = mpz_scan1(Access::of(magnitude), 0) >= shift;
    const auto value = static_cast<double>(top << 1 | (exact ? 0u : 1u));
    const double scaled = std::ldexp(value, static_cast<int>(shift) - 1);
    return is_negative() ? -scaled : scaled;
}

std::string BigInteger::magnitude_bytes() const
{
    std::string result((bit_length() + 7) / 8, '\0');
    mpz_export(result.data(), nullptr, 1, 1, 0, 0, Access::of(*this));
    return result;
}

std::int64_t BigInteger::hash() const
{
    const BigInteger prime((std::int64_t{1} << 61) - 1);
    const std::int64_t rest = modulo(absolute(), prime).small().value_or(0);
    const std::int64_t result = is_negative() ? -rest : rest;
    return result == -1 ? -2 : result;
}

int BigInteger::compare(const BigInteger& other) const
{
    return mpz_cmp(Access::of(*this), Access::of(other));
}

std::optional<int> BigInteger::compare(double other) const
{
    if (std::isnan(other)) {
        return std::nullopt;
    }
    return mpz_cmp_d(Access::of(*this), other);
}

BigInteger BigInteger::negated() const
{
    return Access::made([&](mpz_ptr result) { mpz_neg(result, Access::of(*this)); });
}

BigInteger BigInteger::absolute() const
{
    return Access::made([&](mpz_ptr result) { mpz_abs(result, Access::of(*this)); });
}

BigInteger BigInteger::complement() const
{
    return Access::made([&](mpz_ptr result) { mpz_com(result, Access::of(*this)); });
}

BigInteger operator+(const BigInteger& left, const BigInteger& right)
{
    return BigInteger::Access::made([&](mpz_ptr result) {
        mpz_add(result, BigInteger::Access::of(left), BigInteger::Access::of(right));
    });
}

BigInteger operator-(const BigInteger& left, const BigInteger& right)
{
    return BigInteger::Access::made([&](mpz_ptr result) {
        mpz_sub(result, BigInteger::Access::of(left), BigInteger::Access::of(right));
    });
}

BigInteger operator*(const BigInteger& left, const BigInteger& right)
{
    return BigInteger::Access::made([&](mpz_ptr result) {
        mpz_mul(result, BigInteger::Access::of(left), BigInteger::Access::of(right));
    });
}

BigInteger operator&(const BigInteger& left, const BigInteger& right)
{
    return BigInteger::Access::made([&](mpz_ptr result) {
        mpz_and(result, BigInteger::Access::of(left), BigInteger::Access::of(right));
    });
}

BigInteger operator|(const BigInteger& left, const BigInteger& right)
{
    return BigInteger::Access::made([&](mpz_ptr result) {
        mpz_ior(result, BigInteger::Access::of(left), BigInteger::Access::of(right));
    });
}

BigInteger operator^(const BigInteger& left, const BigInteger& right)
{
    return BigInteger::Access::made([&](mpz_ptr result) {
        mpz_xor(result, BigInteger::Access::of(left), BigInteger::Access::of(right));
    });
}

BigInteger BigInteger::floor_divide(const BigInteger& left, const BigInteger& right)
{
    return Access::made(
        [&](mpz_ptr result) { mpz_fdiv_q(result, Access::of(left), Access::of(right)); });
}

BigInteger BigInteger::modulo(const BigInteger& left, const BigInteger& right)
{
    return Access::made(
        [&](mpz_ptr result) { mpz_fdiv_r(result, Access::of(left), Access::of(right)); });
}

std::optional<double> BigInteger::true_divide(const BigInteger& left, const BigInteger& right)
{
    if (left.is_zero()) {
        return right.is_negative() ? -0.0 : 0.0; // as CPython
    }
    const BigInteger above = left.absolute();
    const BigInteger below = right.absolute();
    const std::int64_t excess = static_cast<std::int64_t>(above.bit_length()) -
                                static_cast<std::int64_t>(below.bit_length());
    if (excess > 1024) {
        return std::nullopt;
    }
    // A quotient of 64 or 65 bits and a power of two. Numbers near the smallest double have fewer
    // bits: there it is cut where they end, so that rounding happens once.
    const bool tiny = excess < -1020;
    const std::int64_t shift = tiny ? -1074 : excess - 64;
    const BigInteger scaled =
        shift < 0 ? above.shifted_left(static_cast<std::uint64_t>(-shift)) : above;
    const BigInteger divisor =
        shift < 0 ? below : below.shifted_left(static_cast<std::uint64_t>(shift));
    BigInteger quotient = floor_divide(scaled, divisor);
    const BigInteger rest = scaled - quotient * divisor;
    if (tiny) {
        const int half = rest.shifted_left(1).compare(divisor);
        if (half > 0 || (half == 0 && quotient.is_odd())) {
            quotient = quotient + BigInteger(1);
        }
    } else if (!rest.is_zero()) {
        quotient = quotient | BigInteger(1); // far below what is kept; only says "not exact"
    }
    const double value = std::ldexp(quotient.to_double(), static_cast<int>(shift));
    if (std::isinf(value)) {
        return std::nullopt;
    }
    return left.is_negative() != right.is_negative() ? -value : value;
}

BigInteger BigInteger::power(const BigInteger& base, std::uint64_t exponent)
{
    return Access::made([&](mpz_ptr result) {
        mpz_pow_ui(result, Access::of(base), static_cast<unsigned long>(exponent));
    });
}

BigInteger BigInteger::power_modulo(const BigInteger& base, const BigInteger& exponent,
                                    const BigInteger& modulus)
{
    BigInteger result;
    const BigInteger magnitude = modulus.absolute();
    mpz_powm(Access::of(result), Access::of(base), Access::of(exponent), Access::of(magnitude));
    return modulo(result, modulus);
}

std::optional<BigInteger> BigInteger::inverse(const BigInteger& value, const BigInteger& modulus)
{
    BigInteger result;
    if (mpz_invert(Access::of(result), Access::of(value), Access::of(modulus)) == 0) {
        return std::nullopt;
    }
    return modulo(result, modulus);
}

BigInteger BigInteger::gcd(const BigInteger& left, const BigInteger& right)
{
    return Access::made(
        [&](mpz_ptr result) { mpz_gcd(result, Access::of(left), Access::of(right)); });
}

BigInteger BigInteger::shifted_left(std::uint64_t bits) const
{
    return Access::made([&](mpz_ptr result) { mpz_mul_2exp(result, Access::of(*this), bits); });
}

BigInteger BigInteger::shifted_right(std::uint64_t bits) const
{
    return Access::made([&](mpz_ptr result) { mpz_fdiv_q_2exp(result, Access::of(*this), bits); });
}

BigInteger BigInteger::square_root() const
{
    return Access::made([&](mpz_ptr result) { mpz_sqrt(result, Access::of(*this)); });
}

std::size_t bytes_of_power(const BigInteger& base, std::uint64_t exponent)
{
    const std::size_t bits = base.bit_length();
    if (bits <= 1) {
        return sizeof(std::uint64_t);
    }
    const std::size_t most = std::numeric_limits<std::size_t>::max();
    return exponent > most / bits ? most / 8 : bits * exponent / 8 + sizeof(std::uint64_t);
}

} // namespace procession::core::program::text
