// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace procession::ui {

/// A menu's text without its mnemonic and the dots behind it.
[[nodiscard]] QString plain(QString menu_text);

/// What a text of the window is in the other language: Chinese for an English one and
/// the other way round. A text may have several translations, or none. For searches:
/// what is found by the words of one language is found by those of the other.
[[nodiscard]] QStringList in_other_language(const QString& text);

} // namespace procession::ui
