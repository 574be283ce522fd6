// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sees who looks into a process.
#include "core/program/process/describe.h"
#include "core/program/process/event_loops.h"
#include "core/program/process/program_task.h"
#include "core/program/values/class.h"
#include "core/program/values/function.h"
#include "core/program/values/module.h"
#include "core/program/values/pages.h"

#include <fmt/format.h>
#include <string_view>

namespace procession::core::program {
namespace {

/// Names that every module has, and what import, def and class have made of themselves, are not
/// what a learner looks for.
bool is_worth_showing(const VariableView& variable)
{
    return !variable.value.is_unbound() && !variable.name.starts_with("__") &&
           !is<Module>(variable.value) && !is<Function>(variable.value) &&
           !is<Native>(variable.value) && !is<Class>(variable.value) &&
           !is<BoundMethod>(variable.value);
}

std::string text_of_datum(const Datum& datum)
{
    constexpr std::size_t longest = 40;
    if (datum.is_none()) {
        return "None";
    }
    if (const auto* const truth = std::get_if<bool>(&datum.value)) {
        return *truth ? "True" : "False";
    }
    if (const auto* const number = std::get_if<double>(&datum.value)) {
        return fmt::format("{}", *number);
    }
    if (const auto* const text = std::get_if<std::string>(&datum.value)) {
        return text->size() > longest ? fmt::format("{} bytes", text->size())
                                      : fmt::format("{:?}", *text);
    }
    if (const auto* const data = std::get_if<Data>(&datum.value)) {
        return fmt::format("{} values", data->size());
    }
    return std::to_string(datum.integer());
}

std::string text_of_call(const core::SystemCall& call)
{
    std::string text(core::name_of(call.code));
    text += '(';
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        text += (i > 0 ? ", " : "") + text_of_datum(call.arguments[i]);
    }
    return text + ')';
}

} // namespace

ProgramAt ProgramTask::look() const
{
    ProgramAt at;
    at.program = space_->program;
    at.statements = thread_.instructions;
    at.has_ended = phase_ == Phase::over;
    if (says_ || (thread_.in_system_call && !answer_ && !thread_.has_ended())) {
        at.system_call = text_of_call(call_);
    }
    const std::vector<FrameView> frames = thread_.call_stack();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (frames[i].is_hidden) {
            continue;
        }
        CallAt call{
            std::string(frames[i].function), std::string(frames[i].file), frames[i].line, {}};
        for (const VariableView& variable : thread_.variables(*space_->heap, i)) {
            if (is_worth_showing(variable)) {
                call.variables.push_back(variable_at(*space_->heap, variable.name, variable.value));
            }
        }
        at.calls.push_back(std::move(call));
    }
    at.loops = event_loops_of(*space_->heap, thread_);
    at.is_in_library = !frames.empty() && frames.back().is_hidden;
    return at;
}

PagesAt ProgramTask::pages(const Task& other) const
{
    const auto* const its = dynamic_cast<const ProgramTask*>(&other);
    if (its == nullptr) {
        return {};
    }
    PagesAt pages = pages_of(*space_->heap, *its->space_->heap);
    if (space_->origin != its->space_->origin) {
        pages.shared = 0; // what is alike is so by chance
    }
    return pages;
}

} // namespace procession::core::program
