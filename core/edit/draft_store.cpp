// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft_store.h"

#include "core/scenario/atomic_save.h"
#include "core/scenario/read_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>
#include <utility>
#include <variant>

namespace procession::core::edit {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".draft";

std::string utf8(const fs::path& file)
{
    const auto text = file.u8string();
    return {text.begin(), text.end()};
}

/// An id as the name of a file on any system.
std::string file_name(std::string_view id)
{
    std::string name;
    for (const char byte : id) {
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
                           byte == '-' || byte == '_';
        name +=
            plain ? std::string(1, byte) : fmt::format("%{:02x}", static_cast<unsigned char>(byte));
    }
    return name + std::string(ending);
}

/// A name behind which nothing stands yet.
fs::path aside(const fs::path& file)
{
    fs::path candidate = file;
    candidate += ".damaged";
    std::error_code ignored;
    for (int i = 2; fs::exists(candidate, ignored); ++i) {
        candidate = file;
        candidate += fmt::format(".damaged-{}", i);
    }
    return candidate;
}

Message set_aside(const fs::path& file)
{
    const fs::path to = aside(file);
    std::error_code error;
    fs::rename(file, to, error);
    if (error) {
        return {MessageCode::draft_damaged_stays,
                {{"file", utf8(file)}, {"reason", error.message()}}};
    }
    return {MessageCode::draft_damaged, {{"file", utf8(file)}, {"aside", utf8(to.filename())}}};
}

/// The files in a folder that look like drafts; none if it cannot be read.
std::vector<fs::path> files_of_drafts(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        if (at->path().extension() == ending) {
            files.push_back(at->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

fs::path DraftStore::place_of(std::string_view id) const
{
    return folder_ / file_name(id);
}

std::optional<Message> DraftStore::write(const Draft& draft) const
{
    std::error_code ignored; // if the folder is not there, writing says why
    fs::create_directories(folder_, ignored);
    return save_file(place_of(draft.id), to_bytes(draft));
}

DraftList DraftStore::list() const
{
    DraftList list;
    for (const fs::path& file : files_of_drafts(folder_)) {
        const auto bytes = read_file(file);
        const auto* const text = std::get_if<std::string>(&bytes);
        auto draft = text ? draft_of(*text) : std::nullopt;
        std::error_code error;
        if (!text && !fs::exists(file, error) && !error) {
            continue; // somebody else dropped it meanwhile: it was whole
        }
        if (!draft) {
            list.damaged.push_back(set_aside(file));
            continue;
        }
        const DraftStanding standing = standing_of(*draft);
        list.drafts.push_back({*std::move(draft), standing});
    }
    std::stable_sort(
        list.drafts.begin(), list.drafts.end(),
        [](const FoundDraft& a, const FoundDraft& b) { return a.draft.written > b.draft.written; });
    return list;
}

std::optional<Message> DraftStore::drop(std::string_view id) const
{
    const fs::path file = place_of(id);
    std::error_code error;
    fs::remove(file, error);
    if (!error || error == std::errc::no_such_file_or_directory) {
        return std::nullopt;
    }
    return Message{MessageCode::file_not_written,
                   {{"file", utf8(file)}, {"reason", error.message()}}};
}

std::optional<Message> DraftStore::save(const Draft& draft) const
{
    // Without room for a draft the file is still worth trying; and a draft that cannot be dropped
    // says what the file says, or is found conflicting: nothing is lost either way.
    static_cast<void>(write(draft));
    if (auto problem = save_file(draft.file, draft.text)) {
        return problem;
    }
    static_cast<void>(drop(draft.id));
    return std::nullopt;
}

DraftStanding standing_of(const Draft& draft)
{
    if (draft.file.empty()) {
        return DraftStanding::without_file;
    }
    const auto bytes = read_file(draft.file);
    const auto* const text = std::get_if<std::string>(&bytes);
    if (!text) {
        return DraftStanding::without_file;
    }
    if (*text == draft.text) {
        return DraftStanding::equal;
    }
    return content_hash(*text) == draft.opened ? DraftStanding::newer : DraftStanding::conflicting;
}

} // namespace procession::core::edit
