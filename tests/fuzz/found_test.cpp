// SPDX-License-Identifier: GPL-3.0-or-later
// Input that has broken a promise once, in found/, and the programs that fuzzing begins with:
// everything is done with each of them.
#include "tests/fuzz/targets.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

std::vector<std::string> texts_in(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".py") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return texts;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    return lines;
}

/// A program with some lines from elsewhere, gone, twice, indented otherwise, or damaged.
std::string damaged(const std::vector<std::string>& programs, std::mt19937& random)
{
    const auto any = [&random](std::size_t count) {
        return random() % std::max<std::size_t>(count, 1);
    };
    std::vector<std::string> lines = lines_of(programs[any(programs.size())]);
    const std::vector<std::string> others = lines_of(programs[any(programs.size())]);
    for (std::size_t change = 0; change <= any(4) && !lines.empty() && !others.empty(); ++change) {
        const std::size_t at = any(lines.size());
        std::string& line = lines[at];
        switch (any(6)) {
        case 0:
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 1:
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at),
                         others[any(others.size())]);
            break;
        case 2:
            line.insert(0, "    ");
            break;
        case 3:
            line.erase(0, std::min<std::size_t>(line.find_first_not_of(' '), 4));
            break;
        case 4:
            line[any(line.size())] = static_cast<char>(random() % 256);
            break;
        default:
            std::swap(line, lines[any(lines.size())]);
        }
    }
    std::string text(1, static_cast<char>(random() % 256)); // how the program is run
    for (const std::string& line : lines) {
        text += line;
    }
    return text;
}

} // namespace

TEST_CASE("what fuzzing has found stays right")
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_FOUND)) {
        INFO(entry.path());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string input(std::istreambuf_iterator<char>(file), {});
        fuzz_lexer(input);
        fuzz_parser(input);
        fuzz_compiler(input);
        fuzz_programs(input);
        ++count;
    }
    CHECK(count > 0);
}

// A bounded run of what scripts/fuzz does with more time and an eye on what is reached.
TEST_CASE("damaged programs break no promise")
{
    std::vector<std::string> programs = texts_in(PROCESSION_VM_PROGRAMS);
    const std::vector<std::string> more = texts_in(PROCESSION_ASYNCIO_PROGRAMS);
    programs.insert(programs.end(), more.begin(), more.end());
    REQUIRE(programs.size() > 15);
    const auto seed = GENERATE(1U, 2U, 3U, 4U);
    std::mt19937 random(seed);
    for (int i = 0; i < 100; ++i) {
        const std::string text = damaged(programs, random);
        INFO(text);
        fuzz_lexer(text);
        fuzz_parser(text);
        fuzz_compiler(text);
        fuzz_programs(text);
    }
    SUCCEED();
}
