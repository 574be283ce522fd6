// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/inside.h"

#include <algorithm>

namespace procession::ui {

namespace {

/// Who waits, as the trace has it, in the order of the object's own queue.
void wait_as_in(const core::SystemState& state, core::ObjectAt& object)
{
    const auto waits = [&](core::EntityId id) {
        const core::ProcessAt& process = state.process(id);
        return process.device == static_cast<core::DeviceIndex>(object.place) &&
               (process.state == core::State::blocked ||
                process.state == core::State::suspended_blocked);
    };
    std::erase_if(object.waiters, [&](core::EntityId id) { return !waits(id); });
    for (core::EntityId id = 0; id < state.processes().size(); ++id) {
        if (waits(id) && std::ranges::find(object.waiters, id) == object.waiters.end()) {
            object.waiters.push_back(id);
        }
    }
}

} // namespace

bool Inside::has_programs(const core::Trace& trace)
{
    return trace.checkpoints() != nullptr;
}

core::Ticks Inside::time_of(const Moment& moment)
{
    return std::max<core::Ticks>(moment.t - (moment.is_inside() ? 1 : 0), 0);
}

void Inside::go_to(Answers& answers, const Moment& moment, core::Ticks t)
{
    // A trace shares its records with its copies: another address is another run.
    if (!answers.replay || &answers.replay->trace().records() != &moment.trace.records()) {
        answers = {};
        answers.replay.emplace(moment.trace);
    }
    if (answers.t != t) {
        answers.t = t;
        answers.programs.clear();
        answers.objects.reset();
    }
}

const core::ProgramAt& Inside::look(Answers& answers, core::EntityId process)
{
    const auto [place, is_new] = answers.programs.try_emplace(process);
    if (is_new) {
        place->second = answers.replay->program(process, answers.t);
    }
    return place->second;
}

const core::ProgramAt& Inside::program(const Moment& moment, core::EntityId process)
{
    go_to(now_, moment, time_of(moment));
    return look(now_, process);
}

const core::ProgramAt& Inside::program_before(const Moment& moment, core::EntityId process)
{
    const core::Ticks statement = moment.trace.scenario().machine.statement_ticks;
    go_to(before_, moment, std::max<core::Ticks>(time_of(moment) - statement, 0));
    return look(before_, process);
}

const std::vector<core::ObjectAt>& Inside::objects(const Moment& moment)
{
    go_to(after_, moment, time_of(moment) + 1);
    if (!after_.objects) {
        after_.objects = after_.replay->objects(after_.t);
        for (core::ObjectAt& object : *after_.objects) {
            wait_as_in(*moment.state, object);
        }
    }
    return *after_.objects;
}

std::map<std::string, std::string> Inside::names_of_shared(const Moment& moment)
{
    std::map<std::string, std::string> names;
    const auto& specs = moment.trace.scenario().processes;
    const auto first = std::ranges::find_if(
        specs, [](const core::ProcessSpec& process) { return !process.program.empty(); });
    if (first == specs.end()) {
        return names;
    }
    for (const core::CallAt& call :
         program(moment, static_cast<core::EntityId>(first - specs.begin())).calls) {
        for (const core::VariableAt& variable : call.variables) {
            if (variable.shared && variable.shared->kind != core::SharedAt::Kind::cells) {
                names.emplace(variable.value, variable.name); // the outermost name counts
            }
        }
    }
    return names;
}

std::vector<core::EntityId> Inside::daemons(const Moment& moment)
{
    go_to(after_, moment, time_of(moment) + 1);
    return after_.replay->daemons(after_.t);
}

std::vector<core::EntityId> Inside::waits_for(const Moment& moment, core::EntityId process)
{
    go_to(after_, moment, time_of(moment) + 1);
    return after_.replay->waits_for(process, after_.t);
}

std::optional<core::Ticks> Inside::next_line(const Moment& moment, core::EntityId process)
{
    go_to(now_, moment, time_of(moment));
    return now_.replay->next_line(process, moment.t);
}

std::optional<core::Ticks> Inside::previous_line(const Moment& moment, core::EntityId process)
{
    go_to(before_, moment, std::max<core::Ticks>(time_of(moment) - 1, 0));
    return before_.replay->previous_line(process, moment.t);
}

std::vector<core::EntityId> Inside::processes(const Moment& moment)
{
    std::vector<core::EntityId> result;
    const auto& specs = moment.trace.scenario().processes;
    for (core::EntityId id = 0; id < specs.size(); ++id) {
        const core::ProcessAt& process = moment.state->process(id);
        if (!specs[id].program.empty() && process.state != core::State::unborn && !process.reaped) {
            result.push_back(id);
        }
    }
    return result;
}

core::EntityId Inside::subject(const Moment& moment, core::EntityId selected)
{
    const auto& specs = moment.trace.scenario().processes;
    if (selected < specs.size() && !specs[selected].program.empty()) {
        return selected;
    }
    for (const core::CoreAt& core : moment.state->cores()) {
        if (core.process != core::no_entity && !specs[core.process].program.empty()) {
            return core.process;
        }
    }
    const std::vector<core::EntityId> all = processes(moment);
    const auto alive = std::ranges::find_if(all, [&](core::EntityId id) {
        return moment.state->process(id).state != core::State::terminated;
    });
    if (alive != all.end() || !all.empty()) {
        return alive != all.end() ? *alive : all.front();
    }
    // All have ended: the one with which it began.
    for (core::EntityId id = 0; id < specs.size(); ++id) {
        if (!specs[id].program.empty() && moment.state->process(id).state != core::State::unborn) {
            return id;
        }
    }
    return core::no_entity;
}

} // namespace procession::ui
