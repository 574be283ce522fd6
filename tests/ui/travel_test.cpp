// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/travel.h"

#include "core/simulate.h"
#include "shipped.h"
#include "ui/stage/decisions.h"
#include "ui/stage/stage_layout.h"
#include "ui/theme/fonts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

using namespace procession;
using namespace procession::ui;

namespace {

constexpr double frame = 16; ///< milliseconds

/// The way from one moment to the next.
struct Way {
    Way(const core::Trace& trace, core::Ticks from, core::Ticks to, bool moves = true)
        : before(picture(trace, from)), after(picture(trace, to))
    {
        const Decisions decisions =
            decisions_between(Moment::of(trace, from), Moment::of(trace, to));
        Travel::Plan plan;
        plan.candidates = decisions.candidates;
        plan.chosen = decisions.chosen;
        plan.moves = moves;
        travel = Travel(drawn_still(before), before, after, plan);
    }

    static TokenPicture picture(const core::Trace& trace, core::Ticks t)
    {
        return stage_picture(Moment::of(trace, t), QSizeF(960, 280), text_font(TextSize::normal))
            .field;
    }

    TokenPicture before;
    TokenPicture after;
    Travel travel;
};

std::set<core::EntityId> lit(const Travel& travel)
{
    std::set<core::EntityId> result;
    for (const DrawnToken& token : travel.drawn()) {
        if (token.lit) {
            result.insert(token.process);
        }
    }
    return result;
}

bool stands_as_in(const Travel& travel, const TokenPicture& picture)
{
    const std::vector<DrawnToken> drawn = travel.drawn();
    return std::ranges::all_of(picture.tokens, [&drawn](const Token& token) {
        return std::ranges::any_of(drawn, [&token](const DrawnToken& other) {
            return other.process == token.process && other.box == token.box && other.opacity == 1;
        });
    });
}

/// Adds a frame to each token whose name is under another token.
void count_covered(const std::vector<DrawnToken>& drawn, std::map<core::EntityId, int>& frames)
{
    for (auto below = drawn.begin(); below != drawn.end(); ++below) {
        const QPointF middle = below->box.center();
        const QRectF name(middle.x() - 10, middle.y() - 5, 20, 10);
        const bool covered = std::any_of(below + 1, drawn.end(), [&](const DrawnToken& above) {
            return std::min(above.opacity, below->opacity) > 0.1 && above.box.intersects(name);
        });
        frames[below->process] += covered;
    }
}

} // namespace

TEST_CASE("candidates are lit before anything moves, then the chosen one goes")
{
    const core::Trace trace = core::simulate(shipped("welcome"));
    Way way(trace, 2, 3); // Ann's quantum ends; of Bo and Cai, Bo is chosen
    way.travel.advance(100);
    CHECK(stands_as_in(way.travel, way.before));
    CHECK(lit(way.travel) == std::set<core::EntityId>{1, 2});
    way.travel.advance(200);
    CHECK(lit(way.travel) == std::set<core::EntityId>{1});
    CHECK_FALSE(stands_as_in(way.travel, way.before));
    CHECK_FALSE(stands_as_in(way.travel, way.after));
    way.travel.advance(200);
    CHECK_FALSE(way.travel.under_way());
    CHECK(stands_as_in(way.travel, way.after));
}

TEST_CASE("every way ends in the picture that follows, and hides no name for more than a blink")
{
    constexpr int blink = 6; // frames
    for (const QString& name : shipped_names()) {
        const core::Trace trace = core::simulate(shipped(name));
        int steps = 0;
        core::Ticks t = 0;
        for (core::Ticks next = trace.next_event(0); next <= trace.end() && steps < 60;
             next = trace.next_event(t), ++steps) {
            INFO(name.toStdString() << " at " << next);
            Way way(trace, t, next);
            std::map<core::EntityId, int> covered;
            for (; way.travel.under_way(); way.travel.advance(frame)) {
                count_covered(way.travel.drawn(), covered);
            }
            REQUIRE(stands_as_in(way.travel, way.after));
            REQUIRE(std::ranges::all_of(covered,
                                        [](const auto& entry) { return entry.second <= blink; }));
            t = next;
        }
        CHECK(steps > 2);
    }
}

TEST_CASE("without movement what changed is lit where it belongs")
{
    const core::Trace trace = core::simulate(shipped("welcome"));
    Way way(trace, 2, 3, false);
    way.travel.advance(1);
    CHECK(stands_as_in(way.travel, way.after));
    CHECK(lit(way.travel) == std::set<core::EntityId>{0, 1, 2});
    way.travel.advance(300);
    CHECK_FALSE(way.travel.under_way());
}

TEST_CASE("only neighbours in one run are shown as movement")
{
    const core::Trace trace = core::simulate(shipped("welcome"));
    const auto at = [&trace](core::Ticks t) { return Moment::of(trace, t); };
    const core::Ticks first = trace.next_event(0);
    const core::Ticks second = trace.next_event(first);
    CHECK(are_neighbours(at(0), at(first)));
    CHECK(are_neighbours(at(first), at(0)));
    CHECK_FALSE(are_neighbours(at(0), at(second)));
    CHECK(are_neighbours(at(first), at(first)));
    const core::Trace other = core::simulate(shipped("welcome"));
    CHECK_FALSE(are_neighbours(at(0), Moment::of(other, first)));
}
