// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include <catch2/catch.hpp>

#include <fstream>

namespace {

std::string unescaped(std::string_view field)
{
    std::string result;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\') {
            result += field[i];
            continue;
        }
        const char c = field[++i];
        result += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }
    return result;
}

} // namespace

std::vector<Vector> vectors_of(std::string_view kind)
{
    std::ifstream file(PROCESSION_VECTORS, std::ios::binary);
    std::vector<Vector> result;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> fields;
        std::size_t start = 0;
        for (std::size_t tab = 0; tab != std::string::npos; start = tab + 1) {
            tab = line.find('\t', start);
            fields.push_back(unescaped(std::string_view(line).substr(start, tab - start)));
        }
        if (fields.front() == kind) {
            result.push_back({{fields.begin() + 1, fields.end() - 1}, fields.back()});
        }
    }
    return result;
}

void check_vectors(std::string_view kind, const std::function<std::string(const Vector&)>& answer)
{
    const std::vector<Vector> lines = vectors_of(kind);
    REQUIRE(!lines.empty());
    for (const Vector& line : lines) {
        CAPTURE(kind, line.arguments);
        CHECK(answer(line) == line.answer);
    }
}
