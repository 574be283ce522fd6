// SPDX-License-Identifier: GPL-3.0-or-later
// `machine`, `limits` and `clock`.
#include "core/scenario/reading.h"

#include <algorithm>

namespace procession::core {

namespace {

using Node = Document::Node;

void read_device(Reading& reading, Node node)
{
    const Document& document = reading.document;
    if (!reading.expect(node, Document::Kind::object, "devices")) {
        return;
    }
    static const auto known = key_names("device");
    reading.check_keys(node, known);
    DeviceSpec device;
    if (const Node servers = document.member(node, "servers"); servers != Document::none) {
        const auto read = reading.integer(servers, "servers", 0, most_servers);
        device.servers = static_cast<std::uint32_t>(read.value_or(1));
    }
    const Node name = document.member(node, "name");
    if (name == Document::none) {
        reading.fault(node, MessageCode::key_missing, {{"key", std::string("name")}});
        return;
    }
    const auto read = reading.name(name, "name");
    if (!read) {
        return;
    }
    device.name = *read;
    auto& devices = reading.scenario.machine.devices;
    if (!reading.devices.emplace(*read, static_cast<DeviceIndex>(devices.size())).second) {
        reading.fault(name, MessageCode::device_duplicate, {{"name", *read}});
        return;
    }
    devices.push_back(std::move(device));
}

} // namespace

void read_machine(Reading& reading, Node machine)
{
    const Document& document = reading.document;
    MachineSpec& spec = reading.scenario.machine;
    const bool there =
        machine != Document::none && reading.expect(machine, Document::Kind::object, "machine");
    if (there) {
        static const auto known = key_names("machine");
        reading.check_keys(machine, known);
        read_settings(reading, machine, "machine");
        const Node cores = document.member(machine, "cores");
        Node where = cores;
        reading.cores_known = cores == Document::none ||
                              std::holds_alternative<scheduler::ParameterValue>(parse_value(
                                  find_setting("machine", "cores")->info, document, cores, where));
    }
    const Node devices = there ? document.member(machine, "devices") : Document::none;
    if (devices != Document::none && reading.expect(devices, Document::Kind::array, "devices")) {
        spec.devices.clear();
        for (const Node device : document.children(devices)) {
            read_device(reading, device);
        }
    } else {
        for (std::size_t i = 0; i < spec.devices.size(); ++i) {
            reading.devices.emplace(spec.devices[i].name, static_cast<DeviceIndex>(i));
        }
    }
}

void read_limits(Reading& reading, Node limits)
{
    if (reading.expect(limits, Document::Kind::object, "limits")) {
        static const auto known = key_names("limits");
        reading.check_keys(limits, known);
        read_settings(reading, limits, "limits");
    }
}

void read_clock(Reading& reading, Node clock)
{
    const Document& document = reading.document;
    if (!reading.expect(clock, Document::Kind::object, "clock")) {
        return;
    }
    static const auto known = key_names("clock");
    reading.check_keys(clock, known);
    Clock& spec = reading.scenario.clock.emplace();
    if (const Node start = document.member(clock, "start"); start != Document::none) {
        spec.start = reading.text(start, "start").value_or("");
        if (document.kind(start) == Document::Kind::string && !is_time_of_day(spec.start)) {
            reading.fault(start, MessageCode::clock_start_wrong,
                          {{"found", shortened(spec.start)}});
        }
    }
    if (const Node tick = document.member(clock, "tick"); tick != Document::none) {
        spec.tick = reading.text(tick, "tick").value_or("");
        if (document.kind(tick) == Document::Kind::string && !is_tick_length(spec.tick)) {
            reading.fault(tick, MessageCode::clock_tick_wrong, {{"found", shortened(spec.tick)}});
        }
    }
}

} // namespace procession::core
