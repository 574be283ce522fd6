// SPDX-License-Identifier: GPL-3.0-or-later
// The templates that a new scenario can begin with.
#include "core/program/process/program_faults.h"
#include "core/scenario/document.h"
#include "core/scenario/read_file.h"
#include "core/scenario/reader.h"
#include "core/simulate.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace procession::core {
namespace {

struct Template {
    std::string name; ///< of the file, without the ending
    std::string text;
    Scenario scenario;
};

std::vector<Template> templates()
{
    constexpr std::string_view ending = ".procession.json";
    std::vector<Template> all;
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_TEMPLATES)) {
        std::string name = entry.path().filename().string();
        INFO(name);
        REQUIRE(name.ends_with(ending));
        name.resize(name.size() - ending.size());
        const auto text = read_file(entry.path());
        REQUIRE(std::holds_alternative<std::string>(text));
        ReadScenario read = read_scenario(std::get<std::string>(text));
        REQUIRE(read.scenario);
        all.push_back({name, std::get<std::string>(text), *std::move(read.scenario)});
    }
    std::sort(all.begin(), all.end(),
              [](const Template& a, const Template& b) { return a.name < b.name; });
    return all;
}

bool any_burst(const Scenario& scenario, Burst::Kind kind)
{
    return std::any_of(
        scenario.processes.begin(), scenario.processes.end(), [&](const ProcessSpec& process) {
            return std::any_of(process.bursts.begin(), process.bursts.end(),
                               [&](const Burst& burst) { return burst.kind == kind; });
        });
}

} // namespace

TEST_CASE("templates: each says in one line of either language what it is, and runs", "[shipped]")
{
    const std::vector<Template> all = templates();
    CHECK(all.size() >= 5);
    for (const Template& one : all) {
        INFO(one.name);
        for (const LocalizedText* text : {&one.scenario.title, &one.scenario.description}) {
            REQUIRE(text->all().contains("en"));
            REQUIRE(text->all().contains("zh_CN"));
            CHECK(text->in("en") != text->in("zh_CN"));
            for (const auto& [language, line] : text->all()) {
                CHECK_FALSE(line.empty());
                CHECK(line.find('\n') == std::string::npos);
                CHECK(line.size() <= 120);
            }
        }
        CHECK(program::program_faults(Document(one.text)).empty());
        CHECK(simulate(one.scenario).outcome() == Outcome::completed);
    }
}

TEST_CASE("templates: empty, a batch, an interactive mix, a program, a device", "[shipped]")
{
    const std::vector<Template> all = templates();
    const auto of = [&](const std::string& name) -> const Scenario& {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const Template& one) { return one.name == name; });
        INFO(name);
        REQUIRE(found != all.end());
        return found->scenario;
    };
    CHECK(of("1-empty").processes.empty());
    CHECK(of("2-batch-of-jobs").processes.size() > 3);
    CHECK_FALSE(any_burst(of("2-batch-of-jobs"), Burst::Kind::io));
    CHECK(any_burst(of("3-interactive-mix"), Burst::Kind::io));
    CHECK(of("4-program").programs.size() == 1);
    CHECK(any_burst(of("5-device"), Burst::Kind::io));
    CHECK(of("5-device").machine.devices.size() == 1);
}

} // namespace procession::core
