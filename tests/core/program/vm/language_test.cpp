// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory.h"
#include "programs.h"

#include <catch2/catch.hpp>

// scripts/update-language-reference puts the tables into the document.
TEST_CASE("docs/language.md lists exactly what there is")
{
    const std::string document = content_of(PROCESSION_LANGUAGE_REFERENCE);
    const std::string begin = "<!-- inventory -->\n";
    const std::size_t from = document.find(begin);
    const std::size_t to = document.find("<!-- end of inventory -->");
    REQUIRE(from != std::string::npos);
    REQUIRE(to != std::string::npos);
    std::istringstream listed(document.substr(from + begin.size(), to - from - begin.size()));
    std::istringstream there(language_inventory());
    std::string our;
    std::string their;
    while (std::getline(there, their)) {
        our.clear();
        std::getline(listed, our);
        CHECK(our == their);
    }
    CHECK(!std::getline(listed, our));
}
