// SPDX-License-Identifier: GPL-3.0-or-later
// procession-syntax-dump tree|names|fault: reads programs from standard input, each after a line
// with its size in bytes, and answers each with what it is asked for, after a line with its size.
#include "dump.h"

#include "core/program/syntax/parser.h"

#include <iostream>
#include <string>
#include <string_view>

using namespace procession::core::program::syntax;

namespace {

// The attributes of CPython's SyntaxError.
std::string dump_fault(const SyntaxFault& fault)
{
    if (fault.kind == SyntaxFault::Kind::outside_subset) {
        return "outside the subset";
    }
    std::string all(exception_name(fault.kind));
    all += "\n" + fault.message;
    for (const std::int32_t number : {fault.line, fault.offset, fault.end_line, fault.end_offset}) {
        all += "\n" + std::to_string(number);
    }
    return all;
}

std::string answer(std::string_view mode, std::string_view program)
{
    const auto result = parse(Source(program));
    if (const auto* const fault = std::get_if<SyntaxFault>(&result)) {
        return dump_fault(*fault);
    }
    const Tree& tree = std::get<Tree>(result);
    return mode == "tree" ? dump_tree(tree) : mode == "names" ? dump_names(tree) : "right";
}

} // namespace

int main(int count, char** arguments)
{
    const std::string_view mode = count == 2 ? arguments[1] : "";
    if (mode != "tree" && mode != "names" && mode != "fault") {
        std::cerr << "usage: procession-syntax-dump tree|names|fault\n";
        return 2;
    }
    for (std::string size; std::getline(std::cin, size);) {
        std::string program(std::stoul(size), '\0');
        std::cin.read(program.data(), static_cast<std::streamsize>(program.size()));
        const std::string said = answer(mode, program);
        std::cout << said.size() << "\n" << said << std::flush;
    }
}
