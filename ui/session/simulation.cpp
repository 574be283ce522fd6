// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/simulation.h"

#include <mutex>
#include <new>
#include <utility>

namespace procession::ui {

/// What the run tells the window while it goes on.
struct Simulation::Shared {
    std::mutex mutex;
    core::Progress progress; ///< guarded by mutex
};

namespace {

void run(RunResult& result, const Simulation::Source& source, core::RunOptions options)
{
    result.read = source();
    if (!result.read.scenario || *options.cancel) {
        return;
    }
    const bool has_programs = !result.read.scenario->programs.empty();
    options.level = has_programs ? core::Level::programs : core::Level::schedule;
    core::Trace trace = core::simulate(*result.read.scenario, options);
    if (trace.outcome() != core::Outcome::cancelled) {
        (void)trace.lanes(); // the first frame needs them: built here, not in the window's thread
        result.trace = std::move(trace);
    }
}

} // namespace

Simulation::Simulation(QObject* parent) : QObject(parent)
{
    connect(&background_, &Background::finished, this, &Simulation::end);
}

Simulation::~Simulation() = default;

void Simulation::start(Source source)
{
    shared_ = std::make_shared<Shared>();
    result_.reset();
    background_.start(
        [this, shared = shared_, source = std::move(source)](const Background::Outside& outside) {
            auto result = std::make_shared<RunResult>();
            core::RunOptions options;
            options.cancel = &outside.cancelled();
            options.progress = [&shared](const core::Progress& now) {
                const std::lock_guard guard(shared->mutex);
                shared->progress = now;
            };
            try {
                run(*result, source, options);
            } catch (const std::bad_alloc&) {
                result->failure =
                    tr("There is not enough memory for this run. Give it an end with \"until\".");
            }
            outside.post([this, result = std::move(result)] { result_ = result; });
        });
    emit started();
}

core::Progress Simulation::progress() const
{
    if (!shared_) {
        return {};
    }
    const std::lock_guard guard(shared_->mutex);
    return shared_->progress;
}

void Simulation::end(const QString& failure)
{
    std::shared_ptr<const RunResult> result = std::exchange(result_, nullptr);
    if (!result) { // it threw
        auto failed = std::make_shared<RunResult>();
        failed->failure = failure;
        result = std::move(failed);
    }
    emit finished(result);
}

} // namespace procession::ui
