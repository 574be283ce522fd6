// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window/panel_arrangement.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/window_actions.h"
#include "ui/main_window/window_menus.h"
#include "ui/player/player_actions.h"
#include "ui/presenter/screen_keeper.h"
#include "ui/search/findable.h"
#include "ui/session/inside.h"
#include "ui/session/session.h"

#include <QMainWindow>
#include <QTimer>
#include <optional>

class QDockWidget;
class QLabel;
class QScreen;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace procession::ui {

class CommandPalette;
class ChangeBanner;
class CompareView;
class ConsolePanel;
class Editor;
class EditorPlace;
class EventList;
class ExportSource;
class FaultPanel;
class GlossaryView;
struct HandedIn;
class Home;
class KeyGuard;
class LessonMap;
class LessonPlace;
class LectureWalk;
class LazyPanel;
class Legend;
class LoopsPanel;
class MachineGuide;
class MetricsPanel;
class NotesWindow;
class ObjectsPanel;
class PlayerBar;
class PolicyForm;
class PredictPanel;
class ProcessTable;
class ProcessTree;
class ProgramPanel;
class ProgressKeeper;
class QueuePanel;
class RoomCard;
class RulesCard;
class RunStatus;
class ScenarioHeader;
class Sheet;
class Spotlight;
class Stage;
class StateDiagram;
class SweepView;
class TaskPanel;
class TimelineView;
class VariablesPanel;
class WhyLine;

/// The window: puts the rooms together and passes on what they say. Everything
/// shown is a function of the session's trace and t.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All three outlive it. What the person chose is in `settings`, written when it closes.
    MainWindow(Theme& theme, Language& language, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The places of the window.
    enum class Page { home, run, compare, learn, edit };

    void open(const QString& file);
    /// Opens a lesson by its id, number or folder, where the student was in it; or at a page:
    /// "round-robin/3", "round-robin/turns". False if there is no such lesson.
    bool open_lesson(const QString& name);
    /// Ten questions of all lessons and of workloads made up; the same seed makes the same.
    void start_quiz(quint64 seed);
    /// What a file handed in says, and whether it is as it was written.
    [[nodiscard]] static QString handed_in_words(const HandedIn& read);
    [[nodiscard]] LessonPlace& lesson() { return *lesson_; }
    [[nodiscard]] EditorPlace& editing() { return *editing_; }
    [[nodiscard]] Editor& editor();
    /// The editor with the scenario of the run. Asks if something else in it is not saved.
    void edit_scenario();
    /// Looks for drafts that a crash left behind, once the first frame is there, and offers them.
    void offer_drafts();
    [[nodiscard]] MachineGuide& guide() { return *guide_; }
    [[nodiscard]] ProgressKeeper& progress() { return *learned_; }
    [[nodiscard]] Spotlight& spotlight() { return *spotlight_; }
    /// Opens what was open when the window was closed last, at `at` or where it stood, and
    /// `in_its_place` also goes to the page that was shown; false if there is nothing.
    bool open_last(std::optional<core::Ticks> at, bool in_its_place);
    void go_to(Page page);
    /// Writes the scenario into a file, which is the one open then; false, with the reason shown.
    bool save_as(const QString& file);
    /// Opens a list of scenarios at its first item; false, with the faults shown, if it is none.
    bool open_lecture(const QString& file);
    [[nodiscard]] LectureWalk& lecture() { return *lecture_; }
    [[nodiscard]] Page page() const;
    /// Runs a workload as typed ("A 0 5; B 1 3") under the policy in force; false if it is none.
    bool run_workload(const QString& text);
    /// The palette of all that has a name; deletes itself when it closes.
    CommandPalette* show_commands();
    /// All that has a name: what can be done now, scenarios, terms.
    [[nodiscard]] std::vector<Findable> findables();
    /// What can be done to a process now, at `place` on the screen.
    void show_process_menu(core::EntityId process, const QPoint& place);
    /// The state diagram instead of the stage, or back.
    void show_diagram(bool on);
    /// Asks what comes next.
    void ask();
    /// A place, picture, panel or dialog by its name in --view.
    void show_view(const QString& name);
    /// Asks the whole room about the next decision.
    void ask_room();
    [[nodiscard]] bool presenting() const { return presenting_; }
    /// Presenter mode; `full_screen` false for a picture of it.
    void present(bool on, bool full_screen = true);
    /// The lecturer's own window beside the presentation.
    void show_notes(bool on);

    /// In place of the system's.
    void set_screen_keeper(std::unique_ptr<ScreenKeeper> keeper) { keeper_ = std::move(keeper); }

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
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build_centre();
    void build_rail();
    void build_player();
    void build_docks();
    void build_pictures();
    void build_programs();
    [[nodiscard]] std::vector<LazyPanel*> program_panels() const;
    [[nodiscard]] std::vector<QDockWidget*> program_docks() const;
    /// Runs with programs and others have a pace each.
    void remember_pace();
    void recall_pace(bool programs);
    void widen_for_programs(bool programs);
    void name_programs();
    void offer_programs();
    void tell_objects(const Moment& moment);
    void step_line(bool forward);
    void run_to_line();
    void paste_program();
    void show_outcomes();
    void search_schedule();
    void build_compare();
    void build_lessons();
    void connect_lessons();
    void share_lesson();
    void share_text();
    void show_machine(bool on);
    void compare_policies(const core::Scenario& scenario, const std::vector<std::string>& policies);
    void build_classroom();
    void take_classroom();
    void show_classroom();
    void show_tasks();
    void place_tasks();
    void cover_actions();
    void build_editor();
    void show_title();
    void add_recent(const QString& file);
    [[nodiscard]] TimelineView& timeline_in_sight();
    void show_place(const QString& place);
    void follow(const QString& target);
    [[nodiscard]] std::optional<core::EntityId> process_named(const QString& name) const;
    [[nodiscard]] QRect box_of(const QString& target) const;
    void light_up();
    void offer_lessons();
    void connect_study();
    void show_mistakes();
    void try_to_skip(const QString& id);
    void tell_of_drill(const QString& id, int right, int asked);
    void hand_in();
    void check_handed_in();
    void connect_prediction();
    void connect_room();
    void build_lecture();
    void build_notes();
    void fill_notes();
    void fill_screens();
    void show_on_screen(const QScreen& screen);
    void show_player();
    void ask_for_lecture();
    void show_item();
    void arrive_at_item();
    void show_lecture();
    void place_room();
    void reveal(core::Ticks until);
    void show_as_opened();
    void export_view();
    void ask_where_to_save();
    void print();
    void copy_picture();
    std::vector<std::unique_ptr<Sheet>> pages_to_export();
    [[nodiscard]] std::shared_ptr<const ExportSource> export_source();
    void choose_process(core::EntityId process);
    void show_prediction();
    void make_way(const QDockWidget* panel);
    void give_room(QDockWidget* panel);
    void choose_stop();
    void ask_if_wanted();
    void show_keys();
    void build_menus();
    void build_what_if();
    void connect_views();
    void connect_actions();
    void restore();
    void remember();
    void remember_place();

    void apply_theme();
    void retranslate();
    void retranslate_views();
    void name_menus();
    void name_panel_buttons();
    void fill_library();
    void fill_recent();
    void show_scenario();
    void show_trace();
    void show_moment();
    void show_faults();
    void show_veil();
    void show_legend();
    void show_selection();
    /// Out of what was entered last: presenter mode, a measured span, a selection.
    void leave();
    void step_selected(bool forward);
    void new_scenario();
    void choose_policy(const std::string& name);
    void add_policies(std::vector<Findable>& all);
    void add_settings(std::vector<Findable>& all);
    void go_to_setting(const QString& parameter);
    void choose_both_terms(bool on);
    void add_process();
    void show_changes();
    void compare_with_before();
    void fill_process_menu(QMenu& menu, core::EntityId process);
    void build_presenter();
    void size_presented_text();
    void fold();
    [[nodiscard]] bool is_very_low() const;
    void show_status();
    void dock_panels();
    void widen_panels();
    void arrange_panels();
    void reset_panels();
    void enable_actions();
    void take_bookmarks();
    void tell_none_left(const QString& kind);
    void keep_bookmarks();
    [[nodiscard]] QString bookmark_key() const;
    void darken(bool dark);
    void share_centre();
    void share_pages();
    void choose_lanes(LaneMode mode);
    void choose_form(DiagramForm form);
    void ask_for_file();
    void tell_about();
    [[nodiscard]] QString scenario_name() const;

    Theme& theme_;
    Language& language_;
    QSettings& settings_;
    Session session_;
    Inside inside_;                        ///< the programs of the moment shown
    int width_without_programs_ = 0;       ///< of the panels, 0 = not changed
    std::optional<bool> programs_offered_; ///< whether panels for programs are; none before a run
    RecentFiles recent_;
    WindowActions actions_;
    WindowMenus menus_;
    PlayerActions player_actions_;
    int opening_shown_ = 0;
    QString traced_file_; ///< whose trace the timeline shows
    KeyGuard* key_guard_ = nullptr;

    bool presenting_ = false;
    int percent_before_ = 100; ///< size of texts before presenting
    PanelArrangement panels_;
    bool was_maximized_ = false;
    std::unique_ptr<ScreenKeeper> keeper_ = system_screen_keeper();
    QTimer pointer_rests_; ///< hides the pointer while presenting

    bool centre_arranged_ = false; ///< the person has moved the splitter

    std::unique_ptr<ProgressKeeper> learned_; ///< what has been learned
    MachineGuide* guide_ = nullptr;
    LessonPlace* lesson_ = nullptr;
    LessonMap* map_ = nullptr;
    Spotlight* spotlight_ = nullptr;
    QSplitter* across_ = nullptr;     ///< text of a lesson, machine
    QWidget* machine_side_ = nullptr; ///< all that is no lesson's text
    bool lesson_arranged_ = false;    ///< the person has moved that splitter

    QStackedWidget* pages_ = nullptr;
    Home* home_ = nullptr;
    QToolBar* rail_ = nullptr;
    QWidget* darkness_ = nullptr; ///< while the projector is to be black
    QSplitter* splitter_ = nullptr;
    ScenarioHeader* header_ = nullptr;
    ChangeBanner* banner_ = nullptr;
    QueuePanel* queues_ = nullptr;
    QStackedWidget* pictures_ = nullptr; ///< stage, diagram
    Stage* stage_ = nullptr;
    StateDiagram* diagram_ = nullptr;
    std::unique_ptr<EditorPlace> editing_;
    QLabel* classroom_line_ = nullptr; ///< what the lecturer has hidden, locked; an exam
    TaskPanel* tasks_ = nullptr;
    QDockWidget* task_dock_ = nullptr;
    QTabWidget* comparing_ = nullptr;
    CompareView* compare_ = nullptr;
    SweepView* sweep_ = nullptr;
    PredictPanel* predict_ = nullptr;
    EventList* events_ = nullptr;
    MetricsPanel* metrics_ = nullptr;
    ProcessTree* tree_ = nullptr;
    ProgramPanel* program_ = nullptr;
    VariablesPanel* variables_ = nullptr;
    ConsolePanel* console_ = nullptr;
    ObjectsPanel* objects_ = nullptr;
    LoopsPanel* loops_ = nullptr;
    std::optional<core::Ticks> reveal_until_; ///< an answer is being shown, up to there
    std::vector<core::EntityId> answers_;     ///< processes that may be clicked as an answer
    WhyLine* why_ = nullptr;
    TimelineView* timeline_ = nullptr;
    Legend* legend_ = nullptr;
    PlayerBar* player_bar_ = nullptr;
    QToolBar* player_tools_ = nullptr;
    PolicyForm* policy_ = nullptr;
    ProcessTable* table_ = nullptr;
    FaultPanel* faults_ = nullptr;
    RoomCard* room_ = nullptr;
    LectureWalk* lecture_ = nullptr;
    NotesWindow* notes_ = nullptr;
    QLabel* lecture_line_ = nullptr; ///< which item it is
    bool item_comes_ = false;        ///< its run is under way
    RulesCard* rules_ = nullptr;
    GlossaryView* glossary_ = nullptr;
    RunStatus* status_ = nullptr;
    QDockWidget* policy_dock_ = nullptr;
    QDockWidget* table_dock_ = nullptr;
    QDockWidget* queue_dock_ = nullptr;
    QDockWidget* predict_dock_ = nullptr;
    QDockWidget* event_dock_ = nullptr;
    QDockWidget* metrics_dock_ = nullptr;
    QDockWidget* tree_dock_ = nullptr;
    QDockWidget* program_dock_ = nullptr;
    QDockWidget* variables_dock_ = nullptr;
    QDockWidget* console_dock_ = nullptr;
    QDockWidget* objects_dock_ = nullptr;
    QDockWidget* loops_dock_ = nullptr;
    QDockWidget* fault_dock_ = nullptr;
};

} // namespace procession::ui
