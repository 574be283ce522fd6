// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace procession::ui {

/// One line that says what was changed last, with what can be done about it. Gone
/// while nothing is changed.
class ChangeBanner : public QWidget {
    Q_OBJECT

public:
    /// `actions` become buttons; they outlive this.
    explicit ChangeBanner(const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// Empty: nothing was changed.
    void show_change(const QString& what);
    void set_palette(const Palette& palette);
    void retranslate();

private:
    QString what_;
    QLabel* said_ = nullptr;
    QList<QToolButton*> buttons_;
};

} // namespace procession::ui
