// SPDX-License-Identifier: GPL-3.0-or-later
// Which devices stand on the stage: those that the workload names, and what programs use.
#include "core/simulate.h"
#include "shipped.h"
#include "ui/stage/stage_layout.h"
#include "ui/theme/fonts.h"
#include "window_fixture.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

core::Burst io(core::DeviceIndex device, core::Ticks ticks)
{
    return {core::Burst::Kind::io, device, ticks, {}};
}

/// A computes from 0 to 2, waits for `device` (none: the timer), computes again; B computes.
core::Scenario waiting_at(core::DeviceIndex device)
{
    core::Scenario scenario = round_robin_scenario();
    scenario.machine.devices = {{"disk", 1}, {"printer", 1}};
    const core::Burst cpu{core::Burst::Kind::cpu, core::no_device, 2, {}};
    scenario.processes[0].bursts = {cpu, io(device, 3), cpu};
    return scenario;
}

/// Names of the devices that have a place, the timer's "timer".
std::set<std::string> shown(const Moment& moment)
{
    std::set<std::string> names;
    for (const StagePlace& place : stage_places(moment)) {
        if (place.kind == StagePlace::Kind::device) {
            names.insert(moment.trace.scenario().machine.devices[place.number].name);
        } else if (place.kind == StagePlace::Kind::timer) {
            names.insert("timer");
        }
    }
    return names;
}

using Names = std::set<std::string>;

} // namespace

TEST_CASE("where nobody has I/O the box of the blocked stands on the stage, and no device in it")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.machine.devices = {{"disk", 1}};
    const core::Trace trace = core::simulate(scenario);
    for (core::Ticks t = 0; t <= trace.end(); ++t) {
        CHECK(shown(Moment::of(trace, t)).empty());
        CHECK(shown(Moment::of(trace, t, t)).empty());
    }
    const StagePicture picture =
        stage_picture(Moment::of(trace, 1), {960, 280}, text_font(TextSize::normal));
    const auto box = std::ranges::find(picture.regions, StageArea::blocked, &StageRegion::area);
    REQUIRE(box != picture.regions.end());
    CHECK(box->box.width() > 100);
    // Who is asked to point at it finds it.
    const auto place = std::ranges::find(picture.places, StageArea::blocked, &StagePlace::area);
    REQUIRE(place != picture.places.end());
    const auto index = static_cast<std::size_t>(place - picture.places.begin());
    CHECK(box->box.contains(picture.field.places[index].area));
    CHECK(picture.field.places[index].area.height() > box->box.height() / 2);
}

TEST_CASE("a device that the workload names is there from the beginning, others are not")
{
    const core::Trace trace = core::simulate(waiting_at(1));
    for (core::Ticks t = 0; t <= trace.end(); ++t) {
        CHECK(shown(Moment::of(trace, t)) == Names{"printer"});
        CHECK(shown(Moment::of(trace, t, t)) == Names{"printer"});
    }
}

TEST_CASE("the timer is there where bursts wait for it, with a veil once they have")
{
    const core::Trace trace = core::simulate(waiting_at(core::no_device));
    bool before = false;
    bool in_use = false;
    bool after = false;
    for (core::Ticks t = 0; t <= trace.end(); ++t) {
        CHECK(shown(Moment::of(trace, t)) == Names{"timer"});
        if (t == trace.end()) {
            break; // all has been seen: there is no veil
        }
        const Moment moment = Moment::of(trace, t, t);
        const bool waits = moment.state->process(0).state == core::State::blocked;
        before = before || (!in_use && !waits);
        after = after || (in_use && !waits);
        in_use = in_use || waits;
        CHECK(shown(moment) == (in_use ? Names{"timer"} : Names{}));
    }
    CHECK(before);
    CHECK(in_use);
    CHECK(after);
}

TEST_CASE("a device that only a process added later names is not there before, with a veil")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.machine.devices = {{"disk", 1}};
    core::ProcessSpec late;
    late.name = "late";
    late.arrival = 3;
    late.bursts = {{core::Burst::Kind::cpu, core::no_device, 1, {}},
                   io(0, 2),
                   {core::Burst::Kind::cpu, core::no_device, 1, {}}};
    core::Intervention add;
    add.at = 3;
    add.kind = core::Intervention::Kind::add;
    add.added = scenario.processes.size();
    scenario.interventions.push_back(add);
    scenario.processes.push_back(late); // behind those that are listed
    const core::Trace trace = core::simulate(scenario);
    CHECK(shown(Moment::of(trace, 1, 1)).empty());
    CHECK(shown(Moment::of(trace, 4, 4)) == Names{"disk"});
    CHECK(shown(Moment::of(trace, 1)) == Names{"disk"});
}

TEST_CASE("in every shipped scenario whoever is blocked has a place, and no device stands idle for "
          "ever")
{
    for (const QString& name : shipped_names()) {
        CAPTURE(name.toStdString());
        const core::Trace trace = core::simulate(shipped(name));
        Names used;
        Names offered;
        for (core::Ticks t = 0; t <= trace.end(); t = std::max(trace.next_event(t), t + 1)) {
            const Moment moment = Moment::of(trace, t);
            for (const core::ProcessAt& process : moment.state->processes()) {
                if (process.state == core::State::blocked) {
                    used.insert(process.device == core::no_device
                                    ? "timer"
                                    : trace.scenario()
                                          .machine.devices[static_cast<std::size_t>(process.device)]
                                          .name);
                }
            }
            offered.merge(shown(moment));
        }
        CHECK(std::ranges::includes(offered, used));
        CHECK(std::ranges::includes(used, offered));
    }
}
