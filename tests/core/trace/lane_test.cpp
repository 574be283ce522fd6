// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/lane.h"

#include "run_scenario.h"
#include "scheduler/random.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace procession;
using core::Interval;
using core::Lane;
using core::State;
using core::Summary;
using core::Ticks;

namespace {

/// A lane whose intervals are a few ticks long, but for a few that outlast all the rest.
Lane uneven_lane(std::size_t intervals, scheduler::Random& random)
{
    constexpr State shown[] = {State::ready, State::running, State::blocked};
    Lane lane(false);
    Ticks t = 0;
    for (std::size_t i = 0; i < intervals; ++i) {
        lane.set(t, {.state = shown[random.below(3)]});
        t += 1 + static_cast<Ticks>(random.below(random.below(50) == 0 ? 10'000 : 5));
    }
    lane.finish(t);
    return lane;
}

std::uint16_t bit(State state)
{
    return static_cast<std::uint16_t>(1u << static_cast<unsigned>(state));
}

/// The states that occur in each column, found interval by interval.
std::vector<std::uint16_t> naive_masks(const Lane& lane, Ticks from, Ticks to, std::size_t columns)
{
    std::vector<std::uint16_t> masks(columns, 0);
    const double width = static_cast<double>(to - from) / static_cast<double>(columns);
    lane.visit(from, to, [&](const Interval& interval) {
        for (std::size_t c = 0; c < columns; ++c) {
            const double left = static_cast<double>(from) + width * static_cast<double>(c);
            if (static_cast<double>(interval.start) < left + width - 1e-6 &&
                static_cast<double>(interval.end) > left + 1e-6) {
                masks[c] |= bit(interval.state);
            }
        }
    });
    return masks;
}

} // namespace

TEST_CASE("a lane's summary loses no state and moves none further than to the next column")
{
    scheduler::Random random(20261120, scheduler::Stream::workload);
    for (std::size_t round = 0; round < 60; ++round) {
        const std::size_t intervals = 1 + random.below(4000);
        const Lane lane = uneven_lane(intervals, random);
        const auto end = static_cast<std::uint64_t>(lane.end());
        const auto from = static_cast<Ticks>(random.below(end));
        const Ticks to =
            from + 1 + static_cast<Ticks>(random.below(end - static_cast<std::uint64_t>(from)));
        const std::size_t columns = 1 + random.below(120);
        std::vector<Summary> summaries(columns);
        lane.summarise(from, to, summaries);
        const std::vector<std::uint16_t> masks = naive_masks(lane, from, to, columns);
        for (std::size_t c = 0; c < columns; ++c) {
            INFO("round " << round << ", column " << c << " of " << columns << " over " << from
                          << " to " << to);
            unsigned near = masks[c];
            near |= c > 0 ? masks[c - 1] : 0u;
            near |= c + 1 < columns ? masks[c + 1] : 0u;
            CHECK((masks[c] & ~summaries[c].states) == 0);
            CHECK((summaries[c].states & ~near) == 0);
            CHECK((summaries[c].states & bit(summaries[c].longest)) != 0);
        }
    }
}

TEST_CASE("a lane's summary shows an interval that fills a column as that column's longest")
{
    scheduler::Random random(7, scheduler::Stream::workload);
    const Lane lane = uneven_lane(3000, random);
    constexpr std::size_t columns = 40;
    std::vector<Summary> summaries(columns);
    lane.summarise(0, lane.end(), summaries);
    const double width = static_cast<double>(lane.end()) / columns;
    lane.visit(0, lane.end(), [&](const Interval& interval) {
        for (std::size_t c = 0; c < columns; ++c) {
            const double left = width * static_cast<double>(c);
            if (static_cast<double>(interval.start) <= left &&
                static_cast<double>(interval.end) >= left + width) {
                CHECK(summaries[c].longest == interval.state);
                CHECK(summaries[c].states == bit(interval.state));
            }
        }
    });
}

TEST_CASE("quanta that end at one moment on several cores leave their marks on all lanes")
{
    const core::Trace trace = tests::run_scenario(
        R"("machine": {"cores": 2, "statement_ticks": 10},)"
        R"("scheduler": {"policy": "rr", "quantum": 40},)"
        R"("programs": {"busy.py": "for i in range(20):\n    pass\n"}, "processes": [)"
        R"({"name": "A", "program": "busy.py"}, {"name": "B", "program": "busy.py"}])");
    for (const core::EntityId process : {0u, 1u}) {
        std::vector<Ticks> ends;
        REQUIRE(trace.lanes().quantum_ends(process, 0, trace.end(), 100, ends));
        CAPTURE(process);
        for (Ticks t = 40; t < trace.end(); t += 40) {
            CHECK(std::ranges::count(ends, t) == 1);
        }
    }
}
