// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/code/program.h"
#include "core/program/values/image.h"
#include "core/scenario/scenario.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace procession::core {
class Task;
}

namespace procession::core::program {

/// The programs of a scenario, compiled once for all the processes that run them. Never changes.
struct ProgramSet {
    /// One program: its code, or what Python prints that cannot compile it.
    struct Entry {
        std::shared_ptr<const Program> program; ///< null if it has a fault
        std::string fault;                      ///< for standard error
        bool is_outside_subset = false;         ///< Python would run it
    };

    std::shared_ptr<const Image> image;
    std::map<std::string, Entry, std::less<>> programs; ///< by name in the scenario
    std::size_t heap_limit = 0;                         ///< bytes a process
    std::uint32_t statement_ticks = 0;
};

/// The name under which a program of the scenario can be imported: "code/tickets.py" is tickets.
[[nodiscard]] std::string_view module_name(std::string_view program);

/// One that is not in the set: a file that has only been written, or the text of `python3 -c`.
[[nodiscard]] ProgramSet::Entry compile_program(const std::string& name, const std::string& source,
                                                std::uint32_t statement_ticks);

[[nodiscard]] std::shared_ptr<const ProgramSet> compile_programs(const Scenario& scenario);

/// Makes what runs for the processes of `scenario` that have a program.
[[nodiscard]] std::function<std::unique_ptr<Task>(const Scenario&, const ProcessSpec&)>
program_tasks(const Scenario& scenario);

} // namespace procession::core::program
