// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace procession::core {

struct Datum;
using Data = std::vector<Datum>;

/// A value that crosses the border between a program and the kernel. Strings are
/// bytes to the kernel: text in UTF-8, or a parcel.
struct Datum {
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Data> value;

    Datum() = default;
    explicit Datum(bool truth) : value(truth) {}
    explicit Datum(std::int64_t number) : value(number) {}
    explicit Datum(double number) : value(number) {}
    explicit Datum(std::string bytes) : value(std::move(bytes)) {}
    explicit Datum(Data data) : value(std::move(data)) {}

    [[nodiscard]] bool is_none() const { return value.index() == 0; }
    /// What it holds as a number, 0 if it is none.
    [[nodiscard]] std::int64_t integer() const
    {
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            return *number;
        }
        if (const auto* truth = std::get_if<bool>(&value)) {
            return *truth ? 1 : 0;
        }
        const auto* number = std::get_if<double>(&value);
        return number ? static_cast<std::int64_t>(*number) : 0;
    }
    [[nodiscard]] double real() const
    {
        const auto* number = std::get_if<double>(&value);
        return number ? *number : static_cast<double>(integer());
    }
    [[nodiscard]] bool truth() const { return integer() != 0; }
    [[nodiscard]] const std::string& bytes() const
    {
        static const std::string empty;
        const auto* text = std::get_if<std::string>(&value);
        return text ? *text : empty;
    }
    friend bool operator==(const Datum&, const Datum&) = default;
};

} // namespace procession::core
