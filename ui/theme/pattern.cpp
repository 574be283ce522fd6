// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/pattern.h"

#include "ui/text/short_name.h"
#include "ui/theme/colour.h"
#include "ui/theme/texture.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <cmath>
#include <vector>

namespace procession::ui {

namespace {

constexpr int tile_side = 8;
constexpr int crossed_side = 16;       ///< crosses are fewer than what they lie over
constexpr double pattern_share = 0.45; ///< of ink in the lines and dots
/// Where crosses lie over them. Both have the same colour, so lines and dots must tell them apart.
constexpr double crossed_share = 0.7;
constexpr double crossed_line = 1.8; ///< width; elsewhere 1

bool has_crosses(Pattern pattern)
{
    return pattern == Pattern::crosses_over_diagonal || pattern == Pattern::crosses_over_dots;
}

bool has_diagonals(Pattern pattern)
{
    return pattern == Pattern::diagonal || pattern == Pattern::crosses_over_diagonal;
}

using Shapes = std::vector<QRectF>;

/// The dots in one tile: two small ones, or one that is to be seen between crosses.
const Shapes& dots_of(Pattern pattern)
{
    static const Shapes small{QRectF(1, 1, 2, 2), QRectF(5, 5, 2, 2)};
    static const Shapes large{QRectF(2, 2, 4, 4)};
    return has_crosses(pattern) ? large : small;
}

/// The bars of the cross in one tile of crossed_side: between two lines, or between four dots.
const Shapes& cross_of(Pattern pattern)
{
    static const Shapes between_lines{QRectF(8.5, 7.2, 7, 1.6), QRectF(11.2, 4.5, 1.6, 7)};
    static const Shapes between_dots{QRectF(4.5, 7.2, 7, 1.6), QRectF(7.2, 4.5, 1.6, 7)};
    return has_diagonals(pattern) ? between_lines : between_dots;
}

void draw_diagonal(QPainter& painter)
{
    painter.drawLine(QPointF(-2, 2), QPointF(2, -2));
    painter.drawLine(QPointF(0, 8), QPointF(8, 0));
    painter.drawLine(QPointF(6, 10), QPointF(10, 6));
}

/// Lines or dots all over a tile of `side`.
void draw_ground(QPainter& painter, Pattern pattern, int side)
{
    for (int y = 0; y < side; y += tile_side) {
        for (int x = 0; x < side; x += tile_side) {
            painter.save();
            painter.translate(x, y);
            if (has_diagonals(pattern)) {
                draw_diagonal(painter);
            } else {
                for (const QRectF& dot : dots_of(pattern)) {
                    painter.fillRect(dot, painter.pen().color());
                }
            }
            painter.restore();
        }
    }
}

/// Whether the painter's picture is kept as shapes: a vector file or a printer.
bool keeps_shapes(const QPainter& painter)
{
    const QPaintEngine* engine = painter.paintEngine();
    return engine && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf ||
                      engine->type() == QPaintEngine::Picture);
}

/// First multiple of `side` at or before `at`.
double tile_start(double at, int side = tile_side)
{
    return std::floor(at / side) * side;
}

/// Lines from bottom left to top right, where x + y is a multiple of the side.
void paint_diagonals(QPainter& painter, const QRectF& box)
{
    const double last = box.right() + box.bottom();
    for (double sum = tile_start(box.left() + box.top()) + tile_side; sum < last;
         sum += tile_side) {
        const double from = std::max(box.left(), sum - box.bottom());
        const double to = std::min(box.right(), sum - box.top());
        painter.drawLine(QPointF(from, sum - from), QPointF(to, sum - to));
    }
}

/// Each of `shapes`, which lie in a tile of `side`, in every tile that touches `box`.
void paint_in_tiles(QPainter& painter, const QRectF& box, int side, const Shapes& shapes)
{
    for (double y = tile_start(box.top(), side); y < box.bottom(); y += side) {
        for (double x = tile_start(box.left(), side); x < box.right(); x += side) {
            for (const QRectF& shape : shapes) {
                const QRectF part = shape.translated(x, y) & box;
                if (!part.isEmpty()) {
                    painter.fillRect(part, painter.brush());
                }
            }
        }
    }
}

} // namespace

void paint_pattern_lines(QPainter& painter, const QRectF& box, Pattern pattern, const QColor& ink)
{
    if (pattern == Pattern::solid || pattern == Pattern::none || box.isEmpty()) {
        return;
    }
    painter.save();
    const bool crossed = has_crosses(pattern);
    const QColor pale = mixed(QColor(Qt::white), ink, crossed ? crossed_share : pattern_share);
    painter.setPen(QPen(pale, crossed ? crossed_line : 1));
    painter.setBrush(pale);
    if (has_diagonals(pattern)) {
        paint_diagonals(painter, box);
    } else {
        paint_in_tiles(painter, box, tile_side, dots_of(pattern));
    }
    if (crossed) {
        painter.setBrush(ink);
        paint_in_tiles(painter, box, crossed_side, cross_of(pattern));
    }
    painter.restore();
}

