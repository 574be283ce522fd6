// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle/outcome.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <sstream>
#include <string_view>

namespace procession::tests {

namespace {

std::string in_words(const std::vector<Outcome::Slice>& gantt)
{
    std::ostringstream out;
    for (const Outcome::Slice& slice : gantt) {
        out << slice.name << ' ' << slice.start << '-' << slice.end << ", ";
    }
    return out.str();
}

/// Whole numbers exactly, quotients to the four decimals that sources print.
void check_figure(const std::string& what, const Outcome::Figures& figures, std::string_view name,
                  const rapidjson::Value& expected)
{
    INFO(what << " " << name);
    const auto found = figures.find(name);
    REQUIRE(found != figures.end());
    INFO("got " << found->second << ", expected " << expected.GetDouble());
    const double tolerance = expected.IsInt64() ? 1e-9 : 0.5e-4 + 1e-9;
    CHECK(std::abs(found->second - expected.GetDouble()) < tolerance);
}

void check_figures(const std::string& what, const Outcome::Figures& figures,
                   const rapidjson::Value& expected)
{
    for (const auto& [name, value] : expected.GetObject()) {
        if (std::string_view(name.GetString()) != "name") {
            check_figure(what, figures, name.GetString(), value);
        }
    }
}

const Outcome::Figures& process(const Outcome& outcome, std::string_view name)
{
    const auto found = outcome.processes.find(name);
    REQUIRE(found != outcome.processes.end());
    return found->second;
}

void check_gantt(const Outcome& outcome, const rapidjson::Value& expected)
{
    std::vector<Outcome::Slice> claimed;
    for (const rapidjson::Value& each : expected.GetArray()) {
        claimed.push_back({each[0].GetString(), each[1].GetInt64(), each[2].GetInt64()});
    }
    INFO("gantt: got " << in_words(outcome.gantt) << "expected " << in_words(claimed));
    CHECK(outcome.gantt == claimed);
}

void check_busy(const Outcome& outcome, const rapidjson::Value& expected)
{
    std::int64_t busy = 0;
    for (const Outcome::Slice& slice : outcome.gantt) {
        busy += slice.end - slice.start;
    }
    CHECK(busy == expected.GetInt64());
}

void check_claim(const Outcome& outcome, const std::string& key, const rapidjson::Value& claimed)
{
    if (key == "makespan") {
        CHECK(outcome.makespan == claimed.GetInt64());
    } else if (key == "processes") {
        for (const rapidjson::Value& each : claimed.GetArray()) {
            check_figures(each["name"].GetString(), process(outcome, each["name"].GetString()),
                          each);
        }
    } else if (key == "averages") {
        check_figures("average", outcome.averages, claimed);
    } else if (key == "gantt") {
        check_gantt(outcome, claimed);
    } else if (key == "cpu_busy") {
        check_busy(outcome, claimed);
    } else if (key == "cpu") {
        check_figures("cpu", outcome.cpu, claimed);
    } else if (key == "devices") {
        for (const rapidjson::Value& each : claimed.GetArray()) {
            check_figure("busy", outcome.device_busy, each["name"].GetString(), each["busy"]);
        }
    } else if (key == "admitted") {
        for (const auto& [name, moment] : claimed.GetObject()) {
            check_figure(name.GetString(), process(outcome, name.GetString()), "admitted", moment);
        }
    } else {
        FAIL("the case claims something that the test does not know: " << key);
    }
}

} // namespace

void check_outcome(const Outcome& outcome, const rapidjson::Value& expected)
{
    REQUIRE(expected.MemberCount() > 0);
    for (const auto& [name, value] : expected.GetObject()) {
        check_claim(outcome, name.GetString(), value);
    }
}

} // namespace procession::tests
