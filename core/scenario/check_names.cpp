// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/nearest.h"
#include "core/scenario/reading.h"

#include <algorithm>
#include <unordered_set>

namespace procession::core {

namespace {

using Names = std::unordered_set<std::string_view>;

void check_duplicates(Reading& reading, Names& names)
{
    const auto& processes = reading.scenario.processes;
    names.reserve(processes.size());
    for (std::size_t i = 0; i < processes.size(); ++i) {
        const std::string& name = processes[i].name;
        if (!name.empty() && !names.insert(name).second) {
            reading.fault(reading.process_nodes[i], MessageCode::process_duplicate,
                          {{"name", name}});
        }
    }
}

void unknown_name(Reading& reading, Document::Node node, const Names& names,
                  const std::string& name)
{
    // A slip is looked for among few processes only; among a million it is no help.
    constexpr std::size_t most_searched = 10'000;
    std::vector<std::string_view> known;
    if (names.size() <= most_searched) {
        known.assign(names.begin(), names.end());
        std::sort(known.begin(), known.end());
    }
    const Nearest meant = nearest(name, known);
    reading.fault(node, meant.close ? MessageCode::who_unknown_near : MessageCode::who_unknown,
                  {{"name", shortened(name)}, {"nearest", std::string(meant.word)}});
}

/// The member of an intervention that says whom it is about.
Document::Node who_node(const Document& document, Document::Node intervention)
{
    for (const std::string_view key : {"kill", "suspend", "resume", "set"}) {
        if (const auto node = document.member(intervention, key); node != Document::none) {
            return node;
        }
    }
    return intervention;
}

} // namespace

void check_names(Reading& reading)
{
    Names names;
    check_duplicates(reading, names);
    const Scenario& scenario = reading.scenario;
    // Programs create processes as they run: then any pid may come to exist.
    const bool closed = scenario.programs.empty();
    const auto last_pid = first_pid + static_cast<std::int64_t>(scenario.processes.size()) - 1;
    for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
        const Intervention& intervention = scenario.interventions[i];
        if (intervention.kind == Intervention::Kind::add) {
            continue;
        }
        const auto node = who_node(reading.document, reading.intervention_nodes[i]);
        if (!intervention.who.name.empty()) {
            if (closed && !names.contains(intervention.who.name)) {
                unknown_name(reading, node, names, intervention.who.name);
            }
        } else if (closed && intervention.who.pid > last_pid) {
            reading.fault(
                node, MessageCode::pid_unknown,
                {{"pid", intervention.who.pid}, {"first", first_pid}, {"last", last_pid}});
        }
    }
}

} // namespace procession::core
