// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/unbroken.h"

#include <QRegularExpression>

namespace procession::ui {

QString unbroken(QString text)
{
    static const QRegularExpression moment(QStringLiteral("\\bt = (?=\\S)"));
    static const QRegularExpression number(
        QStringLiteral("(?<=\\bcore|\\bCore|\\blevel|核|级) (?=\\d)"));
    static const QRegularExpression measured(QStringLiteral("(?<=\\d) (?=[个条次])"));
    static const QRegularExpression burst(QStringLiteral("(?<=\\bCPU|\\bI/O) (?=\\d)"));
    static const QRegularExpression option(QStringLiteral("(?<=[a-z]) (?=-[a-z0-9]+\\b)"));
    const QChar space(0x00a0);
    text.replace(moment, QStringLiteral("t%1=%1").arg(space));
    text.replace(burst, space).replace(option, space);
    return text.replace(number, space).replace(measured, space);
}

} // namespace procession::ui
