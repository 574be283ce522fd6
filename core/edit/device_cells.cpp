// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/device_cells.h"

#include "core/edit/intervention_cells.h"
#include "core/edit/process_cells.h"
#include "core/edit/steps.h"
#include "core/scenario/document_path.h"
#include "core/scenario/keys.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

constexpr const char* devices_path = "machine.devices";
constexpr const char* devices_step = "setting:machine.devices";
constexpr std::array<std::string_view, device_column_count> keys{"name", "servers"};

std::string fallback_of_key(std::string_view object, std::string_view name)
{
    for (const ScenarioKey& key : scenario_keys()) {
        if (key.object == object && key.name == name) {
            return key.fallback;
        }
    }
    return {};
}

/// A scenario that states the default's devices, for those that state none.
const Document& usual()
{
    static const Document document(
        fmt::format(R"({{"machine": {{"devices": {}}}}})", fallback_of_key("machine", "devices")));
    return document;
}

const Document& shown(const Document& document)
{
    return devices_stated(document) ? document : usual();
}

std::vector<Node> rows_of(const Document& document)
{
    std::vector<Node> rows;
    const Document& from = shown(document);
    const Node list = from.find(devices_path);
    if (from.kind(list) == Kind::array) {
        for (const Node device : from.children(list)) {
            rows.push_back(device);
        }
    }
    return rows;
}

/// Writes out the default's devices, so that they can be changed.
std::optional<Message> state(EditedScenario& edited)
{
    if (auto problem = ensure_there(edited, devices_step, "machine", "{}")) {
        return problem;
    }
    return ensure_there(edited, devices_step, devices_path, fallback_of_key("machine", "devices"));
}

/// Where bursts of these processes wait for the device of that name: the nodes of the name.
void add_uses(const Document& document, Node process, std::string_view name,
              std::vector<Node>& uses)
{
    const Node bursts = document.kind(process) == Kind::object ? document.member(process, "bursts")
                                                               : Document::none;
    if (bursts == Document::none || document.kind(bursts) != Kind::array) {
        return;
    }
    for (const Node burst : document.children(bursts)) {
        const Node device = document.kind(burst) == Kind::object ? document.member(burst, "device")
                                                                 : Document::none;
        if (device != Document::none && document.kind(device) == Kind::string &&
            document.string(device) == name) {
            uses.push_back(device);
        }
    }
}

/// Of all processes, also of those that interventions add, in the order of the text.
std::vector<Node> uses_of(const Document& document, std::string_view name)
{
    std::vector<Node> uses;
    for (const Node process : process_rows(document)) {
        add_uses(document, process, name, uses);
    }
    for (const Node intervention : intervention_rows(document)) {
        const Node added = document.kind(intervention) == Kind::object
                               ? document.member(intervention, "add")
                               : Document::none;
        if (added != Document::none) {
            add_uses(document, added, name, uses);
        }
    }
    std::ranges::sort(uses, {}, [&document](Node use) { return document.begin(use); });
    return uses;
}

/// Whether bursts can only mean one device by that name.
bool is_unmistakable(const Document& document, std::string_view name)
{
    std::size_t found = 0;
    for (std::size_t row = 0; row < device_count(document); ++row) {
        found += device_cell(document, row, DeviceColumn::name).text == name ? 1 : 0;
    }
    return found == 1;
}

/// Bursts go on to mean the device, whatever it is called now.
void rename_uses(EditedScenario& edited, std::string_view before, std::string_view after)
{
    const std::string written = core::quoted(after);
    std::vector<std::pair<std::size_t, std::size_t>> places; // from behind, as none moves then
    const Document& document = edited.document();
    for (const Node use : uses_of(document, before)) {
        places.emplace_back(document.begin(use), document.source(use).size());
    }
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        edited.replace_text(devices_step, place->first, place->second, written);
    }
}

std::string unused_name(const Document& document)
{
    std::set<std::string> names;
    for (std::size_t row = 0; row < device_count(document); ++row) {
        names.insert(device_cell(document, row, DeviceColumn::name).text);
    }
    for (const char* name : {"disk", "printer", "tape"}) {
        if (!names.contains(name)) {
            return name;
        }
    }
    std::size_t number = 2;
    while (names.contains(fmt::format("disk{}", number))) {
        ++number;
    }
    return fmt::format("disk{}", number);
}

} // namespace

