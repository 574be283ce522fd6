// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/program/syntax/parsed.h"

using namespace procession::core;
using namespace procession::core::program::syntax;

TEST_CASE("what is outside the subset says what to use instead")
{
    CHECK(shown("x = 1\nmatch x:\n    case 1:\n        pass\n") ==
          "  File \"program.py\", line 2\n    match x:\n    ^^^^^\n"
          "SyntaxError: \"match\" is not part of the teaching subset; use if/elif\n");
    CHECK(shown("try:\n    pass\nexcept* E:\n    pass\n") ==
          "  File \"program.py\", line 3\n    except* E:\n    ^^^^^^^\n"
          "SyntaxError: \"except*\" is not part of the teaching subset; use \"except\"\n");
    CHECK(fault_of("x = '\\N{DASH}'\n").kind == SyntaxFault::Kind::outside_subset);
    CHECK(fault_of("f'{a} \\N{DASH}'\n").kind == SyntaxFault::Kind::outside_subset);
}

TEST_CASE("match, case and _ are names elsewhere")
{
    CHECK(parsed("match = 1\nmatch.x = match[0]\nmatch(case, _)\nprint(match)\n").body.size() == 4);
    CHECK(parsed("match (x)\nmatch * a\nmatch[a:b]\n").body.size() == 3);
}
