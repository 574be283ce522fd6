// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/record.h"

#include <QFont>
#include <QRectF>
#include <optional>
#include <vector>

namespace procession::ui {

/// Where one process is drawn.
struct Token {
    core::EntityId process = core::no_entity;
    std::size_t place = 0; ///< index into TokenPicture::places
    QRectF box;
    friend bool operator==(const Token&, const Token&) = default;
};

/// An area that holds processes. Those that have no room stand behind "+n".
struct TokenPlace {
    QRectF area;
    std::vector<core::EntityId> members; ///< in order
    std::size_t shown = 0;               ///< so many of them have a token
    QRectF more;                         ///< where "+n" stands; empty if all are shown
    friend bool operator==(const TokenPlace&, const TokenPlace&) = default;
};

/// Who is where: the part of a picture that tokens, pointer, keys and screen
/// readers share. A value.
struct TokenPicture {
    std::vector<TokenPlace> places;
    std::vector<Token> tokens; ///< by place, in the order of its members

    /// The token of `process`, or null.
    [[nodiscard]] const Token* token_of(core::EntityId process) const;
    /// Where `process` is: its token, or the "+n" that it stands behind.
    [[nodiscard]] std::optional<QRectF> box_of(core::EntityId process) const;
    /// The token at `point`, or null.
    [[nodiscard]] const Token* token_at(const QPointF& point) const;
    /// The place whose "+n" is at `point`, or null.
    [[nodiscard]] const TokenPlace* more_at(const QPointF& point) const;

    friend bool operator==(const TokenPicture&, const TokenPicture&) = default;
};

/// How tokens stand in a place.
struct TokenRows {
    QRectF room;
    QSizeF token;
    double least = 0;        ///< width to which they may shrink so that all are seen; 0: a little
    double gap = 8;          ///< between two in a line
    double line_gap = 8;     ///< between two lines
    bool from_right = false; ///< the first stands on the right
    double more_width = 32;  ///< that "+n" needs

    /// Gives the members of `place` (number `index` of `picture`) their boxes, line by line.
    void fill(TokenPicture& picture, std::size_t index) const;
};

/// Width that "+n" needs in `font`.
[[nodiscard]] double more_width(std::size_t hidden, const QFont& font);

} // namespace procession::ui
