// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/editor_place.h"

#include "core/edit/process_cells.h"
#include "core/scenario/writer.h"
#include "ui/editor/draft_keeper.h"
#include "ui/editor/draft_offer.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"
#include "ui/editor/editor_forms.h"
#include "ui/editor/programs_page.h"
#include "ui/main_window/line_stops.h"
#include "ui/main_window/save_target.h"
#include "ui/session/session.h"
#include "ui/text/translate.h"

#include <QFile>
#include <QFileInfo>
#include <QMessageBox>

namespace procession::ui {

EditorPlace::EditorPlace(Session& session, const QSettings& settings, QWidget& window)
    : session_(session),
      window_(window),
      editor_(new Editor(&window)),
      forms_(new EditorForms(
          *editor_, [this] { return may_drop(); }, &window)),
      draft_offer_(new DraftOffer(&window)),
      drafts_(std::make_unique<DraftKeeper>(editor_->file(), DraftKeeper::folder_beside(settings)))
{
    connect_editor();
    build_drafts();
    connect(forms_, &EditorForms::started, this, &EditorPlace::show_started);
    connect(forms_, &EditorForms::told, this,
            [this](const QString& what) { emit told(what, 4000); });
}

EditorPlace::~EditorPlace() = default;

void EditorPlace::connect_editor()
{
    connect(&editor_->actions().watch, &QAction::triggered, this, &EditorPlace::watch);
    auto* const stops = new LineStops(session_, editor_->file(), editor_->programs(), this);
    connect(&editor_->programs(), &ProgramsPage::line_wanted, this,
            [this, stops](const core::SourceLine& line) {
                if (editor_->file().scenario().reading().scenario) {
                    stops->await(line);
                }
                watch();
            });
    connect(stops, &LineStops::not_reached, this, [this](const core::SourceLine& line) {
        emit told(tr("No process comes to line %1").arg(line.line), 4000);
    });
    connect(&editor_->file(), &EditedFile::changed, this, &EditorPlace::changed);
    connect(&editor_->file(), &EditedFile::typed, this, &EditorPlace::changed);
}

void EditorPlace::set_palette(const Palette& palette)
{
    editor_->set_palette(palette);
    draft_offer_->set_palette(palette);
    forms_->set_palette(palette);
}

void EditorPlace::set_in_sight(bool on)
{
    editor_->set_in_sight(on);
    forms_->set_in_sight(on);
}

void EditorPlace::start_new()
{
    forms_->show_templates();
}

bool EditorPlace::show_form(const QString& name)
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

/// The scenario of the run, as it stands in its file; what was changed of it is a step that can
/// be taken back. False if there is none.
bool EditorPlace::load()
{
    if (!session_.scenario()) {
        return false;
    }
    const QString file = session_.file();
    QFile source(file);
    const bool is_json = file.endsWith(".json") && source.open(QIODevice::ReadOnly);
    const std::string now = core::to_json(*session_.scenario(), session_.classroom_text());
    const QString own = is_json && !file.startsWith(":/") ? file : QString();
    editor_->file().start(is_json ? source.readAll().toStdString() : now, own,
                          QFileInfo(file).fileName());
    if (is_json && session_.is_changed()) {
        editor_->file().edit([&now](core::edit::EditedScenario& scenario) {
            scenario.replace_text("what_if", 0, scenario.text().size(), now);
            scenario.pause();
            return std::nullopt;
        });
    }
    opening_ = session_.openings();
    from_ = session_.scenario();
    return true;
}

void EditorPlace::edit_scenario()
{
    const EditedFile& file = editor_->file();
    const bool other = opening_ != session_.openings();
    const bool changed_since = !other && from_ != session_.scenario();
    if (!file.is_open()) {
        if (!load()) {
            editor_->file().start(core::edit::empty_scenario(), {}, tr("New scenario"));
        }
    } else if (session_.scenario() && (other ? may_drop() : changed_since && !file.is_modified())) {
        load();
    }
    emit page_wanted();
}

bool EditorPlace::save_as(const QString& file)
{
    editor_->keep_typed();
    drafts_->prepare_save(file);
    if (const auto problem = editor_->file().save_as(file)) {
        drafts_->keep_soon();
        QMessageBox::warning(&window_, tr("Save"), translate(*problem));
        return false;
    }
    emit saved(file);
    return true;
}

bool EditorPlace::save()
{
    editor_->keep_typed();
    const EditedFile& file = editor_->file();
    if (file.file().isEmpty()) {
        const QString target = ask_for_target(window_, file.name());
        return !target.isEmpty() && save_as(target);
    }
    if (file.differs_on_disk()) {
        const auto answer = QMessageBox::question(
            &window_, tr("Save"),
            tr("%1 was changed on the disk by somebody else. Write over it?").arg(file.name()),
            QMessageBox::Save | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Save) {
            return false;
        }
    }
    return save_as(file.file());
}

bool EditorPlace::may_drop()
{
    editor_->keep_typed();
    if (!editor_->file().is_open() || !editor_->file().is_modified()) {
        return true;
    }
    const auto answer = QMessageBox::question(
        &window_, tr("The editor"),
        tr("%1 in the editor has changes that are not saved.").arg(editor_->file().name()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Discard) {
        drafts_->forget();
    }
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void EditorPlace::watch()
{
    editor_->keep_typed();
    const auto& scenario = editor_->file().scenario().reading().scenario;
    if (!scenario) {
        emit told(tr("Something is wrong; it cannot be run yet"), 4000);
        return;
    }
    connect(
        &session_, &Session::trace_changed, this,
        [this, watched = *scenario] { // going back to the editor finds it as it was left
            if (session_.scenario() == watched) {
                opening_ = session_.openings();
                from_ = session_.scenario();
            }
        },
        Qt::SingleShotConnection);
    const EditedFile& file = editor_->file();
    if (!file.file().isEmpty() && !file.is_modified()) {
        emit file_wanted(file.file());
        return;
    }
    emit run_wanted(*scenario, file.name(), lessons::classroom_text(file.scenario().document()));
}

} // namespace procession::ui
