// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/datum.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace procession::core {

/// 128 bits that stand for a state: equal ones for equal states, and different ones for different
/// states but for a chance of about n² in 2¹²⁹ among n states. Not for files: it may change.
class Fingerprint {
public:
    Fingerprint& add(std::uint64_t number)
    {
        low_ = mixed(low_ ^ mixed(number + 0x9E3779B97F4A7C15U));
        high_ = mixed(high_ + number * 0xD6E8FEB86659FD93U + 0x2545F4914F6CDD1DU);
        return *this;
    }
    Fingerprint& add(const Fingerprint& other) { return add(other.low_).add(other.high_); }
    Fingerprint& add(std::string_view bytes);
    Fingerprint& add(const Datum& datum);

    [[nodiscard]] std::uint64_t low() const { return low_; }
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;

private:
    /// The finaliser of SplitMix64.
    static std::uint64_t mixed(std::uint64_t value)
    {
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9U;
        value = (value ^ value >> 27) * 0x94D049BB133111EBU;
        return value ^ value >> 31;
    }

    std::uint64_t low_ = 0;
    std::uint64_t high_ = 1;
};

struct FingerprintHash {
    std::size_t operator()(const Fingerprint& fingerprint) const
    {
        return static_cast<std::size_t>(fingerprint.low());
    }
};

} // namespace procession::core
