// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QFontMetrics;

namespace procession::ui {

/// The sentences of `text`, each with its full stop, in either language.
[[nodiscard]] QStringList sentences_of(const QString& text);

/// As many whole sentences (in Chinese, clauses) from the start of `text` as are no wider
/// than `width`; the first one at least. Half a sentence says less than none.
[[nodiscard]] QString sentences_within(const QString& text, const QFontMetrics& metrics, int width);

} // namespace procession::ui
