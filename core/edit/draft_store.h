// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/draft.h"
#include "core/text/message.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// How a draft and the file that it was opened from stand to each other now.
enum class DraftStanding : std::uint8_t {
    equal,       ///< the file says the same: nothing to recover
    newer,       ///< the file is as it was opened; the draft goes on from there
    conflicting, ///< the file was changed by somebody else meanwhile
    without_file ///< never saved, or the file is gone or cannot be read: the draft is all there is
};

struct FoundDraft {
    Draft draft;
    DraftStanding standing = DraftStanding::without_file;
};

/// What a folder of drafts holds.
struct DraftList {
    std::vector<FoundDraft> drafts; ///< the latest first
    std::vector<Message> damaged;   ///< one for each file that was no whole draft
};

/// Drafts in a folder, one file each: autosave and recovery. Nothing here asks a clock or blocks a
/// start: what cannot be read is set aside and said. A value that holds the folder's path only.
class DraftStore {
public:
    explicit DraftStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Keeps the draft in place of the one of its id: whole and flushed to the disk, or not at all.
    /// Makes the folder if need be. What went wrong, if anything.
    [[nodiscard]] std::optional<Message> write(const Draft& draft) const;

    /// All drafts, each compared with its file. What is no whole draft is renamed to *.damaged.
    [[nodiscard]] DraftList list() const;

    /// Forgets a draft, which was saved or is not wanted any more; so it is if there is none.
    [[nodiscard]] std::optional<Message> drop(std::string_view id) const;

    /// Saves the draft's text as its file, so that at each moment either the file is as it was
    /// opened and the draft is newer, or both are equal: first the draft, then the file, then the
    /// draft is dropped. A draft that cannot be written is no reason not to save. On failure the
    /// old file stands, and the draft.
    [[nodiscard]] std::optional<Message> save(const Draft& draft) const;

    /// Where the draft of an id is kept.
    [[nodiscard]] std::filesystem::path place_of(std::string_view id) const;

private:
    std::filesystem::path folder_;
};

/// Compares with the file as it is now.
[[nodiscard]] DraftStanding standing_of(const Draft& draft);

} // namespace procession::core::edit
