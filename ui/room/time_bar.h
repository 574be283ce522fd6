// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace procession::ui {

/// Time for an answer, running out from left to right, with the seconds left behind
/// it. Nothing happens when it is over but that it says so.
class TimeBar : public QWidget {
    Q_OBJECT

public:
    explicit TimeBar(QWidget* parent = nullptr);

    /// Runs for so long; 0: there is no limit and nothing is shown.
    void start(int seconds);
    /// Stops where it is; what is left stays in sight.
    void stop();
    /// Lets so much time pass while it runs; the timer calls it.
    void advance(double seconds);
    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] bool running() const { return timer_.isActive(); }
    [[nodiscard]] double seconds_left() const { return left_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// running() is another.
    void running_changed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString words() const;

    QTimer timer_;
    QElapsedTimer since_;
    double whole_ = 0;
    double left_ = 0;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
