// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replay/source_line.h"
#include "core/trace/record.h"
#include "ui/session/background.h"

#include <QObject>
#include <optional>
#include <vector>

namespace procession::ui {

class EditedFile;
class ProgramsPage;
class Session;

/// Finds, away from the window's thread, when the run comes to lines of programs in the editor: to
/// those with breakpoints, where the player then pauses, and to one that is to be gone to.
class LineStops : public QObject {
    Q_OBJECT

public:
    /// All of them outlive it.
    LineStops(Session& session, EditedFile& file, ProgramsPage& page, QObject* parent);

    /// Goes to the first moment at which that line is run, in the run that is shown next.
    void await(core::SourceLine line) { awaited_ = std::move(line); }
    /// Moments of the run at which the player pauses, in order, as far as they are known.
    [[nodiscard]] const std::vector<core::Ticks>& moments() const { return moments_; }
    [[nodiscard]] bool is_busy() const { return breaks_.running() || first_.running(); }

signals:
    /// No process comes to the line.
    void not_reached(const core::SourceLine& line);

private:
    void take_trace();
    void find_breaks();
    void stop_at_break();
    void find_first(const core::SourceLine& line);
    [[nodiscard]] bool is_of_run(const core::SourceLine& line) const;

    Session& session_;
    EditedFile& file_;
    ProgramsPage& page_;
    std::optional<core::SourceLine> awaited_;
    std::vector<core::Ticks> moments_;
    core::Ticks before_ = 0; ///< where the player was
    int searches_ = 0;       ///< for breakpoints, so far
    Background breaks_;      ///< the last members: they wait for their work when they go
    Background first_;
};

} // namespace procession::ui
