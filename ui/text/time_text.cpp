// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTime>

namespace procession::ui {

namespace {

/// Seconds of "1 min", "30 s", "1 h"; 0 if it is not a whole number of them.
qint64 tick_seconds(const QString& text)
{
    static const QRegularExpression form(R"(^\s*(\d{1,6})\s*(s|sec|min|h)\s*$)");
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return 0;
    }
    const QString unit = match.captured(2);
    return match.captured(1).toLongLong() * (unit == "h" ? 3600 : unit == "min" ? 60 : 1);
}

} // namespace

TimeText TimeText::of(const core::Scenario& scenario)
{
    TimeText text;
    if (!scenario.clock) {
        return text;
    }
    const QString start = QString::fromStdString(scenario.clock->start);
    QTime time = QTime::fromString(start, "H:mm");
    if (!time.isValid()) {
        time = QTime::fromString(start, "H:mm:ss");
    }
    const qint64 seconds = tick_seconds(QString::fromStdString(scenario.clock->tick));
    if (time.isValid() && seconds > 0) {
        text = {true, QTime(0, 0).secsTo(time), seconds};
    }
    return text;
}

QString TimeText::moment(core::Ticks t) const
{
    constexpr qint64 day = 24 * 60 * 60;
    if (!has_clock || t > (core::Ticks{1} << 53) / seconds_per_tick - day) {
        return QLocale().toString(static_cast<qlonglong>(t));
    }
    const qint64 seconds = start_seconds + t * seconds_per_tick;
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % day));
    const QString clock = time.toString(seconds_per_tick % 60 == 0 ? "H:mm" : "H:mm:ss");
    if (seconds < day) {
        return clock;
    }
    //: A moment days after the start: days, then the time of day
    return QCoreApplication::translate("time", "%1 d %2").arg(seconds / day).arg(clock);
}

} // namespace procession::ui
