// SPDX-License-Identifier: GPL-3.0-or-later
// procession-program-run FILE.py [--disassemble]: runs a program alone, for whoever works on the
// language; procession-program-run --inventory: the tables of docs/language.md.
#include "../run_program.h"
#include "inventory.h"

#include "core/program/code/program.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <sstream>

using namespace procession::core::program;

int main(int count, char** arguments)
{
    if (count < 2) {
        std::cerr << "usage: procession-program-run FILE.py [--disassemble] | --inventory\n";
        return 2;
    }
    if (std::string_view(arguments[1]) == "--inventory") {
        std::cout << language_inventory();
        return 0;
    }
    std::ifstream file(arguments[1]);
    std::stringstream text;
    text << file.rdbuf();
    if (count > 2 && std::string_view(arguments[2]) == "--disassemble") {
        const auto compiled = compile(text.str(), {});
        if (const auto* const program = std::get_if<std::shared_ptr<const Program>>(&compiled)) {
            std::cout << disassemble((*program)->main());
        }
        return 0;
    }
    std::stringstream input;
    if (count > 2 && std::string_view(arguments[2]) == "-") {
        input << std::cin.rdbuf();
    }
    const ProgramRun run = run_program(text.str(), input.str());
    std::cout << run.out << std::flush;
    std::cerr << run.err;
    return static_cast<int>(run.exit_code);
}
