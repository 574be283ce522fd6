// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace procession::ui {

/// The sizes that texts come in, in pixels before the user's factor.
enum class TextSize { small = 12, normal = 14, large = 18, title = 24, display = 32 };

/// How much larger than usual the person wants texts: the application's font says it.
[[nodiscard]] double text_scale();

/// A length in pixels that grows with the text in it.
[[nodiscard]] int scaled(int pixels);

/// The system's sans in that size, times text_scale().
[[nodiscard]] QFont text_font(TextSize size, bool bold = false);

/// The same with digits of equal width, for tables of numbers.
[[nodiscard]] QFont number_font(TextSize size);

/// Whether some installed font can show Chinese.
[[nodiscard]] bool can_show_chinese();

/// `usual`, made smaller until `text` is no wider than `width`, but not below `smallest`
/// pixels.
[[nodiscard]] QFont fitted_font(const QFont& usual, const QString& text, double width,
                                int smallest);

} // namespace procession::ui
