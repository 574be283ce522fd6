// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets how much of the window, and what goes where there is little room.
#include "ui/inspector/why_line.h"
#include "ui/lecture/lecture_walk.h"
#include "ui/lesson/lesson_place.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/run_status.h"
#include "ui/main_window/scenario_header.h"
#include "ui/player/player_bar.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timeline_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int narrowest_with_inspector = 960; ///< pixels at the usual size of texts
constexpr int narrowest_with_text_and_panels = 1280;
constexpr int lowest_with_title = 440; ///< likewise
constexpr int inspector_width = 376;
constexpr int widest_inspector = 480; ///< where there is room, for all columns of its tables
constexpr int narrowest_panel = 240;  ///< likewise

} // namespace

/// A page that is not shown takes no room: each has another least width.
void MainWindow::share_pages()
{
    for (int i = 0; i < pages_->count(); ++i) {
        const auto policy =
            i == pages_->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        pages_->widget(i)->setSizePolicy(policy, policy);
    }
}

/// Each place has its own panels; where there is little room they go first.
void MainWindow::arrange_panels()
{
    using Place = PanelArrangement::Place;
    std::optional<Place> place;
    if (presenting_) {
        place = Place::presenter;
    } else if (page() == Page::compare) {
        place = Place::compare;
    } else if (page() == Page::run) {
        place = lesson_->is_open()             ? Place::lesson
                : actions_.diagram.isChecked() ? Place::states
                                               : Place::run;
    }
    if (place != panels_.place()) { // what is wrong with a file is told beside the run alone
        const bool beside_run = page() == Page::run && !presenting_;
        fault_dock_->setVisible(beside_run && !session_.faults().empty());
    }
    const int least =
        place == Place::lesson ? narrowest_with_text_and_panels : narrowest_with_inspector;
    panels_.go_to(place, width() < scaled(least));
}

/// All panels where they stood at the first start, in every place.
void MainWindow::reset_panels()
{
    dock_panels();
    panels_.reset();
}

/// One behind the other on the right, all of them open; below them what is looked at beside the
/// text of a program.
void MainWindow::dock_panels()
{
    const std::vector<QDockWidget*> above{policy_dock_,  table_dock_, predict_dock_, event_dock_,
                                          metrics_dock_, tree_dock_,  queue_dock_,   program_dock_};
    const std::vector<QDockWidget*> below{variables_dock_, console_dock_, objects_dock_,
                                          loops_dock_};
    for (const auto& group : {above, below}) {
        for (QDockWidget* panel : group) {
            panel->setFloating(false);
            removeDockWidget(panel); // one that has a tab would share it
        }
    }
    addDockWidget(Qt::RightDockWidgetArea, above.front());
    splitDockWidget(above.front(), below.front(), Qt::Vertical);
    for (const auto& group : {above, below}) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            if (i > 0) {
                tabifyDockWidget(group[i - 1], group[i]);
            }
            group[i]->show();
        }
    }
    widen_panels();
}

/// As wide as at the first start.
void MainWindow::widen_panels()
{
    for (QDockWidget* panel : {policy_dock_, table_dock_, predict_dock_}) {
        if (!panel->isHidden() && !panels_.narrow()) {
            const int room = std::clamp(width() / 4, inspector_width, widest_inspector);
            return resizeDocks({panel}, {std::min(room, width() / 3)}, Qt::Horizontal);
        }
    }
}

/// One panel at a time where they are away for want of room: two of them, one below the other,
/// may be higher than the window. To be called before `panel` is shown, or the window grows.
void MainWindow::make_way(const QDockWidget* panel)
{
    if (!panels_.narrow()) {
        return;
    }
    for (QDockWidget* other : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (other != panel && other != fault_dock_ && !other->isFloating()) {
            other->hide();
        }
    }
}

/// To a panel that is wanted: where panels are away for want of room, or where it stands alone.
void MainWindow::give_room(QDockWidget* panel)
{
    if (!panels_.narrow() && panel->width() < scaled(narrowest_panel)) {
        resizeDocks({panel}, {std::min(inspector_width, width() / 3)}, Qt::Horizontal);
    }
    if (panels_.narrow()) {
        make_way(panel);
        const int room = std::min(scaled(280), width() / 2);
        resizeDocks({panel}, {room}, Qt::Horizontal);
        // Again, once it stands where it has come.
        QTimer::singleShot(0, panel, [=, this] { resizeDocks({panel}, {room}, Qt::Horizontal); });
    }
}

/// The picture gets two fifths, or what it needs, until the person says otherwise; of little
/// room a third, for the timeline is to have some lanes.
void MainWindow::share_centre()
{
    if (centre_arranged_) {
        return;
    }
    const int all = splitter_->height();
    const int share = is_very_low() ? all * 7 / 20 : all * 2 / 5;
    const int picture = std::max(pictures_->minimumSizeHint().height(), share);
    splitter_->setSizes({picture, all - picture});
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (presenting_) {
        size_presented_text();
        darkness_->setGeometry(rect());
    }
    fold();
    share_centre();
}

bool MainWindow::is_very_low() const
{
    return !presenting_ && height() < scaled(lowest_with_title);
}

/// The status line, where there is room for it or something to be said.
void MainWindow::show_status()
{
    // What menus say of their entries must not move the window.
    const bool told =
        !statusBar()->currentMessage().isEmpty() && !QApplication::activePopupWidget();
    status_->setVisible(statusBar()->currentMessage().isEmpty()); // two texts in one place
    statusBar()->setVisible(!presenting_ && (!is_very_low() || status_->is_urgent() || told));
}

/// Qt names them once and in its own words only.
void MainWindow::name_panel_buttons()
{
    const auto name = [this](const QString& button, const QString& text) {
        for (auto* one : findChildren<QAbstractButton*>(button)) {
            one->setAccessibleName(text);
            one->setAccessibleDescription({});
            one->setToolTip(text);
        }
    };
    name("qt_dockwidget_floatbutton", tr("Detach this panel, or put it back"));
    name("qt_dockwidget_closebutton", tr("Close this panel; View, Panels brings it back"));
    name("ScrollLeftButton", tr("Tabs before"));
    name("ScrollRightButton", tr("Tabs behind"));
}

/// Where there is little room, what is not needed goes.
void MainWindow::fold()
{
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        tabs->setElideMode(Qt::ElideNone); // a name or its beginning; the rest is a scroll away
        tabs->setUsesScrollButtons(true);
    }
    name_panel_buttons(); // a row of tabs may be new
    const bool narrow = width() < scaled(narrowest_with_inspector);
    const bool low = !presenting_ && height() < scaled(640); // a projector shows the legend, too
    const bool very_low = is_very_low();
    using Form = ScenarioHeader::Form;
    header_->set_form(presenting_          ? lecture_->is_open() ? Form::policy : Form::presented
                      : lesson_->is_open() ? Form::presented // its text seldom names the policy
                      : narrow || low      ? Form::title
                                           : Form::whole);
    header_->setVisible(!very_low);
    why_->set_low(very_low);
    // What menus and keys do as well goes before what is looked at.
    rail_->setVisible(!presenting_ && !very_low);
    player_bar_->set_brief(very_low);
    timeline_->set_low(very_low);
    show_status();
    legend_->setVisible(actions_.legend.isChecked() && !low);
    share_lesson();
}

} // namespace procession::ui
