// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/travel.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace procession::ui {

namespace {

constexpr double travel_time = 250;    ///< milliseconds
constexpr double candidate_time = 200; ///< in which candidates are lit before

/// Slow, fast, slow.
double eased(double share)
{
    return share * share * (3 - 2 * share);
}

/// A box between two.
QRectF between(const QRectF& from, const QRectF& to, double share)
{
    const auto mix = [share](double a, double b) { return a + (b - a) * share; };
    return {mix(from.x(), to.x()), mix(from.y(), to.y()), mix(from.width(), to.width()),
            mix(from.height(), to.height())};
}

/// Whoever leaves a core dips below whoever takes it: how far, at half way.
double dip(const MovingToken& token)
{
    const double left = token.from.center().x() - token.to.center().x();
    return left > 1.5 * token.to.width() ? token.to.height() * 1.25 : 0;
}

} // namespace

Travel::Travel(const std::vector<DrawnToken>& drawn, const TokenPicture& before,
               const TokenPicture& after, Plan plan)
    : plan_(std::move(plan))
{
    std::unordered_map<core::EntityId, QRectF> start;
    for (const DrawnToken& token : drawn) {
        start.emplace(token.process, token.box);
    }
    for (const Token& token : after.tokens) {
        MovingToken moving{token.process, token.box, token.box, false, false};
        if (const auto found = start.find(token.process); found != start.end()) {
            moving.from = found->second;
            start.erase(found);
        } else if (const auto box = before.box_of(token.process)) {
            moving.from = *box;
            moving.appears = true;
        } else {
            moving.appears = true;
        }
        tokens_.push_back(moving);
    }
    for (const auto& [process, box] : start) {
        tokens_.push_back({process, box, after.box_of(process).value_or(box), false, true});
    }
    // By the way to go, so that short moves within a queue pass over long ones.
    std::ranges::stable_sort(tokens_, std::greater<>(), [](const MovingToken& token) {
        return (token.from.center() - token.to.center()).manhattanLength();
    });
    hold_ = plan_.moves && plan_.candidates.size() > 1 ? candidate_time : 0;
}

double Travel::length() const
{
    const bool still = std::ranges::all_of(tokens_, [](const MovingToken& token) {
        return token.stands() && !token.appears && !token.vanishes;
    });
    return still && plan_.candidates.empty() && plan_.chosen.empty() ? 0 : hold_ + travel_time;
}

DrawnToken Travel::at(const MovingToken& token, double share) const
{
    DrawnToken drawn{token.process, token.to, 1, plan_.chosen.contains(token.process)};
    if (!plan_.moves) {
        drawn.lit = drawn.lit || token.appears || !token.stands();
        drawn.opacity = token.vanishes ? 0 : 1;
        return drawn;
    }
    drawn.box = between(token.from, token.to, share);
    if (share < 1) {
        drawn.box.translate(0, dip(token) * std::sqrt(std::sin(share * std::numbers::pi)));
    }
    // Whoever stood there has gone by the time that another fades in.
    drawn.opacity = token.appears    ? std::max(0.0, 2 * share - 1)
                    : token.vanishes ? std::max(0.0, 1 - 2 * share)
                                     : 1;
    drawn.lit = drawn.lit || (at_ < hold_ && plan_.candidates.contains(token.process));
    return drawn;
}

std::vector<DrawnToken> Travel::drawn() const
{
    const double share = eased(std::clamp((at_ - hold_) / travel_time, 0.0, 1.0));
    std::vector<DrawnToken> result;
    result.reserve(tokens_.size());
    for (const MovingToken& token : tokens_) {
        result.push_back(at(token, share));
    }
    return result;
}

std::vector<DrawnToken> drawn_still(const TokenPicture& picture)
{
    std::vector<DrawnToken> result;
    result.reserve(picture.tokens.size());
    for (const Token& token : picture.tokens) {
        result.push_back({token.process, token.box, 1, false});
    }
    return result;
}

} // namespace procession::ui
