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
    record_back.setShortcut(Qt::SHIFT | Qt::Key_Left);
    record.setShortcut(Qt::SHIFT | Qt::Key_Right);
    tick_back.setShortcut(Qt::ALT | Qt::Key_Left);
    tick.setShortcut(Qt::ALT | Qt::Key_Right);
    slower.setShortcuts({QKeySequence(Qt::Key_Minus)});
    faster.setShortcuts({QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    connect(&to_start, &QAction::triggered, &player, &Player::to_start);
    connect(&step_back, &QAction::triggered, &player, &Player::step_event_back);
    connect(&toggle, &QAction::triggered, &player, &Player::toggle);
    connect(&step, &QAction::triggered, &player, &Player::step_event);
    connect(&to_end, &QAction::triggered, &player, &Player::to_end);
    connect(&record_back, &QAction::triggered, &player, &Player::step_record_back);
    connect(&record, &QAction::triggered, &player, &Player::step_record);
    connect_runs();
    connect_paces();
    connect(&tick_back, &QAction::triggered, &player, [&player] { player.step_ticks(-1); });
    connect(&tick, &QAction::triggered, &player, [&player] { player.step_ticks(1); });
    connect(&slower, &QAction::triggered, &player, &Player::slower);
    connect(&faster, &QAction::triggered, &player, &Player::faster);
    connect(&player, &Player::playing_changed, this, &PlayerActions::show_playing);
    retranslate();
}

void PlayerActions::connect_runs()
{
    stop_at_decisions.setCheckable(true);
    stop_at_decisions.setShortcut(Qt::Key_T);
    bookmark.setShortcut(Qt::CTRL | Qt::Key_B);
    next_bookmark.setShortcut(Qt::CTRL | Qt::Key_BracketRight);
    previous_bookmark.setShortcut(Qt::CTRL | Qt::Key_BracketLeft);
    connect(&stop_at_decisions, &QAction::triggered, &player_, &Player::set_stops_at_decisions);
    connect(&player_, &Player::pace_changed, this,
            [this] { stop_at_decisions.setChecked(player_.stops_at_decisions()); });
    connect(&bookmark, &QAction::triggered, &player_, &Player::toggle_bookmark);
    connect(&next_bookmark, &QAction::triggered, &player_,
            [this] { player_.go_to_bookmark(true); });
    connect(&previous_bookmark, &QAction::triggered, &player_,
            [this] { player_.go_to_bookmark(false); });
    for (const core::EventKind kind : core::event_kinds) {
        QAction& action = run_to[static_cast<std::size_t>(kind)];
        connect(&action, &QAction::triggered, this, [this, kind, &action] {
            const bool found = player_.run_to(
                [kind](const core::Record& event) { return core::tells_of(event, kind); });
            if (!found) {
                emit none_left(action.iconText());
            }
        });
    }
    run_to[static_cast<std::size_t>(core::EventKind::decision)].setShortcut(Qt::Key_D);
}

void PlayerActions::connect_paces()
{
    for (std::size_t i = 0; i < paces.size(); ++i) {
        paces[i].setCheckable(true);
        connect(&paces[i], &QAction::triggered, this, [this, i] {
            player_.set_pace(static_cast<PaceKind>(i));
            show_pace(); // the one in force stays checked
        });
    }
    connect(&player_, &Player::pace_changed, this, &PlayerActions::show_pace);
    connect(&player_, &Player::range_changed, this, &PlayerActions::show_pace);
    show_pace();
}

void PlayerActions::show_pace()
{
    for (std::size_t i = 0; i < paces.size(); ++i) {
        paces[i].setChecked(i == static_cast<std::size_t>(player_.pace()));
    }
    // Only programs have statements.
    paces[static_cast<std::size_t>(PaceKind::by_statement)].setVisible(
        player_.has_statements() || player_.pace() == PaceKind::by_statement);
}

void PlayerActions::name_paces()
{
    const std::array<std::pair<QString, QString>, 3> kinds{{
        {tr("Evenly by &ticks"), tr("While playing, each tick takes the same time")},
        {tr("Evenly by &events"), tr("While playing, each event takes the same time")},
        {tr("Evenly by &statements"), tr("While playing, each statement takes the same time")},
    }};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        paces[i].setText(kinds[i].first);
        paces[i].setToolTip(kinds[i].second);
        paces[i].setStatusTip(kinds[i].second);
    }
}

void PlayerActions::name_runs()
{
    name(stop_at_decisions, tr("Tell me as it &goes"), tr("Tell me"),
         tr("Stop at each decision while playing"));
    name(bookmark, tr("&Bookmark here"), tr("Bookmark"), tr("Mark this moment, or unmark it"));
    name(next_bookmark, tr("Ne&xt bookmark"), tr("Next bookmark"), tr("Go to the next bookmark"));
    name(previous_bookmark, tr("Bookmark be&fore"), tr("Bookmark before"),
         tr("Go to the bookmark before"));
    const std::array<std::pair<QString, QString>, core::event_kinds.size()> kinds{{
        {tr("&Decision"), tr("Run to the next decision")},
        {tr("&Preemption"), tr("Run to the next preemption")},
        {tr("&Quantum used up"), tr("Run to where the next quantum is used up")},
        {tr("&Block"), tr("Run to where the next process blocks")},
        {tr("&Wake-up"), tr("Run to the next wake-up")},
        {tr("&Arrival"), tr("Run to the next arrival")},
        {tr("&End of a process"), tr("Run to where the next process ends")},
        {tr("B&oost"), tr("Run to the next boost")},
    }};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        run_to[i].setText(kinds[i].first);
        run_to[i].setStatusTip(kinds[i].second);
    }
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
    name(record_back, tr("Back by one e&vent"), tr("Back by one event"),
         tr("Go back through an instant event by event"));
    name(record, tr("Step b&y one event"), tr("Step by one event"),
         tr("Go through an instant event by event"));
    name_runs();
    name_paces();
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
    return {&to_start, &step_back,         &toggle,       &step,   &to_end, &record_back,
            &record,   &tick_back,         &tick,         &slower, &faster, &stop_at_decisions,
            &bookmark, &previous_bookmark, &next_bookmark};
}

} // namespace procession::ui
