// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reader.h"
#include "core/simulate.h"
#include "ui/session/background.h"

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace procession::ui {

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
    ~Simulation() override;

    void start(Source source);
    /// Ends the run that counts; `finished` still comes, without a trace.
    void cancel() { background_.cancel(); }
    [[nodiscard]] bool running() const { return background_.running(); }
    /// How far the run that counts has come.
    [[nodiscard]] core::Progress progress() const;

signals:
    void started();
    /// In the window's thread, for the run that counts.
    void finished(std::shared_ptr<const RunResult> result);

private:
    struct Shared;
    void end(const QString& failure);

    std::shared_ptr<Shared> shared_;          ///< with the run that counts
    std::shared_ptr<const RunResult> result_; ///< of that run, once it is there
    Background background_; ///< the last member: it waits for the work when it goes
};

} // namespace procession::ui
