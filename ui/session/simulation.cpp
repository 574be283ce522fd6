// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/simulation.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace procession::ui {

struct Simulation::Job {
    JobId id = 0;
    std::atomic<bool> cancel = false;
    mutable std::mutex mutex;
    core::Progress progress; ///< guarded by mutex
    std::thread thread;

    RunResult run(const Source& source);
};

/// The one boundary at which exceptions of a run stop.
RunResult Simulation::Job::run(const Source& source)
{
    RunResult result;
    try {
        result.read = source();
        if (!result.read.scenario || cancel) {
            return result;
        }
        core::RunOptions options;
        options.cancel = &cancel;
        options.progress = [this](const core::Progress& now) {
            const std::lock_guard guard(mutex);
            progress = now;
        };
        core::Trace trace = core::simulate(*result.read.scenario, options);
        if (trace.outcome() != core::Outcome::cancelled) {
            (void)
                trace.lanes(); // the first frame needs them: built here, not in the window's thread
            result.trace = std::move(trace);
        }
    } catch (const std::bad_alloc&) {
        result.failure =
            tr("There is not enough memory for this run. Give it an end with \"until\".");
    } catch (const std::exception& error) {
        result.failure = tr("The simulation failed (%1). Please report this with the scenario; "
                            "your file is unchanged.")
                             .arg(error.what());
    }
    return result;
}

Simulation::Simulation(QObject* parent) : QObject(parent) {}

Simulation::~Simulation()
{
    for (const auto& job : jobs_) {
        job->cancel = true;
    }
    for (const auto& job : jobs_) {
        job->thread.join();
    }
}

JobId Simulation::start(Source source)
{
    cancel();
    jobs_.push_back(std::make_unique<Job>());
    Job* job = jobs_.back().get();
    job->id = ++latest_;
    running_ = true;
    job->thread = std::thread([this, job, source = std::move(source)] {
        auto result = std::make_shared<const RunResult>(job->run(source));
        QMetaObject::invokeMethod(
            this, [this, id = job->id, result = std::move(result)] { end(id, result); },
            Qt::QueuedConnection);
    });
    emit started();
    return latest_;
}

void Simulation::cancel()
{
    if (!jobs_.empty()) {
        jobs_.back()->cancel = true;
    }
}

core::Progress Simulation::progress() const
{
    if (jobs_.empty()) {
        return {};
    }
    const Job& job = *jobs_.back();
    const std::lock_guard guard(job.mutex);
    return job.progress;
}

void Simulation::end(JobId id, const std::shared_ptr<const RunResult>& result)
{
    jobs_.remove_if([id](const std::unique_ptr<Job>& job) {
        if (job->id != id) {
            return false;
        }
        job->thread.join();
        return true;
    });
    if (id == latest_) {
        running_ = false;
        emit finished(result);
    }
}

} // namespace procession::ui
