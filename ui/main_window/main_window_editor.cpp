// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does for its editor, and what it says of it.
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"
#include "ui/lesson/lesson_place.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/main_window.h"
#include "ui/text/translate.h"
#include "ui/timeline/timeline_view.h"

#include <QFileInfo>
#include <QStatusBar>

namespace procession::ui {

void MainWindow::build_editor()
{
    editing_ = std::make_unique<EditorPlace>(session_, settings_, *this);
    EditorPlace* const place = editing_.get();
    connect(&actions_.edit, &QAction::triggered, place, &EditorPlace::edit_scenario);
    connect(&actions_.new_in_editor, &QAction::triggered, place, &EditorPlace::start_new);
    connect(&actions_.save, &QAction::triggered, place, &EditorPlace::save);
    connect(place, &EditorPlace::page_wanted, this, [this] {
        go_to(Page::edit);
        actions_.edit.setChecked(true); // also if it was there already
    });
    connect(place, &EditorPlace::file_wanted, this, &MainWindow::open);
    connect(
        place, &EditorPlace::run_wanted, this,
        [this](const core::Scenario& scenario, const QString& name, const std::string& classroom) {
            lesson_->close(); // its text is about another run
            session_.open_scenario(scenario, name, classroom);
            go_to(Page::run);
        });
    connect(place, &EditorPlace::saved, this, [this](const QString& file) {
        add_recent(file);
        statusBar()->showMessage(tr("Saved as %1").arg(QFileInfo(file).fileName()), 4000);
    });
    connect(place, &EditorPlace::told, this, [this](const QString& what, int milliseconds) {
        statusBar()->showMessage(what, milliseconds);
    });
    connect(place, &EditorPlace::changed, this, [this] {
        if (page() == Page::edit) {
            show_changes();
            show_title();
        }
    });
}

Editor& MainWindow::editor()
{
    return editing_->editor();
}

void MainWindow::edit_scenario()
{
    editing_->edit_scenario();
}

void MainWindow::offer_drafts()
{
    if (!presenting_ && windowHandle()) {
        editing_->offer_drafts(*windowHandle());
    }
}

/// Of the place in sight.
void MainWindow::show_title()
{
    if (page() == Page::edit && editor().file().is_open()) {
        setWindowTitle(tr("%1[*] – Procession").arg(editor().file().name()));
        setWindowModified(editor().file().is_modified());
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
    return page() == Page::edit ? editor().run().timeline() : *timeline_;
}

} // namespace procession::ui
