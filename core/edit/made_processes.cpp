// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/made_processes.h"

#include "core/edit/process_cells.h"
#include "core/scenario/writer.h"

#include <fmt/format.h>

namespace procession::core::edit {

namespace {

/// The made scenario without what is not taken over, as it would be written.
Document written(const Scenario& made)
{
    Scenario only;
    only.clock = made.clock;
    only.machine.devices = made.machine.devices;
    only.processes = made.processes;
    only.listed = made.listed;
    only.processes.resize(made.listed);
    return Document(to_json(only));
}

std::optional<Message> set_clock(EditedScenario& edited, const std::string& step,
                                 const Document& made)
{
    const Document::Node clock = made.find("clock");
    return clock == Document::none ? std::nullopt : edited.set(step, "clock", made.source(clock));
}

/// One behind the other from `row` on.
std::optional<Message> insert_all(EditedScenario& edited, const std::string& step,
                                  const Document& made, std::size_t row)
{
    for (const Document::Node process : process_rows(made)) {
        const auto name = cell_of(made, process, ProcessColumn::name);
        const bool taken = names_of(edited.document()).contains(name.text);
        const std::string path = fmt::format("processes[{}]", row++);
        if (auto problem = edited.insert(step, path, made.source(process))) {
            return problem;
        }
        if (taken) {
            const std::string other = core::quoted(unused_process_name(edited.document()));
            if (auto problem = edited.set(step, path + ".name", other)) {
                return problem;
            }
        }
    }
    return std::nullopt;
}

} // namespace

bool clocks_agree(const EditedScenario& edited, const Scenario& made)
{
    const auto& now = edited.last_good();
    return process_rows(edited.document()).empty() || !made.clock ||
           (now && now->clock == made.clock);
}

std::optional<Message> append_processes(EditedScenario& edited, std::string step,
                                        const Scenario& made)
{
    const Document document = written(made);
    const std::size_t rows = process_rows(edited.document()).size();
    edited.begin_together(step);
    std::optional<Message> problem;
    if (edited.document().find("processes") == Document::none) {
        problem = edited.set(step, "processes", "[]");
    }
    if (!problem && rows == 0) {
        problem = set_clock(edited, step, document);
    }
    if (!problem) {
        problem = insert_all(edited, step, document, rows);
    }
    edited.end_together();
    return problem;
}

std::optional<Message> replace_processes(EditedScenario& edited, std::string step,
                                         const Scenario& made)
{
    const Document document = written(made);
    const Document::Node list = document.find("processes");
    edited.begin_together(step);
    auto problem = edited.set(
        step, "processes", list == Document::none ? std::string_view("[]") : document.source(list));
    if (!problem) {
        problem = set_clock(edited, step, document);
    }
    edited.end_together();
    return problem;
}

} // namespace procession::core::edit
