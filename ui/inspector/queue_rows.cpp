// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/queue_rows.h"

#include "ui/stage/named_device.h"
#include "ui/stage/queue_order.h"

#include <algorithm>

namespace procession::ui {

namespace {

using core::State;

/// Which kinds of rows a scenario can ever fill.
struct Needs {
    std::vector<bool> devices;
    bool alone = false;
    bool job_queue = false;
    bool suspended = false;
};

Needs needs_of(const core::Scenario& scenario)
{
    Needs needs;
    needs.devices.assign(scenario.machine.devices.size(), false);
    for (const core::ProcessSpec& process : scenario.processes) {
        for (const core::Burst& burst : process.bursts) {
            if (burst.kind == core::Burst::Kind::io && burst.device == core::no_device) {
                needs.alone = true;
            } else if (burst.kind == core::Burst::Kind::io) {
                needs.devices[static_cast<std::size_t>(burst.device)] = true;
            }
        }
    }
    needs.job_queue = scenario.machine.degree > 0 || !scenario.machine.multiprogramming;
    needs.suspended = std::ranges::any_of(scenario.interventions, [](const auto& intervention) {
        return intervention.kind == core::Intervention::Kind::suspend;
    });
    return needs;
}

void add_ready(const Moment& moment, std::vector<QueueRow>& rows)
{
    const core::SystemState& state = *moment.state;
    const bool per_core =
        moment.trace.scenario().machine.ready_queues == core::ReadyQueues::per_core;
    for (core::QueueIndex queue = 0; queue < state.ready_queue_count(); ++queue) {
        QueueRow row{QueueRow::Kind::ready, queue % state.levels(), core::no_core, 0, {}};
        if (per_core) {
            row.core = static_cast<core::CoreNumber>(queue / state.levels());
        }
        row.members = waiting_as_shown(moment, queue);
        rows.push_back(std::move(row));
    }
}

void add_device(const core::SystemState& state, core::DeviceIndex device,
                std::vector<QueueRow>& rows)
{
    QueueRow row{QueueRow::Kind::device, static_cast<std::uint32_t>(device), core::no_core, 0, {}};
    for (core::EntityId id = 0; id < state.processes().size(); ++id) {
        const core::ProcessAt& process = state.process(id);
        if (process.device == device && process.in_service && process.state == State::blocked) {
            row.members.push_back(id);
        }
    }
    row.serving = row.members.size();
    for (const core::EntityId id : state.members(state.device_queue(device))) {
        if (std::ranges::find(row.members, id) == row.members.end()) {
            row.members.push_back(id);
        }
    }
    rows.push_back(std::move(row));
}

template <typename Belongs>
void add_matching(const core::SystemState& state, QueueRow::Kind kind, std::vector<QueueRow>& rows,
                  Belongs&& belongs)
{
    QueueRow row{kind, 0, core::no_core, 0, {}};
    for (core::EntityId id = 0; id < state.processes().size(); ++id) {
        if (belongs(state.process(id))) {
            row.members.push_back(id);
        }
    }
    rows.push_back(std::move(row));
}

/// The same as far as the state at a moment tells: what processes will do is not told.
Needs needs_seen(const Moment& moment)
{
    const core::Scenario& scenario = moment.trace.scenario();
    const core::SystemState& state = *moment.state;
    Needs needs;
    for (std::size_t i = 0; i < scenario.machine.devices.size(); ++i) {
        const auto device = static_cast<core::DeviceIndex>(i);
        needs.devices.push_back(
            (!scenario.machine.devices[i].place && names_device(moment, device)) ||
            state.queue(state.device_queue(device)).length > 0 || state.devices()[i].serving > 0);
    }
    needs.job_queue = scenario.machine.degree > 0 || !scenario.machine.multiprogramming;
    for (const core::ProcessAt& process : state.processes()) {
        const bool blocked = process.state == State::blocked;
        needs.alone = needs.alone || (blocked && process.device == core::no_device);
        needs.suspended = needs.suspended || process.suspended > 0 ||
                          process.state == State::suspended_ready ||
                          process.state == State::suspended_blocked;
    }
    return needs;
}

} // namespace

std::vector<QueueRow> queue_rows(const Moment& moment)
{
    const core::SystemState& state = *moment.state;
    const core::Scenario& scenario = moment.trace.scenario();
    const Needs needs = moment.veiled() ? needs_seen(moment) : needs_of(scenario);
    std::vector<QueueRow> rows;
    QueueRow cores{QueueRow::Kind::cores, 0, core::no_core, 0, {}};
    for (const core::CoreAt& core : state.cores()) {
        cores.members.push_back(core.process);
    }
    rows.push_back(std::move(cores));
    add_ready(moment, rows);
    for (std::size_t device = 0; device < needs.devices.size(); ++device) {
        if (needs.devices[device]) {
            add_device(state, static_cast<core::DeviceIndex>(device), rows);
        }
    }
    if (needs.alone) {
        add_matching(state, QueueRow::Kind::alone, rows, [](const core::ProcessAt& process) {
            return process.state == State::blocked && process.device == core::no_device;
        });
    }
    if (needs.job_queue) {
        rows.push_back(
            {QueueRow::Kind::job_queue, 0, core::no_core, 0, state.members(state.job_queue())});
    }
    if (needs.suspended) {
        add_matching(state, QueueRow::Kind::suspended, rows, [](const core::ProcessAt& process) {
            return process.state == State::suspended_ready ||
                   process.state == State::suspended_blocked;
        });
    }
    return rows;
}

} // namespace procession::ui
