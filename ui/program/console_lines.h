// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <QString>
#include <cstdint>
#include <vector>

namespace procession::ui {

/// The stream of a core::Output that is no plain output.
inline constexpr std::uint8_t standard_error = 2;

/// What programs have printed, cut into lines: a line ends where it is ended, or where another
/// process or stream breaks in. Found once for a trace; how much of it is told depends on how
/// many pieces had been printed at the moment.
class ConsoleLines {
public:
    void set_trace(const core::Trace& trace);
    /// How many pieces of output may be told at `moment`.
    [[nodiscard]] static std::size_t pieces_at(const Moment& moment);
    /// So many lines had begun when `pieces` had been printed.
    [[nodiscard]] std::size_t lines(std::size_t pieces) const;

    /// When it began, and by whom.
    [[nodiscard]] const core::Output& origin(std::size_t line) const;
    /// The line as far as `pieces` tell it, without its end.
    [[nodiscard]] QString text(std::size_t line, std::size_t pieces) const;

private:
    struct Line {
        std::uint32_t piece = 0;
        std::uint32_t offset = 0; ///< bytes into that piece
    };
    std::optional<core::Trace> trace_;
    std::vector<Line> lines_;
};

} // namespace procession::ui
