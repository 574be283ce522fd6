// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/token_picture.h"

#include <set>
#include <unordered_map>
#include <vector>

namespace procession::ui {

/// A token under way, or standing.
struct MovingToken {
    core::EntityId process = core::no_entity;
    QRectF from;
    QRectF to;
    bool appears = false;  ///< was nowhere before
    bool vanishes = false; ///< goes behind a "+n", or leaves the picture
    [[nodiscard]] bool stands() const { return from == to; }
};

/// A token at one instant of its way.
struct DrawnToken {
    core::EntityId process = core::no_entity;
    QRectF box;
    double opacity = 1;
    bool lit = false; ///< a candidate, or what just changed
};

/// How tokens get from one picture to the next. Presentation only: what is true is
/// the picture that it ends in. A value; made for still pictures by default.
class Travel {
public:
    struct Plan {
        std::set<core::EntityId> candidates; ///< lit before anything moves
        std::set<core::EntityId> chosen;     ///< lit all the way
        bool moves = true;                   ///< else what changed is lit where it ends up
        double speed = 1;                    ///< twice as fast at 2
    };

    Travel() = default;
    /// From where tokens are drawn now, and those of `before` that have none, to `after`.
    Travel(const std::vector<DrawnToken>& drawn, const TokenPicture& before,
           const TokenPicture& after, Plan plan);

    [[nodiscard]] bool under_way() const { return at_ < length(); }
    /// Lets so much real time pass.
    void advance(double milliseconds) { at_ += milliseconds * plan_.speed; }
    /// The tokens as they are to be drawn now, the lowest first: those that travel
    /// pass behind those that stand, so that no name is ever covered.
    [[nodiscard]] std::vector<DrawnToken> drawn() const;

private:
    [[nodiscard]] double length() const;
    [[nodiscard]] DrawnToken at(const MovingToken& token, double share) const;

    std::vector<MovingToken> tokens_; ///< travelling ones first
    Plan plan_;
    double hold_ = 0; ///< milliseconds in which the candidates are lit
    double at_ = 0;
};

/// The tokens of a picture that stands still.
[[nodiscard]] std::vector<DrawnToken> drawn_still(const TokenPicture& picture);

} // namespace procession::ui
