// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace procession::ui {

/// The words by which something is found, in whatever language they are typed.
struct SearchWords {
    QStringList names; ///< what it is called: in every language, with synonyms
    QString text;      ///< what else is said of it
};

/// How well it fits what was typed: 0 = not at all. What is called exactly so comes
/// before a name that begins so, a word in a name that does, a name that contains it,
/// and a text that does. Several words may stand anywhere, each must occur.
[[nodiscard]] int fit(const SearchWords& words, const QString& typed);

} // namespace procession::ui
