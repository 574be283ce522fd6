// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/window_actions.h"

namespace procession::ui {

namespace {

void name(QAction& action, const QString& text, const QString& hint)
{
    action.setText(text);
    action.setStatusTip(hint);
}

void check(QActionGroup& group, const QVariant& data)
{
    for (QAction* action : group.actions()) {
        action->setChecked(action->data() == data);
    }
}

} // namespace

WindowActions::WindowActions(QObject* parent)
    : QObject(parent), lanes(nullptr), themes(nullptr), languages(nullptr)
{
    open.setShortcut(QKeySequence::Open);
    quit.setShortcut(QKeySequence::Quit);
    quit.setMenuRole(QAction::QuitRole);
    about.setMenuRole(QAction::AboutRole);
    zoom_in.setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoom_out.setShortcut(Qt::CTRL | Qt::Key_Minus);
    fit.setShortcut(Qt::Key_F);
    scroll_left.setShortcut(Qt::CTRL | Qt::Key_Left);
    scroll_right.setShortcut(Qt::CTRL | Qt::Key_Right);
    legend.setShortcut(Qt::Key_L);
    legend.setCheckable(true);
    int number = 0;
    for (const LaneMode mode : {LaneMode::by_process, LaneMode::by_core, LaneMode::both}) {
        QAction* action = add(lanes, static_cast<int>(mode));
        action->setShortcut(static_cast<Qt::Key>(Qt::Key_1 + number++));
    }
    for (const ThemeChoice choice : {ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark}) {
        add(themes, static_cast<int>(choice));
    }
    for (const QString& language : Language::available()) {
        add(languages, language)->setText(Language::own_name(language));
    }
    retranslate();
}

QAction* WindowActions::add(QActionGroup& group, const QVariant& data)
{
    auto* action = new QAction(&group);
    action->setCheckable(true);
    action->setData(data);
    return action;
}

void WindowActions::set_icons(const Theme& theme)
{
    zoom_in.setIcon(theme.icon("zoom-in"));
    zoom_out.setIcon(theme.icon("zoom-out"));
    fit.setIcon(theme.icon("fit"));
}

void WindowActions::retranslate()
{
    name(open, tr("&Open…"), tr("Open a scenario"));
    name(quit, tr("&Quit"), tr("Close Procession"));
    name(zoom_in, tr("Zoom &in"), tr("Show less time, larger"));
    name(zoom_out, tr("Zoom &out"), tr("Show more time, smaller"));
    name(fit, tr("&Fit"), tr("Show the whole run"));
    name(scroll_left, tr("Scroll &left"), tr("Show earlier time"));
    name(scroll_right, tr("Scroll &right"), tr("Show later time"));
    name(legend, tr("L&egend"), tr("Show what the colours and patterns mean"));
    name(about, tr("&About Procession"), tr("Version and licence"));
    const QList<QAction*> lane = lanes.actions();
    name(*lane[0], tr("Lanes by &process"), tr("One lane a process, coloured by state"));
    name(*lane[1], tr("Lanes by &core"), tr("One lane a core or device, coloured by process"));
    name(*lane[2], tr("&Both"), tr("Cores, devices and processes"));
    const QList<QAction*> theme = themes.actions();
    name(*theme[0], tr("As the &system"), tr("Light or dark as the system is"));
    name(*theme[1], tr("&Light"), tr("Dark on light"));
    name(*theme[2], tr("&Dark"), tr("Light on dark"));
}

void WindowActions::show_choices(LaneMode lane, ThemeChoice theme, const QString& language)
{
    check(lanes, static_cast<int>(lane));
    check(themes, static_cast<int>(theme));
    check(languages, language);
}

} // namespace procession::ui
