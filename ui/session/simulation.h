// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reader.h"
#include "core/simulate.h"

#include <QObject>
#include <QString>
#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace procession::ui {

/// Number of a run; later ones are larger.
using JobId = quint64;

/// What came of one run.
struct RunResult {
    core::ReadScenario read;          ///< the scenario, or what is wrong with it
    std::optional<core::Trace> trace; ///< none with faults, if cancelled or after a failure
    QString failure;                  ///< of the program itself; empty if there was none
};

/// Reads and simulates away from the window's thread. One run counts at a time:
/// starting another cancels the one before, and a result that comes too late is
/// dropped.
class Simulation : public QObject {
    Q_OBJECT

public:
    /// Gives the scenario; called in the run's own thread.
    using Source = std::function<core::ReadScenario()>;

    explicit Simulation(QObject* parent = nullptr);
    /// Cancels what runs and waits for it.
    ~Simulation() override;

    JobId start(Source source);
    /// Ends the run that counts; `finished` still comes, without a trace.
    void cancel();
    [[nodiscard]] bool running() const { return running_; }
    /// How far the run that counts has come.
    [[nodiscard]] core::Progress progress() const;

signals:
    void started();
    /// In the window's thread, for the run that counts.
    void finished(std::shared_ptr<const RunResult> result);

private:
    struct Job;
    void end(JobId id, const std::shared_ptr<const RunResult>& result);

    std::list<std::unique_ptr<Job>> jobs_; ///< started and not joined yet; the last one counts
    JobId latest_ = 0;
    bool running_ = false;
};

} // namespace procession::ui
