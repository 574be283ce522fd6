// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/intervention_cells.h"

#include "core/edit/burst_line.h"
#include "core/edit/intervention_parts.h"
#include "core/edit/steps.h"
#include "core/scenario/document_path.h"
#include "core/scenario/keys.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <set>
#include <variant>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

constexpr std::array<std::string_view, intervention_column_count> columns{"at", "what", "who",
                                                                          "value"};

bool is_change(Deed deed)
{
    return is_intervention_change(key_of(deed));
}

Node row_node(const Document& document, std::size_t row)
{
    const std::vector<Node> rows = intervention_rows(document);
    return row < rows.size() ? rows[row] : Document::none;
}

std::string path_of(std::size_t row)
{
    return fmt::format("interventions[{}]", row);
}

std::string json_of_who(std::string_view typed)
{
    const std::string_view digits =
        typed.starts_with(pid_word) ? typed.substr(pid_word.size()) : std::string_view();
    const bool is_pid =
        !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    return is_pid ? fmt::format(R"({{"pid": {}}})", digits) : core::quoted(typed);
}

std::string first_process(const Document& document)
{
    const std::vector<Node> rows = process_rows(document);
    const Cell name = rows.empty() ? Cell() : cell_of(document, rows.front(), ProcessColumn::name);
    return name.stated ? name.text : default_of(0, ProcessColumn::name);
}

std::string new_process(const Document& document)
{
    return fmt::format(R"({{"name": {}, "bursts": [{{"cpu": 1}}]}})",
                       core::quoted(unused_process_name(document)));
}

std::string default_change(Deed deed)
{
    for (const ValueKey<ProcessSpec>& key : process_keys()) {
        if (key.info.name == key_of(deed)) {
            return to_json(key.info.fallback);
        }
    }
    return "0";
}

/// `"kill": "A"`, `"set": "A", "nice": 0`, `"add": {…}`
std::string action_json(const Document& document, Deed deed, const std::string& who)
{
    if (deed == Deed::add) {
        return fmt::format(R"("add": {})", new_process(document));
    }
    return is_change(deed)
               ? fmt::format(R"("set": {}, "{}": {})", who, key_of(deed), default_change(deed))
               : fmt::format(R"("{}": {})", key_of(deed), who);
}

/// The intervention with another deed, on the same process; whatever else it says stays.
std::string with_deed(const Document& document, Node node, Deed deed)
{
    const InterventionParts parts = intervention_parts(document, node);
    const bool adds = parts.action != Document::none && document.key(parts.action) == "add";
    const Node name = adds ? member_of(document, parts.action, "name") : parts.action;
    const std::string who = name == Document::none ? core::quoted(first_process(document))
                                                   : std::string(document.source(name));
    std::vector<std::string> members;
    bool done = false;
    const auto act = [&] {
        members.push_back(action_json(document, deed, who));
        done = true;
    };
    for (const Node member : document.children(node)) {
        if (member == parts.action || (parts.action == Document::none && member == parts.other)) {
            act();
        } else if (member != parts.change) {
            members.push_back(
                fmt::format("{}: {}", core::quoted(document.key(member)), document.source(member)));
        }
    }
    if (!done) {
        act();
    }
    return fmt::format("{{{}}}", fmt::join(members, ", "));
}

std::optional<Message> type_what(EditedScenario& edited, const std::string& step, std::size_t row,
                                 std::string_view typed)
{
    const Node node = row_node(edited.document(), row);
    const auto deed = deed_named(typed);
    if (!deed || edited.document().kind(node) != Kind::object) {
        return std::nullopt; // it is chosen, never typed
    }
    return edited.set(step, path_of(row), with_deed(edited.document(), node, *deed));
}

/// A process that is added arrives then, if it says when it arrives.
std::optional<Message> follow_arrival(EditedScenario& edited, const std::string& step,
                                      std::size_t row, bool followed)
{
    const std::string at = path_of(row) + ".at";
    const Node now = edited.document().find(at);
    if (!followed || now == Document::none) {
        return std::nullopt;
    }
    return edited.set(step, path_of(row) + ".add.arrival",
                      std::string(edited.document().source(now)));
}

/// Whether a process that is added says that it arrives at that moment.
bool says_arrival(const Document& document, std::size_t row)
{
    const Node at = document.find(path_of(row) + ".at");
    const Node arrival = document.find(path_of(row) + ".add.arrival");
    return at != Document::none && arrival != Document::none &&
           document.source(at) == document.source(arrival);
}

/// The path that a cell's value stands at; empty if there is none to type at.
std::string path_of_cell(const Document& document, std::size_t row, InterventionColumn column)
{
    const InterventionParts parts = intervention_parts(document, row_node(document, row));
    if (column == InterventionColumn::at) {
        return path_of(row) + ".at";
    }
    if (parts.action == Document::none) {
        return {};
    }
    const std::string action = document.key(parts.action);
    if (action == "add") {
        return path_of(row) + (column == InterventionColumn::who ? ".add.name" : ".add.bursts");
    }
    if (column == InterventionColumn::who) {
        return path_of(row) + '.' + action;
    }
    return parts.change == Document::none ? std::string()
                                          : path_of(row) + '.' + document.key(parts.change);
}

} // namespace

