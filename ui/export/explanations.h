// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_choice.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace procession::ui {

/// What happened to one process and why, event by event.
struct Explanations {
    struct Line {
        QString moment;
        QString event;
        QString sentence;
    };
    QString title;   ///< of the scenario; may be empty
    QString process; ///< its name
    QString rules;
    QString note; ///< that there is more; empty if that is all
    std::vector<Line> lines;
};

/// Of the records before `limit`: those about the process, and those by which it loses
/// its core to another.
[[nodiscard]] Explanations explanations(const core::Trace& trace, core::EntityId process,
                                        core::RecordIndex limit);

/// As a list in plain text, Markdown or HTML. `veil_note` says that the rest is not told;
/// may be empty.
[[nodiscard]] QByteArray explanation_bytes(const Explanations& told, const QString& veil_note,
                                           ExportFormat format);

} // namespace procession::ui
