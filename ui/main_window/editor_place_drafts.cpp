// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of what is edited: kept while somebody types, offered at the start if something went
// wrong.
#include "core/scenario/atomic_save.h"
#include "ui/editor/draft_keeper.h"
#include "ui/editor/draft_offer.h"
#include "ui/editor/editor.h"
#include "ui/main_window/editor_place.h"
#include "ui/session/session.h"
#include "ui/text/translate.h"

#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>
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

void EditorPlace::build_drafts()
{
    connect(drafts_.get(), &DraftKeeper::failed, this, [this](const core::Message& why) {
        emit told(tr("What is typed cannot be kept: %1").arg(translate(why)), 8000);
    });
    connect(drafts_.get(), &DraftKeeper::found, this,
            [this](const std::shared_ptr<const core::edit::DraftList>& left) {
                draft_offer_->offer(*left);
            });
    connect(draft_offer_, &DraftOffer::open_wanted, this, &EditorPlace::open_draft);
    connect(draft_offer_, &DraftOffer::save_wanted, this, &EditorPlace::save_draft);
    connect(draft_offer_, &DraftOffer::drop_wanted, this, [this](const core::edit::Draft& draft) {
        const auto answer = QMessageBox::question(
            &window_, tr("Drop the draft"), tr("What was typed there goes for good."),
            QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer == QMessageBox::Discard) {
            drafts_->drop(draft);
            draft_offer_->go_on();
        }
    });
}

void EditorPlace::offer_drafts(QWindow& frame)
{
    new AfterFirstFrame(&frame, [this] { drafts_->look(); });
}

void EditorPlace::open_draft(const core::edit::Draft& draft)
{
    if (!may_drop()) {
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
void EditorPlace::show_started()
{
    opening_ = session_.openings(); // going to the editor brings this one
    from_ = session_.scenario();
    emit page_wanted();
}

void EditorPlace::save_draft(const core::edit::Draft& draft)
{
    const QString name = name_of_draft(draft);
    auto* dialog = new QFileDialog(&window_, tr("Save the scenario as"), QString(),
                                   tr("Scenarios (*.procession.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("procession.json"));
    dialog->selectFile(name.isEmpty() ? tr("New scenario") : name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, draft](const QString& file) {
        const std::filesystem::path path(file.toStdU16String());
        if (const auto problem = core::save_file(path, draft.text)) {
            QMessageBox::warning(&window_, tr("Save as"), translate(*problem));
            return;
        }
        drafts_->drop(draft);
        draft_offer_->go_on();
        emit saved(file);
    });
    dialog->open();
}

} // namespace procession::ui
