// SPDX-License-Identifier: GPL-3.0-or-later
// How scenarios come into the editor other than from their files, inside the main window.
#include "ui/editor/editor.h"
#include "ui/editor/editor_forms.h"
#include "ui/main_window/main_window.h"

#include <QStatusBar>

namespace procession::ui {

void MainWindow::build_forms()
{
    forms_ = new EditorForms(
        *editor_, [this] { return may_drop_edited(); }, this);
    connect(forms_, &EditorForms::started, this, &MainWindow::show_started);
    connect(forms_, &EditorForms::told, this,
            [this](const QString& what) { statusBar()->showMessage(what, 4000); });
}

/// A new scenario begins with one of the templates.
void MainWindow::new_in_editor()
{
    forms_->show_templates();
}

/// Whether the name is that of one of them, for --view.
bool MainWindow::show_form(const QString& name)
{
    if (name == "templates") {
        forms_->show_templates();
    } else if (name == "import") {
        forms_->show_import({});
    } else if (name == "random") {
        forms_->show_random();
    } else if (name == "find") {
        forms_->show_find();
    } else if (name == "share") {
        edit_scenario();
        forms_->show_share();
    } else if (name == "ambiguity") {
        edit_scenario();
        editor_->actions().ambiguity.trigger();
    } else {
        return false;
    }
    return true;
}

} // namespace procession::ui
