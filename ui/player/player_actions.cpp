// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_actions.h"

#include "ui/theme/colour.h"
#include "ui/theme/theme.h"

namespace procession::ui {

namespace {

void name(QAction& action, const QString& menu, const QString& button, const QString& what)
{
    action.setText(menu);
    action.setIconText(button);
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(QStringLiteral("%1 (%2)").arg(what, key));
    action.setStatusTip(what);
}

} // namespace

PlayerActions::PlayerActions(Player& player, QObject* parent) : QObject(parent), player_(player)
{
    to_start.setShortcut(Qt::Key_Home);
    step_back.setShortcut(Qt::Key_Left);
    toggle.setShortcut(Qt::Key_Space);
    step.setShortcut(Qt::Key_Right);
    to_end.setShortcut(Qt::Key_End);
    tick_back.setShortcut(Qt::SHIFT | Qt::Key_Left);
    tick.setShortcut(Qt::SHIFT | Qt::Key_Right);
    slower.setShortcuts({QKeySequence(Qt::Key_Minus)});
    faster.setShortcuts({QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    connect(&to_start, &QAction::triggered, &player, &Player::to_start);
    connect(&step_back, &QAction::triggered, &player, &Player::step_event_back);
    connect(&toggle, &QAction::triggered, &player, &Player::toggle);
    connect(&step, &QAction::triggered, &player, &Player::step_event);
    connect(&to_end, &QAction::triggered, &player, &Player::to_end);
    connect(&tick_back, &QAction::triggered, &player, [&player] { player.step_ticks(-1); });
    connect(&tick, &QAction::triggered, &player, [&player] { player.step_ticks(1); });
    connect(&slower, &QAction::triggered, &player, &Player::slower);
    connect(&faster, &QAction::triggered, &player, &Player::faster);
    connect(&player, &Player::playing_changed, this, &PlayerActions::show_playing);
    retranslate();
}

void PlayerActions::set_icons(const Theme& theme)
{
    const QColor on_accent = text_on(theme.palette().accent);
    play_icon_ = theme.icon("play", on_accent);
    pause_icon_ = theme.icon("pause", on_accent);
    to_start.setIcon(theme.icon("to-start"));
    step_back.setIcon(theme.icon("step-back"));
    step.setIcon(theme.icon("step-forward"));
    to_end.setIcon(theme.icon("to-end"));
    show_playing();
}

void PlayerActions::retranslate()
{
    name(to_start, tr("To the &start"), tr("Start"), tr("Go to the start"));
    name(step_back, tr("Step &back"), tr("Back"), tr("Go back to the event before"));
    name(step, tr("S&tep"), tr("Step"), tr("Go on to the next event"));
    name(to_end, tr("To the &end"), tr("End"), tr("Go to the end"));
    name(tick_back, tr("Back by &one tick"), tr("Back by one tick"), tr("Go back by one tick"));
    name(tick, tr("Step by o&ne tick"), tr("Step by one tick"), tr("Go on by one tick"));
    name(slower, tr("S&lower"), tr("Slower"), tr("Play slower"));
    name(faster, tr("&Faster"), tr("Faster"), tr("Play faster"));
    show_playing();
}

void PlayerActions::show_playing()
{
    const bool playing = player_.playing();
    toggle.setIcon(playing ? pause_icon_ : play_icon_);
    if (playing) {
        name(toggle, tr("&Pause"), tr("Pause"), tr("Stop playing"));
    } else {
        name(toggle, tr("&Play"), tr("Play"), tr("Let time pass"));
    }
}

std::vector<QAction*> PlayerActions::all()
{
    return {&to_start, &step_back, &toggle, &step, &to_end, &tick_back, &tick, &slower, &faster};
}

} // namespace procession::ui
