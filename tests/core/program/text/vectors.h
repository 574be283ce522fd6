// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/outcome.h"

#include <cmath>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// One line of vectors.tsv: arguments, and what CPython answered.
struct Vector {
    std::vector<std::string> arguments;
    std::string answer;
};

/// All lines of one kind.
std::vector<Vector> vectors_of(std::string_view kind);

/// Runs every line of a kind through `answer` and compares.
void check_vectors(std::string_view kind, const std::function<std::string(const Vector&)>& answer);

/// An outcome as an answer is written: text, or !Type: message.
template <class T>
std::string answer_of(const procession::core::program::text::Outcome<T>& outcome,
                      const std::function<std::string(const T&)>& shown)
{
    if (!outcome) {
        return "!" + std::string(outcome.complaint().type) + ": " + outcome.complaint().message;
    }
    return shown(*outcome);
}

inline std::string answer_of(const procession::core::program::text::Outcome<std::string>& outcome)
{
    return answer_of<std::string>(outcome, [](const std::string& text) { return text; });
}

/// float.fromhex().
inline double float_of(const std::string& text)
{
    return std::strtod(text.c_str(), nullptr);
}
