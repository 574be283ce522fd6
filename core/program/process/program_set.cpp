// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/process/program_set.h"

#include "core/program/process/program_task.h"
#include "core/program/syntax/source.h"
#include "core/program/syntax/syntax_fault.h"

#include <utility>

namespace procession::core::program {
namespace {

/// Made once: it takes some milliseconds, never changes, and every run has the same.
const std::shared_ptr<const Image>& shared_image()
{
    static const std::shared_ptr<const Image> image = make_image();
    return image;
}

} // namespace

std::string_view module_name(std::string_view program)
{
    const std::size_t slash = program.find_last_of("/\\");
    if (slash != std::string_view::npos) {
        program.remove_prefix(slash + 1);
    }
    if (program.ends_with(".py")) {
        program.remove_suffix(3);
    }
    return program;
}

ProgramSet::Entry compile_program(const std::string& name, const std::string& source,
                                  std::uint32_t statement_ticks)
{
    auto outcome = compile(source, {.file_name = name, .statement_ticks = statement_ticks});
    ProgramSet::Entry entry;
    if (const auto* const fault = std::get_if<syntax::SyntaxFault>(&outcome)) {
        entry.fault = syntax::render(*fault, syntax::Source(source), name);
        entry.is_outside_subset = fault->kind == syntax::SyntaxFault::Kind::outside_subset;
    } else {
        entry.program = std::get<std::shared_ptr<const Program>>(std::move(outcome));
    }
    return entry;
}

std::shared_ptr<const ProgramSet> compile_programs(const Scenario& scenario)
{
    auto set = std::make_shared<ProgramSet>();
    set->image = shared_image();
    set->heap_limit = static_cast<std::size_t>(scenario.limits.heap);
    set->statement_ticks = static_cast<std::uint32_t>(scenario.machine.statement_ticks);
    for (const auto& [name, source] : scenario.programs) {
        set->programs.emplace(name, compile_program(name, source, set->statement_ticks));
    }
    return set;
}

std::function<std::unique_ptr<Task>(const Scenario&, const ProcessSpec&)>
program_tasks(const Scenario& scenario)
{
    return [set = compile_programs(scenario)](const Scenario&, const ProcessSpec& process) {
        return std::make_unique<ProgramTask>(set, process.program);
    };
}

} // namespace procession::core::program
