// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/palette.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace procession::ui {

/// Something that the lecturer asks beside the machine: its words, and what came of it.
class TaskCard : public QFrame {
    Q_OBJECT

public:
    TaskCard(const Palette& palette, QWidget* parent);

    /// What is said of the last answer or check, one sentence a line.
    [[nodiscard]] QString verdict() const;

protected:
    void paintEvent(QPaintEvent* event) override;

    [[nodiscard]] QVBoxLayout& column() { return *column_; }
    /// A text that wraps; hidden while it is empty.
    QLabel* add_text(TextSize size = TextSize::normal, bool bold = false);
    QPushButton* add_button(const QString& text, const QString& hint);
    /// Below what was added so far: right or wrong, and the reason.
    void add_verdict();
    /// A button for one hint after the other; nothing without hints.
    void add_hints(const QStringList& hints);
    void tell(bool good, const QString& verdict, const QString& reason);
    static void show_text(QLabel& label, const QString& text);
    void colour(QLabel& label, bool good) const;

private:
    Palette palette_;
    QVBoxLayout* column_ = nullptr;
    QLabel* verdict_ = nullptr;
    QLabel* reason_ = nullptr;
};

} // namespace procession::ui
