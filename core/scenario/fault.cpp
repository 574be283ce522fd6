// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/fault.h"

#include <fmt/format.h>

namespace procession::core {

std::string render(const Fault& fault, std::string_view file)
{
    const std::string_view separator = fault.path.empty() ? "" : ": ";
    return fmt::format("{}:{}:{}: {}{}{}", file, fault.position.line, fault.position.column,
                       fault.path, separator, render(fault.message));
}

} // namespace procession::core
