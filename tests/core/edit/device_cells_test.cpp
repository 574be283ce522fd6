// SPDX-License-Identifier: GPL-3.0-or-later
// The devices of a machine as a table.
#include "core/edit/device_cells.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::core;
using namespace procession::core::edit;

namespace {

const std::string plain = R"({"procession": 1, "processes": [{"bursts": [{"cpu": 2}]}]})";

std::string devices(const EditedScenario& edited)
{
    const auto node = edited.document().find("machine.devices");
    return node == Document::none ? "" : std::string(edited.document().source(node));
}

} // namespace

TEST_CASE("without devices stated the table shows the default's, written out when one changes")
{
    EditedScenario edited(plain);
    REQUIRE(device_count(edited.document()) == 1);
    const Cell name = device_cell(edited.document(), 0, DeviceColumn::name);
    CHECK(name.text == "disk");
    CHECK_FALSE(name.stated);
    CHECK_FALSE(type_into(edited, 0, DeviceColumn::name, "disk")); // as it is
    CHECK(edited.text() == plain);
    CHECK_FALSE(type_into(edited, 0, DeviceColumn::servers, "2"));
    CHECK(devices(edited) == R"([{"name": "disk", "servers": 2}])");
    CHECK_FALSE(add_device(edited, 1));
    CHECK(devices(edited) ==
          R"([{"name": "disk", "servers": 2}, {"name": "printer", "servers": 1}])");
    CHECK_FALSE(remove_devices(edited, {0, 1}));
    CHECK(devices(edited) == "[]");
    CHECK(device_count(edited.document()) == 0);
    CHECK_FALSE(reset_devices(edited));
    CHECK(device_count(edited.document()) == 1);
    while (edited.can_undo()) {
        CHECK(edited.undo_name() == "setting:machine.devices");
        edited.undo();
    }
    CHECK(edited.text() == plain);
}

TEST_CASE("what is wrong with a device is kept, with its fault at its cell")
{
    EditedScenario edited(plain);
    CHECK_FALSE(type_into(edited, 0, DeviceColumn::servers, "lots"));
    CHECK(device_cell(edited.document(), 0, DeviceColumn::servers).text == "lots");
    REQUIRE(edited.reading().faults.size() == 1);
    CHECK(device_place_of(edited.reading().faults[0]) == DevicePlace{0, DeviceColumn::servers});
    CHECK_FALSE(type_into(edited, 0, DeviceColumn::servers, ""));
    CHECK(devices(edited) == R"([{"name": "disk"}])");
    CHECK_FALSE(type_into(edited, 0, DeviceColumn::name, ""));
    REQUIRE(edited.reading().faults.size() == 1);
    CHECK(device_place_of(edited.reading().faults[0]) == DevicePlace{0, DeviceColumn::name});
    CHECK_FALSE(device_place_of(Fault{{}, "processes[0].name", {}}));
}

TEST_CASE("a device's new name is that of its bursts, too, in one step")
{
    const std::string used = R"({"procession": 1,
  "processes": [{"bursts": [{"cpu": 2}, {"io": 3, "device": "disk"}, {"cpu": 1}]},
                {"bursts": [{"io": 1, "device": "disk"}, {"io": 2}, {"cpu": 4}], "x-is": "disk"}],
  "interventions": [{"at": 3, "add": {"name": "N", "bursts": [{"io": 1, "device": "disk"}]}}]})";
    EditedScenario edited(used);
    const std::string before = edited.text();
    CHECK_FALSE(type_into(edited, 0, DeviceColumn::name, "a \"tape\""));
    CHECK(edited.reading().faults.empty());
    CHECK(devices(edited).find(R"("a \"tape\"")") != std::string::npos);
    CHECK(edited.text().find(R"("device": "disk")") == std::string::npos);
    CHECK(edited.text().find(R"("x-is": "disk")") != std::string::npos); // that is nobody's device
    edited.undo();
    CHECK(edited.text() == before);
    CHECK_FALSE(edited.can_undo());

    CHECK_FALSE(add_device(edited, 1));
    CHECK_FALSE(type_into(edited, 0, DeviceColumn::name, "printer")); // as another is called
    CHECK(edited.text().find(R"("device": "disk")") != std::string::npos);
}
