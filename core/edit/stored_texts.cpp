// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/stored_texts.h"

#include "core/edit/process_cells.h"
#include "core/edit/steps.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace procession::core::edit {

namespace {

using Node = Document::Node;
using TextKind = StoredText::Kind;

std::string_view list_of_texts(TextKind kind)
{
    return kind == TextKind::program ? "programs" : "files";
}

std::string step_of(std::string_view verb, TextKind kind)
{
    return fmt::format("{}_{}", verb, kind == TextKind::program ? "program" : "file");
}

std::string path_of_text(const StoredText& stored)
{
    return fmt::format("{}[{}]", list_of_texts(stored.kind), core::quoted(stored.name));
}

bool is_there(const Document& document, TextKind kind, std::string_view name)
{
    return std::ranges::any_of(stored_texts(document), [&](const StoredText& one) {
        return one.kind == kind && one.name == name;
    });
}

/// Bytes of the key of a member, with its quotes.
std::size_t key_length(const Document& document, Node member)
{
    const std::string_view text = document.text();
    const std::size_t begin = document.key_begin(member);
    std::size_t end = begin + 1;
    while (text[end] != '"') {
        end += text[end] == '\\' ? 2 : 1;
    }
    return end + 1 - begin;
}

/// Where processes, listed or added later, name a program.
std::vector<std::string> users_of(const Document& document, const std::string& program)
{
    std::vector<std::string> paths;
    const auto look = [&](Node process) {
        if (process == Document::none || document.kind(process) != Document::Kind::object) {
            return;
        }
        const Node named = document.member(process, "program");
        if (named != Document::none && document.kind(named) == Document::Kind::string &&
            document.string(named) == program) {
            paths.push_back(document.path(named));
        }
    };
    for (const Node process : process_rows(document)) {
        look(process);
    }
    const Node later = document.find("interventions"); // there is a tree, for there are programs
    if (later != Document::none && document.kind(later) == Document::Kind::array) {
        for (const Node one : document.children(later)) {
            look(document.kind(one) == Document::Kind::object ? document.member(one, "add")
                                                              : Document::none);
        }
    }
    return paths;
}

} // namespace

std::vector<StoredText> stored_texts(const Document& document)
{
    std::vector<StoredText> all;
    if (document.root() == Document::none) {
        return all;
    }
    for (const TextKind kind : {TextKind::program, TextKind::file}) {
        const Node list = document.find(list_of_texts(kind));
        if (list != Document::none && document.kind(list) == Document::Kind::object) {
            for (const Node member : document.children(list)) {
                all.push_back({kind, document.key(member)});
            }
        }
    }
    return all;
}

Node node_of(const Document& document, const StoredText& stored)
{
    if (document.root() == Document::none) {
        return Document::none;
    }
    const Node node = document.find(path_of_text(stored));
    return node != Document::none && document.kind(node) == Document::Kind::string ? node
                                                                                   : Document::none;
}

NameProblem name_problem(const Document& document, TextKind kind, std::string_view name)
{
    return name.empty()                     ? NameProblem::empty
           : is_there(document, kind, name) ? NameProblem::taken
                                            : NameProblem::none;
}

std::string free_name(const Document& document, TextKind kind, std::string_view wanted)
{
    std::string name(wanted);
    const std::size_t dot = wanted.rfind('.');
    const std::string_view stem = wanted.substr(0, dot == 0 ? wanted.size() : dot);
    for (int number = 2; is_there(document, kind, name); ++number) {
        name = fmt::format("{}_{}{}", stem, number, wanted.substr(stem.size()));
    }
    return name;
}

std::optional<Message> add_text(EditedScenario& edited, const StoredText& stored,
                                std::string_view text)
{
    if (name_problem(edited.document(), stored.kind, stored.name) != NameProblem::none) {
        return std::nullopt;
    }
    const std::string step = step_of("add", stored.kind);
    return together(edited, step, [&]() -> std::optional<Message> {
        if (edited.document().find(list_of_texts(stored.kind)) == Document::none) {
            if (auto problem = edited.set(step, list_of_texts(stored.kind), "{}")) {
                return problem;
            }
        }
        return edited.set(step, path_of_text(stored), core::quoted(text));
    });
}

std::optional<Message> rename_text(EditedScenario& edited, const StoredText& stored,
                                   std::string_view name)
{
    if (name_problem(edited.document(), stored.kind, name) != NameProblem::none ||
        !is_there(edited.document(), stored.kind, stored.name)) {
        return std::nullopt;
    }
    const Node node = edited.document().find(path_of_text(stored));
    const std::string step = step_of("rename", stored.kind);
    const auto users = stored.kind == TextKind::program ? users_of(edited.document(), stored.name)
                                                        : std::vector<std::string>();
    return together(edited, step, [&]() -> std::optional<Message> {
        const Document& document = edited.document();
        edited.replace_text(step, document.key_begin(node), key_length(document, node),
                            core::quoted(name));
        for (const std::string& path : users) {
            if (auto problem = edited.set(step, path, core::quoted(name))) {
                return problem;
            }
        }
        return std::nullopt;
    });
}

std::optional<Message> remove_text(EditedScenario& edited, const StoredText& stored)
{
    return edited.remove(step_of("remove", stored.kind), path_of_text(stored));
}

std::optional<Message> add_process_of(EditedScenario& edited, std::string_view program)
{
    const std::string step = "run_program";
    const std::size_t dot = program.rfind('.');
    const std::string stem(program.substr(0, dot == 0 ? program.size() : dot));
    std::set<std::string, std::less<>> names;
    const std::vector<Node> rows = process_rows(edited.document());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Cell name = cell_of(edited.document(), rows[row], ProcessColumn::name);
        names.insert(name.stated ? name.text : default_of(row, ProcessColumn::name));
    }
    std::string name = stem;
    for (int number = 2; names.contains(name); ++number) {
        name = fmt::format("{}{}", stem, number);
    }
    return together(edited, step, [&]() -> std::optional<Message> {
        if (edited.document().find("processes") == Document::none) {
            if (auto problem = edited.set(step, "processes", "[]")) {
                return problem;
            }
        }
        return edited.insert(step, fmt::format("processes[{}]", rows.size()),
                             fmt::format(R"({{"name": {}, "arrival": 0, "program": {}}})",
                                         core::quoted(name), core::quoted(program)));
    });
}

} // namespace procession::core::edit