QBrush pattern_brush(Pattern pattern, const QColor& ink, qreal scale)
{
    if (pattern == Pattern::solid || pattern == Pattern::none) {
        return {};
    }
    const bool crossed = has_crosses(pattern);
    const int side = crossed ? crossed_side : tile_side;
    const int pixels = static_cast<int>(std::lround(side * scale));
    QPixmap tile(pixels, pixels);
    tile.setDevicePixelRatio(scale);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    QColor line = ink;
    line.setAlphaF(static_cast<float>(crossed ? crossed_share : pattern_share));
    painter.setPen(QPen(line, crossed ? crossed_line : 1));
    painter.setRenderHint(QPainter::Antialiasing);
    draw_ground(painter, pattern, side);
    for (const QRectF& bar : crossed ? cross_of(pattern) : Shapes()) {
        painter.fillRect(bar, ink);
    }
    painter.end();
    return QBrush(tile);
}

void paint_state(QPainter& painter, const QRectF& bar, const StateLook& look,
                 const Palette& palette)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    paint_state(painter, bar, look, palette,
                pattern_brush(look.pattern, text_on(look.fill), scale));
}

void paint_state(QPainter& painter, const QRectF& bar, const StateLook& look,
                 const Palette& palette, const QBrush& pattern)
{
    if (look.height <= 0) {
        return;
    }
    const qreal cut = std::floor(bar.height() * (1 - look.height) / 2);
    const QRectF box = bar.adjusted(0, cut, 0, -cut);
    if (look.fill.isValid()) {
        painter.fillRect(box, look.fill);
        if (keeps_shapes(painter)) {
            paint_pattern_lines(painter, box, look.pattern, text_on(look.fill));
        } else if (pattern.style() != Qt::NoBrush) {
            painter.fillRect(box, pattern);
        }
    }
    painter.setPen(QPen(palette.ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

void paint_zombie(QPainter& painter, const QRectF& bar, const Palette& palette)
{
    painter.fillRect(bar, palette.zombie);
    painter.setPen(QPen(palette.ink, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

void paint_texture(QPainter& painter, const QRectF& box, const Identity& identity, Texture strength)
{
    const QColor ink = text_on(identity.fill);
    const double share = strength == Texture::clear ? 0.34 : 0.22; // calm, and still to be seen
    if (keeps_shapes(painter)) {
        paint_texture_lines(painter, box, identity.texture, ink, share, identity.fill);
        return;
    }
    painter.setBrushOrigin(box.topLeft()); // it goes along with what moves
    painter.fillRect(
        box, texture_brush(identity.texture, ink, share, painter.device()->devicePixelRatioF()));
    painter.setBrushOrigin(0, 0);
}

namespace {

/// One dot for each time that the hues were used up before, on plain ground.
void paint_marks(QPainter& painter, const QRectF& box, const Identity& identity)
{
    // In small tokens the marks make room for the name.
    const double above = box.height() < 24 ? 2 : 3;
    const int fitting = box.height() < 18 ? 0 : static_cast<int>((box.width() - 10) / 5);
    const int marks = std::min({identity.mark, fitting, 8});
    if (marks > 0) {
        painter.fillRect(
            QRectF(box.right() - 3 - marks * 5, box.top() + above - 1, marks * 5 + 1, 5),
            identity.fill);
    }
    for (int i = 0; i < marks; ++i) {
        painter.fillRect(QRectF(box.right() - 6 - i * 5, box.top() + above, 3, 3),
                         text_on(identity.fill));
    }
}

} // namespace

void paint_token(QPainter& painter, const QRectF& box, const Identity& identity,
                 const QString& name, const Palette& palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(identity.fill);
    const QRectF edge = box.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(edge, 3, 3);
    paint_texture(painter, box.adjusted(1, 1, -1, -1), identity);
    paint_marks(painter, box, identity);
    const double aside = box.width() < 40 ? 2 : 4;
    const QRectF inner = box.adjusted(aside, 0, -aside, 0);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = short_name(name, metrics, static_cast<int>(inner.width()));
    if (!shown.isEmpty()) { // letters on lines are hard to read
        const double wide = std::min(metrics.horizontalAdvance(shown) + 6.0, inner.width());
        const double high = std::min(metrics.height() + 0.0, box.height() - 2);
        painter.fillRect(
            QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high),
            identity.fill);
    }
    painter.setPen(QPen(palette.ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(edge, 3, 3);
    painter.setPen(text_on(identity.fill));
    painter.drawText(inner, Qt::AlignCenter, shown);
}

QPixmap swatch(const Identity& identity, const Palette& palette, int side)
{
    QPixmap picture(side, side);
    picture.fill(palette.ink);
    QPainter painter(&picture);
    const QRectF inner = QRectF(picture.rect()).adjusted(1, 1, -1, -1);
    painter.fillRect(inner, identity.fill);
    paint_texture(painter, inner, identity);
    return picture;
}

QPixmap swatch(const StateLook& look, const Palette& palette, int side)
{
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint_state(painter, picture.rect(), look, palette);
    return picture;
}

QPixmap zombie_swatch(const Palette& palette, int side)
{
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint_zombie(painter, picture.rect(), palette);
    return picture;
}

} // namespace procession::ui