bool devices_stated(const Document& document)
{
    return document.root() != Document::none && document.find(devices_path) != Document::none;
}

std::size_t device_count(const Document& document)
{
    return rows_of(document).size();
}

Cell device_cell(const Document& document, std::size_t row, DeviceColumn column)
{
    const Document& from = shown(document);
    const std::vector<Node> rows = rows_of(document);
    const bool is_object = row < rows.size() && from.kind(rows[row]) == Kind::object;
    const Node node =
        is_object ? from.member(rows[row], keys[static_cast<std::size_t>(column)]) : Document::none;
    if (node == Document::none) {
        return {};
    }
    return {from.kind(node) == Kind::string ? from.string(node) : on_one_line(from.source(node)),
            &from == &document};
}

std::string default_of(DeviceColumn column)
{
    return fallback_of_key("device", keys[static_cast<std::size_t>(column)]);
}

std::optional<Message> type_into(EditedScenario& edited, std::size_t row, DeviceColumn column,
                                 std::string_view typed)
{
    typed = without_blanks(typed);
    const Cell now = device_cell(edited.document(), row, column);
    if (row >= device_count(edited.document()) || now.text == typed) {
        return std::nullopt;
    }
    return together(edited, devices_step, [&]() -> std::optional<Message> {
        if (auto problem = state(edited)) {
            return problem;
        }
        const std::string place =
            fmt::format("{}[{}].{}", devices_path, row, keys[static_cast<std::size_t>(column)]);
        if (typed.empty()) {
            return edited.remove(devices_step, place);
        }
        if (column == DeviceColumn::servers) {
            return edited.type(devices_step, place, typed);
        }
        const bool is_one = is_unmistakable(edited.document(), now.text);
        auto problem = edited.set(devices_step, place, core::quoted(typed));
        if (!problem && is_one && is_unmistakable(edited.document(), typed)) {
            rename_uses(edited, now.text, typed);
        }
        return problem;
    });
}

std::optional<Message> add_device(EditedScenario& edited, std::size_t row)
{
    const std::string name = unused_name(edited.document());
    return together(edited, devices_step, [&]() -> std::optional<Message> {
        if (auto problem = state(edited)) {
            return problem;
        }
        return edited.insert(devices_step, fmt::format("{}[{}]", devices_path, row),
                             fmt::format(R"({{"name": {}, "servers": 1}})", core::quoted(name)));
    });
}

std::optional<Message> remove_devices(EditedScenario& edited, const std::vector<std::size_t>& rows)
{
    return together(edited, devices_step, [&]() -> std::optional<Message> {
        if (auto problem = state(edited)) {
            return problem;
        }
        const std::set<std::size_t, std::greater<>> from_below(rows.begin(), rows.end());
        for (const std::size_t row : from_below) {
            if (auto problem =
                    edited.remove(devices_step, fmt::format("{}[{}]", devices_path, row))) {
                return problem;
            }
        }
        return std::nullopt;
    });
}

std::optional<Message> reset_devices(EditedScenario& edited)
{
    return devices_stated(edited.document()) ? edited.remove(devices_step, devices_path)
                                             : std::nullopt;
}

std::optional<DevicePlace> device_place_of(const Fault& fault)
{
    const auto steps = parse_path(fault.path);
    const std::string_view at = fault.path;
    if (!steps || steps->size() < 3 || !at.starts_with(devices_path) ||
        !std::holds_alternative<std::size_t>((*steps)[2])) {
        return std::nullopt;
    }
    DevicePlace place{std::get<std::size_t>((*steps)[2]), DeviceColumn::name};
    const auto* const key = steps->size() > 3 ? std::get_if<std::string>(&(*steps)[3]) : nullptr;
    if (key && *key == keys[1]) {
        place.column = DeviceColumn::servers;
    }
    return place;
}

} // namespace procession::core::edit
