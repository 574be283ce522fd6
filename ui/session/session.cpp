// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/scenario/atomic_save.h"
#include "core/scenario/writer.h"
#include "core/trace/scenario_asked.h"
#include "lessons/classroom/locks.h"
#include "ui/session/library.h"
#include "ui/session/scenario_difference.h"

#include <QFile>
#include <algorithm>
#include <filesystem>
#include <utility>

namespace procession::ui {

/// A change of the scenario and the way back. What it keeps is what is another: all that was
/// ever done can be taken back, so it has to be little.
class Session::Change : public QUndoCommand {
public:
    /// `made` is what the change before it made, and from now on what this one has made.
    Change(Session& session, std::shared_ptr<core::Scenario> made, const core::Scenario& before,
           const core::Scenario& after, const QString& what)
        : QUndoCommand(what),
          session_(session),
          made_(std::move(made)),
          gap_(*made_, before),
          step_(before, after)
    {
    }
    /// What all changes together have made of the scenario.
    [[nodiscard]] const std::shared_ptr<core::Scenario>& made() const { return made_; }
    /// What was there before the last one done, which this is.
    [[nodiscard]] core::Scenario before() const
    {
        core::Scenario scenario = *made_;
        step_.take_back(scenario);
        return scenario;
    }
    void undo() override
    {
        step_.take_back(*made_);
        const core::Scenario before = *made_;
        gap_.take_back(*made_);
        session_.set_scenario(before);
    }
    void redo() override
    {
        gap_.apply(*made_);
        step_.apply(*made_);
        session_.set_scenario(*made_);
    }

private:
    Session& session_;
    std::shared_ptr<core::Scenario> made_; ///< the same of all changes
    ScenarioDifference gap_; ///< from what the change before it made, if that could not be run
    ScenarioDifference step_;
};

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
    open_and_run(file, [file] { return read_file(file); });
}

