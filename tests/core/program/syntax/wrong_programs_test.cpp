// SPDX-License-Identifier: GPL-3.0-or-later
// Programs as learners get them wrong, and what CPython 3.11.7 says: wrong_programs.txt, which
// verify_wrong_programs.py writes from the real python3.
#include "tests/core/program/syntax/parsed.h"

#include <fstream>
#include <iterator>
#include <vector>

using namespace procession::core::program::syntax;

namespace {

std::string read(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> split(const std::string& text, const std::string& line)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t at = text.find(line); at != std::string::npos; at = text.find(line, begin)) {
        parts.push_back(text.substr(begin, at - begin));
        begin = at + line.size();
    }
    parts.push_back(text.substr(begin));
    return parts;
}

} // namespace

TEST_CASE("what is wrong is said in CPython's words, with its carets")
{
    const std::string between(40, '=');
    const std::string within(40, '-');
    const std::vector<std::string> records =
        split(read(PROCESSION_SOURCE_DIR "/tests/core/program/syntax/wrong_programs.txt"),
              between + "\n");
    REQUIRE(records.size() > 700);
    for (const std::string& record : records) {
        const std::vector<std::string> parts = split(record, within + "\n");
        REQUIRE(parts.size() == 2);
        INFO(parts[0]);
        CHECK(shown(parts[0]) == parts[1]);
    }
}

TEST_CASE("the line that is shown has the file's name and no more blanks than four")
{
    CHECK(render(fault_of("if x:\n        y = = 1\n"), Source("if x:\n        y = = 1\n"),
                 "a b.py") ==
          "  File \"a b.py\", line 2\n    y = = 1\n        ^\nSyntaxError: invalid syntax\n");
}

TEST_CASE("a declared encoding moves carets as in CPython")
{
    // Without a declared encoding CPython counts bytes, with one characters.
    CHECK(
        shown("中 = = 1\n") ==
        "  File \"program.py\", line 1\n    中 = = 1\n          ^\nSyntaxError: invalid syntax\n");
    CHECK(shown("# coding: utf-8\n中 = = 1\n") ==
          "  File \"program.py\", line 2\n    中 = = 1\n        ^\nSyntaxError: invalid syntax\n");
}
