// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace procession::ui {

/// Colours for a process: the house's hues, one of one's own, or none of its own.
class ColourMenu : public QMenu {
    Q_OBJECT

public:
    explicit ColourMenu(QWidget* parent = nullptr);

    void retranslate();
    /// The colour at which choosing one's own begins.
    void set_colour(const QColor& colour) { now_ = colour; }

signals:
    /// "#rrggbb", or empty for none.
    void colour_chosen(const QString& colour);

private:
    void ask();

    QColor now_;
    QAction* own_ = nullptr;
    QAction* none_ = nullptr;
};

} // namespace procession::ui
