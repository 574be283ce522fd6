// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace procession::core::program::text {

/// An integer of any size, with the arithmetic of Python's `int`: division rounds down, shifts and
/// bitwise operators see two's complement. A value; copies share nothing.
/// No limit is kept here: who computes asks `bytes_of_product` and the like first, because a number
/// that does not fit into memory ends the program (the library below this one aborts).
class BigInteger {
public:
    BigInteger() : BigInteger(std::int64_t{0}) {}
    explicit BigInteger(std::int64_t value);
    BigInteger(const BigInteger& other);
    BigInteger(BigInteger&& other) noexcept;
    BigInteger& operator=(const BigInteger& other);
    BigInteger& operator=(BigInteger&& other) noexcept;
    ~BigInteger();

    /// Digits of `base` (2 to 36), optionally after a minus sign, nothing else; none if malformed.
    static std::optional<BigInteger> from_digits(std::string_view digits, int base);
    /// The integer part of a finite number.
    static BigInteger from_double(double value);
    /// Magnitude in bytes, most significant first.
    static BigInteger from_bytes(std::string_view big_endian);
    static BigInteger from_unsigned(std::uint64_t value);

    bool is_zero() const;
    bool is_negative() const;
    bool is_odd() const;
    /// The value if it fits.
    std::optional<std::int64_t> small() const;
    /// Binary digits of the magnitude; 0 for 0.
    std::size_t bit_length() const;
    /// Ones among the binary digits of the magnitude.
    std::size_t bit_count() const;
    /// Bytes that the digits take.
    std::size_t bytes() const;

    /// In `base` 2 to 36 with small letters and a minus sign, no prefix.
    std::string digits(int base = 10) const;
    /// Rounded to nearest, ties to even; infinite if too large for a double.
    double to_double() const;
    /// Magnitude in bytes, most significant first, without leading zeros.
    std::string magnitude_bytes() const;
    /// CPython's hash of an int: the value modulo 2^61 - 1 with the sign kept, -2 instead of -1.
    std::int64_t hash() const;

    /// <0, 0, >0.
    int compare(const BigInteger& other) const;
    /// Compares with any double exactly; nothing for a NaN.
    std::optional<int> compare(double other) const;

    BigInteger negated() const;
    BigInteger absolute() const;
    /// ~value.
    BigInteger complement() const;

    friend BigInteger operator+(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator-(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator*(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator&(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator|(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator^(const BigInteger& left, const BigInteger& right);
    friend bool operator==(const BigInteger& left, const BigInteger& right)
    {
        return left.compare(right) == 0;
    }

    /// left // right; `right` is not 0.
    static BigInteger floor_divide(const BigInteger& left, const BigInteger& right);
    /// left % right, with the sign of `right`; `right` is not 0.
    static BigInteger modulo(const BigInteger& left, const BigInteger& right);
    /// left / right correctly rounded; `right` is not 0. Nothing if the quotient is too large.
    static std::optional<double> true_divide(const BigInteger& left, const BigInteger& right);
    static BigInteger power(const BigInteger& base, std::uint64_t exponent);
    /// base ** exponent % modulus with the sign of the modulus; the exponent is not negative, the
    /// modulus not 0.
    static BigInteger power_modulo(const BigInteger& base, const BigInteger& exponent,
                                   const BigInteger& modulus);
    /// x with value * x % modulus == 1; nothing if there is none.
    static std::optional<BigInteger> inverse(const BigInteger& value, const BigInteger& modulus);
    static BigInteger gcd(const BigInteger& left, const BigInteger& right);
    BigInteger shifted_left(std::uint64_t bits) const;
    /// Rounds down.
    BigInteger shifted_right(std::uint64_t bits) const;
    /// The largest integer whose square is not above this one, which is not negative.
    BigInteger square_root() const;

private:
    // Room for what GMP calls mpz_t; its header stays inside the .cpp.
    alignas(void*) std::array<std::byte, 8 + sizeof(void*)> limbs_;
    struct Access;
};

/// Bytes that base ** exponent takes at most, for a limit checked beforehand; saturates.
std::size_t bytes_of_power(const BigInteger& base, std::uint64_t exponent);

} // namespace procession::core::program::text
