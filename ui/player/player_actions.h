// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/event_kind.h"
#include "ui/player/player.h"

#include <QAction>
#include <QObject>
#include <array>
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

signals:
    /// There is no more event of that kind.
    void none_left(const QString& kind);

public:
    QAction to_start;
    QAction step_back;
    QAction toggle;
    QAction step;
    QAction to_end;
    QAction tick_back;
    QAction record;      ///< one event of an instant on
    QAction record_back; ///< and back
    QAction tick;
    QAction slower;
    QAction faster;
    QAction stop_at_decisions; ///< tell me as it goes
    QAction bookmark;          ///< set here, or taken away
    QAction next_bookmark;
    QAction previous_bookmark;
    std::array<QAction, core::event_kinds.size()> run_to; ///< by EventKind
    std::array<QAction, 3> paces;                         ///< by PaceKind, one of them checked

private:
    void show_playing();
    void connect_runs();
    void connect_paces();
    void name_runs();
    void name_paces();
    void show_pace();

    Player& player_;
    QIcon play_icon_;
    QIcon pause_icon_;
};

} // namespace procession::ui
