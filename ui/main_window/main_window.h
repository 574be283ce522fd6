// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window/recent_files.h"
#include "ui/main_window/window_actions.h"
#include "ui/player/player_actions.h"
#include "ui/session/session.h"

#include <QMainWindow>

class QDockWidget;
class QSettings;
class QSplitter;
class QToolBar;

namespace procession::ui {

class FaultPanel;
class KeyGuard;
class Legend;
class PlayerBar;
class PolicyForm;
class ProcessTable;
class QueuePanel;
class RunStatus;
class ScenarioHeader;
class TimelineView;
class WhyLine;

/// The window: puts the rooms together and passes on what they say. Everything
/// shown is a function of the session's trace and t.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All three outlive the window. What the person chose is read from
    /// `settings` here and written there when the window closes.
    MainWindow(Theme& theme, Language& language, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void open(const QString& file);

    [[nodiscard]] Session& session() { return session_; }
    [[nodiscard]] const RecentFiles& recent_files() const { return recent_; }
    /// What is wrong with the file opened last, one fault a line; empty if nothing is.
    [[nodiscard]] QString fault_text() const;

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build_centre();
    void build_docks();
    void build_menus();
    void connect_views();
    void connect_actions();
    void restore();
    void remember();

    void apply_theme();
    void retranslate();
    void name_menus();
    void fill_library();
    void fill_recent();
    void show_scenario();
    void show_trace();
    void show_moment();
    void show_faults();
    void share_centre();
    void choose_lanes(LaneMode mode);
    void ask_for_file();
    void tell_about();
    [[nodiscard]] QString scenario_name() const;

    Theme& theme_;
    Language& language_;
    QSettings& settings_;
    Session session_;
    RecentFiles recent_;
    WindowActions actions_;
    PlayerActions player_actions_;
    QString traced_file_; ///< whose trace the timeline shows
    KeyGuard* key_guard_ = nullptr;

    bool centre_arranged_ = false; ///< the person has moved the splitter
    std::size_t queue_rows_ = 0;   ///< that the centre was last shared for

    QSplitter* splitter_ = nullptr;
    ScenarioHeader* header_ = nullptr;
    QueuePanel* queues_ = nullptr;
    WhyLine* why_ = nullptr;
    TimelineView* timeline_ = nullptr;
    Legend* legend_ = nullptr;
    PlayerBar* player_bar_ = nullptr;
    QToolBar* player_tools_ = nullptr;
    PolicyForm* policy_ = nullptr;
    ProcessTable* table_ = nullptr;
    FaultPanel* faults_ = nullptr;
    RunStatus* status_ = nullptr;
    QDockWidget* policy_dock_ = nullptr;
    QDockWidget* table_dock_ = nullptr;
    QDockWidget* fault_dock_ = nullptr;

    QMenu* file_menu_ = nullptr;
    QMenu* library_menu_ = nullptr;
    QMenu* recent_menu_ = nullptr;
    QMenu* run_menu_ = nullptr;
    QMenu* view_menu_ = nullptr;
    QMenu* theme_menu_ = nullptr;
    QMenu* language_menu_ = nullptr;
    QMenu* panel_menu_ = nullptr;
    QMenu* help_menu_ = nullptr;
};

} // namespace procession::ui
