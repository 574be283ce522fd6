// SPDX-License-Identifier: GPL-3.0-or-later
// What the search finds is held against the naive machine, which also looks whether an earlier
// one would have done.
#include "core/exercise/ambiguity.h"
#include "core/exercise/workload_search.h"
#include "core/scenario/reader.h"
#include "core/scenario/settings.h"
#include "core/scenario/writer.h"
#include "support/naive_machine.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace procession;
using namespace procession::tests;
namespace exercise = core::exercise;

namespace {

exercise::SearchOptions four_small_ones()
{
    exercise::SearchOptions options;
    options.workload.count = 4;
    options.workload.span = 8;
    options.workload.small_numbers = true;
    return options;
}

core::Scenario under(core::Scenario scenario, const std::string& policy)
{
    REQUIRE_FALSE(core::set_policy_with_values(scenario, policy));
    return scenario;
}

/// Ticks in the ready queue, of all processes.
std::int64_t waiting(const core::Scenario& scenario, const std::string& policy)
{
    const core::Scenario it = under(scenario, policy);
    const NaiveRun run = NaiveMachine(it).run();
    REQUIRE(run.completed);
    std::int64_t sum = 0;
    for (const std::vector<core::State>& states : run.states) {
        sum += std::count(states.begin(), states.end(), core::State::ready);
    }
    return sum;
}

bool beats(const core::Scenario& scenario, std::int64_t percent)
{
    const std::int64_t rr = waiting(scenario, "rr,quantum=4");
    return rr > 0 && waiting(scenario, "srtf") * 100 <= rr * (100 - percent);
}

bool has_one_answer(const core::Scenario& scenario)
{
    return exercise::check_ambiguity(scenario, exercise::stated_in(scenario)).is_unambiguous();
}

const exercise::Wish srtf_beats_rr{"srtf", "rr,quantum=4", exercise::Measure::waiting, 30, false};

} // namespace

TEST_CASE("a workload in which SRTF beats RR by 30 % with four processes: the first there is")
{
    for (const std::int64_t percent : {10, 30, 50, 65}) {
        exercise::Wish wish = srtf_beats_rr;
        wish.percent = percent;
        const exercise::SearchOptions options = four_small_ones();
        const auto result = exercise::find_workload(wish, options);
        REQUIRE(result.found);
        CHECK(result.found->listed == 4);
        CHECK(result.found->scheduler.policy == "srtf");
        CHECK(beats(*result.found, percent));
        REQUIRE(result.nearest);
        CHECK(result.nearest->better * 4 == Approx(waiting(*result.found, "srtf")));
        CHECK(result.nearest->than * 4 == Approx(waiting(*result.found, "rr,quantum=4")));
        CHECK(result.nearest->percent >= static_cast<double>(percent));
        CHECK(result.nearest->seed == result.found->seed);
        CHECK(result.found->seed - options.workload.seed + 1 ==
              static_cast<std::uint64_t>(result.tried));
        for (std::uint64_t seed = options.workload.seed; seed < result.found->seed; ++seed) {
            core::WorkloadOptions earlier = options.workload;
            earlier.seed = seed;
            CHECK_FALSE(beats(core::generate(earlier), percent));
        }
    }
}

TEST_CASE("the same search finds the same workload, from another seed another")
{
    const auto first = exercise::find_workload(srtf_beats_rr, four_small_ones());
    const auto again = exercise::find_workload(srtf_beats_rr, four_small_ones());
    REQUIRE(first.found);
    CHECK(first.found == again.found);
    CHECK(first.tried == again.tried);
    exercise::SearchOptions later = four_small_ones();
    later.workload.seed = first.found->seed + 1;
    const auto other = exercise::find_workload(srtf_beats_rr, later);
    REQUIRE(other.found);
    CHECK(other.found->processes != first.found->processes);
}

