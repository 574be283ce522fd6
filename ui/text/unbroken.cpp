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
    const QChar space(0x00a0);
    text.replace(moment, QStringLiteral("t%1=%1").arg(space));
    return text.replace(number, space).replace(measured, space);
}

} // namespace procession::ui
