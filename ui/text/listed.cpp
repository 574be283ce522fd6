// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/listed.h"

#include <QCoreApplication>

namespace procession::ui {

QString listed(const QStringList& entries)
{
    //: Between the entries of a list inside a sentence: "P2 3, P4 5"
    return entries.join(QCoreApplication::translate("message", ", "));
}

} // namespace procession::ui