TEST_CASE("each measure is that of the results")
{
    for (const std::string_view name : exercise::measure_names()) {
        exercise::Wish wish{"fcfs", "rr,quantum=1", *exercise::find_measure(name), 1, false};
        exercise::SearchOptions options = four_small_ones();
        options.machine.context_switch = 1; // else the makespan is always the same
        const auto result = exercise::find_workload(wish, options);
        INFO(name);
        REQUIRE(result.found);
        CHECK(result.found->machine.context_switch == 1);
        CHECK(result.nearest->better < result.nearest->than);
    }
    CHECK_FALSE(exercise::find_measure("beauty"));
}

TEST_CASE("an unambiguous workload is so under both policies")
{
    exercise::Wish wish = srtf_beats_rr;
    wish.unambiguous = true;
    exercise::SearchOptions options = four_small_ones();
    options.workload.span = 50;
    const auto result = exercise::find_workload(wish, options);
    REQUIRE(result.found);
    CHECK(has_one_answer(under(*result.found, "srtf")));
    CHECK(has_one_answer(under(*result.found, "rr,quantum=4")));
    CHECK(beats(*result.found, 30));
    CHECK(result.ambiguous > 0);
    CHECK(result.tried > result.ambiguous);
}

TEST_CASE("a search that finds nothing says how near it came, and ends")
{
    exercise::SearchOptions options = four_small_ones();
    options.tries = 50;
    std::vector<std::int64_t> told;
    options.progress = [&told](const exercise::SearchProgress& progress) {
        told.push_back(progress.tried);
        CHECK(progress.of == 50);
    };
    // Nothing waits less than under SRTF on one core.
    const exercise::Wish wish{"rr,quantum=4", "srtf", exercise::Measure::waiting, 1, false};
    const auto result = exercise::find_workload(wish, options);
    CHECK_FALSE(result.found);
    CHECK(result.tried == 50);
    CHECK(told.size() == 50);
    CHECK(told.back() == 50);
    REQUIRE(result.nearest);
    CHECK(result.nearest->percent <= 0);
    CHECK(message_of(result, wish).code == core::MessageCode::search_none);
}

TEST_CASE("a search can be stopped, and refuses a policy that is none")
{
    std::atomic<bool> cancel = false;
    exercise::SearchOptions options = four_small_ones();
    options.cancel = &cancel;
    options.progress = [&cancel](const exercise::SearchProgress& progress) {
        cancel = progress.tried == 7;
    };
    const exercise::Wish never{"rr", "srtf", exercise::Measure::waiting, 1, false};
    const auto result = exercise::find_workload(never, options);
    CHECK(result.cancelled);
    CHECK(result.tried == 7);

    for (const auto& [better, than] : {std::pair{"best", "rr"}, std::pair{"rr", "rr,quantum=0"}}) {
        const auto wrong = exercise::find_workload(
            {better, than, exercise::Measure::waiting, 1, false}, four_small_ones());
        CHECK(wrong.problem);
        CHECK(wrong.tried == 0);
        CHECK_FALSE(wrong.found);
    }
}

TEST_CASE("generated workloads can be asked to be unambiguous, also once written and read")
{
    for (const char* const policy : {"rr,quantum=4", "rr,quantum=2", "srtf", "fcfs", "sjf",
                                     "mlfq,quantum=2:4:8", "priority,larger_is_higher=false"}) {
        core::WorkloadOptions options = four_small_ones().workload;
        options.io_percent = 40;
        options.priorities = 3;
        const auto result = exercise::generate_unambiguous(options, policy, 1000);
        INFO(policy);
        REQUIRE(result.found);
        CHECK(has_one_answer(*result.found));
        const core::Document document(core::to_json(*result.found));
        const auto read = core::read_scenario(document);
        REQUIRE(read.scenario);
        CHECK(exercise::check_ambiguity(*read.scenario, exercise::stated_in(document))
                  .is_unambiguous());
    }
    CHECK(exercise::generate_unambiguous({}, "rr,quantum=x", 10).problem);
    // Whether larger numbers are higher is open, and there are always two that differ.
    core::WorkloadOptions many;
    many.priorities = 100;
    many.span = 0;
    const auto none = exercise::generate_unambiguous(many, "priority", 5);
    CHECK_FALSE(none.found);
    CHECK(none.tried == 5);
}
