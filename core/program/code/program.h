// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/code/code.h"
#include "core/program/syntax/source.h"
#include "core/program/syntax/syntax_fault.h"
#include "core/program/values/heap.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace procession::core::program {

struct Image;

/// A source text in instructions. Never changes; may be run by several processes and host threads.
struct Program {
    Program(std::string file, std::string_view source);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    std::string file_name; ///< as tracebacks show it
    syntax::Source source;
    bool is_hidden = false;          ///< of the library: costs no time, and tracebacks leave it out
    std::unique_ptr<Heap> constants; ///< of all its code, immortal
    std::vector<std::unique_ptr<Code>> codes; ///< the module's is the first
    [[nodiscard]] const Code& main() const { return *codes.front(); }
};

struct CompileOptions {
    std::string file_name = "<string>";
    bool is_hidden = false; ///< of the library; may use _system(…), costs no ticks
    std::uint32_t statement_ticks = 10;
};

/// Reads and compiles a program, or says what is wrong with it.
[[nodiscard]] std::variant<std::shared_ptr<const Program>, syntax::SyntaxFault>
compile(std::string_view source, const CompileOptions& options);

} // namespace procession::core::program
