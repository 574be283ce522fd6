// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/syntax/operators.h"
#include "core/program/values/object.h"

#include <string_view>

namespace procession::core::program {

/// What an operator is called.
struct OperatorNames {
    Name method;    ///< __add__
    Name reflected; ///< __radd__
    Name in_place;  ///< __iadd__
    std::string_view sign;
};
[[nodiscard]] const OperatorNames& names_of(syntax::BinaryOperator op);

} // namespace procession::core::program
