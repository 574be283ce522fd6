// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the main window and leaves it: files dropped, recent and wrong; scenarios
// saved, pictures exported, printed, copied.
#include "ui/editor/editor.h"
#include "ui/editor/editor_forms.h"
#include "ui/editor/import_words.h"
#include "ui/export/export.h"
#include "ui/export/export_dialog.h"
#include "ui/main_window/editor_place.h"
#include "ui/main_window/fault_panel.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/save_target.h"
#include "ui/session/library.h"
#include "ui/text/translate.h"

#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>
#include <QUrl>

namespace procession::ui {

void MainWindow::export_view()
{
    const std::shared_ptr<const ExportSource> source = export_source();
    if (!source || source->whats().empty()) {
        statusBar()->showMessage(tr("There is nothing to export yet"), 4000);
        return;
    }
    auto* dialog = new ExportDialog(source, settings_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The pages of the picture chosen last here, else of the usual one; none with a word if there are
/// none.
std::vector<std::unique_ptr<Sheet>> MainWindow::pages_to_export()
{
    const std::shared_ptr<const ExportSource> source = export_source();
    if (!source || source->whats().empty()) {
        statusBar()->showMessage(tr("There is nothing to export yet"), 4000);
        return {};
    }
    ExportChoice choice = ExportChoice::remembered(settings_, source->whats());
    if (!choice.is_picture()) {
        choice.what = source->whats().front();
    }
    return source->pages(choice);
}

void MainWindow::print()
{
    if (auto pages = pages_to_export(); !pages.empty()) {
        preview_print(std::move(pages), this);
    }
}

void MainWindow::copy_picture()
{
    if (const auto pages = pages_to_export(); !pages.empty()) {
        copy_page(*pages.front());
        statusBar()->showMessage(tr("The picture is on the clipboard"), 4000);
    }
}

bool MainWindow::save_as(const QString& file)
{
    if (const auto problem = session_.save_as(file)) {
        QMessageBox::warning(this, tr("Save as"), translate(*problem));
        return false;
    }
    traced_file_ = file;
    add_recent(file);
    statusBar()->showMessage(tr("Saved as %1").arg(QFileInfo(file).fileName()), 4000);
    return true;
}

void MainWindow::add_recent(const QString& file)
{
    recent_.add(QFileInfo(file).absoluteFilePath());
    fill_recent();
}

void MainWindow::ask_where_to_save()
{
    const bool edits = page() == Page::edit;
    const EditedFile& edited = editor().file();
    if (edits ? !edited.is_open() : !session_.scenario()) {
        return;
    }
    const QString source = !edits                    ? session_.file()
                           : edited.file().isEmpty() ? edited.name()
                                                     : edited.file();
    const QString file = ask_for_target(*this, source);
    if (!file.isEmpty()) {
        edits ? editing_->save_as(file) : save_as(file);
    }
}

void MainWindow::fill_library()
{
    menus_.library->clear();
    for (const LibraryEntry& entry : library(language_.current())) {
        QString title = entry.title;
        QAction* action = menus_.library->addAction(title.replace('&', "&&"));
        connect(action, &QAction::triggered, this, [this, file = entry.file] { open(file); });
    }
}

void MainWindow::fill_recent()
{
    menus_.recent->clear();
    for (const QString& file : recent_.files) {
        QString name = QFileInfo(file).fileName();
        QAction* action = menus_.recent->addAction(name.replace('&', "&&"));
        action->setStatusTip(file);
        connect(action, &QAction::triggered, this, [this, file] { open(file); });
    }
    menus_.recent->setEnabled(!recent_.files.isEmpty());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) {
        event->acceptProposedAction();
        const QString file = urls.first().toLocalFile();
        is_importable(file) ? editing_->forms().show_import({}, file) : open(file);
    }
}

void MainWindow::show_faults()
{
    const bool faulty = !session_.faults().empty();
    faults_->show_faults(session_.faults(), QFileInfo(session_.file_tried()).fileName(),
                         session_.trace() ? QFileInfo(session_.file()).fileName() : QString());
    fault_dock_->setVisible(faulty);
}

} // namespace procession::ui
