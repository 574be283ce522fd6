// SPDX-License-Identifier: GPL-3.0-or-later
#include "host.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

std::vector<std::filesystem::path> programs()
{
    std::vector<std::filesystem::path> result;
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_LIBRARY_PROGRAMS)) {
        if (entry.path().extension() == ".py") {
            result.push_back(entry.path());
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace

// regenerate.py writes what CPython 3.11 prints for each.
TEST_CASE("programs about the library print what CPython prints")
{
    const std::vector<std::filesystem::path> all = programs();
    REQUIRE(!all.empty());
    for (const std::filesystem::path& path : all) {
        DYNAMIC_SECTION(path.stem().string())
        {
            std::filesystem::path given = path;
            std::filesystem::path expected = path;
            given.replace_extension(".in");
            expected.replace_extension(".out");
            const auto printed = lines_of(Host(content_of(given)).run(content_of(path)));
            const auto wanted = lines_of(content_of(expected));
            REQUIRE(!wanted.empty());
            for (std::size_t i = 0; i < std::min(printed.size(), wanted.size()); ++i) {
                CAPTURE(i + 1);
                CHECK(printed[i] == wanted[i]);
            }
            CHECK(printed.size() == wanted.size());
        }
    }
}
