// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/library/arguments.h"

/// What functions of `math` raise, as CPython says it.
namespace procession::core::program {

/// There is no value for the arguments.
inline Ref domain_error(Call& call)
{
    return call.raise(TypeName::ValueError, "math domain error");
}

/// There is one, but too large for a float.
inline Ref range_error(Call& call)
{
    return call.raise(TypeName::OverflowError, "math range error");
}

} // namespace procession::core::program
