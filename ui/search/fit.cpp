// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/fit.h"

#include <algorithm>

namespace procession::ui {

namespace {

constexpr int exactly = 5;
constexpr int begins = 4;
constexpr int word_begins = 3;
constexpr int contains = 2;
constexpr int in_text = 1;

/// Whether a word of `name` begins at `at`. Chinese has no words to begin.
bool begins_word(const QString& name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber();
}

int fit_name(const QString& name, const QString& typed)
{
    if (name.compare(typed, Qt::CaseInsensitive) == 0) {
        return exactly;
    }
    int best = 0;
    for (qsizetype at = name.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0;
         at = name.indexOf(typed, at + 1, Qt::CaseInsensitive)) {
        best = std::max(best, at == 0 ? begins : begins_word(name, at) ? word_begins : contains);
    }
    return best;
}

int fit_as_it_stands(const SearchWords& words, const QString& typed)
{
    int best = words.text.contains(typed, Qt::CaseInsensitive) ? in_text : 0;
    for (const QString& name : words.names) {
        best = std::max(best, fit_name(name, typed));
    }
    return best;
}

} // namespace

int fit(const SearchWords& words, const QString& typed)
{
    const QString whole = typed.simplified();
    if (whole.isEmpty()) {
        return 1;
    }
    if (const int together = fit_as_it_stands(words, whole); together > 0) {
        return 2 * together;
    }
    int worst = exactly;
    for (const QString& word : whole.split(' ')) {
        worst = std::min(worst, fit_as_it_stands(words, word));
    }
    return std::max(2 * worst - 1, 0);
}

} // namespace procession::ui
