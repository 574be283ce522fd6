// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replay/source_line.h"
#include "core/trace/trace.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace procession::core {

class Cursor;

/// That a process is about to run a line.
struct LineReached {
    Ticks t = 0;
    EntityId process = no_entity;
    SourceLine line;
    friend bool operator==(const LineReached&, const LineReached&) = default;
};

/// Finds when a run comes to lines of its programs, by running a private copy of the machine from
/// statement to statement. Used by one thread at a time.
class LineFinder {
public:
    explicit LineFinder(Trace trace);
    ~LineFinder();
    LineFinder(const LineFinder&) = delete;
    LineFinder& operator=(const LineFinder&) = delete;

    /// The first moment after `t` (-1: of all) at which any process is about to run one of these
    /// lines; of several then the process of the lowest number. None if there is no such moment,
    /// or once `cancel` (may be null) is set, by another thread.
    [[nodiscard]] std::optional<LineReached>
    first_after(Ticks t, const std::vector<SourceLine>& lines, const std::atomic<bool>* cancel);

private:
    Trace trace_;
    std::unique_ptr<Cursor> cursor_; ///< none without programs
};

} // namespace procession::core
