// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/every_schedule.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace procession::ui {

/// Says that a check is under way and how far it has come, and is the way out of it. Hidden
/// while there is none.
class CheckRow : public QWidget {
    Q_OBJECT

public:
    explicit CheckRow(QWidget* parent);

    /// A check has begun; how long it takes is not known yet.
    void begin();
    void show_share(const lessons::SearchShare& share);
    void end();

    [[nodiscard]] QPushButton& cancel_button() { return *cancel_; }
    [[nodiscard]] QProgressBar& bar() { return *bar_; }
    /// What is said of it in words.
    [[nodiscard]] QString text() const;

signals:
    void cancelled();

private:
    QLabel* said_ = nullptr;
    QProgressBar* bar_ = nullptr;
    QPushButton* cancel_ = nullptr;
};

} // namespace procession::ui
