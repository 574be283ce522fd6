// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layout/fitting_combo.h"

#include <QLineEdit>

namespace procession::ui {

/// A line of a form: what is typed counts once it is left; Escape gives it up. Undo is the
/// scenario's where nothing is being typed.
class SettingLine : public QLineEdit {
    Q_OBJECT

public:
    explicit SettingLine(QWidget* parent = nullptr);

    /// Shows what holds now, but for a person who is typing.
    void show_text(const QString& text);

signals:
    void typed(const QString& text);
    /// By so many, with the arrows up and down.
    void stepped(int by);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void leave();

    QString shown_;
};

/// A choice of a form. The arrows open it, so that what is passed on the way is not chosen; turning
/// the wheel scrolls the form; Delete takes back what was chosen.
class SettingCombo : public FittingCombo {
    Q_OBJECT

public:
    using FittingCombo::FittingCombo;

signals:
    void cleared();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace procession::ui
