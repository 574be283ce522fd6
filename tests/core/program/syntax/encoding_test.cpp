// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/program/syntax/parsed.h"

using namespace procession::core::program::syntax;
using namespace std::string_literals;

TEST_CASE("line ends and the byte order mark make no difference")
{
    for (const std::string text : {"x = 1\ny = 2\n", "x = 1\r\ny = 2\r\n", "x = 1\ry = 2",
                                   "x = 1\r\ny = 2", "\xEF\xBB\xBFx = 1\ny = 2\n"}) {
        INFO(text);
        const Tree tree = parsed(text);
        REQUIRE(tree.body.size() == 2);
        CHECK(tree.body[1]->at == Range{2, 0, 2, 5});
    }
}

TEST_CASE("a text without lines is a program")
{
    CHECK(parsed("").body.empty());
    CHECK(parsed("\n\n").body.empty());
    CHECK(parsed("# only a comment").body.empty());
}

TEST_CASE("bytes that are not UTF-8 are a fault of the file")
{
    const SyntaxFault fault = fault_of("x = 1\ny = '\xB0'\n");
    CHECK(fault.line == 0);
    CHECK(
        render(fault, Source(""), "a.py") ==
        "SyntaxError: Non-UTF-8 code starting with '\\xb0' in file a.py on line 2, but no encoding "
        "declared; see https://peps.python.org/pep-0263/ for details\n");
    // It goes before what is wrong with tokens, wherever that stands.
    CHECK(fault_of("x = = 1\ny = '\xB0'\n").line == 0);
}

TEST_CASE("null bytes cannot be in a program")
{
    CHECK(shown("x = 1 \0 2\n"s) ==
          "  File \"program.py\", line 1\n    x = 1 \nSyntaxError: source "
          "code cannot contain null bytes\n");
}

TEST_CASE("an encoding may be declared if there is one of that name")
{
    CHECK(shown("# -*- coding: foo -*-\nx = 1\n") == "SyntaxError: encoding problem: foo\n");
    CHECK(shown("#!/usr/bin/python\n# vim: set fileencoding=foo :\n") ==
          "SyntaxError: encoding problem: foo\n");
    CHECK(shown("x = 1\n# coding: foo\n") == "runs\n");
    CHECK(shown("# -*- coding: utf-8 -*-\n") == "runs\n");
    CHECK(shown("# -*- coding: gbk -*-\n") == "runs\n");
}
