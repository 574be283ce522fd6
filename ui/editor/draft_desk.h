// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/draft_store.h"

#include <QLockFile>
#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace procession::ui {

/// A folder of drafts with locks, so that each draft is in one pair of hands. The system gives the
/// locks of a program that was killed to whoever asks next. Used by one thread at a time.
class DraftDesk {
public:
    explicit DraftDesk(const QString& folder);

    /// Keeps a draft, and holds its lock from then on.
    [[nodiscard]] std::optional<core::Message> keep(const core::edit::Draft& draft);
    /// The draft goes, and its lock.
    [[nodiscard]] std::optional<core::Message> drop(const std::string& id);
    /// Drafts that nobody holds, which are held from now on. Those that say what their file says
    /// are dropped: they were saved.
    [[nodiscard]] core::edit::DraftList left_behind();

private:
    [[nodiscard]] std::unique_ptr<QLockFile> lock_of(const std::string& id) const;
    [[nodiscard]] bool take(const core::edit::FoundDraft& found);

    core::edit::DraftStore store_;
    std::map<std::string, std::unique_ptr<QLockFile>> held_;
};

} // namespace procession::ui
