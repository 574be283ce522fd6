// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of a scenario by name: those with one value come from the key table,
// the others are listed here.
#include "core/scenario/document.h"
#include "core/scenario/keys.h"

#include <fmt/format.h>

namespace procession::core {

namespace {

struct JsonWriter {
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(const std::string& text) const { return core::quoted(text); }
    std::string operator()(scheduler::Decimal decimal) const
    {
        std::string text = fmt::format("{}{}.{:06}", decimal.millionths < 0 ? "-" : "",
                                       std::abs(decimal.millionths) / 1'000'000,
                                       std::abs(decimal.millionths) % 1'000'000);
        text.erase(text.find_last_not_of('0') + 1);
        return text.ends_with('.') ? text + '0' : text;
    }
    std::string operator()(const scheduler::IntegerList& list) const
    {
        std::string text = "[";
        for (const std::int64_t number : list) {
            text += fmt::format("{}{}", text.size() > 1 ? ", " : "", number);
        }
        return text + ']';
    }
};

std::vector<ScenarioKey> make_list()
{
    std::vector<ScenarioKey> list{
        {"", "procession", "", true},
        {"", "title", R"("")"},
        {"", "description", R"("")"},
        {"", "conventions", R"("procession")"},
        {"", "clock", ""},
        {"", "machine", "{}"},
        {"", "scheduler", "{}"},
        {"", "processes", "", true},
        {"", "programs", "{}"},
        {"", "files", "{}"},
        {"", "interventions", "[]"},
        {"", "limits", "{}"},
        {"", "choices", "[]"},
        {"", "classroom", ""},
        {"clock", "start", R"("")"},
        {"clock", "tick", R"("")"},
        {"machine", "devices", R"([{"name": "disk", "servers": 1}])"},
        {"device", "name", "", true},
        {"device", "servers", "1"},
        {"scheduler", "policy", R"("fcfs")"},
        {"process", "name", R"("P1")"},
        {"process", "affinity", "[]"},
        {"process", "color", R"("")"},
        {"process", "bursts", ""},
        {"process", "program", ""},
        {"burst", "cpu", ""},
        {"burst", "io", ""},
        {"burst", "device", ""},
        {"burst", "fault", ""},
        {"intervention", "at", "", true},
        {"intervention", "kill", ""},
        {"intervention", "suspend", ""},
        {"intervention", "resume", ""},
        {"intervention", "set", ""},
        {"intervention", "priority", ""},
        {"intervention", "nice", ""},
        {"intervention", "tickets", ""},
        {"intervention", "add", ""},
        {"who", "pid", "", true},
    };
    const auto add = [&](const auto& key) {
        list.push_back({std::string(key.object), std::string(key.info.name),
                        key.has_default ? to_json(key.info.fallback) : "", false});
    };
    for (const auto& key : setting_keys()) {
        add(key);
    }
    for (const auto& key : process_keys()) {
        add(key);
    }
    return list;
}

} // namespace

std::string to_json(const scheduler::ParameterValue& value)
{
    return std::visit(JsonWriter{}, value);
}

std::span<const ScenarioKey> scenario_keys()
{
    static const std::vector<ScenarioKey> list = make_list();
    return list;
}

std::vector<std::string_view> key_names(std::string_view object)
{
    std::vector<std::string_view> names;
    for (const ScenarioKey& key : scenario_keys()) {
        if (key.object == object) {
            names.push_back(key.name);
        }
    }
    return names;
}

} // namespace procession::core