/// Of a scenario's file also what the lecturer wants.
void Session::open_and_run(const QString& file, std::function<core::ReadScenario()> read)
{
    file_tried_ = file;
    classroom_to_come_ = std::make_shared<std::string>();
    run(
        [file, read = std::move(read), classroom = classroom_to_come_] {
            QFile source(file);
            if (file.endsWith(".json") && source.open(QFile::ReadOnly)) {
                const QByteArray text = source.readAll();
                *classroom = lessons::classroom_text(
                    std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
            }
            return read();
        },
        true);
}

void Session::open(const QString& file,
                   std::function<std::optional<core::Message>(core::Scenario&)> amend)
{
    const auto amended = [file, amend = std::move(amend)] {
        core::ReadScenario scenario = read_file(file);
        if (scenario.scenario) {
            if (auto problem = amend(*scenario.scenario)) {
                scenario = {std::nullopt, {core::Fault{{}, "", std::move(*problem)}}};
            }
        }
        return scenario;
    };
    open_and_run(file, amended);
}

void Session::open_scenario(core::Scenario scenario, const QString& name, std::string classroom)
{
    file_tried_ = name;
    classroom_to_come_ = std::make_shared<std::string>(std::move(classroom));
    run([scenario = std::move(scenario)] { return core::ReadScenario{scenario, {}}; }, true);
}

std::optional<core::Message> Session::save_as(const QString& file)
{
    std::string text = core::to_json(*scenario_, classroom_text_);
    QFile source(file_);
    if (!is_changed() && file_.endsWith(".json") && source.open(QFile::ReadOnly)) {
        text = source.readAll().toStdString();
    }
    if (auto problem = core::save_file(std::filesystem::path(file.toStdU16String()), text)) {
        return problem;
    }
    file_ = file_tried_ = file;
    original_ = scenario_;
    emit scenario_changed();
    return {};
}

void Session::change(core::Scenario scenario, const QString& what)
{
    if (scenario_ && scenario != scenario_ &&
        !lessons::broken_lock(classroom_, *original_, scenario)) { // whoever asks, and whatever for
        auto made = changes_.count() > 0 ? static_cast<const Change*>(changes_.command(0))->made()
                                         : std::make_shared<core::Scenario>(*scenario_);
        changes_.push(new Change(*this, std::move(made), *scenario_, std::move(scenario), what));
    }
}

std::optional<Session::LastChange> Session::last_change() const
{
    if (!changes_.canUndo()) {
        return {};
    }
    // Nothing else is ever pushed.
    const auto* last = static_cast<const Change*>(changes_.command(changes_.index() - 1));
    return LastChange{last->before(), last->text()};
}

void Session::revert()
{
    if (original_) {
        change(*original_, tr("Back to the file"));
    }
}

void Session::begin_at(core::Ticks t)
{
    player_.set_t(t);
    opened_at_ = player_.t();
}

void Session::show_as_opened()
{
    if (!original_) {
        return;
    }
    player_.pause();
    select(core::no_entity);
    if (is_changed()) {
        to_opening_ = true; // there is no going to its moment before it has been run
        revert();
        return;
    }
    player_.set_t(opened_at_);
    if (veil_) {
        hide_ahead();
    }
}

void Session::set_scenario(const core::Scenario& scenario)
{
    scenario_ = scenario;
    emit scenario_changed();
    run([scenario] { return core::ReadScenario{scenario, {}}; }, false);
}

void Session::set_veil(bool veil)
{
    if (veil == veil_ || (!veil && classroom_.keeps_veil())) {
        return;
    }
    veil_ = veil;
    show_moment();
    emit veil_changed();
    if (moment_) {
        emit moment_changed();
    }
}

void Session::hide_ahead()
{
    const bool veiled = veil_;
    veil_ = true;
    seen_ = player_.t();
    show_moment();
    if (!veiled) {
        emit veil_changed();
    }
    if (moment_) {
        refresh_timer_.stop();
        emit moment_changed();
    }
}

void Session::show_queues_as_joined(bool on)
{
    queues_as_joined_ = on;
    if (moment_) {
        moment_->queues_as_joined = on;
    }
}

void Session::select(core::EntityId process)
{
    if (process != selected_) {
        selected_ = process;
        emit selection_changed();
    }
}

void Session::show_moment()
{
    if (trace_) {
        const std::optional<core::RecordIndex> next = player_.next_record();
        // Of an instant that has been entered only, the rest is not seen by having been there.
        seen_ = std::max(seen_, next ? player_.t() - 1 : player_.t());
        const core::Ticks seen = veil_ ? std::max(seen_, player_.t()) : trace_->end();
        moment_ = next ? Moment::inside(*trace_, player_.t(), seen, *next)
                       : Moment::of(*trace_, player_.t(), seen);
        moment_->queues_as_joined = queues_as_joined_;
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
        scenario_ = core::scenario_asked(*trace_);
        emit scenario_changed();
    }
    emit settled();
}

void Session::take_classroom()
{
    classroom_text_ = std::exchange(*classroom_to_come_, {});
    classroom_ =
        classroom_text_.empty() ? lessons::Classroom{} : lessons::classroom_of(classroom_text_);
    player_.set_last(classroom_.exam);
    emit classroom_changed();
}

void Session::adopt(const core::Scenario& scenario, const core::Trace& trace)
{
    trace_ = trace;
    player_.set_trace(trace);
    if (opening_) {
        take_classroom();
        player_.to_start();
        opened_at_ = 0;
        ++openings_;
        changes_.clear();
        select(core::no_entity);
        file_ = file_tried_;
        original_ = scenario;
        scenario_ = scenario;
        const bool is_shipped = file_.startsWith(":/"); // the library's are for discovering
        const bool veil = is_shipped || classroom_.keeps_veil();
        if (veil != veil_) {
            veil_ = veil;
            emit veil_changed();
        }
        emit scenario_changed();
    }
    if (to_opening_ && !is_changed()) {
        player_.set_t(opened_at_);
    }
    to_opening_ = false;
    if (selected_ != core::no_entity && selected_ >= trace.scenario().processes.size()) {
        select(core::no_entity);
    }
    seen_ = player_.t(); // of another run nothing has been seen yet
    show_moment();
    emit trace_changed();
    emit moment_changed();
}

void Session::refresh()
{
    refresh_timer_.stop();
    if (trace_) {
        show_moment();
        emit moment_changed();
    }
}

} // namespace procession::ui
