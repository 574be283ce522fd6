// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault.h"
#include "lessons/classroom/classroom.h"
#include "ui/player/player.h"
#include "ui/session/moment.h"
#include "ui/session/simulation.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace procession::ui {

/// One scenario that is being looked at: where it came from, as it stands in the
/// file and as it was changed here, its trace, the player that moves through it,
/// and the moment shown. The last good trace stays until a new one is there.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);

    /// Opens a file, or a scenario compiled in (":/scenarios/…"). Starts at 0.
    void open(const QString& file);
    /// The same, changed by `amend` before it runs: as changed counts as opened. A
    /// message from `amend` is a fault of the file.
    void open(const QString& file,
              std::function<std::optional<core::Message>(core::Scenario&)> amend);
    /// Shows a scenario that is in no file yet, named `name`. Starts at 0, unveiled unless its
    /// object `classroom` says otherwise.
    void open_scenario(core::Scenario scenario, const QString& name, std::string classroom = {});
    /// Simulates a changed scenario; t is kept if possible. Can be undone: `what`
    /// names the change.
    void change(core::Scenario scenario, const QString& what);
    /// Writes the scenario as it is now into `file`, which it then comes from. Unchanged it is
    /// written byte for byte. Returns what went wrong; then nothing has changed.
    [[nodiscard]] std::optional<core::Message> save_as(const QString& file);
    /// Back to what the file says; t is kept if possible.
    void revert();
    /// Goes to `t`, and takes it for the moment at which the scenario was opened.
    void begin_at(core::Ticks t);
    /// Everything as after opening: the scenario, the moment, nothing selected, and under a
    /// veil nothing seen.
    void show_as_opened();
    void cancel() { simulation_.cancel(); }
    /// Hides what lies after the latest moment seen, or lifts that veil, if that may be.
    void set_veil(bool veil);
    /// Hides all that lies after the moment shown, also what has been seen already.
    void hide_ahead();
    /// Whether ready queues are shown in the order in which those in them joined (`Moment`): of
    /// this moment and of those that come. Tells nobody.
    void show_queues_as_joined(bool on);
    /// The process that every view marks; no_entity = none.
    void select(core::EntityId process);

    /// What the lecturer wants of those who open this scenario, as written and as read.
    [[nodiscard]] const std::string& classroom_text() const { return classroom_text_; }
    [[nodiscard]] const lessons::Classroom& classroom() const { return classroom_; }

    [[nodiscard]] Player& player() { return player_; }
    [[nodiscard]] QUndoStack& changes() { return changes_; }
    /// A change that can be taken back.
    struct LastChange {
        core::Scenario before;
        QString what;
    };
    /// The last one; none if nothing was changed.
    [[nodiscard]] std::optional<LastChange> last_change() const;
    [[nodiscard]] const Simulation& simulation() const { return simulation_; }

    /// How many scenarios have been opened; tells another one from a changed one.
    [[nodiscard]] int openings() const { return openings_; }
    /// The file whose trace is shown; empty before the first.
    [[nodiscard]] const QString& file() const { return file_; }
    /// The file opened last, good or bad.
    [[nodiscard]] const QString& file_tried() const { return file_tried_; }
    /// What is wrong with that file; empty if it is good.
    [[nodiscard]] const std::vector<core::Fault>& faults() const { return faults_; }
    /// What the last run failed of, if by the program's own fault; else empty.
    [[nodiscard]] const QString& failure() const { return failure_; }
    /// The scenario as last changed; its run may still be under way.
    [[nodiscard]] const std::optional<core::Scenario>& scenario() const { return scenario_; }
    [[nodiscard]] bool is_changed() const { return scenario_ != original_; }
    [[nodiscard]] const std::optional<core::Trace>& trace() const { return trace_; }
    /// Whether the future is hidden.
    [[nodiscard]] bool has_veil() const { return veil_; }
    [[nodiscard]] core::EntityId selected() const { return selected_; }
    /// What is shown; none before the first trace.
    [[nodiscard]] const std::optional<Moment>& moment() const { return moment_; }

signals:
    /// Another scenario has been opened: classroom() may be another. Comes before the others.
    void classroom_changed();
    /// scenario() or file() is another.
    void scenario_changed();
    /// trace() is another; moment() is of it already.
    void trace_changed();
    /// t or the trace changed; several changes in a row come as one.
    void moment_changed();
    /// has_veil() is another.
    void veil_changed();
    /// selected() is another.
    void selection_changed();
    /// faults() may be others: a file was opened.
    void faults_changed();
    /// The last run asked for is over, however it ended.
    void settled();

private:
    class Change;

    void set_scenario(const core::Scenario& scenario);
    void run(Simulation::Source source, bool opening);
    void open_and_run(const QString& file, std::function<core::ReadScenario()> read);
    void take_classroom();
    void take(const RunResult& result);
    void adopt(const core::Scenario& scenario, const core::Trace& trace);
    void show_moment();
    void refresh();

    Simulation simulation_;
    Player player_;
    QTimer refresh_timer_;
    QString file_;
    QString file_tried_;
    bool opening_ = false; ///< the run under way is of a file just opened
    bool veil_ = false;
    std::string classroom_text_;
    /// Of the scenario whose run is under way; written by the run's thread.
    std::shared_ptr<std::string> classroom_to_come_ = std::make_shared<std::string>();
    lessons::Classroom classroom_;
    core::Ticks seen_ = 0; ///< latest moment shown of this run
    core::EntityId selected_ = core::no_entity;
    QUndoStack changes_;
    int openings_ = 0;
    core::Ticks opened_at_ = 0;
    bool to_opening_ = false; ///< the run under way is to be shown as opened
    std::vector<core::Fault> faults_;
    QString failure_;
    std::optional<core::Scenario> original_;
    std::optional<core::Scenario> scenario_;
    std::optional<core::Trace> trace_;
    std::optional<Moment> moment_;
    bool queues_as_joined_ = false;
};

} // namespace procession::ui
