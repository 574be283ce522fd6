// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/machine.h"
#include "core/text/message.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace procession::core::program {
struct Program;
}

namespace procession::core::explore {

/// An expression of the teaching language about the end of a run. It is computed as if it stood
/// behind the last line of the first process's program, whose variables it sees, and shared values
/// through them. Where the program has no variables of these names there are also `output` (what
/// was printed), `errors` (what went to standard error), `exit_codes` (by the name of the process;
/// None for one that has not ended) and `files` (texts by path).
class Condition {
public:
    /// What is wrong with the expression, if anything is.
    [[nodiscard]] static std::variant<Condition, Message> of(const std::string& expression);

    /// Whether it mentions what was printed.
    [[nodiscard]] bool sees_output() const { return sees_output_; }
    /// Whose program it is about.
    [[nodiscard]] static std::optional<EntityId> subject(const Scenario& scenario);
    /// Whether it holds at the end of this run. A message if it cannot be computed there.
    [[nodiscard]] std::variant<bool, Message> holds(const Machine& machine) const;

private:
    std::shared_ptr<const program::Program> program_;
    bool sees_output_ = false;
};

} // namespace procession::core::explore
