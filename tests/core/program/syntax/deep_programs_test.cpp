// SPDX-License-Identifier: GPL-3.0-or-later
// However deep a program is nested, it is read or refused; the stack does not run out.
#include "tests/core/program/syntax/parsed.h"

using namespace procession::core::program::syntax;

namespace {

std::string times(std::size_t count, std::string_view text)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

} // namespace

TEST_CASE("brackets can be as deep as in CPython")
{
    CHECK(shown(times(200, "(") + "1" + times(200, ")") + "\n") == "runs\n");
    CHECK(shown(times(200, "[") + times(200, "]") + "\n") == "runs\n");
    CHECK(fault_of(times(201, "(") + "1" + times(201, ")") + "\n").message ==
          "too many nested parentheses");
    CHECK(fault_of(times(100000, "[") + "\n").message == "too many nested parentheses");
}

TEST_CASE("blocks can be as deep as in CPython")
{
    const auto nested = [](std::size_t levels) {
        std::string program;
        for (std::size_t i = 0; i < levels; ++i) {
            program += std::string(i, ' ') + "if x:\n";
        }
        return program + std::string(levels, ' ') + "pass\n";
    };
    CHECK(shown(nested(99)) == "runs\n");
    CHECK(fault_of(nested(100)).message == "too many levels of indentation");
    const auto loops = [](std::size_t levels) {
        std::string program;
        for (std::size_t i = 0; i < levels; ++i) {
            program += std::string(i, ' ') + "for x in y:\n";
        }
        return program + std::string(levels, ' ') + "pass\n";
    };
    CHECK(shown(loops(20)) == "runs\n");
    CHECK(fault_of(loops(21)).message == "too many statically nested blocks");
}

TEST_CASE("operators can be many, but not without end")
{
    CHECK(shown("x = 1" + times(900, " + 1") + "\n") == "runs\n");
    CHECK(shown("x = a" + times(300, ".b()[0]") + "\n") == "runs\n");
    for (const std::string_view prefix : {"-", "not ", "lambda: ", "x if y else ", "x ** "}) {
        INFO(prefix);
        CHECK(shown("x = " + times(150, prefix) + "x\n") == "runs\n");
        CHECK(fault_of("x = " + times(100000, prefix) + "x\n").message ==
              "too many nested parentheses");
    }
    CHECK(fault_of("x = 1" + times(100000, " + 1") + "\n").message ==
          "too many nested parentheses");
    CHECK(fault_of("x = a" + times(100000, ".b") + "\n").message == "too many nested parentheses");
    CHECK(fault_of("x = a" + times(100000, "()") + "\n").message == "too many nested parentheses");
}

TEST_CASE("what is side by side is not deep")
{
    CHECK(parsed(times(20000, "x = 1\n")).body.size() == 20000);
    CHECK(shown("if x:\n    pass\n" + times(5000, "elif x:\n    pass\n")) == "runs\n");
    CHECK(shown("x = [" + times(20000, "1, ") + "]\n") == "runs\n");
    CHECK(shown("x = " + times(5000, "'a' ") + "\n") == "runs\n");
    CHECK(shown("x = a" + times(5000, " or a") + "\n") == "runs\n");
    CHECK(shown("x = a" + times(5000, " < a") + "\n") == "runs\n");
    CHECK(shown(times(2000, "x = ") + "1\n") == "runs\n");
}

TEST_CASE("wrong programs that can be read in many ways are answered soon")
{
    CHECK(shown(times(100, "{") + "\n") != "runs\n");
    CHECK(shown(times(100, "(a ") + "\n") != "runs\n");
    CHECK(shown(times(60, "f(a=") + "1 2" + times(60, ")") + "\n") != "runs\n");
    CHECK(shown(times(60, "{1: ") + "1 2" + times(60, "}") + "\n") != "runs\n");
    CHECK(shown(times(60, "[x for x in ") + "1 2" + times(60, "]") + "\n") != "runs\n");
    CHECK(shown(times(60, "lambda a=") + "1 2\n") != "runs\n");
    CHECK(shown(times(30, "f'{") + "\n") != "runs\n");
}
