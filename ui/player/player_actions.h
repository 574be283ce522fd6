// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/player.h"

#include <QAction>
#include <QObject>
#include <vector>

namespace procession::ui {

class Theme;

/// What the player can be told, as actions that menus and buttons share: text,
/// icon, tooltip and shortcut.
class PlayerActions : public QObject {
    Q_OBJECT

public:
    /// `player` outlives this.
    explicit PlayerActions(Player& player, QObject* parent = nullptr);

    void set_icons(const Theme& theme);
    void retranslate();
    [[nodiscard]] std::vector<QAction*> all();

    QAction to_start;
    QAction step_back;
    QAction toggle;
    QAction step;
    QAction to_end;
    QAction tick_back;
    QAction tick;
    QAction slower;
    QAction faster;

private:
    void show_playing();

    Player& player_;
    QIcon play_icon_;
    QIcon pause_icon_;
};

} // namespace procession::ui
