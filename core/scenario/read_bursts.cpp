// SPDX-License-Identifier: GPL-3.0-or-later
// The burst table of one process.
#include "core/scenario/reading.h"

namespace procession::core {

namespace {

using Node = Document::Node;

/// The device of that name; one that is not declared is added, with one server.
DeviceIndex device_of(Reading& reading, const std::string& name)
{
    auto& devices = reading.scenario.machine.devices;
    const auto [found, is_new] =
        reading.devices.emplace(name, static_cast<DeviceIndex>(devices.size()));
    if (is_new) {
        devices.push_back({name, 1});
    }
    return found->second;
}

/// Joins the burst to the last one if both are of one kind and device.
void append(std::vector<Burst>& bursts, Burst burst)
{
    if (!bursts.empty() && burst.kind != Burst::Kind::fault && bursts.back().kind == burst.kind &&
        bursts.back().device == burst.device) {
        bursts.back().ticks += burst.ticks;
    } else {
        bursts.push_back(std::move(burst));
    }
}

/// Counts the burst's ticks; false if all together pass the latest tick.
bool count_work(Reading& reading, Node node, Ticks ticks)
{
    if (ticks <= scheduler::latest_tick - reading.work) {
        reading.work += ticks;
        return true;
    }
    if (!reading.work_too_long) {
        reading.work_too_long = true;
        reading.fault(node, MessageCode::scenario_too_long, {{"limit", scheduler::latest_tick}});
    }
    return false;
}

struct BurstParts {
    Node cpu = Document::none;
    Node io = Document::none;
    Node fault = Document::none;
    Node device = Document::none;
    int kinds = 0;
};

BurstParts burst_parts(const Document& document, Node node)
{
    BurstParts parts;
    for (const Node member : document.children(node)) {
        const std::string key = document.key(member);
        if (key == "device") {
            parts.device = member;
        } else if (key == "cpu" || key == "io" || key == "fault") {
            (key == "cpu" ? parts.cpu : key == "io" ? parts.io : parts.fault) = member;
            ++parts.kinds;
        }
    }
    return parts;
}

void read_burst(Reading& reading, Node node, ProcessSpec& process, bool last)
{
    if (!reading.expect(node, Document::Kind::object, "bursts")) {
        return;
    }
    static const auto known = key_names("burst");
    reading.check_keys(node, known);
    const BurstParts parts = burst_parts(reading.document, node);
    if (parts.kinds != 1) {
        reading.fault(node, MessageCode::burst_not_one_kind);
        return;
    }
    if (parts.device != Document::none && parts.io == Document::none) {
        reading.key_fault(parts.device, MessageCode::burst_device_without_io);
    }
    Burst burst;
    if (parts.fault != Document::none) {
        burst.kind = Burst::Kind::fault;
        burst.fault = reading.name(parts.fault, "fault").value_or("");
        if (!last) {
            reading.key_fault(parts.fault, MessageCode::burst_after_fault);
        }
        append(process.bursts, std::move(burst));
        return;
    }
    const bool io = parts.io != Document::none;
    burst.kind = io ? Burst::Kind::io : Burst::Kind::cpu;
    const Node length = io ? parts.io : parts.cpu;
    burst.ticks = reading.integer(length, io ? "io" : "cpu", 1, scheduler::latest_tick).value_or(0);
    if (io && parts.device != Document::none) {
        if (const auto name = reading.name(parts.device, "device")) {
            burst.device = device_of(reading, *name);
        }
    }
    if (count_work(reading, length, burst.ticks)) {
        append(process.bursts, std::move(burst));
    }
}

} // namespace

void read_bursts(Reading& reading, Node list, ProcessSpec& process)
{
    if (!reading.expect(list, Document::Kind::array, "bursts")) {
        return;
    }
    const auto bursts = reading.document.children(list);
    if (bursts.begin() == bursts.end()) {
        reading.fault(list, MessageCode::bursts_empty);
    }
    for (auto burst = bursts.begin(); burst != bursts.end();) {
        const Node node = *burst;
        ++burst;
        read_burst(reading, node, process, burst == bursts.end());
    }
}

} // namespace procession::core
