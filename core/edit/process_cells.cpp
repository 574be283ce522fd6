// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/process_cells.h"

#include "core/edit/burst_line.h"
#include "core/edit/new_processes.h"
#include "core/edit/steps.h"
#include "core/scenario/document_path.h"
#include "core/scenario/keys.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <variant>

namespace procession::core::edit {

namespace {

using Node = Document::Node;
using Kind = Document::Kind;

constexpr std::array<std::string_view, process_column_count> keys{
    "name", "color", "arrival", "bursts", "program", "priority", "nice", "tickets", "affinity"};

bool is_array(std::string_view typed)
{
    const Document value{std::string(typed)};
    return value.faults().empty() && value.kind(value.root()) == Kind::array;
}

/// What is typed into a column of texts or of lists as JSON; nothing where numbers belong.
std::optional<std::string> cell_json(ProcessColumn column, std::string_view typed)
{
    switch (column) {
    case ProcessColumn::name:
    case ProcessColumn::color:
    case ProcessColumn::program:
        return core::quoted(typed); // "1" is a name, too
    case ProcessColumn::bursts:
    case ProcessColumn::affinity: {
        auto list =
            column == ProcessColumn::bursts ? bursts_of_line(typed) : numbers_of_line(typed);
        return !list && is_array(typed) ? std::optional(std::string(typed)) : list;
    }
    default:
        return std::nullopt;
    }
}

std::string row_path(std::size_t row)
{
    return fmt::format("processes[{}]", row);
}

} // namespace

std::set<std::string> names_of(const Document& document)
{
    std::set<std::string> names;
    const std::vector<Node> rows = process_rows(document);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Cell name = cell_of(document, rows[row], ProcessColumn::name);
        names.insert(name.stated ? name.text : default_of(row, ProcessColumn::name));
    }
    const Node list = document.find("interventions");
    if (list != Document::none && document.kind(list) == Kind::array) {
        for (const Node one : document.children(list)) { // those that are added in between
            const Node added =
                document.kind(one) == Kind::object ? document.member(one, "add") : Document::none;
            if (added != Document::none && document.kind(added) == Kind::object &&
                document.member(added, "name") != Document::none) {
                names.insert(cell_of(document, added, ProcessColumn::name).text);
            }
        }
    }
    return names;
}

namespace {

/// The next letter where names are letters, else the next number.
std::string unused_name(const std::set<std::string>& names)
{
    const bool letters = std::ranges::all_of(
        names, [](const std::string& name) { return name.size() == 1 && name[0] >= 'A'; });
    for (char letter = 'A'; letters && letter <= 'Z'; ++letter) {
        if (!names.contains(std::string(1, letter))) {
            return std::string(1, letter);
        }
    }
    std::size_t number = names.size() + 1;
    while (names.contains(fmt::format("P{}", number))) {
        ++number;
    }
    return fmt::format("P{}", number);
}

} // namespace

std::string_view key_of(ProcessColumn column)
{
    return keys[static_cast<std::size_t>(column)];
}

std::optional<ProcessColumn> column_of(std::string_view key)
{
    const auto* const found = std::ranges::find(keys, key);
    return found == keys.end() ? std::nullopt
                               : std::optional(static_cast<ProcessColumn>(found - keys.begin()));
}

std::vector<Node> process_rows(const Document& document)
{
    std::vector<Node> rows;
    const Node list = document.find("processes");
    if (list != Document::none && document.kind(list) == Kind::array) {
        for (const Node process : document.children(list)) {
            rows.push_back(process);
        }
    }
    return rows;
}

Cell cell_of(const Document& document, Node process, ProcessColumn column)
{
    const bool is_object = document.kind(process) == Kind::object;
    const Node node = is_object ? document.member(process, key_of(column)) : Document::none;
    if (node == Document::none) {
        return {};
    }
    if (document.kind(node) == Kind::string) {
        return {document.string(node), true};
    }
    const auto line = column == ProcessColumn::bursts     ? burst_line(document, node)
                      : column == ProcessColumn::affinity ? number_line(document, node)
                                                          : std::nullopt;
    return {line ? *line : on_one_line(document.source(node)), true};
}

bool is_stated(const Document& document, Node process, ProcessColumn column)
{
    return document.kind(process) == Kind::object &&
           document.member(process, key_of(column)) != Document::none;
}

std::string default_of(std::size_t row, ProcessColumn column)
{
    if (column == ProcessColumn::name) {
        return fmt::format("P{}", row + 1);
    }
    for (const ValueKey<ProcessSpec>& key : process_keys()) {
        if (key.info.name == key_of(column)) {
            return to_json(key.info.fallback);
        }
    }
    return {};
}

