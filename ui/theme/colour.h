// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace procession::ui {

/// Contrast ratio of two opaque colours, 1 … 21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

/// Black or white, whichever stands out more on `fill`: always at least 4.5:1.
[[nodiscard]] QColor text_on(const QColor& fill);

/// A colour of the OKLCh space (Ottosson 2020): equal `lightness` looks equally
/// light whatever the hue. Lightness and chroma from 0; hue in degrees. What the
/// screen cannot show is clipped.
[[nodiscard]] QColor oklch(double lightness, double chroma, double hue);

/// Lightness of a colour in the same space, 0 … 1.
[[nodiscard]] double perceived_lightness(const QColor& colour);

/// `share` (0 … 1) of `over` laid on `under`; opaque.
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, double share);

} // namespace procession::ui
