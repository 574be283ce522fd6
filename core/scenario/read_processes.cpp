// SPDX-License-Identifier: GPL-3.0-or-later
// One process of `processes`, or of an intervention that adds one.
#include "core/scenario/reading.h"

#include <algorithm>
#include <fmt/format.h>

namespace procession::core {

namespace {

using Node = Document::Node;

bool is_color(std::string_view text)
{
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

std::vector<CoreNumber> read_affinity(Reading& reading, Node list)
{
    std::vector<CoreNumber> cores;
    if (!reading.expect(list, Document::Kind::array, "affinity")) {
        return cores;
    }
    const std::int64_t count = reading.cores_known
                                   ? reading.scenario.machine.cores
                                   : static_cast<std::int64_t>(scheduler::most_cores);
    for (const Node element : reading.document.children(list)) {
        if (const auto core = reading.integer(element, "affinity", 0, count - 1)) {
            cores.push_back(static_cast<CoreNumber>(*core));
        }
    }
    std::sort(cores.begin(), cores.end());
    cores.erase(std::unique(cores.begin(), cores.end()), cores.end());
    return cores;
}

void read_member(Reading& reading, Node member, const std::string& key, ProcessSpec& process)
{
    for (const ValueKey<ProcessSpec>& known : process_keys()) {
        if (known.info.name == key) {
            if (const auto value = reading.value(member, known.info)) {
                known.store(process, known.info, *value);
            }
            return;
        }
    }
    if (key == "name") {
        process.name = reading.name(member, key).value_or("");
        reading.process_nodes.back() = member;
    } else if (key == "affinity") {
        process.affinity = read_affinity(reading, member);
    } else if (key == "color") {
        process.color = reading.text(member, key).value_or("");
        if (reading.document.kind(member) == Document::Kind::string && !is_color(process.color)) {
            reading.fault(member, MessageCode::color_wrong, {{"found", shortened(process.color)}});
        }
    } else if (key == "bursts") {
        read_bursts(reading, member, process);
    } else if (key == "program") {
        process.program = reading.text(member, key).value_or("");
        if (reading.document.kind(member) == Document::Kind::string &&
            !reading.scenario.programs.contains(process.program)) {
            reading.fault(member, MessageCode::program_missing,
                          {{"program", shortened(process.program)}});
        }
    }
}

void check_arrival(Reading& reading, Node node, ProcessSpec& process, std::optional<Ticks> added_at)
{
    if (added_at) {
        const Node stated = reading.document.member(node, "arrival");
        if (stated != Document::none && process.arrival != *added_at) {
            reading.fault(stated, MessageCode::added_arrival_differs, {{"at", *added_at}});
        }
        process.arrival = *added_at;
    }
    reading.latest_arrival = std::max(reading.latest_arrival, process.arrival);
    if (reading.latest_arrival > scheduler::latest_tick - reading.work && !reading.work_too_long) {
        reading.work_too_long = true;
        reading.fault(node, MessageCode::scenario_too_long, {{"limit", scheduler::latest_tick}});
    }
}

} // namespace

void read_process(Reading& reading, Node node, std::optional<Ticks> added_at)
{
    if (!reading.expect(node, Document::Kind::object, added_at ? "add" : "processes")) {
        return;
    }
    static const auto known = key_names("process");
    reading.check_keys(node, known);
    const Document& document = reading.document;
    ProcessSpec& process = reading.scenario.processes.emplace_back();
    process.name = fmt::format("P{}", reading.scenario.processes.size());
    reading.process_nodes.push_back(node);
    bool has_bursts = false;
    bool has_program = false;
    for (const Node member : document.children(node)) {
        const std::string key = document.key(member);
        has_bursts = has_bursts || key == "bursts";
        has_program = has_program || key == "program";
        read_member(reading, member, key, process);
    }
    if (has_bursts == has_program) {
        reading.fault(node, has_bursts ? MessageCode::process_bursts_and_program
                                       : MessageCode::process_without_work);
    }
    check_arrival(reading, node, process, added_at);
}

void read_processes(Reading& reading, Node list)
{
    if (!reading.expect(list, Document::Kind::array, "processes")) {
        return;
    }
    for (const Node process : reading.document.children(list)) {
        if (reading.scenario.processes.size() == most_processes) {
            reading.fault(process, MessageCode::processes_too_many,
                          {{"limit", static_cast<std::int64_t>(most_processes)}});
            break;
        }
        read_process(reading, process, std::nullopt);
    }
    reading.scenario.listed = reading.scenario.processes.size();
}

} // namespace procession::core
