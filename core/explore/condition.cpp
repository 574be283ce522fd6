// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/condition.h"

#include "core/explore/outcome.h"
#include "core/program/code/program.h"
#include "core/program/process/program_task.h"
#include "core/program/syntax/syntax_fault.h"

#include <fmt/format.h>
#include <regex>

namespace procession::core::explore {

namespace {

constexpr int holds_code = 2; ///< of SystemExit, as the program below raises it
constexpr int fails_code = 3;

/// A program that ends by telling whether the expression is true.
std::string program_of(const std::string& expression)
{
    return fmt::format("raise SystemExit({} if (\n{}\n) else {})\n", holds_code, expression,
                       fails_code);
}

Datum pair_of(const std::string& name, Datum value)
{
    return Datum(Data{Datum(name), std::move(value)});
}

program::Given given(const Machine& machine)
{
    const Outcome outcome = outcome_of(machine);
    Data codes;
    for (const Outcome::End& end : outcome.ends) {
        codes.push_back(pair_of(end.name, end.has_ended ? Datum(std::int64_t{end.code}) : Datum()));
    }
    Data files;
    for (const auto& [path, text] : outcome.files) {
        files.push_back(pair_of(path, Datum(text)));
    }
    return {{"output", Datum(outcome.output)},
            {"errors", Datum(outcome.errors)},
            {"exit_codes", Datum(std::move(codes))},
            {"files", Datum(std::move(files))}};
}

} // namespace

std::variant<Condition, Message> Condition::of(const std::string& expression)
{
    auto compiled = program::compile(program_of(expression),
                                     {.file_name = "<expression>", .statement_ticks = 1});
    if (const auto* const fault = std::get_if<program::syntax::SyntaxFault>(&compiled)) {
        return Message{MessageCode::explore_expression_wrong,
                       {{"expression", expression},
                        {"reason", fault->hint ? render(*fault->hint) : fault->message}}};
    }
    Condition condition;
    condition.program_ = std::get<std::shared_ptr<const program::Program>>(std::move(compiled));
    static const std::regex about_output(R"(\b(output|errors)\b)");
    condition.sees_output_ = std::regex_search(expression, about_output);
    return condition;
}

std::optional<EntityId> Condition::subject(const Scenario& scenario)
{
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        if (!scenario.processes[i].program.empty()) {
            return static_cast<EntityId>(i);
        }
    }
    return std::nullopt;
}

std::variant<bool, Message> Condition::holds(const Machine& machine) const
{
    const auto cannot = [](std::string why) {
        return Message{MessageCode::explore_expression_fails, {{"reason", std::move(why)}}};
    };
    const std::optional<EntityId> id = subject(*machine.scenario_lived());
    const Task* const task = !id              ? nullptr
                             : machine.kept() ? machine.kept().get()
                                              : machine.task(*id);
    const auto* const subject = dynamic_cast<const program::ProgramTask*>(task);
    if (subject == nullptr) {
        return cannot("?");
    }
    // Shared values are read by system calls.
    Kernel kernel = machine.kernel();
    const auto ask = [&](const SystemCall& call) -> std::optional<Datum> {
        Effects effects;
        kernel.perform(*id, call, machine.now(), effects);
        for (const Effect& effect : effects) {
            if (effect.process == *id && effect.kind == Effect::Kind::answer) {
                return effect.value;
            }
        }
        return std::nullopt;
    };
    const program::Computed computed = subject->compute(program_, given(machine), ask);
    if (computed.code != holds_code && computed.code != fails_code) {
        return cannot(computed.error);
    }
    return computed.code == holds_code;
}

} // namespace procession::core::explore
