// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace procession::core::program::text {

/// A Python exception as the leaf utilities know it: the name of its class and what it says.
struct Complaint {
    std::string_view type; ///< a literal such as "ValueError"
    std::string message;
};

/// What a function computed, or the exception that Python raises instead.
template <class T>
class Outcome {
public:
    Outcome(T value) : content_(std::move(value)) {}
    Outcome(Complaint complaint) : content_(std::move(complaint)) {}

    explicit operator bool() const { return content_.index() == 0; }
    T& operator*() { return *std::get_if<0>(&content_); }
    const T& operator*() const { return *std::get_if<0>(&content_); }
    T* operator->() { return std::get_if<0>(&content_); }
    const T* operator->() const { return std::get_if<0>(&content_); }
    const Complaint& complaint() const { return *std::get_if<1>(&content_); }

private:
    std::variant<T, Complaint> content_;
};

inline Complaint value_error(std::string message)
{
    return {"ValueError", std::move(message)};
}

inline Complaint type_error(std::string message)
{
    return {"TypeError", std::move(message)};
}

inline Complaint overflow_error(std::string message)
{
    return {"OverflowError", std::move(message)};
}

} // namespace procession::core::program::text
