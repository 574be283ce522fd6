// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_desk.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace procession::ui {

namespace fs = std::filesystem;

DraftDesk::DraftDesk(const QString& folder) : store_(fs::path(folder.toStdU16String())) {}

std::unique_ptr<QLockFile> DraftDesk::lock_of(const std::string& id) const
{
    fs::path file = store_.place_of(id);
    file += ".lock";
    auto lock = std::make_unique<QLockFile>(QString::fromStdU16String(file.u16string()));
    lock->setStaleLockTime(std::chrono::milliseconds::zero()); // only that of one who is gone
    return lock;
}

std::optional<core::Message> DraftDesk::keep(const core::edit::Draft& draft)
{
    if (!held_.contains(draft.id)) {
        std::error_code ignored; // writing says why
        fs::create_directories(store_.place_of(draft.id).parent_path(), ignored);
        auto lock = lock_of(draft.id);
        (void)lock->tryLock(0); // where there are no locks, drafts are worth keeping all the same
        held_.emplace(draft.id, std::move(lock));
    }
    return store_.write(draft);
}

std::optional<core::Message> DraftDesk::drop(const std::string& id)
{
    auto problem = store_.drop(id);
    held_.erase(id); // after the draft, so that nobody finds it unheld
    return problem;
}

bool DraftDesk::take(const core::edit::FoundDraft& found)
{
    const std::string& id = found.draft.id;
    if (held_.contains(id)) {
        return false;
    }
    auto lock = lock_of(id);
    const bool free = lock->tryLock(0) || lock->error() != QLockFile::LockFailedError;
    std::error_code ignored;
    if (!free || !fs::exists(store_.place_of(id), ignored)) { // it went before the lock came
        return false;
    }
    held_.emplace(id, std::move(lock));
    if (found.standing == core::edit::DraftStanding::equal) {
        (void)drop(id);
        return false;
    }
    return true;
}

core::edit::DraftList DraftDesk::left_behind()
{
    core::edit::DraftList all = store_.list();
    std::erase_if(all.drafts, [this](const core::edit::FoundDraft& one) { return !take(one); });
    return all;
}

} // namespace procession::ui
