// SPDX-License-Identifier: GPL-3.0-or-later
// One table of keys: the reader, the JSON Schema and the documentation agree with it.
#include "core/scenario/keys.h"
#include "core/scenario/read_file.h"
#include "reading_help.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace procession::core;
using namespace procession::core::test;
namespace scheduler = procession::scheduler;

namespace {

using Names = std::set<std::string>;

std::string project_file(const std::string& path)
{
    auto read = read_file(std::filesystem::path(PROCESSION_SOURCE_DIR) / path);
    REQUIRE(std::holds_alternative<std::string>(read));
    return std::get<std::string>(std::move(read));
}

/// Keys by object, the policies' parameters among those of the scheduler.
std::map<std::string, Names> table()
{
    std::map<std::string, Names> keys;
    for (const ScenarioKey& key : scenario_keys()) {
        CHECK(keys[key.object].insert(key.name).second);
    }
    for (const scheduler::PolicyInfo& policy : scheduler::policies()) {
        for (const scheduler::ParameterInfo& info : policy.parameters) {
            keys["scheduler"].insert(std::string(info.name));
        }
    }
    return keys;
}

/// Where the schema describes an object.
std::string schema_path(const std::string& object)
{
    return object.empty()    ? ""
           : object == "who" ? R"(["$defs"].who.oneOf[1].)"
                             : R"(["$defs"].)" + object + ".";
}

} // namespace

TEST_CASE("the JSON Schema names the keys of the table, and no others")
{
    const Document schema(project_file("resources/procession-scenario.schema.json"));
    REQUIRE(schema.faults().empty());
    for (const auto& [object, names] : table()) {
        CAPTURE(object);
        const auto properties = schema.find(schema_path(object) + "properties");
        REQUIRE(properties != Document::none);
        Names described;
        for (const auto member : schema.children(properties)) {
            described.insert(schema.key(member));
        }
        CHECK(described == names);
    }
}

TEST_CASE("the JSON Schema has the defaults and ranges of the table")
{
    const Document schema(project_file("resources/procession-scenario.schema.json"));
    const auto has = [&](const std::string& path, const std::string& json) {
        CAPTURE(path);
        const auto node = schema.find(path);
        REQUIRE(node != Document::none);
        CHECK(schema.source(node) == json);
    };
    const auto check = [&](const auto& key) {
        const std::string path =
            schema_path(std::string(key.object)) + "properties." + std::string(key.info.name);
        if (key.has_default) {
            has(path + ".default", to_json(key.info.fallback));
        }
        if (key.info.kind == scheduler::ParameterKind::integer) {
            has(path + ".minimum", std::to_string(key.info.minimum));
            has(path + ".maximum", std::to_string(key.info.maximum));
        }
        for (std::size_t i = 0; i < key.info.choices.size(); ++i) {
            has(fmt::format("{}.enum[{}]", path, i), quoted(key.info.choices[i]));
        }
    };
    for (const auto& key : setting_keys()) {
        check(key);
    }
    for (const auto& key : process_keys()) {
        check(key);
    }
}

TEST_CASE("the JSON Schema knows the policies, their synonyms and the conventions")
{
    const Document schema(project_file("resources/procession-scenario.schema.json"));
    const auto listed = [&](std::string_view path) {
        Names names;
        for (const auto node : schema.children(schema.find(path))) {
            names.insert(schema.string(node));
        }
        return names;
    };
    Names policies;
    for (const scheduler::PolicyInfo& policy : scheduler::policies()) {
        policies.emplace(policy.name);
        policies.insert(policy.synonyms.begin(), policy.synonyms.end());
    }
    CHECK(listed(R"(["$defs"].scheduler.properties.policy.enum)") == policies);
    Names bundles;
    for (const Conventions& bundle : conventions()) {
        bundles.emplace(bundle.name);
    }
    CHECK(listed("properties.conventions.enum") == bundles);
}

TEST_CASE("the documentation has each key with its default")
{
    const std::string text = project_file("docs/scenario.md");
    const auto row_of = [&](const std::string& start) {
        const std::size_t at = text.find("\n" + start);
        CAPTURE(start);
        REQUIRE(at != std::string::npos);
        return text.substr(at + 1, text.find('\n', at + 1) - at - 1);
    };
    for (const ScenarioKey& key : scenario_keys()) {
        const std::string name = key.object.empty() ? key.name : key.object + "." + key.name;
        const std::string row = row_of("| `" + name + "` |");
        CAPTURE(row);
        if (key.required) {
            CHECK(row.ends_with("| required |"));
        } else if (!key.fallback.empty()) {
            CHECK(row.ends_with("| `" + key.fallback + "` |"));
        } else {
            CHECK_FALSE(row.ends_with("` |\n"));
        }
    }
    for (const scheduler::PolicyInfo& policy : scheduler::policies()) {
        for (const scheduler::ParameterInfo& info : policy.parameters) {
            const std::string row = row_of(fmt::format("| `{}` | `{}` |", policy.name, info.name));
            CAPTURE(row);
            CHECK(row.ends_with("| `" + to_json(info.fallback) + "` |"));
        }
    }
    for (const Conventions& bundle : conventions()) {
        (void)row_of(fmt::format("| `{}` |", bundle.name));
    }
}

TEST_CASE("each setting of the table is read, and its bounds are")
{
    for (const auto& key : setting_keys()) {
        if (key.info.kind != scheduler::ParameterKind::integer) {
            continue;
        }
        const auto with = [&](std::int64_t value) {
            const std::string member = fmt::format("\"{}\": {}", key.info.name, value);
            return faults_with(
                key.object.empty() ? member : fmt::format("\"{}\": {{{}}}", key.object, member));
        };
        CAPTURE(key.object, key.info.name);
        CHECK(with(key.info.minimum).empty());
        CHECK(with(key.info.maximum).empty());
        CHECK(with(key.info.minimum - 1).size() == 1);
        CHECK(with(key.info.maximum + 1).size() == 1);
    }
}
