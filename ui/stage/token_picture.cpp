// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/token_picture.h"

#include <QFontMetricsF>
#include <QString>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr double slight = 0.8;   ///< share of its width that a token keeps so that all are seen
constexpr double narrowest = 24; ///< that a token may become to stand beside "+n"

/// How many steps of `size` and `gap` fit into `room`.
std::size_t fitting(double room, double size, double gap)
{
    const double count = std::floor((room + gap + 1e-6) / (size + gap));
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

} // namespace

const Token* TokenPicture::token_of(core::EntityId process) const
{
    const auto found = std::ranges::find(tokens, process, &Token::process);
    return found == tokens.end() ? nullptr : &*found;
}

std::optional<QRectF> TokenPicture::box_of(core::EntityId process) const
{
    if (const Token* token = token_of(process)) {
        return token->box;
    }
    for (const TokenPlace& place : places) {
        const auto hidden = place.members.begin() + static_cast<std::ptrdiff_t>(place.shown);
        if (std::find(hidden, place.members.end(), process) != place.members.end()) {
            return place.more;
        }
    }
    return std::nullopt;
}

const Token* TokenPicture::token_at(const QPointF& point) const
{
    const auto found = std::ranges::find_if(
        tokens, [&point](const Token& token) { return token.box.contains(point); });
    return found == tokens.end() ? nullptr : &*found;
}

const TokenPlace* TokenPicture::more_at(const QPointF& point) const
{
    const auto found = std::ranges::find_if(
        places, [&point](const TokenPlace& place) { return place.more.contains(point); });
    return found == places.end() ? nullptr : &*found;
}

void TokenRows::fill(TokenPicture& picture, std::size_t index) const
{
    TokenPlace& place = picture.places[index];
    double width = std::min(token.width(), room.width());
    const double beside_more = room.width() - more_width - gap;
    if (place.members.size() > 1 && beside_more < width && beside_more >= narrowest) {
        width = beside_more; // rather one that is narrow than none
    }
    std::size_t columns = width > 0 ? fitting(room.width(), width, gap) : 0;
    const std::size_t lines = fitting(room.height(), token.height(), line_gap);
    if (lines > 0 && place.members.size() > columns * lines) {
        // A little narrower, rather than some of them behind "+n".
        const std::size_t each = (place.members.size() + lines - 1) / lines;
        const auto count = static_cast<double>(each);
        const double narrower = std::floor((room.width() - (count - 1) * gap) / count);
        const double enough = least > 0 ? least : token.width() * slight;
        if (narrower >= std::max(enough, narrowest)) {
            width = narrower;
            columns = each;
        }
    }
    const auto box = [&](std::size_t cell, double wide) {
        const double along = static_cast<double>(cell % columns) * (width + gap);
        const double left = from_right ? room.right() - along - wide : room.left() + along;
        const double down = static_cast<double>(cell / columns) * (token.height() + line_gap);
        return QRectF(left, room.top() + down, wide, token.height());
    };
    if (place.members.size() > columns * lines) {
        // The last line keeps room for "+n", instead of tokens or behind them.
        const std::size_t last =
            beside_more > 0 ? std::min(fitting(beside_more, width, gap), columns) : 0;
        place.shown = lines > 0 ? (lines - 1) * columns + last : 0;
        if (lines == 0 || columns == 0) {
            place.more = room;
        } else {
            const double start = static_cast<double>(last) * (width + gap);
            const double wide = std::min(more_width, room.width());
            const QRectF line = box((lines - 1) * columns, width);
            place.more = QRectF(from_right ? room.right() - start - wide : room.left() + start,
                                line.top(), wide, token.height());
        }
    } else {
        place.shown = place.members.size();
    }
    for (std::size_t i = 0; i < place.shown; ++i) {
        picture.tokens.push_back({place.members[i], index, box(i, width)});
    }
}

double more_width(std::size_t hidden, const QFont& font)
{
    const QFontMetricsF metrics(font);
    return std::ceil(metrics.horizontalAdvance("+" + QString::number(hidden))) + 8;
}

} // namespace procession::ui
