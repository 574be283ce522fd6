// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lane.h"

#include "ui/text/device_name.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr double lowest_line = 15; ///< of small text
constexpr double line_frame = 7;   ///< around it, in any size of texts
constexpr double thin_frame = 3;   ///< if only so all lanes are in sight
constexpr double highest_lane = 40;

std::vector<bool> used_devices(const core::Scenario& scenario)
{
    std::vector<bool> used(scenario.machine.devices.size(), false);
    for (const core::ProcessSpec& process : scenario.processes) {
        for (const core::Burst& burst : process.bursts) {
            if (burst.kind == core::Burst::Kind::io && burst.device != core::no_device) {
                used[static_cast<std::size_t>(burst.device)] = true;
            }
        }
    }
    return used;
}

} // namespace

std::vector<Lane> lanes_of(const core::Scenario& scenario, LaneMode mode)
{
    std::vector<Lane> lanes;
    if (mode != LaneMode::by_process) {
        for (std::uint32_t core = 0; core < scenario.machine.cores; ++core) {
            lanes.push_back({Lane::Kind::core, core});
        }
        const std::vector<bool> used = used_devices(scenario);
        for (std::uint32_t device = 0; device < used.size(); ++device) {
            if (used[device]) {
                lanes.push_back({Lane::Kind::device, device});
            }
        }
    }
    if (mode != LaneMode::by_core) {
        for (std::uint32_t process = 0; process < scenario.processes.size(); ++process) {
            lanes.push_back({Lane::Kind::process, process});
        }
    }
    return lanes;
}

std::vector<Lane> lanes_told(const Moment& moment, LaneMode mode)
{
    std::vector<Lane> lanes = lanes_of(moment.trace.scenario(), mode);
    std::erase_if(lanes, [&](const Lane& lane) {
        switch (lane.kind) {
        case Lane::Kind::device:
            return moment.veiled() && !moment.trace.lanes().device_used(
                                          static_cast<core::DeviceIndex>(lane.id), moment.seen);
        case Lane::Kind::process:
            return !moment.tells_of(lane.id);
        case Lane::Kind::core:
            break;
        }
        return false;
    });
    return lanes;
}

QString lane_name(const core::Scenario& scenario, const Lane& lane)
{
    switch (lane.kind) {
    case Lane::Kind::core:
        return scenario.machine.cores == 1
                   ? QCoreApplication::translate("lane", "CPU")
                   : QCoreApplication::translate("lane", "Core %1").arg(lane.id);
    case Lane::Kind::device:
        return device_name(scenario, lane.id);
    case Lane::Kind::process:
        return QString::fromStdString(scenario.processes[lane.id].name);
    }
    return {};
}

LaneLayout LaneLayout::of(std::size_t count, double room, double scrolled)
{
    LaneLayout layout;
    layout.count = count;
    layout.room = room;
    const double lanes = static_cast<double>(std::max<std::size_t>(count, 1));
    const double line = std::round(lowest_line * text_scale());
    const double share = std::floor(room / lanes);
    if (share >= line + thin_frame) {
        layout.lane_height = std::min(share, highest_lane * text_scale());
        return layout;
    }
    // Some are scrolled out: none is cut through.
    const double rows = std::max(std::floor(room / (line + line_frame)), 1.0);
    layout.lane_height = std::max(std::floor(room / rows), line + line_frame);
    layout.room = rows * layout.lane_height;
    const double steps = std::round(scrolled / layout.lane_height);
    layout.scrolled = std::clamp(steps, 0.0, std::max(lanes - rows, 0.0)) * layout.lane_height;
    return layout;
}

std::size_t LaneLayout::first_visible() const
{
    return std::min(count, static_cast<std::size_t>(scrolled / lane_height));
}

std::size_t LaneLayout::end_visible() const
{
    return std::min(count, static_cast<std::size_t>(std::ceil((scrolled + room) / lane_height)));
}

} // namespace procession::ui
