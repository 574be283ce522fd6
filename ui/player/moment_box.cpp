// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/moment_box.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace procession::ui {

std::optional<core::Ticks> read_moment(const TimeText& form, const QString& text)
{
    static const QRegularExpression clock(
        R"(^\s*(?:(\d{1,5})\D+\s)?(\d{1,2}):(\d\d)(?::(\d\d))?\s*$)");
    bool is_number = false;
    const qlonglong plain = QLocale().toLongLong(text.trimmed(), &is_number);
    if (is_number && plain >= 0) {
        return plain;
    }
    const QRegularExpressionMatch match = clock.match(text);
    if (!form.has_clock || !match.hasMatch()) {
        return std::nullopt;
    }
    constexpr qint64 day = 24 * 60 * 60;
    const qint64 minutes = match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong();
    const qint64 time = minutes * 60 + match.captured(4).toLongLong();
    qint64 since = match.captured(1).toLongLong() * day + time - form.start_seconds;
    if (since < 0 && match.captured(1).isEmpty()) {
        since += day; // of the next day
    }
    return since < 0 ? std::nullopt : std::optional<core::Ticks>(since / form.seconds_per_tick);
}

MomentBox::MomentBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    setDecimals(0);
}

void MomentBox::set_time_text(const TimeText& text)
{
    time_text_ = text;
    setValue(value()); // writes it anew
}

QString MomentBox::textFromValue(double value) const
{
    return time_text_.has_clock ? time_text_.moment(static_cast<core::Ticks>(value))
                                : QDoubleSpinBox::textFromValue(value);
}

double MomentBox::valueFromText(const QString& text) const
{
    if (!time_text_.has_clock) {
        return QDoubleSpinBox::valueFromText(text);
    }
    const std::optional<core::Ticks> t = read_moment(time_text_, text);
    return t ? std::clamp(static_cast<double>(*t), minimum(), maximum()) : value();
}

/// With a clock anything may be typed on the way; what is no time leaves the moment as it was.
QValidator::State MomentBox::validate(QString& text, int& position) const
{
    if (!time_text_.has_clock) {
        return QDoubleSpinBox::validate(text, position);
    }
    return read_moment(time_text_, text) ? QValidator::Acceptable : QValidator::Intermediate;
}

} // namespace procession::ui
