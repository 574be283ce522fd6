// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reader.h"
#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "core/trace/metrics.h"

#define CATCH_CONFIG_ENABLE_OPTIONAL_STRINGMAKER
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

/// The scenarios that ship with the program, read and run.
namespace procession::core {

using Settings = std::vector<std::pair<std::string, std::string>>;

inline std::vector<std::filesystem::path> shipped()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(PROCESSION_SCENARIOS)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

inline Scenario load(const std::filesystem::path& file)
{
    ReadScenario read = read_scenario_file(file);
    for (const Fault& fault : read.faults) {
        UNSCOPED_INFO(render(fault, file.string()));
    }
    REQUIRE(read.scenario);
    return *std::move(read.scenario);
}

/// A shipped scenario after it has been run, as it is or with some settings changed.
class Run {
public:
    explicit Run(const std::string& name, const Settings& settings = {})
        : scenario_(load(std::filesystem::path(PROCESSION_SCENARIOS) / (name + ".procession.json")))
    {
        for (const auto& [key, value] : settings) {
            const auto fault = key == "policy" ? set_policy_with_values(scenario_, value)
                                               : set_value(scenario_, key, value);
            REQUIRE_FALSE(fault);
        }
        const Trace trace = simulate(scenario_);
        REQUIRE(trace.outcome() == Outcome::completed);
        metrics_ = metrics(trace.scenario(), trace.final_state());
    }

    [[nodiscard]] const Metrics& all() const { return metrics_; }
    [[nodiscard]] const ProcessMetrics& of(const std::string& name) const
    {
        const auto& specs = scenario_.processes;
        const auto found = std::find_if(specs.begin(), specs.end(),
                                        [&](const ProcessSpec& spec) { return spec.name == name; });
        REQUIRE(found != specs.end());
        return metrics_.processes[static_cast<std::size_t>(found - specs.begin())];
    }

private:
    Scenario scenario_;
    Metrics metrics_;
};

} // namespace procession::core
