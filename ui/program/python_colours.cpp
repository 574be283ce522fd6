// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/python_colours.h"

#include <QSet>

namespace procession::ui {

namespace {

/// Which triple quotes are open at the end of a line, as QTextBlock keeps it.
enum Open { nothing_open = -1, double_quotes = 1, single_quotes = 2 };

bool is_keyword(const QString& word)
{
    static const QSet<QString> keywords{
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
    return keywords.contains(word);
}

bool begins_name(QChar c)
{
    return c.isLetter() || c == '_';
}

qsizetype end_of_name(const QString& line, qsizetype at)
{
    while (at < line.size() && (line[at].isLetterOrNumber() || line[at] == '_')) {
        ++at;
    }
    return at;
}

qsizetype end_of_number(const QString& line, qsizetype at)
{
    while (at < line.size() &&
           (line[at].isLetterOrNumber() || line[at] == '_' || line[at] == '.')) {
        ++at;
    }
    return at;
}

/// Behind the closing triple quotes, or -1.
qsizetype end_of_triple(const QString& line, qsizetype from, Open open)
{
    const qsizetype found = line.indexOf(
        open == double_quotes ? QStringLiteral("\"\"\"") : QStringLiteral("'''"), from);
    return found < 0 ? -1 : found + 3;
}

} // namespace

QColor PythonColours::colour(Kind kind, const Palette& palette)
{
    switch (kind) {
    case Kind::text:
        return QColor(palette.dark ? "#8FD6B4" : "#00614A");
    case Kind::number:
        return QColor(palette.dark ? "#F0B27E" : "#8A3C00");
    case Kind::comment:
        return palette.quiet;
    case Kind::keyword:
    case Kind::plain:
        break;
    }
    return palette.ink;
}

void PythonColours::set_palette(const Palette& palette)
{
    if (palette_.ink != palette.ink) {
        palette_ = palette;
        rehighlight();
    }
}

/// Where the text that begins at `begin` ends in this line; keeps what stays open.
qsizetype PythonColours::end_of_text(const QString& line, qsizetype begin)
{
    const QChar quote = line[begin];
    if (line.mid(begin, 3) == QString(3, quote)) {
        const Open open = quote == '"' ? double_quotes : single_quotes;
        const qsizetype end = end_of_triple(line, begin + 3, open);
        setCurrentBlockState(end < 0 ? open : nothing_open);
        return end < 0 ? line.size() : end;
    }
    for (qsizetype at = begin + 1; at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
        } else if (line[at] == quote) {
            return at + 1;
        }
    }
    return line.size();
}

void PythonColours::highlightBlock(const QString& line)
{
    const auto paint = [this](qsizetype from, qsizetype to, Kind kind) {
        QTextCharFormat format;
        format.setForeground(colour(kind, palette_));
        format.setFontWeight(kind == Kind::keyword ? QFont::Bold : QFont::Normal);
        setFormat(static_cast<int>(from), static_cast<int>(to - from), format);
    };
    qsizetype at = 0;
    setCurrentBlockState(nothing_open);
    if (const int open = previousBlockState(); open != nothing_open) {
        const qsizetype end = end_of_triple(line, 0, static_cast<Open>(open));
        at = end < 0 ? line.size() : end;
        setCurrentBlockState(end < 0 ? open : nothing_open);
        paint(0, at, Kind::text);
    }
    while (at < line.size()) {
        qsizetype end = at + 1;
        if (line[at] == '#') {
            return paint(at, line.size(), Kind::comment);
        }
        if (line[at] == '"' || line[at] == '\'') {
            end = end_of_text(line, at);
            paint(at, end, Kind::text);
        } else if (begins_name(line[at])) {
            end = end_of_name(line, at);
            if (is_keyword(line.mid(at, end - at))) {
                paint(at, end, Kind::keyword);
            }
        } else if (line[at].isDigit()) {
            end = end_of_number(line, at);
            paint(at, end, Kind::number);
        }
        at = end;
    }
}

} // namespace procession::ui
