// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace procession::tests {

/// A file's bytes; a failed test if there is none.
inline std::string contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Addresses are nobody's promise.
inline std::string without_addresses(const std::string& text)
{
    return std::regex_replace(text, std::regex("0x[0-9a-f]+"), "0x…");
}

/// The programs of a folder, beside each of which stands what CPython prints, sorted.
inline std::vector<std::filesystem::path> programs_in(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".py") {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace procession::tests
