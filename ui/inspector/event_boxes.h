// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

namespace procession::ui {

/// What a row of the list of events says beside its time and its process.
struct EventTexts {
    QString name; ///< of the kind of event
    QString core; ///< may be empty
    QString sentence;
};

/// Where a row's parts stand, from its own top left corner. Each has room for all it says.
struct EventBoxes {
    QRect time;
    QRect token;
    QRect name;
    QRect core;
    QRect sentence;
    bool is_wide = false; ///< the sentence stands beside the name, not below
    int height = 0;
};

/// The height of a row without a sentence.
[[nodiscard]] int least_event_height();
/// The parts of a row in `width` pixels, with `time_width` for its time: as many lines as
/// the texts need.
[[nodiscard]] EventBoxes event_boxes(const EventTexts& texts, int width, int time_width);

} // namespace procession::ui
