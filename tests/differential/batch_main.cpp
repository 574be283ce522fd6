// SPDX-License-Identifier: GPL-3.0-or-later
// procession-program-batch: reads programs from standard input, each after a line with its size in
// bytes, runs each alone and answers with three numbers in a line - exit code, bytes of standard
// output, bytes of standard error - and both texts.
#include "tests/core/program/run_program.h"

#include <iostream>
#include <string>

int main()
{
    for (std::string size; std::getline(std::cin, size);) {
        std::string program(std::stoul(size), '\0');
        std::cin.read(program.data(), static_cast<std::streamsize>(program.size()));
        // Only sleeping takes time, so that nothing depends on how long anything else takes.
        TestProcess process(program, "", 0);
        process.run();
        const ProgramRun run = process.result();
        std::cout << run.exit_code << " " << run.out.size() << " " << run.err.size() << "\n"
                  << run.out << run.err << std::flush;
    }
}
