// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the bursts: beside them, while they are dragged, and to screen readers.
#include "ui/editor/burst_strip.h"

namespace procession::ui {

namespace {
using core::edit::BurstBlock;
using core::edit::BurstRow;
} // namespace

QString BurstStrip::length_text(const BurstBlock& block, core::Ticks ticks) const
{
    if (block.ticks == 0) {
        return tr("fails");
    }
    const QString number = QString::number(ticks);
    return !block.io              ? tr("CPU %1").arg(number)
           : block.device.empty() ? tr("I/O %1").arg(number)
                                  //: A device, ticks
                                  : tr("%1 %2").arg(QString::fromStdString(block.device), number);
}

/// Why a process has no blocks.
QString BurstStrip::told(std::size_t row) const
{
    switch (rows_[row].kind) {
    case BurstRow::Kind::program:
        return tr("runs %1; a program has no blocks")
            .arg(QString::fromStdString(rows_[row].program));
    case BurstRow::Kind::wrong:
        return tr("something in it is wrong; it cannot be drawn");
    case BurstRow::Kind::blocks:
        break;
    }
    return rows_[row].blocks.empty() ? tr("no bursts; Insert adds one") : QString();
}

QString BurstStrip::live_text() const
{
    if (drag_ == Drag::none || !moved_ || !block()) {
        return {};
    }
    return drag_ == Drag::length    ? length_text(*block(), shown_.lengths[chosen_.burst])
           : drag_ == Drag::arrival ? tr("arrives at %1").arg(shown_.arrival)
                                    //: A burst's place among those of its process
                                    : tr("place %1").arg(to_ + 1);
}

/// One part for each process.
int BurstStrip::spoken_count() const
{
    return static_cast<int>(rows_.size());
}

SpokenPart BurstStrip::spoken_part(int part) const
{
    const auto row = static_cast<std::size_t>(part);
    SpokenPart spoken;
    QStringList blocks;
    for (const BurstBlock& one : rows_[row].blocks) {
        blocks.append(length_text(one, one.ticks));
    }
    spoken.name = QString::fromStdString(rows_[row].name);
    const QString why = told(row);
    //: Said of a process's bursts: its arrival, the bursts
    spoken.description =
        why.isEmpty() ? tr("arrives at %1: %2").arg(rows_[row].arrival).arg(blocks.join(", "))
                      : why;
    if (row == chosen_.row && block() && why.isEmpty()) {
        //: The burst chosen in it, after its name
        spoken.name += tr(", %1 chosen").arg(length_text(*block(), block()->ticks));
    }
    spoken.box = QRect(0, axis_height() + part * row_height(), width(), row_height());
    spoken.selectable = true;
    spoken.selected = row == chosen_.row;
    spoken.pressable = true;
    return spoken;
}

int BurstStrip::focused_part() const
{
    return rows_.empty() ? -1 : static_cast<int>(chosen_.row);
}

void BurstStrip::press_part(int part)
{
    if (part >= 0 && part < spoken_count()) {
        choose({static_cast<std::size_t>(part), 0});
    }
}

} // namespace procession::ui
