// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QBrush>
#include <QPixmap>

class QPainter;
class QRectF;

namespace procession::ui {

/// A brush that lays `pattern` over whatever is below it: ink with gaps.
/// `scale` is the device pixel ratio. No brush for solid and none.
[[nodiscard]] QBrush pattern_brush(Pattern pattern, const QColor& ink, qreal scale);

/// The same pattern in `box` as lines and rectangles, cut by arithmetic: for
/// pictures on paper, whose formats know neither tiles nor clipping.
void paint_pattern_lines(QPainter& painter, const QRectF& box, Pattern pattern, const QColor& ink);

/// The fill, pattern and one-pixel outline of `look` in `bar`; the look's own
/// height is taken from the bar, centred.
void paint_state(QPainter& painter, const QRectF& bar, const StateLook& look,
                 const Palette& palette);

/// The same with the pattern's brush at hand, for those who paint many.
void paint_state(QPainter& painter, const QRectF& bar, const StateLook& look,
                 const Palette& palette, const QBrush& pattern);

/// A child that has ended and was not reaped: its colour within dashes.
void paint_zombie(QPainter& painter, const QRectF& bar, const Palette& palette);

/// How strongly a texture is seen: that of a token; that of a long bar, where there is much of it.
enum class Texture : std::uint8_t { clear, faint };

/// Lays the texture of `identity` over a box that has its colour.
void paint_texture(QPainter& painter, const QRectF& box, const Identity& identity,
                   Texture strength = Texture::clear);

/// A process's token: its colour and texture, an outline, its name on plain ground, the marks.
void paint_token(QPainter& painter, const QRectF& box, const Identity& identity,
                 const QString& name, const Palette& palette);

inline constexpr int swatch_side = 14; ///< pixels at the usual size of texts

/// A sample of an identity or a state's look for tables, `side` pixels wide and high.
[[nodiscard]] QPixmap swatch(const Identity& identity, const Palette& palette, int side);
[[nodiscard]] QPixmap swatch(const StateLook& look, const Palette& palette, int side);
[[nodiscard]] QPixmap zombie_swatch(const Palette& palette, int side);

} // namespace procession::ui
