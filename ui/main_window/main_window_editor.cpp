// SPDX-License-Identifier: GPL-3.0-or-later
// The editor inside the main window: what goes into it, what comes out of it, and that nothing
// in it is lost.
#include "core/edit/process_cells.h"
#include "core/scenario/writer.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/draft_keeper.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"
#include "ui/editor/programs_page.h"
#include "ui/lesson/lesson_place.h"
#include "ui/main_window/line_stops.h"
#include "ui/main_window/main_window.h"
#include "ui/text/translate.h"
#include "ui/timeline/timeline_view.h"

#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QStatusBar>

namespace procession::ui {

void MainWindow::build_editor()
{
    editor_ = new Editor(this);
    connect(&actions_.edit, &QAction::triggered, this, &MainWindow::edit_scenario);
    connect(&actions_.new_in_editor, &QAction::triggered, this, &MainWindow::new_in_editor);
    connect(&actions_.save, &QAction::triggered, this, &MainWindow::save_in_editor);
    connect(&editor_->actions().watch, &QAction::triggered, this, &MainWindow::watch_edited);
    auto* const stops = new LineStops(session_, editor_->file(), editor_->programs(), this);
    connect(&editor_->programs(), &ProgramsPage::line_wanted, this,
            [this, stops](const core::SourceLine& line) {
                if (editor_->file().scenario().reading().scenario) {
                    stops->await(line);
                }
                watch_edited();
            });
    connect(stops, &LineStops::not_reached, this, [this](const core::SourceLine& line) {
        statusBar()->showMessage(tr("No process comes to line %1").arg(line.line), 4000);
    });
    const auto show_edited = [this] {
        if (page() == Page::edit) {
            show_changes();
            show_title();
        }
    };
    connect(&editor_->file(), &EditedFile::changed, this, show_edited);
    connect(&editor_->file(), &EditedFile::typed, this, show_edited);
}

/// Of the place in sight.
void MainWindow::show_title()
{
    if (page() == Page::edit && editor_->file().is_open()) {
        setWindowTitle(tr("%1[*] – Procession").arg(editor_->file().name()));
        setWindowModified(editor_->file().is_modified());
        return;
    }
    setWindowModified(false);
    if (!session_.scenario()) {
        setWindowTitle(tr("Procession"));
        return;
    }
    const QString title = localized(session_.scenario()->title);
    const QString name = title.isEmpty() ? scenario_name() : title;
    //: The window's title in an exam: what of
    setWindowTitle(
        tr("%1 – Procession").arg(session_.classroom().exam ? tr("Exam: %1").arg(name) : name));
}

TimelineView& MainWindow::timeline_in_sight()
{
    return page() == Page::edit ? editor_->run().timeline() : *timeline_;
}

/// The scenario of the run, as it stands in its file; what was changed of it is a step that can
/// be taken back. False if there is none.
bool MainWindow::load_into_editor()
{
    if (!session_.scenario()) {
        return false;
    }
    const QString file = session_.file();
    QFile source(file);
    const bool is_json = file.endsWith(".json") && source.open(QIODevice::ReadOnly);
    const std::string now = core::to_json(*session_.scenario(), session_.classroom_text());
    const QString own = is_json && !file.startsWith(":/") ? file : QString();
    editor_->file().start(is_json ? source.readAll().toStdString() : now, own, scenario_name());
    if (is_json && session_.is_changed()) {
        editor_->file().edit([&now](core::edit::EditedScenario& scenario) {
            scenario.replace_text("what_if", 0, scenario.text().size(), now);
            scenario.pause();
            return std::nullopt;
        });
    }
    edited_opening_ = session_.openings();
    edited_from_ = session_.scenario();
    return true;
}

void MainWindow::edit_scenario()
{
    const EditedFile& file = editor_->file();
    const bool other = edited_opening_ != session_.openings();
    const bool changed_since = !other && edited_from_ != session_.scenario();
    if (!file.is_open()) {
        if (!load_into_editor()) {
            editor_->file().start(core::edit::empty_scenario(), {}, tr("New scenario"));
        }
    } else if (session_.scenario() &&
               (other ? may_drop_edited() : changed_since && !file.is_modified())) {
        load_into_editor();
    }
    go_to(Page::edit);
    actions_.edit.setChecked(true); // also if it was there already
}

bool MainWindow::save_edited(const QString& file)
{
    editor_->keep_typed();
    drafts_->prepare_save(file);
    if (const auto problem = editor_->file().save_as(file)) {
        drafts_->keep_soon();
        QMessageBox::warning(this, tr("Save"), translate(*problem));
        return false;
    }
    add_recent(file);
    statusBar()->showMessage(tr("Saved as %1").arg(QFileInfo(file).fileName()), 4000);
    return true;
}

/// Into its file, or one that is asked for; false if it is not saved then.
bool MainWindow::save_in_editor()
{
    editor_->keep_typed();
    const EditedFile& file = editor_->file();
    if (file.file().isEmpty()) {
        const QString target = ask_for_target(file.name());
        return !target.isEmpty() && save_edited(target);
    }
    if (file.differs_on_disk()) {
        const auto answer = QMessageBox::question(
            this, tr("Save"),
            tr("%1 was changed on the disk by somebody else. Write over it?").arg(file.name()),
            QMessageBox::Save | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Save) {
            return false;
        }
    }
    return save_edited(file.file());
}

/// Whether what is in the editor may go: it is saved, or the person says so.
bool MainWindow::may_drop_edited()
{
    editor_->keep_typed();
    if (!editor_->file().is_open() || !editor_->file().is_modified()) {
        return true;
    }
    const auto answer = QMessageBox::question(
        this, tr("The editor"),
        tr("%1 in the editor has changes that are not saved.").arg(editor_->file().name()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Discard) {
        drafts_->forget();
    }
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save_in_editor());
}

void MainWindow::watch_edited()
{
    editor_->keep_typed();
    const auto& scenario = editor_->file().scenario().reading().scenario;
    if (!scenario) {
        statusBar()->showMessage(tr("Something is wrong; it cannot be run yet"), 4000);
        return;
    }
    connect(
        &session_, &Session::trace_changed, this,
        [this, watched = *scenario] { // going back to the editor finds it as it was left
            if (session_.scenario() == watched) {
                edited_opening_ = session_.openings();
                edited_from_ = session_.scenario();
            }
        },
        Qt::SingleShotConnection);
    const EditedFile& file = editor_->file();
    if (!file.file().isEmpty() && !file.is_modified()) {
        open(file.file());
        return;
    }
    lesson_->close(); // its text is about another run
    session_.open_scenario(*scenario, file.name(),
                           lessons::classroom_text(file.scenario().document()));
    go_to(Page::run);
}

} // namespace procession::ui
