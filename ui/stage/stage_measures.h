// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <QFont>
#include <QSizeF>
#include <cmath>

namespace procession::ui {

/// Sizes on the stage, in pixels, on a grid of 8 where there is room for it.
struct StageMeasures {
    double margin = 8; ///< around everything, and between areas
    double pad = 8;    ///< between an area's outline and what is in it
    double title = 16; ///< height of a title
    double token_height = 24;
    double token_width = 64;  ///< at that height
    double strip_height = 48; ///< of the areas below
    double least_token = 12;  ///< height below which tokens are not drawn; grows with texts
    QFont small_font;

    [[nodiscard]] static StageMeasures of(const Moment& moment, const QSizeF& size,
                                          const QFont& font);
    /// With tokens of another height: names, and the areas below, are larger with them.
    void set_token_height(double height);
    /// Width of a token of so many pixels' height that has the longest name in the letters of that
    /// height.
    [[nodiscard]] double width_at(double height) const;
    /// The least to which it may shrink so that all have room.
    [[nodiscard]] double least_width_at(double height) const;
    [[nodiscard]] double strip_token() const;

private:
    double name_width_ = 0; ///< of the longest name, as large as other texts
    double text_ = 14;      ///< size of other texts
};

/// Of its least width, what a token may shrink to so that all of a place are seen: by then names
/// are short ones.
inline constexpr double least_share = 0.55;

/// Pixels of the letters of a name in a token of so many pixels' height, where other texts have
/// `usual`.
[[nodiscard]] double letters_at(double height, double usual);
/// Pixels below which no letters of names go where they can be cut instead; grows with texts.
[[nodiscard]] double least_letters(double usual);

/// Lanes one below the other on a grid of rows, one row for a line of tokens. Stacks
/// of one height with tokens of one height have the same rows, so that they line up.
struct LaneStack {
    double token = 24;     ///< height of one
    double lane_gap = 8;   ///< between two lanes
    double row = 40;       ///< from the top of one row to that of the next
    bool dense = false;    ///< with hardly anything between lanes, so that tokens are larger
    std::size_t rows = 1;  ///< that fit
    std::size_t lanes = 1; ///< that fit, at most as many as were wanted

    /// `wanted` lanes in so much height, with tokens of `token` or, if need be, less, but not
    /// below `least`.
    [[nodiscard]] static LaneStack fit(std::size_t wanted, double height, double token,
                                       double least);
    /// The same with tokens of that height exactly.
    [[nodiscard]] static LaneStack exactly(std::size_t wanted, double height, double token,
                                           bool dense = false);
    /// Between two tokens of a line.
    [[nodiscard]] double token_gap() const { return dense ? 6 : lane_gap; }
    /// Between a lane's edge and its tokens.
    [[nodiscard]] double pad() const { return std::floor((row - lane_gap - token) / 2); }
    /// From the top of one lane to that of the next.
    [[nodiscard]] double step() const { return static_cast<double>(rows / lanes) * row; }
    [[nodiscard]] double lane_height() const { return step() - lane_gap; }
    /// Between the lines of tokens within a lane.
    [[nodiscard]] double line_gap() const { return row - token; }
};

} // namespace procession::ui
