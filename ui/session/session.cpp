// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include <QFile>
#include <filesystem>
#include <string>

namespace procession::ui {

namespace {

/// Reads a file of the disk, or one compiled in, which only Qt can open.
core::ReadScenario read(const QString& file)
{
    if (!file.startsWith(":/")) {
        return core::read_scenario_file(std::filesystem::path(file.toStdU16String()));
    }
    QFile resource(file);
    const QByteArray text = resource.open(QIODevice::ReadOnly) ? resource.readAll() : QByteArray();
    return core::read_scenario(
        std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

} // namespace

Session::Session(QObject* parent) : QObject(parent)
{
    refresh_timer_.setSingleShot(true);
    refresh_timer_.setInterval(0);
    connect(&refresh_timer_, &QTimer::timeout, this, &Session::refresh);
    connect(&player_, &Player::moved, &refresh_timer_, qOverload<>(&QTimer::start));
    connect(&simulation_, &Simulation::finished, this,
            [this](const std::shared_ptr<const RunResult>& result) { take(*result); });
}

void Session::open(const QString& file)
{
    file_tried_ = file;
    run([file] { return read(file); }, true);
}

void Session::change(core::Scenario scenario)
{
    if (scenario == scenario_) {
        return;
    }
    scenario_ = std::move(scenario);
    emit scenario_changed();
    run([copy = *scenario_] { return core::ReadScenario{copy, {}}; }, false);
}

void Session::revert()
{
    if (original_) {
        change(*original_);
    }
}

void Session::run(Simulation::Source source, bool opening)
{
    opening_ = opening;
    simulation_.start(std::move(source));
}

void Session::take(const RunResult& result)
{
    failure_ = result.failure;
    if (opening_) {
        faults_ = result.read.faults;
        emit faults_changed();
    }
    if (result.trace) {
        adopt(*result.read.scenario, *result.trace);
    } else if (trace_) {
        // Cancelled or faulty: the last good picture stays, and what is said of it must fit.
        scenario_ = trace_->scenario();
        emit scenario_changed();
    }
    emit settled();
}

void Session::adopt(const core::Scenario& scenario, const core::Trace& trace)
{
    trace_ = trace;
    player_.set_trace(trace);
    if (opening_) {
        player_.to_start();
        file_ = file_tried_;
        original_ = scenario;
        scenario_ = scenario;
        emit scenario_changed();
    }
    moment_ = Moment::of(trace, player_.t());
    emit trace_changed();
    emit moment_changed();
}

void Session::refresh()
{
    refresh_timer_.stop();
    if (trace_) {
        moment_ = Moment::of(*trace_, player_.t());
        emit moment_changed();
    }
}

} // namespace procession::ui