std::optional<Message> type_into(EditedScenario& edited, std::size_t row, InterventionColumn column,
                                 std::string_view typed)
{
    typed = without_blanks(typed);
    const Node node = row_node(edited.document(), row);
    const std::string step =
        fmt::format("intervention:{}", columns[static_cast<std::size_t>(column)]);
    if (node == Document::none || cell_of(edited.document(), node, column).text == typed) {
        return std::nullopt;
    }
    if (column == InterventionColumn::what) {
        return type_what(edited, step, row, typed);
    }
    const std::string path = path_of_cell(edited.document(), row, column);
    if (path.empty()) {
        return std::nullopt;
    }
    return together(edited, step, [&]() -> std::optional<Message> {
        if (typed.empty()) {
            return edited.remove(step, path);
        }
        if (column == InterventionColumn::who) {
            const bool adds = deed_of(edited.document(), node) == Deed::add;
            return edited.set(step, path, adds ? core::quoted(typed) : json_of_who(typed));
        }
        const bool follows =
            column == InterventionColumn::at && says_arrival(edited.document(), row);
        const bool bursts = path.ends_with(".bursts");
        const auto line = bursts ? bursts_of_line(typed) : std::nullopt;
        auto problem = line ? edited.set(step, path, *line) : edited.type(step, path, typed);
        auto other = follow_arrival(edited, step, row, follows);
        return problem ? problem : other;
    });
}

std::optional<Message> add_intervention(EditedScenario& edited, std::size_t row, Deed deed,
                                        scheduler::Ticks at)
{
    const std::string step = "add_intervention";
    const Document& document = edited.document();
    const std::string json =
        fmt::format(R"({{"at": {}, {}}})", at,
                    action_json(document, deed, core::quoted(first_process(document))));
    return together(edited, step, [&]() -> std::optional<Message> {
        if (auto problem = ensure_there(edited, step, "interventions", "[]")) {
            return problem;
        }
        return edited.insert(step, path_of(row), json);
    });
}

std::optional<Message> remove_interventions(EditedScenario& edited,
                                            const std::vector<std::size_t>& rows)
{
    const std::string step = "remove_intervention";
    return together(edited, step, [&]() -> std::optional<Message> {
        const std::set<std::size_t, std::greater<>> from_below(rows.begin(), rows.end());
        for (const std::size_t row : from_below) {
            if (auto problem = edited.remove(step, path_of(row))) {
                return problem;
            }
        }
        return !rows.empty() && intervention_rows(edited.document()).empty()
                   ? edited.remove(step, "interventions")
                   : std::nullopt;
    });
}

std::optional<Message> move_to(EditedScenario& edited, std::size_t row, scheduler::Ticks at)
{
    const std::string step = "intervention:at";
    return together(edited, step, [&]() -> std::optional<Message> {
        const bool follows = says_arrival(edited.document(), row);
        if (auto problem = edited.set(step, path_of(row) + ".at", std::to_string(at))) {
            return problem;
        }
        return follow_arrival(edited, step, row, follows);
    });
}

std::optional<Message> move_intervention(EditedScenario& edited, std::size_t row, bool down)
{
    const std::size_t count = intervention_rows(edited.document()).size();
    if (row >= count || (down ? row + 1 == count : row == 0)) {
        return std::nullopt;
    }
    return edited.move("move_intervention", "interventions", row, down ? row + 1 : row - 1);
}

std::optional<InterventionPlace> intervention_place_of(const Fault& fault)
{
    const auto steps = parse_path(fault.path);
    const auto* const list =
        steps && steps->size() >= 2 ? std::get_if<std::string>(&(*steps)[0]) : nullptr;
    const auto* const row = list ? std::get_if<std::size_t>(&(*steps)[1]) : nullptr;
    if (!list || *list != "interventions" || !row) {
        return std::nullopt;
    }
    InterventionPlace place{*row, InterventionColumn::what};
    const auto* const key = steps->size() > 2 ? std::get_if<std::string>(&(*steps)[2]) : nullptr;
    const auto* const inner = steps->size() > 3 ? std::get_if<std::string>(&(*steps)[3]) : nullptr;
    if (key && *key == "at") {
        place.column = InterventionColumn::at;
    } else if (key &&
               (is_intervention_change(*key) || (*key == "add" && inner && *inner == "bursts"))) {
        place.column = InterventionColumn::value;
    } else if (key && is_intervention_action(*key)) {
        place.column = InterventionColumn::who;
    }
    return place;
}

} // namespace procession::core::edit
