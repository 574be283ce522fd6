// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/shared_values.h"

#include <algorithm>
#include <fmt/format.h>

namespace procession::core {

namespace {

constexpr std::size_t most_cells = 20;

std::string text_of(const Datum& cell)
{
    if (const auto* const real = std::get_if<double>(&cell.value)) {
        const std::string text = fmt::format("{}", *real);
        const bool is_whole = text.find_first_not_of("-0123456789") == std::string::npos;
        return is_whole ? text + ".0" : text;
    }
    if (const auto* const bytes = std::get_if<std::string>(&cell.value)) {
        return fmt::format("{:?}", *bytes);
    }
    return std::to_string(cell.integer());
}

std::string text_of(const Data& cells, bool is_array)
{
    if (!is_array && cells.size() == 1) {
        return fmt::format("Value({})", text_of(cells.front()));
    }
    std::string text = "Array([";
    for (std::size_t i = 0; i < cells.size() && i <= most_cells; ++i) {
        text += i > 0 ? ", " : "";
        text += i < most_cells ? text_of(cells[i]) : "…";
    }
    return text + "])";
}

/// "Lock 1"; empty if there is no such place.
std::string place_name(const Kernel& kernel, const SharedAt& shared)
{
    const auto kind = shared.kind == SharedAt::Kind::semaphore ? WaitPlace::Kind::semaphore
                                                               : WaitPlace::Kind::channel;
    for (const WaitPlace& place : kernel.places()) {
        if (place.kind == kind && static_cast<std::int64_t>(place.index) == shared.id) {
            return place.name;
        }
    }
    return {};
}

void tell(VariableAt& variable, const Kernel& kernel)
{
    const SharedAt& shared = *variable.shared;
    if (shared.kind != SharedAt::Kind::cells) {
        std::string name = place_name(kernel, shared);
        if (variable.type == "Connection") { // it has both ways: "Pipe 1 →" and back
            name.resize(std::min({name.size(), name.find(" →"), name.find(" ←")}));
        }
        variable.value = name.empty() ? variable.value : name;
        return;
    }
    const auto id = static_cast<std::size_t>(shared.id);
    const bool is_value = variable.type == "Synchronized" || variable.type == "_RawValue";
    const bool is_array = variable.type.ends_with("Array") || variable.type.ends_with("String");
    if (id < kernel.shared_cells().size() && (is_value || is_array)) { // not a barrier's counters
        variable.value = text_of(kernel.shared_cells()[id], is_array);
    }
}

} // namespace

void tell_shared(ProgramAt& program, const Kernel& kernel)
{
    for (CallAt& call : program.calls) {
        for (VariableAt& variable : call.variables) {
            if (variable.shared) {
                tell(variable, kernel);
            }
        }
    }
}

} // namespace procession::core
