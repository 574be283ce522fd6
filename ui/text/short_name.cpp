// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/short_name.h"

#include <QRegularExpression>

namespace procession::ui {

QString short_name(const QString& name, const QFontMetrics& metrics, int width)
{
    const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= width; };
    if (fits(name)) {
        return name;
    }
    static const QRegularExpression parts(QStringLiteral("^(.*?)(\\d+(?::\\d+)*)?(?: \\(.*\\))?$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = parts.match(name);
    const QString number = match.captured(2);
    if (number.isEmpty()) {
        return metrics.elidedText(name, Qt::ElideRight, width);
    }
    const QString front = match.captured(1);
    if (fits(front + number)) {
        return front + number;
    }
    for (auto letters = front.size() - 1; letters > 0; --letters) {
        QString text = front.left(letters) + QChar(0x2026) + number;
        if (fits(text)) {
            return text;
        }
    }
    return fits(number) ? number : metrics.elidedText(number, Qt::ElideLeft, width);
}

} // namespace procession::ui
