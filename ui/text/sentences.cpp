// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentences.h"

#include <QFontMetrics>

namespace procession::ui {

QStringList sentences_of(const QString& text)
{
    constexpr QChar chinese_stop(0x3002);
    QStringList sentences;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool stop = text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ');
        if (stop || text[i] == chinese_stop || i + 1 == text.size()) {
            sentences.append(text.mid(begin, i + 1 - begin).trimmed());
            begin = i + 1;
        }
    }
    sentences.removeAll(QString());
    return sentences;
}

namespace {

/// Sentences, and where one of Chinese is long, its clauses.
QStringList parts_of(const QString& text)
{
    constexpr QChar chinese_comma(0xFF0C);
    QStringList parts;
    for (const QString& sentence : sentences_of(text)) {
        qsizetype begin = 0;
        for (qsizetype end = sentence.indexOf(chinese_comma); end >= 0;
             end = sentence.indexOf(chinese_comma, begin)) {
            parts.append(sentence.mid(begin, end + 1 - begin));
            begin = end + 1;
        }
        parts.append(sentence.mid(begin));
    }
    return parts;
}

/// A clause left alone ends like a sentence.
QString ended(QString text)
{
    if (text.endsWith(QChar(0xFF0C))) {
        text.back() = QChar(0x3002);
    }
    return text;
}

} // namespace

QString sentences_within(const QString& text, const QFontMetrics& metrics, int width)
{
    QString shown;
    for (const QString& sentence : parts_of(text)) {
        const bool spaced = !shown.isEmpty() && shown.endsWith('.');
        const QString longer = shown + (spaced ? QStringLiteral(" ") : QString()) + sentence;
        if (!shown.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            break;
        }
        shown = longer;
    }
    return ended(shown);
}

} // namespace procession::ui
