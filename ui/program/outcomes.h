// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"
#include "ui/session/background.h"

#include <string>
#include <vector>

namespace procession::ui {

/// A line of what programs printed.
struct OutcomeLine {
    core::EntityId process = core::no_entity;
    std::string text;
    bool is_fixed = false; ///< in every outcome, and always in the same order to all fixed others
    friend bool operator==(const OutcomeLine&, const OutcomeLine&) = default;
};

/// What came of runs that printed the same and ended the same way.
struct OutcomeGroup {
    std::vector<OutcomeLine> lines;
    core::Outcome end = core::Outcome::completed;
    int count = 0;
    std::uint64_t seed = 0; ///< of the first of them
};

/// The lines of a run, cut as on a terminal.
[[nodiscard]] std::vector<OutcomeLine> outcome_lines(const core::Trace& trace);

/// Marks in all groups the lines that always come, and always in this order. Of lines that say
/// the same the first, the second … are told apart.
void mark_fixed(std::vector<OutcomeGroup>& groups);

/// The scenario with ties decided by `seed`; with `lots` the scheduler draws who runs next, too,
/// after two statements or so: what a program must stand wherever it runs.
[[nodiscard]] core::Scenario shuffled(core::Scenario scenario, std::uint64_t seed, bool lots);

/// How else a run could have come out: the scenario run again and again with other seeds, what
/// was printed put into groups.
class Outcomes : public QObject {
    Q_OBJECT

public:
    explicit Outcomes(QObject* parent = nullptr);

    /// Runs `scenario` with the seeds 1 to `runs`; what was going on before is dropped.
    void start(const core::Scenario& scenario, int runs, bool lots);
    void cancel() { background_.cancel(); }
    [[nodiscard]] bool running() const { return background_.running(); }
    [[nodiscard]] int wanted() const { return wanted_; }
    [[nodiscard]] int done() const { return done_; }
    /// The commonest first.
    [[nodiscard]] const std::vector<OutcomeGroup>& groups() const { return groups_; }
    [[nodiscard]] const QString& failure() const { return failure_; }

signals:
    /// There are more runs.
    void changed();
    /// No more come.
    void finished();

private:
    void take(OutcomeGroup run);

    std::vector<OutcomeGroup> groups_;
    int wanted_ = 0;
    int done_ = 0;
    QString failure_;
    Background background_; ///< the last member: it waits for the work when it goes
};

} // namespace procession::ui
