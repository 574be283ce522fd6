// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor_forms.h"

#include "core/edit/made_processes.h"
#include "core/scenario/atomic_save.h"
#include "core/scenario/writer.h"
#include "ui/editor/editor.h"
#include "ui/editor/find_dialog.h"
#include "ui/editor/import_dialog.h"
#include "ui/editor/random_dialog.h"
#include "ui/editor/share_dialog.h"
#include "ui/editor/template_dialog.h"
#include "ui/text/translate.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <filesystem>
#include <utility>

namespace procession::ui {

namespace {

void name(QAction& action, const QString& text, const QString& hint)
{
    action.setText(text);
    action.setStatusTip(hint);
}

template <typename Dialog>
Dialog* opened(Dialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace

EditorForms::EditorForms(Editor& editor, std::function<bool()> may_drop, QWidget* window)
    : QObject(window), editor_(editor), may_drop_(std::move(may_drop)), window_(window)
{
    import.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    connect(&import, &QAction::triggered, this, [this] { show_import({}); });
    connect(&random, &QAction::triggered, this, &EditorForms::show_random);
    connect(&find, &QAction::triggered, this, &EditorForms::show_find);
    connect(&duplicate, &QAction::triggered, this, &EditorForms::start_duplicate);
    connect(&share, &QAction::triggered, this, &EditorForms::show_share);
    set_in_sight(false);
    retranslate();
}

void EditorForms::retranslate()
{
    name(import, tr("&Import processes…"),
         tr("Import a table or a job list, with a look at what would be read"));
    name(random, tr("Random &workload…"), tr("Processes drawn by chance"));
    name(find, tr("&Find me a workload…"),
         tr("One in which a policy is better than another by so much"));
    name(duplicate, tr("&Duplicate"), tr("The scenario in the editor once more, in no file"));
    name(share, tr("S&hare as a single file…"), tr("The scenario in the editor for others"));
}

void EditorForms::set_in_sight(bool on)
{
    duplicate.setEnabled(on);
    share.setEnabled(on);
}

/// What is in no file and not yet anybody's own work is asked about before it goes.
bool EditorForms::start(std::string text, const QString& name, bool unsaved)
{
    if (!may_drop_()) {
        return false;
    }
    editor_.file().start(std::move(text), {}, name);
    if (unsaved) {
        editor_.file().keep_mine();
    }
    emit started();
    return true;
}

void EditorForms::start_made(const core::Scenario& scenario, const QString& name)
{
    start(core::to_json(scenario), name, true);
}

void EditorForms::show_templates()
{
    auto* dialog = opened(new TemplateDialog(palette_, window_));
    connect(dialog, &TemplateDialog::chosen, this,
            [this](const std::string& text) { start(text, tr("New scenario"), false); });
    connect(dialog, &TemplateDialog::random_wanted, this, &EditorForms::show_random);
    connect(dialog, &TemplateDialog::import_wanted, this, [this] { show_import({}); });
}

QString EditorForms::why_locked()
{
    return tr("The lecturer has locked the processes. Unlock the scenario for editing first.");
}

QString EditorForms::why_not_append(const core::Scenario& made) const
{
    const EditedFile& file = editor_.file();
    if (!file.is_open() || file.scenario().document().root() == core::Document::none) {
        return tr("There is no scenario in the editor to which they could be appended.");
    }
    if (editor_.locks_processes()) {
        return why_locked();
    }
    return core::edit::clocks_agree(file.scenario(), made)
               ? QString()
               : tr("Their clock is not that of the scenario in the editor, so they cannot be "
                    "appended to it.");
}

void EditorForms::show_import(const QString& text, const QString& file)
{
    auto* dialog = new ImportDialog(
        text, palette_, [this](const core::Scenario& made) { return why_not_append(made); },
        window_);
    connect(dialog, &ImportDialog::scenario_wanted, this,
            [this](const core::Scenario& made) { start_made(made, tr("Imported")); });
    connect(dialog, &ImportDialog::append_wanted, this, [this](const core::Scenario& made) {
        editor_.file().edit([&made](core::edit::EditedScenario& scenario) {
            return core::edit::append_processes(scenario, "import", made);
        });
        emit started();
    });
    if (!file.isEmpty()) {
        dialog->take_file(file);
    }
    opened(dialog);
}

void EditorForms::show_random()
{
    RandomDialog::Present present;
    const auto& edited = editor_.file().scenario().last_good();
    if (edited && !editor_.guard().covers(lessons::Hidden::policy)) {
        present.base = *edited; // else a new scenario would tell what is hidden
    }
    present.is_open = editor_.file().is_open();
    present.why_locked = editor_.locks_processes() ? why_locked() : QString();
    auto* dialog = opened(new RandomDialog(std::move(present), palette_, window_));
    connect(dialog, &RandomDialog::scenario_wanted, this,
            [this](const core::Scenario& made) { start_made(made, tr("Random workload")); });
    connect(dialog, &RandomDialog::replace_wanted, this, [this](const core::Scenario& made) {
        editor_.file().edit([&made](core::edit::EditedScenario& scenario) {
            return core::edit::replace_processes(scenario, "random", made);
        });
        emit started();
    });
}

void EditorForms::show_find()
{
    auto* dialog = opened(new FindDialog(palette_, window_));
    connect(dialog, &FindDialog::scenario_wanted, this,
            [this](const core::Scenario& made) { start_made(made, tr("Workload found")); });
}

void EditorForms::start_duplicate()
{
    const EditedFile& file = editor_.file();
    if (file.is_open()) { // what is not saved goes on in the duplicate
        //: Name of a duplicate, of the scenario's name
        const QString name = tr("Copy of %1").arg(file.name());
        editor_.start_copy(name);
        emit started();
        emit told(tr("This is a duplicate; it is in no file yet"));
    }
}

void EditorForms::show_share()
{
    const core::edit::EditedScenario& scenario = editor_.file().scenario();
    const bool hides = editor_.hides_text(); // a copy for others is as it is; to read it is not
    auto* dialog = opened(new ShareDialog(
        hides ? std::nullopt : std::optional(QString::fromStdString(scenario.text())),
        scenario.reading().scenario, window_));
    connect(dialog, &ShareDialog::copied, this,
            [this] { emit told(tr("The scenario is on the clipboard")); });
    connect(dialog, &ShareDialog::copy_wanted, this, &EditorForms::save_copy);
}

void EditorForms::save_copy()
{
    auto* dialog =
        new QFileDialog(window_, tr("Save a copy"), QString(), tr("Scenarios (*.procession.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("procession.json"));
    dialog->selectFile(editor_.file().name());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const std::filesystem::path path(file.toStdU16String());
        if (const auto problem = core::save_file(path, editor_.file().scenario().text())) {
            QMessageBox::warning(window_, tr("Save a copy"), translate(*problem));
        } else {
            emit told(tr("A copy is saved as %1").arg(QFileInfo(file).fileName()));
        }
    });
    opened(dialog);
}

} // namespace procession::ui
