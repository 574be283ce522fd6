// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/process/program_faults.h"

#include "core/program/code/program.h"
#include "core/program/syntax/syntax_fault.h"
#include "core/scenario/document.h"

#include <algorithm>
#include <utility>

namespace procession::core::program {
namespace {

std::optional<syntax::SyntaxFault> fault_of(std::string_view source)
{
    auto outcome = compile(source, {});
    if (auto* const fault = std::get_if<syntax::SyntaxFault>(&outcome)) {
        return std::move(*fault);
    }
    return std::nullopt;
}

Message message_of(const syntax::SyntaxFault& fault)
{
    if (fault.kind == syntax::SyntaxFault::Kind::outside_subset) {
        return fault.hint.value_or(Message{});
    }
    Message message{
        MessageCode::program_refused,
        {{"error", std::string(syntax::exception_name(fault.kind))}, {"text", fault.message}}};
    if (fault.hint) {
        message.then.push_back(*fault.hint);
    }
    return message;
}

} // namespace

std::optional<Fault> program_fault(std::string_view source)
{
    const std::optional<syntax::SyntaxFault> fault = fault_of(source);
    if (!fault) {
        return std::nullopt;
    }
    Fault result;
    result.position.line = static_cast<std::uint32_t>(std::max(fault->line, 1));
    result.position.column = static_cast<std::uint32_t>(std::max(fault->offset, 1));
    result.message = message_of(*fault);
    return result;
}

std::vector<Fault> program_faults(const Document& document)
{
    std::vector<Fault> faults;
    const Document::Node programs = document.member(document.root(), "programs");
    if (programs == Document::none || document.kind(programs) != Document::Kind::object) {
        return faults;
    }
    for (const Document::Node node : document.children(programs)) {
        if (document.kind(node) != Document::Kind::string) {
            continue;
        }
        const std::optional<syntax::SyntaxFault> fault = fault_of(document.string(node));
        if (fault) {
            Message message{MessageCode::program_fault_at, {{"line", std::int64_t{fault->line}}}};
            message.then.push_back(message_of(*fault));
            faults.push_back(
                {document.position(document.begin(node)), document.path(node), std::move(message)});
        }
    }
    return faults;
}

} // namespace procession::core::program
