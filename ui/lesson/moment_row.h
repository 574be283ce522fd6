// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace procession::ui {

/// Over a question: the moment that it is about, and whether it waits for the run to get there.
class MomentRow : public QWidget {
    Q_OBJECT

public:
    /// `moment` as it is to be read: "12".
    MomentRow(const QString& moment, QWidget* parent);

    /// Says that the question comes later.
    void set_waiting(bool waiting);
    [[nodiscard]] bool is_waiting() const { return waiting_; }
    [[nodiscard]] QPushButton& button() { return *button_; }
    /// What is to be read here: the same whatever the run does.
    [[nodiscard]] QStringList texts() const;

signals:
    /// The machine is to go to the moment.
    void moment_wanted();

private:
    QPushButton* button_;
    QLabel* later_;
    bool waiting_ = false;
};

} // namespace procession::ui
