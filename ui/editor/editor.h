// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/classroom/classroom.h"
#include "ui/editor/edited_file.h"
#include "ui/editor/editor_actions.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace procession::ui {

class AmbiguityBar;
class CellTable;
class ClassroomPage;
class EditedRun;
class EditorPage;
class FaultRows;
class InterventionsPage;
class LockBar;
class MachinePage;
class NotesPage;
class ProcessesPage;
class ProgramsPage;
class TextPage;

/// The place where a scenario is changed: pages with its processes and whatever else it has, what
/// is wrong with it, and its run beside them. Everything else that it asks for is asked of the
/// window.
class Editor : public QWidget {
    Q_OBJECT

public:
    explicit Editor(QWidget* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] EditedFile& file() { return file_; }
    [[nodiscard]] EditorActions& actions() { return actions_; }
    [[nodiscard]] CellTable& table();
    [[nodiscard]] ClassroomPage& classroom() { return *classroom_; }
    void show_classroom();
    [[nodiscard]] LockBar& lock() { return *lock_; }
    /// What a lecturer asks of those who opened this scenario; nothing once it was unlocked.
    [[nodiscard]] const lessons::Classroom& guard() const { return guard_; }
    /// Whether the processes are to be left as they are.
    [[nodiscard]] bool locks_processes() const;
    /// Whether what stands in the text is not to be seen: something hidden, or an answer.
    [[nodiscard]] bool hides_text() const;
    /// The same scenario once more, in no file and under that name; as locked as it is here.
    void start_copy(const QString& name);
    [[nodiscard]] EditedRun& run() { return *run_; }
    [[nodiscard]] FaultRows& faults() { return *faults_; }
    [[nodiscard]] AmbiguityBar& ambiguity() { return *ambiguity_; }

    /// The page of that name: "machine". False if there is none.
    bool show_page(const QString& name);
    [[nodiscard]] ProgramsPage& programs() { return *programs_; }
    [[nodiscard]] TextPage& text() { return *text_; }
    [[nodiscard]] MachinePage& machine() { return *machine_; }
    [[nodiscard]] NotesPage& notes() { return *notes_; }
    [[nodiscard]] InterventionsPage& interventions() { return *interventions_; }
    /// What is being typed goes into the scenario now: it is about to be saved, left or run.
    void keep_typed();

    /// While the place is in sight its keys work.
    void set_in_sight(bool on);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_pages();
    void build_head();
    void build_told();
    void connect_parts();
    void show_name();
    void show_disk(bool differs);
    void show_refusal(const QString& why);
    void drop_refusal();
    void go_to(const core::Fault& fault);
    void take_guard();
    [[nodiscard]] bool is_guarded() const;
    [[nodiscard]] bool hides(const EditorPage& page) const;
    void state_rule(const QString& path);
    void enable_actions();
    void show_locks();
    void unlock();

    EditedFile file_;
    EditorActions actions_;
    bool in_sight_ = false;
    bool arranged_ = false; ///< by the person
    QLabel* name_ = nullptr;
    QToolButton* watch_ = nullptr;
    QWidget* disk_ = nullptr; ///< what happened to the file
    QLabel* disk_told_ = nullptr;
    QPushButton* load_ = nullptr;
    QPushButton* keep_ = nullptr;
    LockBar* lock_ = nullptr;
    lessons::Classroom guard_;
    bool keeps_guard_ = false;     ///< what is started is the same scenario
    QLabel* refusal_ = nullptr;    ///< why an edit could not be done
    std::uint64_t refused_at_ = 0; ///< the version of the scenario when that was told
    AmbiguityBar* ambiguity_ = nullptr;
    QSplitter* splitter_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    ProcessesPage* processes_ = nullptr;
    MachinePage* machine_ = nullptr;
    NotesPage* notes_ = nullptr;
    InterventionsPage* interventions_ = nullptr;
    ClassroomPage* classroom_ = nullptr;
    ProgramsPage* programs_ = nullptr;
    TextPage* text_ = nullptr;
    QList<EditorPage*> pages_; ///< of the tabs; asked in this order where a fault is put right
    FaultRows* faults_ = nullptr;
    EditedRun* run_ = nullptr;
};

} // namespace procession::ui
