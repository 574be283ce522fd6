// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/program.h"

#include "core/program/code/compiler.h"
#include "core/program/syntax/parser.h"

namespace procession::core::program {
namespace {

std::shared_ptr<Program> generate(const syntax::Tree& tree, std::string_view source,
                                  const CompileOptions& options, bool has_long_jumps)
{
    auto program = std::make_shared<Program>(options.file_name, source);
    program->is_hidden = options.is_hidden;
    CompileContext context{*program, options, has_long_jumps,
                           source.find(":=") != std::string_view::npos};
    program->codes.push_back(std::make_unique<Code>());
    Code& main = *program->codes.front();
    main.name = main.qualname = "<module>";
    main.kind = Code::Kind::module;
    main.name_value = main.qualname_value = program->constants->str(main.name).detach();
    Compiler compiler(context, *tree.scope, nullptr, main, Code::Kind::module);
    compiler.module(tree);
    program->constants->freeze();
    return program;
}

} // namespace

Program::Program(std::string file, std::string_view text)
    : file_name(std::move(file)),
      source(text),
      constants(std::make_unique<Heap>(nullptr, static_cast<std::size_t>(-1)))
{
}

Program::~Program() = default;

std::variant<std::shared_ptr<const Program>, syntax::SyntaxFault>
compile(std::string_view text, const CompileOptions& options)
{
    const syntax::Source source(text);
    auto parsed = syntax::parse(source);
    if (auto* const fault = std::get_if<syntax::SyntaxFault>(&parsed)) {
        return std::move(*fault);
    }
    const syntax::Tree& tree = std::get<syntax::Tree>(parsed);
    try {
        return std::shared_ptr<const Program>(generate(tree, text, options, false));
    } catch (const JumpTooLong&) {
    } catch (const OutsideSubset& outside) {
        return outside.fault;
    } catch (const TooLarge&) {
        return syntax::outside_subset({}, Message{MessageCode::program_too_large, {}});
    }
    try {
        return std::shared_ptr<const Program>(generate(tree, text, options, true));
    } catch (const TooLarge&) {
        return syntax::outside_subset({}, Message{MessageCode::program_too_large, {}});
    }
}

} // namespace procession::core::program
