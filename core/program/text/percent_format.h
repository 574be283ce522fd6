// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/big_integer.h"
#include "core/program/text/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Pieces of 'text %d' % value: reading the template and formatting one value. Fetching the values
/// and their errors is the caller's.
namespace procession::core::program::text {

/// %[(key)][flags][width][.precision]type
struct PercentSpec {
    std::optional<std::string> key;
    bool left = false;
    bool plus = false;
    bool space = false;
    bool alternate = false;
    bool zero = false;
    bool star_width = false;     ///< the width is the next value
    bool star_precision = false; ///< so is the precision
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char32_t type = 0;
    std::size_t index = 0; ///< where the type stands, in code points
};

/// Literal text, and what follows it, if the template goes on.
struct PercentPiece {
    std::string literal; ///< %% is one percent sign in it
    std::optional<PercentSpec> spec;
};

class PercentReader {
public:
    explicit PercentReader(std::string_view pattern);
    bool at_end() const { return at_ == pattern_.size(); }
    Outcome<PercentPiece> next();

private:
    Outcome<PercentSpec> read_spec();
    bool read_key(PercentSpec& spec);
    void read_flags(PercentSpec& spec);
    bool read_number(std::int64_t& number);
    bool at(char32_t wanted) const { return at_ < pattern_.size() && pattern_[at_] == wanted; }

    std::u32string pattern_;
    std::size_t at_ = 0;
};

/// %s, %r, %a and %c, the value being text already.
std::string percent_string(std::string_view value, const PercentSpec& spec);
/// %d %i %u %x %X %o.
Outcome<std::string> percent_integer(const BigInteger& value, const PercentSpec& spec);
/// %e %f %g and their capitals.
std::string percent_float(double value, const PercentSpec& spec);

/// "unsupported format character 'y' (0x79) at index 1".
Complaint unsupported_format_character(const PercentSpec& spec);

} // namespace procession::core::program::text
