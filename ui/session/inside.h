// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replay/replay.h"
#include "ui/session/moment.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace procession::ui {

/// What is inside the programs at the moment shown. It is found by running a private copy of the
/// machine up to there, so only what is in sight asks for it; asking again for the same moment
/// costs nothing. Like everything shown a function of trace and t: inside an instant that has
/// been entered only, what is told is how things stood before it.
class Inside {
public:
    /// Whether any process of the run has a program.
    [[nodiscard]] static bool has_programs(const core::Trace& trace);
    /// The moment for which `moment` is told.
    [[nodiscard]] static core::Ticks time_of(const Moment& moment);

    /// Where the program of `process` is; empty where it has none.
    [[nodiscard]] const core::ProgramAt& program(const Moment& moment, core::EntityId process);
    /// The same one statement's time earlier.
    [[nodiscard]] const core::ProgramAt& program_before(const Moment& moment,
                                                        core::EntityId process);
    /// Locks, queues and the like, with all that has happened at the moment, as everywhere else.
    [[nodiscard]] const std::vector<core::ObjectAt>& objects(const Moment& moment);
    /// What the first program calls its locks, queues and the like: "Lock 1" is "fork".
    [[nodiscard]] std::map<std::string, std::string> names_of_shared(const Moment& moment);
    /// The daemonic processes.
    [[nodiscard]] std::vector<core::EntityId> daemons(const Moment& moment);
    /// For whom a blocked process waits.
    [[nodiscard]] std::vector<core::EntityId> waits_for(const Moment& moment,
                                                        core::EntityId process);

    /// When `process` comes to its next line, or came to the one before; none if it does not.
    [[nodiscard]] std::optional<core::Ticks> next_line(const Moment& moment,
                                                       core::EntityId process);
    [[nodiscard]] std::optional<core::Ticks> previous_line(const Moment& moment,
                                                           core::EntityId process);

    /// The processes with a program that have been created and have not been reaped.
    [[nodiscard]] static std::vector<core::EntityId> processes(const Moment& moment);
    /// The one to look into while none is selected: who runs, else the first that has not ended.
    [[nodiscard]] static core::EntityId subject(const Moment& moment, core::EntityId selected);

private:
    /// Answers of one moment.
    struct Answers {
        std::optional<core::Replay> replay;
        core::Ticks t = -1;
        std::map<core::EntityId, core::ProgramAt> programs;
        std::optional<std::vector<core::ObjectAt>> objects;
    };
    static const core::ProgramAt& look(Answers& answers, core::EntityId process);
    static void go_to(Answers& answers, const Moment& moment, core::Ticks t);

    Answers now_;
    // Copies of their own: going back and forth is what costs.
    Answers before_; ///< one statement earlier
    Answers after_;  ///< one tick later: what is called at the very moment has been done
};

} // namespace procession::ui
