// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/explain_facts.h"

#include "scheduler/registry.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace procession::core {

SystemState state_before(const Trace& trace, RecordIndex index)
{
    const SystemState& last = trace.final_state();
    SystemState state =
        index > 0 ? trace.view_after(index - 1)
                  : SystemState(trace.scenario(), last.ready_queue_count(), last.levels());
    state.settle(trace.records().at(index));
    return state;
}

const std::string& name_of(const Trace& trace, EntityId process)
{
    static const std::string nobody;
    const auto& processes = trace.scenario().processes;
    return process < processes.size() ? processes[process].name : nobody;
}

Message about(MessageCode code, const Moment& moment)
{
    return {code, {{"process", name_of(moment.trace, moment.record.subject)}}};
}

const std::string& name_of_device(const Trace& trace, DeviceIndex device)
{
    static const std::string none;
    const auto& devices = trace.scenario().machine.devices;
    const auto index = static_cast<std::size_t>(device);
    return device != no_device && index < devices.size() ? devices[index].name : none;
}

BlockedFor blocked_for(const Trace& trace, EntityId process, DeviceIndex device)
{
    const Scenario& scenario = trace.scenario();
    if (device == no_device) {
        return scenario.processes[process].program.empty() ? BlockedFor::io : BlockedFor::sleep;
    }
    const DeviceSpec& spec = scenario.machine.devices[static_cast<std::size_t>(device)];
    if (!spec.place) {
        return BlockedFor::device;
    }
    // Places that everybody shares have no number behind their name.
    return spec.name == "child"    ? BlockedFor::child
           : spec.name == "feeder" ? BlockedFor::feeder
           : spec.name == "signal" ? BlockedFor::signal
           : spec.name == "thread" ? BlockedFor::thread
                                   : BlockedFor::object;
}

const std::string& name_of_awaited(const Trace& trace, std::int64_t awaited)
{
    return name_of(trace, awaited == 0 ? no_entity : static_cast<EntityId>(std::abs(awaited) - 1));
}

namespace {

MessageCode woken_code(BlockedFor what)
{
    switch (what) {
    case BlockedFor::io:
        break;
    case BlockedFor::sleep:
        return MessageCode::event_woken_sleep;
    case BlockedFor::device:
        return MessageCode::event_woken_device;
    case BlockedFor::object:
        return MessageCode::event_woken_place;
    case BlockedFor::child:
        return MessageCode::event_woken_child;
    case BlockedFor::feeder:
        return MessageCode::event_woken_feeder;
    case BlockedFor::signal:
        return MessageCode::event_woken_signal;
    case BlockedFor::thread:
        return MessageCode::event_woken_thread_late;
    }
    return MessageCode::event_woken;
}

/// Of a thread that it has begun, or ended; of one that does neither, that time is up.
MessageCode woken_for_thread(const Moment& moment, std::int64_t awaited)
{
    if (awaited < 0) {
        return MessageCode::event_woken_thread_begun;
    }
    const auto whom = static_cast<EntityId>(awaited - 1);
    return moment.before.process(whom).state == State::terminated
               ? MessageCode::event_woken_thread
               : MessageCode::event_woken_thread_late;
}

} // namespace

Message explain_woken(const Moment& moment)
{
    const EntityId id = moment.record.subject;
    const ProcessAt& process = moment.before.process(id);
    const BlockedFor what = blocked_for(moment.trace, id, process.device);
    const bool for_thread = what == BlockedFor::thread && process.awaited != 0;
    return {for_thread ? woken_for_thread(moment, process.awaited) : woken_code(what),
            {{"process", name_of(moment.trace, id)},
             {"whom", name_of_awaited(moment.trace, process.awaited)},
             {"device", name_of_device(moment.trace, process.device)}}};
}

std::string from_fixed_point(std::int64_t value, int bits)
{
    std::string text = fmt::format("{:.3f}", static_cast<double>(value) / (1 << bits));
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text;
}

std::optional<Ticks> quantum_at(const Trace& trace, std::uint16_t level)
{
    const SchedulerSpec& spec = trace.scenario().scheduler;
    const scheduler::PolicyInfo* policy = scheduler::find_policy(spec.policy);
    const scheduler::ParameterInfo* info = policy ? policy->parameter("quantum") : nullptr;
    if (!info) {
        return std::nullopt;
    }
    scheduler::Parameters fallback;
    fallback.set("quantum", info->fallback);
    const auto lengths = spec.parameters.list("quantum", fallback.list("quantum", {}));
    if (lengths.empty()) {
        return std::nullopt;
    }
    const std::int64_t length = lengths[std::min<std::size_t>(level, lengths.size() - 1)];
    return length > 0 ? std::optional(length) : std::nullopt;
}

bool may_use(const Trace& trace, EntityId process, CoreNumber core)
{
    const auto& affinity = trace.scenario().processes[process].affinity;
    return affinity.empty() || std::binary_search(affinity.begin(), affinity.end(), core);
}

std::vector<NamedValue> capped(std::vector<NamedValue> list)
{
    constexpr std::size_t most = 6;
    if (list.size() > most) {
        list.resize(most);
        list.push_back({"…", ""});
    }
    return list;
}

std::vector<NamedValue> names_of(const Trace& trace, std::span<const EntityId> processes)
{
    std::vector<NamedValue> list;
    for (const EntityId process : processes.first(std::min<std::size_t>(processes.size(), 7))) {
        list.push_back({name_of(trace, process), ""});
    }
    return capped(std::move(list));
}

Message joined(std::vector<Message> sentences)
{
    Message message = std::move(sentences.front());
    message.then.assign(std::make_move_iterator(sentences.begin() + 1),
                        std::make_move_iterator(sentences.end()));
    return message;
}

} // namespace procession::core
