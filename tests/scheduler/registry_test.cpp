// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace procession::scheduler;

TEST_CASE("the registry names every policy once", "[registry]")
{
    std::set<std::string_view> names;
    for (const PolicyInfo& info : policies()) {
        CHECK(names.insert(info.name).second);
        CHECK(find_policy(info.name) == &info);
        for (const std::string_view synonym : info.synonyms) {
            CHECK(names.insert(synonym).second);
            CHECK(find_policy(synonym) == &info);
        }
    }
    for (const char* name :
         {"fcfs", "sjf", "srtf", "rr", "priority", "hrrn", "mlfq", "lottery", "stride", "cfs"}) {
        CHECK(find_policy(name) != nullptr);
    }
    CHECK(find_policy("fair") == nullptr);
    CHECK(find_policy("") == nullptr);
}

TEST_CASE("synonyms of the terms are accepted", "[registry]")
{
    const auto [synonym, name] = GENERATE(table<std::string, std::string>({{"fifo", "fcfs"},
                                                                           {"spn", "sjf"},
                                                                           {"spf", "sjf"},
                                                                           {"srt", "srtf"},
                                                                           {"srtn", "srtf"},
                                                                           {"stcf", "srtf"},
                                                                           {"psjf", "srtf"},
                                                                           {"fb", "mlfq"},
                                                                           {"mfq", "mlfq"},
                                                                           {"hrn", "hrrn"}}));
    CAPTURE(synonym);
    REQUIRE(find_policy(synonym) != nullptr);
    CHECK(find_policy(synonym)->name == name);
}

TEST_CASE("every parameter is described and its default is valid", "[registry]")
{
    for (const PolicyInfo& info : policies()) {
        CAPTURE(info.name);
        CHECK(std::string(info.label) != "");
        CHECK(std::string(info.short_label) != "");
        CHECK(std::string(info.explanation).back() == '.');
        std::set<std::string_view> names;
        Parameters defaults;
        for (const ParameterInfo& parameter : info.parameters) {
            CAPTURE(parameter.name);
            CHECK(names.insert(parameter.name).second);
            CHECK(std::string(parameter.label) != "");
            CHECK(std::string(parameter.explanation).back() == '.');
            CHECK(check(parameter, parameter.fallback) == ParameterFault::none);
            CHECK(info.parameter(parameter.name) == &parameter);
            defaults.set(std::string(parameter.name), parameter.fallback);
        }
        // The defaults written out are the defaults left out.
        const Traits stated = info.make(defaults)->traits();
        const Traits unstated = info.make({})->traits();
        CHECK(stated.preemptive == unstated.preemptive);
        CHECK(stated.levels == unstated.levels);
        CHECK(stated.order == unstated.order);
        CHECK(stated.aging == unstated.aging);
        CHECK(stated.larger_is_better == unstated.larger_is_better);
        CHECK(stated.slices_alone == unstated.slices_alone);
    }
}

TEST_CASE("the parameters are those of the contract", "[registry]")
{
    const auto [name, expected] = GENERATE(table<std::string, std::set<std::string_view>>(
        {{"fcfs", {"io_preempts"}},
         {"sjf", {"estimate", "alpha", "initial", "equal"}},
         {"srtf", {"estimate", "alpha", "initial", "equal"}},
         {"rr", {"quantum"}},
         {"priority", {"preemptive", "quantum", "aging", "larger_is_higher", "equal"}},
         {"hrrn", {"estimate", "alpha", "initial", "equal"}},
         {"mlfq",
          {"queues", "quantum", "allotment", "boost", "stay", "io_bump", "preempt", "preempted",
           "slice", "last"}},
         {"lottery", {"quantum", "draws"}},
         {"stride", {"quantum"}},
         {"cfs", {"latency", "min_granularity"}}}));
    CAPTURE(name);
    std::set<std::string_view> names;
    for (const ParameterInfo& parameter : find_policy(name)->parameters) {
        names.insert(parameter.name);
    }
    CHECK(names == expected);
}

TEST_CASE("wrong values are told apart", "[registry]")
{
    const ParameterInfo& quantum = *find_policy("rr")->parameter("quantum");
    CHECK(check(quantum, std::int64_t{1}) == ParameterFault::none);
    CHECK(check(quantum, std::int64_t{0}) == ParameterFault::out_of_range);
    CHECK(check(quantum, latest_tick) == ParameterFault::none);
    CHECK(check(quantum, latest_tick + 1) == ParameterFault::out_of_range);
    CHECK(check(quantum, true) == ParameterFault::wrong_kind);
    CHECK(check(quantum, IntegerList{4}) == ParameterFault::wrong_kind);

    const ParameterInfo& levels = *find_policy("mlfq")->parameter("quantum");
    CHECK(check(levels, std::int64_t{4}) == ParameterFault::none);
    CHECK(check(levels, IntegerList{1, 2}) == ParameterFault::none);
    CHECK(check(levels, IntegerList{1, 0}) == ParameterFault::out_of_range);
    CHECK(check(levels, IntegerList{}) == ParameterFault::empty_list);
    CHECK(check(levels, IntegerList(64, 1)) == ParameterFault::none);
    CHECK(check(levels, IntegerList(65, 1)) == ParameterFault::out_of_range);

    const ParameterInfo& alpha = *find_policy("sjf")->parameter("alpha");
    CHECK(check(alpha, Decimal{1'000'000}) == ParameterFault::none);
    CHECK(check(alpha, Decimal{1'000'001}) == ParameterFault::out_of_range);
    CHECK(check(alpha, Decimal{-1}) == ParameterFault::out_of_range);

    const ParameterInfo& equal = *find_policy("sjf")->parameter("equal");
    CHECK(check(equal, std::string("arrival")) == ParameterFault::none);
    CHECK(check(equal, std::string("Arrival")) == ParameterFault::not_a_choice);

    const ParameterInfo& draws = *find_policy("lottery")->parameter("draws");
    CHECK(check(draws, IntegerList{}) == ParameterFault::none);
    CHECK(check(draws, IntegerList{-1}) == ParameterFault::out_of_range);
}
