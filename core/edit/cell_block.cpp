// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cell_block.h"

#include "core/edit/new_processes.h"
#include "core/edit/time_block.h"

#include <algorithm>
#include <map>
#include <utility>

namespace procession::core::edit {

namespace {

using Problem = std::optional<Message>;
using Rows = std::map<std::size_t, std::vector<const TypedInto*>>;

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// Whether it means the same whatever else stands in the scenario: no time of day, no unit, no
/// decimal.
bool stands_alone(const TypedInto& cell)
{
    switch (cell.column) {
    case ProcessColumn::arrival:
        return std::ranges::all_of(cell.typed,
                                   [](char letter) { return letter == ' ' || is_digit(letter); });
    case ProcessColumn::bursts: { // "2 6@disk 2"
        bool in_device = false;
        return std::ranges::all_of(cell.typed, [&](char letter) {
            in_device = letter != ' ' && (in_device || letter == '@');
            return in_device || letter == ' ' || is_digit(letter);
        });
    }
    default:
        return true;
    }
}

/// What cannot be done of one does not keep the others from being typed; the first is returned.
Problem one_by_one(EditedScenario& edited, const std::vector<TypedInto>& cells)
{
    Problem first;
    for (const TypedInto& cell : cells) {
        while (cell.row >= process_rows(edited.document()).size()) {
            if (Problem problem = add_process(edited, process_rows(edited.document()).size())) {
                return problem;
            }
        }
        Problem problem = type_into(edited, cell.row, cell.column, cell.typed);
        if (problem && !first) {
            first = std::move(problem);
        }
    }
    return first;
}

/// A process with its cells typed into, in a scenario of its own.
std::variant<std::string, Message> typed_row(std::string_view process,
                                             const std::vector<const TypedInto*>& cells)
{
    EditedScenario alone(R"({"processes": [)" + std::string(process) + "]}");
    for (const TypedInto* cell : cells) {
        if (Problem problem = type_into(alone, 0, cell->column, cell->typed)) {
            return *std::move(problem);
        }
    }
    const Document& document = alone.document();
    return std::string(document.source(document.find("processes[0]")));
}

/// The rows that are there already.
Problem change_rows(const Document& document, const Rows& rows, std::vector<TextChange>& changes)
{
    const std::vector<Document::Node> nodes = process_rows(document);
    for (const auto& [row, cells] : rows) {
        if (row >= nodes.size()) {
            break;
        }
        const std::string_view before = document.source(nodes[row]);
        auto after = typed_row(before, cells);
        if (auto* problem = std::get_if<Message>(&after)) {
            return std::move(*problem);
        }
        auto& text = std::get<std::string>(after);
        if (text != before) {
            changes.push_back({document.begin(nodes[row]), std::string(before), std::move(text)});
        }
    }
    return std::nullopt;
}

std::vector<std::string> names_typed(const Rows& rows)
{
    std::vector<std::string> names;
    for (const auto& [row, cells] : rows) {
        for (const TypedInto* cell : cells) {
            if (cell->column == ProcessColumn::name) {
                names.push_back(cell->typed);
            }
        }
    }
    return names;
}

/// Rows behind the last, each in the layout that one would have there.
Problem append_rows(const Document& document, const Rows& rows, std::vector<TextChange>& changes)
{
    const std::size_t count = process_rows(document).size();
    const std::size_t wanted = rows.empty() ? 0 : rows.rbegin()->first + 1;
    if (wanted <= count) {
        return std::nullopt;
    }
    constexpr std::string_view mark = "0";
    Placed placed = place_element(document, "processes[" + std::to_string(count) + ']', mark);
    if (auto* problem = std::get_if<Message>(&placed)) {
        return std::move(*problem);
    }
    auto& change = std::get<TextChange>(placed);
    const std::size_t at = change.inserted.find(mark);
    const std::string before = change.inserted.substr(0, at);
    const std::string after = change.inserted.substr(at + mark.size());
    change.inserted.clear();
    const std::vector<std::string> made =
        new_processes(document, wanted - count, names_typed(rows));
    for (std::size_t row = count; row < wanted; ++row) {
        const auto cells = rows.find(row);
        auto typed =
            typed_row(made[row - count],
                      cells == rows.end() ? std::vector<const TypedInto*>{} : cells->second);
        if (auto* problem = std::get_if<Message>(&typed)) {
            return std::move(*problem);
        }
        change.inserted += before + std::get<std::string>(typed) + after;
    }
    changes.push_back(std::move(change));
    return std::nullopt;
}

/// All of them, which stand in order, as one replacement from the first to the last.
void change_span(EditedScenario& edited, std::string name, const std::vector<TextChange>& changes)
{
    if (changes.empty()) {
        return;
    }
    const std::string& text = edited.text();
    const std::size_t from = changes.front().at;
    std::size_t done = from;
    std::string after;
    for (const TextChange& change : changes) {
        after.append(text, done, change.at - done);
        after += change.inserted;
        done = change.at + change.removed.size();
    }
    edited.begin_together(std::move(name));
    edited.replace_text({}, from, done - from, after);
    edited.end_together();
}

} // namespace

Problem type_into_all(EditedScenario& edited, std::string name, const std::vector<TypedInto>& cells)
{
    const auto slowly = [&] {
        edited.begin_together(std::move(name));
        const auto settled = settle_block(edited, cells);
        Problem problem = settled ? type_into_all(edited, {}, *settled) : one_by_one(edited, cells);
        edited.end_together();
        return problem;
    };
    if (process_rows(edited.document()).empty() || !std::ranges::all_of(cells, stands_alone)) {
        return slowly();
    }
    Rows rows;
    for (const TypedInto& cell : cells) {
        rows[cell.row].push_back(&cell);
    }
    std::vector<TextChange> changes;
    Problem problem = change_rows(edited.document(), rows, changes);
    if (!problem) {
        problem = append_rows(edited.document(), rows, changes);
    }
    if (problem) {
        return slowly(); // all but what cannot be done
    }
    change_span(edited, std::move(name), changes);
    return std::nullopt;
}

} // namespace procession::core::edit
