// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QRectF>
#include <QString>
#include <QStringList>
#include <map>
#include <vector>

class QPainter;

namespace procession::ui {

/// What stands at the end of a place on the stage beside those who wait there: who holds a lock,
/// what is in a queue.
struct PlaceNote {
    QString words;   ///< all of it: "held by P1"; empty if there is nothing
    QString alias{}; ///< what the program calls it: the name of a variable
    std::vector<core::EntityId> holders{};
    QStringList contents{}; ///< the first of what is in it, the oldest first
    std::size_t more = 0;   ///< so many more are in it
    QString state{};        ///< how it stands, in front of all that: "empty: waiting to get"
    QString brief{};        ///< the words where there is room for no more; empty: all of them
    QString value{};        ///< of a semaphore: how many more may enter, told beside its name
    friend bool operator==(const PlaceNote&, const PlaceNote&) = default;
};

/// Notes by device. A place where programs wait for each other is on the stage while it has one,
/// and while anybody waits there.
using PlaceNotes = std::map<std::uint32_t, PlaceNote>;

/// Paints a note at the right end of the first of `boxes` that has room for it: holders as small
/// tokens with a lock's bow, contents as slips of paper. What has no room becomes words, or
/// nothing.
void paint_place_note(QPainter& painter, const PlaceNote& note, const std::vector<QRectF>& boxes,
                      const Moment& moment, const Palette& palette);

} // namespace procession::ui
