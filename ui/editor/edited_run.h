// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"
#include "ui/session/simulation.h"
#include "ui/theme/palette.h"

#include <QTimer>
#include <QWidget>
#include <optional>

class QLabel;

namespace procession::ui {

class TimelineView;

/// The run of the scenario being edited, as a timeline without a veil. It is simulated away from
/// the window's thread whenever the scenario changes; a run that was overtaken is dropped. While
/// something is wrong, the timeline of the scenario that was last right stays, and it is said so.
class EditedRun : public QWidget {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit EditedRun(EditedFile& file, QWidget* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();

    /// Whether the run is not to be seen: a lecturer hides what is to come.
    void set_covered(bool covered, bool hides_why);

    [[nodiscard]] TimelineView& timeline() { return *timeline_; }
    /// The trace shown; none before the first.
    [[nodiscard]] const std::optional<core::Trace>& trace() const { return trace_; }
    /// The playhead to `t`, in sight.
    void show_at(core::Ticks t);
    /// Where the playhead stands.
    [[nodiscard]] core::Ticks t() const { return t_; }
    /// Whether it is that of the scenario as it stands.
    [[nodiscard]] bool is_up_to_date() const;

signals:
    /// There is another trace.
    void trace_changed();

private:
    void follow();
    void take(const RunResult& result);
    void tell();

    EditedFile& file_;
    std::optional<core::Scenario> asked_; ///< whose run is under way or shown
    std::optional<core::Trace> trace_;
    bool covered_ = false;
    bool fresh_ = false; ///< the next trace is of another scenario altogether
    core::Ticks t_ = 0;  ///< where the playhead stands
    QString failure_;
    QTimer patience_;
    TimelineView* timeline_ = nullptr;
    QLabel* told_ = nullptr;
    Simulation simulation_; ///< the last member: it waits for its work when it goes
};

} // namespace procession::ui
