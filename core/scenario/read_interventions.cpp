// SPDX-License-Identifier: GPL-3.0-or-later
// `interventions`: kill, suspend, resume, set and add at a time.
#include "core/scenario/reading.h"

#include <algorithm>

namespace procession::core {

namespace {

using Node = Document::Node;
using Kind = Intervention::Kind;

/// The members of an intervention that say what it does.
struct InterventionParts {
    Node at = Document::none;
    Node action = Document::none; ///< kill, suspend, resume, set or add
    Node change = Document::none; ///< set: priority, nice or tickets
    int actions = 0;
    int changes = 0;
    Kind kind = Kind::kill;
};

InterventionParts intervention_parts(const Document& document, Node node)
{
    InterventionParts parts;
    const auto action = [&](Node member, Kind kind) {
        parts.action = member;
        parts.kind = kind;
        ++parts.actions;
    };
    for (const Node member : document.children(node)) {
        const std::string key = document.key(member);
        if (key == "at") {
            parts.at = member;
        } else if (key == "kill") {
            action(member, Kind::kill);
        } else if (key == "suspend") {
            action(member, Kind::suspend);
        } else if (key == "resume") {
            action(member, Kind::resume);
        } else if (key == "set") {
            action(member, Kind::set_priority);
        } else if (key == "add") {
            action(member, Kind::add);
        } else if (key == "priority" || key == "nice" || key == "tickets") {
            parts.change = member;
            ++parts.changes;
        }
    }
    return parts;
}

void read_change(Reading& reading, Node member, Intervention& intervention)
{
    const std::string key = reading.document.key(member);
    intervention.kind = key == "priority" ? Kind::set_priority
                        : key == "nice"   ? Kind::set_nice
                                          : Kind::set_tickets;
    for (const ValueKey<ProcessSpec>& known : process_keys()) {
        if (known.info.name == key) {
            const auto value = reading.value(member, known.info);
            intervention.value = value ? std::get<std::int64_t>(*value) : 0;
        }
    }
}

/// A name or {"pid": n}; whether there is such a process is checked afterwards.
void read_who(Reading& reading, Node node, Who& who)
{
    const Document& document = reading.document;
    if (document.kind(node) != Document::Kind::object) {
        if (document.kind(node) != Document::Kind::string) {
            reading.fault(node, MessageCode::who_wrong,
                          {{"found", shortened(document.source(node))}});
        } else {
            who.name = reading.name(node, document.key(node)).value_or("");
        }
        return;
    }
    static const auto known = key_names("who");
    reading.check_keys(node, known);
    if (const Node pid = document.member(node, "pid"); pid != Document::none) {
        const auto last = first_pid + static_cast<std::int64_t>(most_processes) - 1;
        who.pid = reading.integer(pid, "pid", first_pid, last).value_or(0);
    } else {
        reading.fault(node, MessageCode::key_missing, {{"key", std::string("pid")}});
    }
}

std::optional<Intervention> read_intervention(Reading& reading, Node node)
{
    if (!reading.expect(node, Document::Kind::object, "interventions")) {
        return std::nullopt;
    }
    static const auto known = key_names("intervention");
    reading.check_keys(node, known);
    const InterventionParts parts = intervention_parts(reading.document, node);
    Intervention intervention;
    intervention.kind = parts.kind;
    if (parts.at == Document::none) {
        reading.fault(node, MessageCode::key_missing, {{"key", std::string("at")}});
    } else {
        intervention.at = reading.integer(parts.at, "at", 0, scheduler::latest_tick).value_or(0);
    }
    if (parts.actions != 1) {
        reading.fault(node, MessageCode::intervention_not_one);
        return std::nullopt;
    }
    const bool sets = parts.kind == Kind::set_priority;
    if (parts.changes != (sets ? 1 : 0)) {
        reading.fault(node, sets ? MessageCode::intervention_set_not_one
                                 : MessageCode::intervention_change_without_set);
        return std::nullopt;
    }
    if (sets) {
        read_change(reading, parts.change, intervention);
    }
    if (parts.kind != Kind::add) {
        read_who(reading, parts.action, intervention.who);
        return intervention;
    }
    intervention.added = reading.scenario.processes.size();
    read_process(reading, parts.action, intervention.at);
    return intervention;
}

} // namespace

void read_interventions(Reading& reading, Node list)
{
    if (!reading.expect(list, Document::Kind::array, "interventions")) {
        return;
    }
    for (const Node node : reading.document.children(list)) {
        if (auto intervention = read_intervention(reading, node)) {
            reading.scenario.interventions.push_back(std::move(*intervention));
            reading.intervention_nodes.push_back(node);
        }
    }
}

} // namespace procession::core
