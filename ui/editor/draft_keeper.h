// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/draft_store.h"
#include "ui/editor/edited_file.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <string>

class QSettings;

namespace procession::ui {

class DraftDesk;

/// Keeps what is edited and not saved as a draft, and finds drafts that were left behind when a
/// program or a machine failed. All that touches the disk is done one after the other in a thread
/// of its own. Who is at work on a draft, or offers it, holds a lock beside it: windows and
/// programs that run at once leave each other's alone.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    /// `file` outlives it. Nothing is written before something is edited.
    DraftKeeper(EditedFile& file, const QString& folder, QObject* parent = nullptr);
    /// Keeps what is not kept yet and waits for that.
    ~DraftKeeper() override;

    /// Beside settings that are a file of their own, else where the system keeps data of programs.
    [[nodiscard]] static QString folder_beside(const QSettings& settings);

    /// Keeps what is not saved within some seconds.
    void keep_soon();
    /// Keeps now what would be kept soon; does not wait for it.
    void keep_now();
    /// Before it is saved as `file`: whatever happens meanwhile, the draft or the file has it
    /// whole.
    void prepare_save(const QString& file);
    /// What is edited is not wanted any more.
    void forget();

    /// Looks for drafts left behind, which `found` tells.
    void look();
    /// One of those found is in the editor now: once it is kept there, the old one goes.
    void adopt(const core::edit::Draft& draft);
    /// One of those found is not wanted any more, or has been saved.
    void drop(const core::edit::Draft& draft);
    /// Waits until all that was asked is done.
    void wait();

signals:
    /// Drafts that were left behind and belong to nobody now; also those that were damaged.
    void found(const std::shared_ptr<const core::edit::DraftList>& left);
    /// A draft could not be kept. Said once until it can again.
    void failed(const core::Message& why);

private:
    [[nodiscard]] core::edit::Draft draft() const;
    void keep(core::edit::Draft draft);
    void tell(const std::optional<core::Message>& problem);

    EditedFile& file_;
    std::string id_;
    QTimer soon_;
    bool kept_ = false;               ///< there is, or will be, a draft of what is edited
    bool told_ = false;               ///< that none can be kept
    std::shared_ptr<DraftDesk> desk_; ///< for the other thread only
    QThreadPool writer_;              ///< one thread; the last member, for it is waited for first
};

} // namespace procession::ui
