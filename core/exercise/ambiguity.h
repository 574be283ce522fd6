// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exercise/open_rules.h"
#include "core/scenario/scenario.h"
#include "core/text/message.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace procession::core {
class JsonWriter;
} // namespace procession::core

namespace procession::core::exercise {

struct AmbiguityOptions {
    std::size_t readings = 1000;            ///< try so many at most, those that change least first
    std::int64_t events = 20'000'000;       ///< events of all runs together
    std::int64_t instructions = 20'000'000; ///< of programs, in each run
    bool any = false; ///< any reading with another schedule will do: not the first moment, no books
    const std::atomic<bool>* cancel = nullptr; ///< set from any thread
    std::function<void(std::size_t tried, std::size_t of)> progress;
};

/// On what the answer depends.
struct Ambiguity {
    std::vector<OpenRule> rules;    ///< usually one; several if it takes all of them to matter
    Ticks at = 0;                   ///< the first moment at which the rule decides something
    Ticks shows = 0;                ///< the first at which the schedules differ; not before `at`
    std::optional<CoreNumber> core; ///< the first that differs then, if one does
    std::string own;                ///< who has it by the scenario's own rules; empty = nobody
    std::string other;              ///< who has it otherwise
    std::vector<std::string> books; ///< conventions under which the schedule is not the own
};

struct AmbiguityResult {
    std::size_t readings = 0; ///< how many there are
    std::size_t tried = 0;
    bool complete = false; ///< all were tried, and each run came to its own end
    std::optional<Ambiguity> found;

    [[nodiscard]] bool is_unambiguous() const { return complete && !found; }
};

/// Whether the answer to "who runs when?" is the same however the exercise is read: runs it under
/// every combination of what books decide differently and the scenario does not state.
[[nodiscard]] AmbiguityResult check_ambiguity(const Scenario& scenario, const Stated& stated,
                                              const AmbiguityOptions& options = {});

/// The result in a sentence or two.
[[nodiscard]] Message message_of(const AmbiguityResult& result);
/// Its members, into an object that is open: docs/cli.md says which.
void write_members(JsonWriter& json, const AmbiguityResult& result);

} // namespace procession::core::exercise
