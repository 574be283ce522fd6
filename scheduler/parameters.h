// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/ticks.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace procession::scheduler {

/// A parameter's value. Decimals (alpha) are kept as millionths, so that no
/// comparison ever depends on floating point.
struct Decimal {
    std::int64_t millionths = 0;
    friend bool operator==(const Decimal&, const Decimal&) = default;
};
using IntegerList = std::vector<std::int64_t>;
using ParameterValue = std::variant<std::int64_t, bool, Decimal, std::string, IntegerList>;

/// Parameters by name. Only what differs from the defaults need be there.
class Parameters {
public:
    void set(std::string name, ParameterValue value)
    {
        values_[std::move(name)] = std::move(value);
    }
    void erase(const std::string& name) { values_.erase(name); }
    [[nodiscard]] const ParameterValue* find(std::string_view name) const;
    [[nodiscard]] bool contains(std::string_view name) const { return find(name) != nullptr; }

    /// The value of `name`; the fallback if it is not there.
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t fallback) const;
    [[nodiscard]] bool boolean(std::string_view name, bool fallback) const;
    [[nodiscard]] Decimal decimal(std::string_view name, Decimal fallback) const;
    [[nodiscard]] std::string choice(std::string_view name, std::string_view fallback) const;
    /// A single integer counts as a list of one.
    [[nodiscard]] IntegerList list(std::string_view name, IntegerList fallback) const;

    [[nodiscard]] auto begin() const { return values_.begin(); }
    [[nodiscard]] auto end() const { return values_.end(); }
    friend bool operator==(const Parameters&, const Parameters&) = default;

private:
    std::map<std::string, ParameterValue, std::less<>> values_;
};

} // namespace procession::scheduler
