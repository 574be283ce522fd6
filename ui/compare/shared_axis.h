// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/text/time_text.h"
#include "ui/timeline/time_mapping.h"

#include <QObject>

namespace procession::ui {

/// How far one press of a key or button zooms.
inline constexpr double zoom_step = 1.5;

/// One time axis that several pictures share: what span is in sight, and where
/// the playhead stands.
class SharedAxis : public QObject {
    Q_OBJECT

public:
    explicit SharedAxis(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const TimeMapping& mapping() const { return mapping_; }
    [[nodiscard]] double position() const { return position_; }
    [[nodiscard]] const TimeText& time_text() const { return time_text_; }
    /// The multiples of a round step at which pictures are ruled.
    [[nodiscard]] std::vector<core::Ticks> ruled() const;

    void set_end(core::Ticks end);
    void set_width(int pixels);
    void set_time_text(const TimeText& text);
    /// Moves the playhead; what is in sight follows it.
    void set_position(double t);
    /// The person wants the playhead there: moves it and says so.
    void want(core::Ticks t);

    void fit();
    /// Around `pixel`.
    void zoom_at(double pixel, double factor);
    /// Around the playhead if it is in sight, else around the middle.
    void zoom(double factor);
    void pan(double pixels);

signals:
    void changed();
    void time_wanted(core::Ticks t);

private:
    TimeMapping mapping_;
    TimeText time_text_;
    double position_ = 0;
};

} // namespace procession::ui
