// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/classroom/classroom.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace procession::ui {

/// Says that a lecturer has locked or hidden parts of the scenario that was opened, and undoes
/// that. Not there while nothing is.
class LockBar : public QWidget {
    Q_OBJECT

public:
    /// `unlock` outlives it.
    explicit LockBar(QAction& unlock, QWidget* parent = nullptr);

    void show_classroom(const lessons::Classroom& classroom);
    [[nodiscard]] QString text() const;

    void set_palette(const Palette& palette);
    void retranslate();

private:
    lessons::Classroom classroom_;
    QLabel* told_ = nullptr;
    QToolButton* button_ = nullptr;
};

} // namespace procession::ui