std::optional<Message> type_into(EditedScenario& edited, std::size_t row, ProcessColumn column,
                                 std::string_view typed)
{
    typed = without_blanks(typed);
    const std::vector<Node> rows = process_rows(edited.document());
    const Cell now = row < rows.size() ? cell_of(edited.document(), rows[row], column) : Cell();
    const std::string path = fmt::format("{}.{}", row_path(row), key_of(column));
    const std::string step = fmt::format("cell:{}", key_of(column));
    if (typed.empty() ? !now.stated : now.stated && now.text == typed) {
        return std::nullopt;
    }
    if (typed.empty()) {
        return edited.remove(step, path);
    }
    const auto json = cell_json(column, typed);
    return json ? edited.set(step, path, *json) : edited.type(step, path, typed);
}

std::vector<std::string> new_processes(const Document& document, std::size_t count,
                                       const std::vector<std::string>& taken)
{
    std::set<std::string> names = names_of(document);
    names.insert(taken.begin(), taken.end());
    std::vector<std::string> processes;
    while (processes.size() < count) {
        const std::string name = unused_name(names);
        processes.push_back(fmt::format(R"({{"name": {}, "arrival": 0, "bursts": [{{"cpu": 1}}]}})",
                                        core::quoted(name)));
        names.insert(name);
    }
    return processes;
}

std::string unused_process_name(const Document& document)
{
    return unused_name(names_of(document));
}

std::optional<Message> add_process(EditedScenario& edited, std::size_t row)
{
    const std::string process = new_processes(edited.document(), 1).front();
    return together(edited, "add_process", [&]() -> std::optional<Message> {
        if (edited.document().find("processes") == Document::none) {
            if (auto problem = edited.set("add_process", "processes", "[]")) {
                return problem;
            }
        }
        return edited.insert("add_process", row_path(row), process);
    });
}

std::optional<Message> duplicate_processes(EditedScenario& edited,
                                           const std::vector<std::size_t>& rows)
{
    return together(edited, "duplicate_process", [&]() -> std::optional<Message> {
        const std::vector<Node> nodes = process_rows(edited.document());
        std::vector<std::string> sources;
        for (const std::size_t row : rows) {
            if (row < nodes.size()) {
                sources.emplace_back(edited.document().source(nodes[row]));
            }
        }
        std::size_t to = rows.empty() ? 0 : *std::ranges::max_element(rows) + 1;
        for (const std::string& source : sources) {
            const std::string name = unused_process_name(edited.document());
            auto problem = edited.insert("duplicate_process", row_path(to), source);
            const bool is_object = source.starts_with('{');
            if (!problem && is_object) {
                problem = type_into(edited, to, ProcessColumn::name, name);
            }
            if (problem) {
                return problem;
            }
            ++to;
        }
        return std::nullopt;
    });
}

std::optional<Message> remove_processes(EditedScenario& edited,
                                        const std::vector<std::size_t>& rows)
{
    return together(edited, "remove_process", [&]() -> std::optional<Message> {
        const std::set<std::size_t, std::greater<>> from_below(rows.begin(), rows.end());
        for (const std::size_t row : from_below) {
            if (auto problem = edited.remove("remove_process", row_path(row))) {
                return problem;
            }
        }
        return std::nullopt;
    });
}

std::optional<Message> move_processes(EditedScenario& edited, std::size_t first, std::size_t last,
                                      bool down)
{
    const std::size_t count = process_rows(edited.document()).size();
    if (first > last || last >= count || (down ? last + 1 == count : first == 0)) {
        return std::nullopt;
    }
    // The neighbour moves over to the other side.
    return down ? edited.move("move_process", "processes", last + 1, first)
                : edited.move("move_process", "processes", first - 1, last);
}

std::optional<CellPlace> place_of(const Fault& fault)
{
    const auto steps = parse_path(fault.path);
    if (!steps || steps->size() < 2) {
        return std::nullopt;
    }
    const auto* const list = std::get_if<std::string>(&(*steps)[0]);
    const auto* const row = std::get_if<std::size_t>(&(*steps)[1]);
    if (!list || *list != "processes" || !row) {
        return std::nullopt;
    }
    CellPlace place{*row, ProcessColumn::name};
    if (steps->size() == 2) {
        if (fault.message.code == MessageCode::process_without_work) {
            place.column = ProcessColumn::bursts;
        }
    } else if (const auto* key = std::get_if<std::string>(&(*steps)[2])) {
        place.column = column_of(*key).value_or(ProcessColumn::name);
    }
    return place;
}

std::string empty_scenario()
{
    return "{\n"
           "  \"procession\": 1,\n"
           "  \"processes\": [\n"
           "    {\"name\": \"A\", \"arrival\": 0, \"bursts\": [{\"cpu\": 1}]}\n"
           "  ]\n"
           "}\n";
}

} // namespace procession::core::edit
