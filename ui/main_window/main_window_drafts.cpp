// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of what is edited, inside the main window: kept while somebody types, offered at the
// start if something went wrong.
#include "core/scenario/atomic_save.h"
#include "ui/editor/draft_keeper.h"
#include "ui/editor/draft_offer.h"
#include "ui/editor/editor.h"
#include "ui/main_window/main_window.h"
#include "ui/text/translate.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStatusBar>
#include <QTimer>
#include <QWindow>
#include <filesystem>
#include <functional>

namespace procession::ui {

namespace {

/// Does something once a window has been painted for the first time.
class AfterFirstFrame : public QObject {
public:
    AfterFirstFrame(QWindow* window, std::function<void()> what)
        : QObject(window), what_(std::move(what))
    {
        window->isExposed() ? begin() : window->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Expose) { // on which it is painted, before the timer's turn
            watched->removeEventFilter(this);
            begin();
        }
        return false;
    }

private:
    void begin()
    {
        QTimer::singleShot(0, this, [this] {
            what_();
            deleteLater();
        });
    }

    std::function<void()> what_;
};

} // namespace

void MainWindow::build_drafts()
{
    drafts_ = std::make_unique<DraftKeeper>(editor_->file(), DraftKeeper::folder_beside(settings_));
    draft_offer_ = new DraftOffer(this);
    connect(drafts_.get(), &DraftKeeper::failed, this, [this](const core::Message& why) {
        statusBar()->showMessage(tr("What is typed cannot be kept: %1").arg(translate(why)), 8000);
    });
    connect(drafts_.get(), &DraftKeeper::found, this,
            [this](const std::shared_ptr<const core::edit::DraftList>& left) {
                draft_offer_->offer(*left);
            });
    connect(draft_offer_, &DraftOffer::open_wanted, this, &MainWindow::open_draft);
    connect(draft_offer_, &DraftOffer::save_wanted, this, &MainWindow::save_draft);
    connect(draft_offer_, &DraftOffer::drop_wanted, this, [this](const core::edit::Draft& draft) {
        const auto answer = QMessageBox::question(
            this, tr("Drop the draft"), tr("What was typed there goes for good."),
            QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer == QMessageBox::Discard) {
            drafts_->drop(draft);
            draft_offer_->go_on();
        }
    });
}

void MainWindow::offer_drafts()
{
    if (!presenting_ && windowHandle()) {
        new AfterFirstFrame(windowHandle(), [this] { drafts_->look(); });
    }
}

void MainWindow::open_draft(const core::edit::Draft& draft)
{
    if (!may_drop_edited()) {
        return;
    }
    const core::edit::Draft chosen = draft; // the offer goes on to the next
    const QString name = name_of_draft(chosen);
    editor_->file().recover(chosen, name.isEmpty() ? tr("New scenario") : name);
    drafts_->adopt(chosen);
    draft_offer_->go_on();
    show_started();
}

/// What the editor holds now belongs to no run.
void MainWindow::show_started()
{
    edited_opening_ = session_.openings(); // going to the editor brings this one
    edited_from_ = session_.scenario();
    go_to(Page::edit);
    actions_.edit.setChecked(true); // also if it was there already
}

void MainWindow::save_draft(const core::edit::Draft& draft)
{
    const QString name = name_of_draft(draft);
    auto* dialog = new QFileDialog(this, tr("Save the scenario as"), QString(),
                                   tr("Scenarios (*.procession.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("procession.json"));
    dialog->selectFile(name.isEmpty() ? tr("New scenario") : name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, draft](const QString& file) {
        const std::filesystem::path path(file.toStdU16String());
        if (const auto problem = core::save_file(path, draft.text)) {
            QMessageBox::warning(this, tr("Save as"), translate(*problem));
            return;
        }
        drafts_->drop(draft);
        draft_offer_->go_on();
        add_recent(file);
        statusBar()->showMessage(tr("Saved as %1").arg(QFileInfo(file).fileName()), 4000);
    });
    dialog->open();
}

} // namespace procession::ui
