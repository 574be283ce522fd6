// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentence_gap.h"

#include <QCoreApplication>

namespace procession::ui {

QString sentence_gap()
{
    //: Two sentences, one after the other
    QString two = QCoreApplication::translate("message", "%1 %2");
    return two.remove("%1").remove("%2");
}

} // namespace procession::ui
