// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/visit.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace procession::ui {

/// Hint, stronger hint, show me: one button that offers the next.
class HelpRow : public QWidget {
    Q_OBJECT

public:
    HelpRow(lessons::Visit& visit, std::string step, const lessons::LocalizedText& hint,
            const lessons::LocalizedText& stronger, QWidget* parent);

    [[nodiscard]] QPushButton& button() { return *button_; }
    /// Nothing is left to help with.
    void close();
    /// The question itself is not to be seen yet.
    void set_held_back(bool held_back);

signals:
    /// "Show me": the answer is to be seen.
    void show_me();

private:
    void ask();
    void fill();
    [[nodiscard]] lessons::Help next() const;

    lessons::Visit& visit_;
    std::string step_;
    QString hint_;
    QString stronger_;
    QPushButton* button_ = nullptr;
    QLabel* said_ = nullptr;
    bool closed_ = false;
    bool held_back_ = false;
};

} // namespace procession::ui
