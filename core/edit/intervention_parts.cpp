// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the table of interventions show.
#include "core/edit/intervention_parts.h"

#include "core/edit/burst_line.h"
#include "core/edit/intervention_cells.h"
#include "core/edit/steps.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

constexpr std::array<std::string_view, deed_count> deeds{"kill", "suspend", "resume", "priority",
                                                         "nice", "tickets", "add"};

std::string shown(const Document& document, Node node)
{
    return document.kind(node) == Kind::string ? document.string(node)
                                               : on_one_line(document.source(node));
}

Cell cell_at(const Document& document, Node node)
{
    return node == Document::none ? Cell() : Cell{shown(document, node), true};
}

Cell what_cell(const Document& document, Node node)
{
    const InterventionParts parts = intervention_parts(document, node);
    if (const auto deed = deed_of(document, node)) {
        return {std::string(key_of(*deed)), true};
    }
    const Node known = parts.action != Document::none ? parts.action : parts.other;
    return known == Document::none ? Cell() : Cell{document.key(known), true};
}

Cell who_cell(const Document& document, Node node)
{
    const InterventionParts parts = intervention_parts(document, node);
    if (parts.action == Document::none) {
        return cell_at(document, parts.other);
    }
    if (document.key(parts.action) == "add") {
        return cell_at(document, member_of(document, parts.action, "name"));
    }
    const Node pid = member_of(document, parts.action, "pid");
    return pid == Document::none
               ? cell_at(document, parts.action)
               : Cell{std::string(pid_word) + std::string(document.source(pid)), true};
}

Cell value_cell(const Document& document, Node node)
{
    const InterventionParts parts = intervention_parts(document, node);
    if (parts.action != Document::none && document.key(parts.action) == "add") {
        const Node bursts = member_of(document, parts.action, "bursts");
        const auto line = bursts == Document::none ? std::nullopt : burst_line(document, bursts);
        return line ? Cell{*line, true} : cell_at(document, bursts);
    }
    return cell_at(document, parts.change);
}

} // namespace

bool is_intervention_change(std::string_view key)
{
    return key == "priority" || key == "nice" || key == "tickets";
}

bool is_intervention_action(std::string_view key)
{
    return key == "set" || (deed_named(key) && !is_intervention_change(key));
}

InterventionParts intervention_parts(const Document& document, Node node)
{
    InterventionParts parts;
    if (document.kind(node) != Kind::object) {
        return parts;
    }
    for (const Node member : document.children(node)) {
        const std::string key = document.key(member);
        Node& part = key == "at"                   ? parts.at
                     : is_intervention_action(key) ? parts.action
                     : is_intervention_change(key) ? parts.change
                                                   : parts.other;
        if (part == Document::none && !key.starts_with("x-")) {
            part = member;
        }
    }
    return parts;
}

Node member_of(const Document& document, Node object, std::string_view key)
{
    return object != Document::none && document.kind(object) == Kind::object
               ? document.member(object, key)
               : Document::none;
}

std::string_view key_of(Deed deed)
{
    return deeds[static_cast<std::size_t>(deed)];
}

std::optional<Deed> deed_named(std::string_view key)
{
    const auto* const found = std::find(deeds.begin(), deeds.end(), key);
    return found == deeds.end() ? std::nullopt
                                : std::optional(static_cast<Deed>(found - deeds.begin()));
}

std::vector<Node> intervention_rows(const Document& document)
{
    std::vector<Node> rows;
    const Node list =
        document.root() == Document::none ? Document::none : document.find("interventions");
    if (list != Document::none && document.kind(list) == Kind::array) {
        for (const Node one : document.children(list)) {
            rows.push_back(one);
        }
    }
    return rows;
}

std::optional<Deed> deed_of(const Document& document, Node intervention)
{
    const InterventionParts parts = intervention_parts(document, intervention);
    if (parts.action == Document::none) {
        return std::nullopt;
    }
    const std::string action = document.key(parts.action);
    return action == "set" ? parts.change == Document::none ? std::nullopt
                                                            : deed_named(document.key(parts.change))
                           : deed_named(action);
}

std::optional<scheduler::Ticks> moment_of(const Document& document, Node intervention)
{
    const Node at = intervention_parts(document, intervention).at;
    const std::string_view source = at == Document::none ? "" : document.source(at);
    scheduler::Ticks moment = 0;
    const auto read = std::from_chars(source.data(), source.data() + source.size(), moment);
    const bool whole =
        !source.empty() && read.ec == std::errc() && read.ptr == source.data() + source.size();
    return whole && moment >= 0 && moment <= scheduler::latest_tick ? std::optional(moment)
                                                                    : std::nullopt;
}

Cell cell_of(const Document& document, Node intervention, InterventionColumn column)
{
    switch (column) {
    case InterventionColumn::at:
        return cell_at(document, intervention_parts(document, intervention).at);
    case InterventionColumn::what:
        return what_cell(document, intervention);
    case InterventionColumn::who:
        return who_cell(document, intervention);
    case InterventionColumn::value:
        return value_cell(document, intervention);
    }
    return {};
}

} // namespace procession::core::edit
