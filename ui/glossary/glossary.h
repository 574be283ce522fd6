// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/fit.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace procession::ui {

/// The languages that the glossary speaks.
enum class Tongue : std::uint8_t { english, chinese };

/// That of the window, and the other one.
[[nodiscard]] Tongue tongue_of_window();
[[nodiscard]] Tongue other_tongue();

/// What one language says of a term.
struct TermWords {
    QString name;
    QStringList also; ///< synonyms
    QString meaning;  ///< one sentence
};

/// A term of the field, in both languages.
struct Term {
    QString id; ///< "ready_queue"
    TermWords english;
    TermWords chinese;

    [[nodiscard]] const TermWords& in(Tongue tongue) const
    {
        return tongue == Tongue::english ? english : chinese;
    }
    /// "quantum 时间片": the window's language first.
    [[nodiscard]] QString both_names() const;
    [[nodiscard]] SearchWords words() const;
};

/// All terms, in the order of resources/glossary/terms.json.
[[nodiscard]] const std::vector<Term>& glossary();
/// The term of that id, or null.
[[nodiscard]] const Term* find_term(const QString& id);

} // namespace procession::ui
