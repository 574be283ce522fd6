// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reason_words.h"

#include "core/trace/drawn_by_lot.h"
#include "ui/text/listed.h"
#include "ui/text/sentence_gap.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QStringList>

namespace procession::ui {

QString reason_words(const core::Trace& trace, core::RecordIndex index, bool beside)
{
    const auto equals = core::drawn_among(trace, index);
    const auto reason = [&] {
        return translate(beside ? core::explain_beside(trace, index) : core::explain(trace, index));
    };
    if (equals.empty()) {
        return reason();
    }
    const auto name = [&](core::EntityId id) {
        return QString::fromStdString(trace.scenario().processes[id].name);
    };
    QStringList others;
    for (const core::EntityId id : equals) {
        others.append(name(id));
    }
    const core::Record dispatch = trace.records()[index];
    if (core::is_head_alone(dispatch)) {
        //: A process and those who came when it did: "Dee runs: it came at the same moment as Eli
        //: …"
        return QCoreApplication::translate(
                   "reason", "%1 runs: it came at the same moment as %2, and no rule says who of "
                             "them is first. A lot was drawn.")
            .arg(name(dispatch.subject), listed(others));
    }
    //: Behind the reason why a process runs; others are equal to it, and came when it did
    return reason() + sentence_gap() +
           QCoreApplication::translate("reason", "%1 came at the same moment, and no rule says who "
                                                 "of them is first: a lot was drawn.")
               .arg(listed(others));
}

} // namespace procession::ui
