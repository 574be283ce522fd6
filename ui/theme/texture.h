// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>

class QPainter;
class QRectF;

namespace procession::ui {

/// How many textures tell identities apart beside their hues: as many as there are hues, so that
/// no two of the first dozen look alike to those who see no colours. None of them is the pattern
/// of a state.
inline constexpr int texture_count = 12;

/// A brush that lays texture `number` (0 … texture_count - 1) over whatever is below it: thin
/// lines, `share` of them ink. `scale` is the device pixel ratio.
[[nodiscard]] QBrush texture_brush(int number, const QColor& ink, double share, qreal scale);

/// The same in `box` as lines of `ink` mixed with `fill` by `share`, cut by arithmetic: for
/// pictures on paper, whose formats know neither tiles nor clipping.
void paint_texture_lines(QPainter& painter, const QRectF& box, int number, const QColor& ink,
                         double share, const QColor& fill);

} // namespace procession::ui
