// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/texture.h"

#include "ui/theme/colour.h"

#include <QLineF>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace procession::ui {

namespace {

constexpr int texture_side = 8;

using Lines = std::vector<QLineF>;

/// The lines of each texture in one tile; neighbours in number differ most.
const Lines& lines_of(int number)
{
    static const std::array<Lines, texture_count> all{{
        {{4, 0, 4, 8}},                                           // upright lines
        {{0, 4, 8, 4}},                                           // level lines
        {{0, 0, 8, 8}, {-2, 6, 2, 10}, {6, -2, 10, 2}},           // lines that fall
        {{4, 0, 4, 8}, {0, 4, 8, 4}},                             // a grid
        {{0, 6, 4, 2}, {4, 2, 8, 6}},                             // waves
        {{4, 1, 7, 4}, {7, 4, 4, 7}, {4, 7, 1, 4}, {1, 4, 4, 1}}, // diamonds
        {{0, 0, 8, 0}, {0, 4, 8, 4}, {2, 0, 2, 4}, {6, 4, 6, 8}}, // bricks
        {{0, 0, 8, 8}, {0, 8, 8, 0}},                             // a lattice
        {{1, 2, 4, 2}, {5, 6, 8, 6}},                             // level dashes
        {{2, 0, 6, 4}, {6, 4, 2, 8}},                             // waves, upright
        {{2, 1, 2, 4}, {6, 5, 6, 8}},                             // upright dashes
        {{2, 2, 6, 2}, {6, 2, 6, 6}, {6, 6, 2, 6}, {2, 6, 2, 2}}, // squares
    }};
    return all[static_cast<std::size_t>(number % texture_count)];
}

QPixmap drawn_tile(int number, const QColor& ink, double share, qreal scale)
{
    const int pixels = static_cast<int>(std::lround(texture_side * scale));
    QPixmap tile(pixels, pixels);
    tile.setDevicePixelRatio(scale);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    QColor line = ink;
    line.setAlphaF(static_cast<float>(share));
    painter.setPen(QPen(line, 1.2));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QLineF& each : lines_of(number)) {
        painter.drawLine(each.translated(0.5, 0.5));
    }
    return tile;
}

/// The part of `line` in `box`: Liang and Barsky, "A New Concept and Method for Line
/// Clipping", 1984.
std::optional<QLineF> cut(const QLineF& line, const QRectF& box)
{
    double enters = 0;
    double leaves = 1;
    const auto within = [&](double way, double room) { // way * share must not exceed room
        if (way == 0) {
            return room >= 0;
        }
        (way < 0 ? enters : leaves) =
            way < 0 ? std::max(enters, room / way) : std::min(leaves, room / way);
        return enters < leaves;
    };
    const bool in_sight =
        within(-line.dx(), line.x1() - box.left()) && within(line.dx(), box.right() - line.x1()) &&
        within(-line.dy(), line.y1() - box.top()) && within(line.dy(), box.bottom() - line.y1());
    return in_sight ? std::optional(QLineF(line.pointAt(enters), line.pointAt(leaves)))
                    : std::nullopt;
}

} // namespace

QBrush texture_brush(int number, const QColor& ink, double share, qreal scale)
{
    // Asked for by each token of each frame.
    const QString key =
        QStringLiteral("texture %1 %2 %3 %4").arg(number).arg(ink.rgba()).arg(share).arg(scale);
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = drawn_tile(number, ink, share, scale);
        QPixmapCache::insert(key, tile);
    }
    return QBrush(tile);
}

void paint_texture_lines(QPainter& painter, const QRectF& box, int number, const QColor& ink,
                         double share, const QColor& fill)
{
    painter.setPen(QPen(mixed(fill, ink, share), 1));
    for (double y = box.top() - texture_side; y < box.bottom(); y += texture_side) {
        for (double x = box.left() - texture_side; x < box.right(); x += texture_side) {
            for (const QLineF& line : lines_of(number)) {
                if (const auto part = cut(line.translated(x, y), box)) {
                    painter.drawLine(*part);
                }
            }
        }
    }
}

} // namespace procession::ui
