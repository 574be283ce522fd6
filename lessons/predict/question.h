// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/message.h"
#include "core/trace/record.h"
#include "core/trace/system_state.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace procession::lessons {

using core::CoreNumber;
using core::EntityId;
using core::Message;
using core::Ticks;

/// What a question asks for.
enum class Kind : std::uint8_t {
    next_process,    ///< who runs next
    how_long,        ///< how long the one that runs goes on
    state_at,        ///< the state of a process at a later moment
    finish,          ///< when a process finishes
    average_waiting, ///< the average waiting time of the whole run
    next_print,      ///< what programs print next
    next_line,       ///< which line of its program a process runs next
};
inline constexpr std::size_t kind_count = 7;
inline constexpr std::size_t program_kind_count = 2; ///< those of a run with programs alone

/// One possible answer.
struct Option {
    Message text;
    EntityId process = core::no_entity; ///< next_process: whom it names
    bool right = false;
    std::optional<Message> mistake; ///< wrong ones: where they come from
    /// What it stands for: state_at: the core::State; finish: the moment; how_long: ticks.
    std::int64_t value = 0;

    friend bool operator==(const Option&, const Option&) = default;
};

/// A question about what a run does after a moment. It knows the truth; to be
/// shown before it is answered are only the prompt, what is given, and the texts of
/// the options.
/// A value.
struct Question {
    Kind kind = Kind::next_process;
    Ticks asked_at = 0; ///< nothing after this moment was known to who is asked
    Message prompt;
    std::optional<Message> given;     ///< what else one must know: later arrivals, bursts to come
    EntityId about = core::no_entity; ///< but for next_process and average_waiting
    CoreNumber core = core::no_core;  ///< next_process, how_long
    std::vector<Option> options;      ///< 2 to 4, in an order that tells nothing
    Ticks settled_at = 0;             ///< the moment that shows the truth
    std::optional<core::RecordIndex> by; ///< the record that explains it, if there is one

    friend bool operator==(const Question&, const Question&) = default;
};

/// What came of choosing an option.
struct Answer {
    Kind kind = Kind::next_process;
    std::size_t option = 0;
    bool right = false;
    std::optional<Message> mistake; ///< of a wrong one

    friend bool operator==(const Answer&, const Answer&) = default;
};

/// `option` is the index of one of the question's.
[[nodiscard]] Answer grade(const Question& question, std::size_t option);

/// The option that names `process`; nullopt if none does.
[[nodiscard]] std::optional<std::size_t> option_naming(const Question& question, EntityId process);

/// The option that is `state`; nullopt if none is, or the question asks for no state.
[[nodiscard]] std::optional<std::size_t> option_of_state(const Question& question,
                                                         core::State state);

} // namespace procession::lessons
