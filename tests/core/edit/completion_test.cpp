// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered while a program is typed.
#include "core/edit/completion.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession::core::edit;

namespace {

bool has(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

const SupportedNames& supported()
{
    static const SupportedNames names = supported_names();
    return names;
}

std::vector<std::string> offered(const std::string& before, const std::string& program = {})
{
    return completions(before, supported(), names_of_program(program)).words;
}

} // namespace

TEST_CASE("the teaching language tells what it knows")
{
    CHECK(has(supported().keywords, "while"));
    CHECK(has(supported().keywords, "None"));
    for (const char* name : {"print", "len", "map", "ValueError", "int", "sorted"}) {
        CAPTURE(name);
        CHECK(has(supported().builtins, name));
    }
    CHECK(std::ranges::is_sorted(supported().builtins));
    REQUIRE(supported().modules.contains("multiprocessing"));
    for (const char* name : {"Process", "Queue", "Lock", "Pool"}) {
        CAPTURE(name);
        CHECK(has(supported().modules.at("multiprocessing"), name));
    }
    CHECK(has(supported().modules.at("os"), "fork"));
    CHECK(has(supported().modules.at("os.path"), "join"));
    CHECK(has(supported().modules.at("time"), "sleep"));
    CHECK(supported().modules.size() > 40);
    for (const auto& [module, names] : supported().modules) {
        CAPTURE(module);
        CHECK(module.front() != '_');
    }
}

TEST_CASE("names of a program are found in what is half typed, too")
{
    const ProgramNames names = names_of_program(
        "import os, multiprocessing as mp\nimport os.path\nfrom time import sleep\n"
        "def work(n):  # not_this\n    text = 'nor_this' \"\"\"nor\nthat\"\"\"\n    total += "
        "n\nwhile tot(");
    CHECK(names.names == std::vector<std::string>{"mp", "n", "os", "sleep", "text", "time", "tot",
                                                  "total", "work"});
    CHECK(names.modules.at("mp") == "multiprocessing");
    CHECK(names.modules.at("os") == "os");
    CHECK(names.modules.at("os.path") == "os.path");
}

TEST_CASE("what is offered fits what stands before the cursor")
{
    CHECK(offered("whi") == std::vector<std::string>{"while"});
    CHECK(has(offered("    x = pri"), "print"));
    CHECK(offered("x = to", "total = 1\ntop = 2\n") == std::vector<std::string>{"top", "total"});
    CHECK(offered("total", "total = 1\n").empty());
    CHECK(offered("import multi") == std::vector<std::string>{"multiprocessing"});
    CHECK(has(offered("import os.pa"), "path"));
    CHECK(has(offered("from multiprocessing import Pro"), "Process"));
    CHECK(has(offered("from multiprocessing import Lock, Que"), "Queue"));
    CHECK(has(offered("p = mp.Pro", "import multiprocessing as mp\n"), "Process"));
    CHECK(has(offered("os.", "import os\n"), "fork"));
    CHECK(has(offered("os.path.jo", "import os\n"), "join"));
    CHECK(has(offered("os.path.jo", "import os.path\n"), "join"));
    CHECK(has(offered("thing.co", "thing.count = 1\n"), "count"));
    CHECK(offered("# whi").empty());
    CHECK(offered("x = 'whi").empty());
    CHECK(has(offered("x = '#' + st"), "str"));
    CHECK(offered("x = 12").empty());
    CHECK(completions("os.pa", supported(), names_of_program("import os\n")).typed == 2);
}

TEST_CASE(
    "of a long program's names the first that fit are offered, and the others to who types on")
{
    std::string program;
    for (int i = 1000; i < 2000; ++i) {
        program += "name_" + std::to_string(i) + " = 1\n";
    }
    CHECK(offered("na", program).size() == 100);
    CHECK(offered("na", program).front() == "name_1000");
    CHECK(offered("name_19", program).size() == 100);
    CHECK(offered("name_199", program).size() == 10);
    CHECK(has(offered("name_199", program), "name_1999"));
}
