// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/files.h"

#include <algorithm>
#include <utility>

namespace procession::core {

namespace {

CallError missing(const std::string& path)
{
    return {"FileNotFoundError", 2, "No such file or directory: '" + path + "'"};
}
CallError bad_descriptor()
{
    return {"OSError", 9, "Bad file descriptor"};
}

} // namespace

Files::Files(std::map<std::string, std::string> contents)
{
    for (auto& [path, text] : contents) {
        names_.emplace(plain(path), contents_.size());
        contents_.push_back(std::move(text));
    }
}

/// "./a" is "a"; there are no folders but those that names suggest.
std::string Files::plain(const std::string& path)
{
    std::string result = path;
    while (result.starts_with("./")) {
        result.erase(0, 2);
    }
    return result;
}

Files::Open* Files::find(Descriptor descriptor)
{
    const auto found = open_.find(descriptor);
    return found == open_.end() ? nullptr : &found->second;
}

Files::Result Files::open(const std::string& path, const std::string& mode)
{
    const auto has = [&mode](char letter) { return mode.find(letter) != std::string::npos; };
    const std::string name = plain(path);
    if (name == "/dev/null") {
        contents_.emplace_back();
        open_.emplace(next_, Open{.file = contents_.size() - 1,
                                  .reads = has('r') || has('+'),
                                  .writes = !has('r') || has('+'),
                                  .discards = true});
        return Datum(next_++);
    }
    auto found = names_.find(name);
    if (found != names_.end() && has('x')) {
        return CallError{"FileExistsError", 17, "File exists: '" + path + "'"};
    }
    if (found == names_.end()) {
        if (has('r') || name.empty()) {
            return missing(path);
        }
        found = names_.emplace(name, contents_.size()).first;
        contents_.emplace_back();
    }
    Open open{.file = found->second,
              .reads = has('r') || has('+'),
              .writes = !has('r') || has('+'),
              .appends = has('a')};
    if (has('w')) {
        contents_[open.file].clear(); // at once: a reader in between meets an empty file
    }
    open.position = open.appends ? contents_[open.file].size() : 0;
    open_.emplace(next_, open);
    return Datum(next_++);
}

Files::Result Files::open_text(std::string text)
{
    contents_.push_back(std::move(text));
    open_.emplace(next_, Open{.file = contents_.size() - 1, .reads = true});
    return Datum(next_++);
}

Files::Result Files::read(Descriptor descriptor, std::int64_t count)
{
    Open* open = find(descriptor);
    if (!open || !open->reads) {
        return bad_descriptor();
    }
    const std::string& content = contents_[open->file];
    const std::size_t from = std::min(open->position, content.size());
    std::size_t length = content.size() - from;
    if (count >= 0) {
        length = std::min(length, static_cast<std::size_t>(count));
    }
    open->position = from + length;
    return Datum(content.substr(from, length));
}

Files::Result Files::write(Descriptor descriptor, const std::string& bytes)
{
    Open* open = find(descriptor);
    if (!open || !open->writes) {
        return bad_descriptor();
    }
    if (open->discards) {
        return Datum(static_cast<std::int64_t>(bytes.size()));
    }
    std::string& content = contents_[open->file];
    if (open->appends) {
        open->position = content.size();
    }
    if (content.size() < open->position + bytes.size()) {
        content.resize(open->position + bytes.size());
    }
    std::copy(bytes.begin(), bytes.end(),
              content.begin() + static_cast<std::ptrdiff_t>(open->position));
    open->position += bytes.size();
    return Datum(static_cast<std::int64_t>(bytes.size()));
}

Files::Result Files::seek(Descriptor descriptor, std::int64_t offset, std::int64_t from)
{
    Open* open = find(descriptor);
    if (!open) {
        return bad_descriptor();
    }
    const auto end = static_cast<std::int64_t>(contents_[open->file].size());
    const std::int64_t base = from == 0   ? 0
                              : from == 1 ? static_cast<std::int64_t>(open->position)
                                          : end;
    if (base + offset < 0) {
        return CallError{"OSError", 22, "Invalid argument"};
    }
    open->position = static_cast<std::size_t>(base + offset);
    return Datum(base + offset);
}

Files::Result Files::truncate(Descriptor descriptor, std::int64_t size)
{
    Open* open = find(descriptor);
    if (!open || !open->writes || size < 0) {
        return bad_descriptor();
    }
    contents_[open->file].resize(static_cast<std::size_t>(size));
    return Datum();
}

Files::Result Files::close(Descriptor descriptor)
{
    if (open_.erase(descriptor) == 0) {
        return bad_descriptor();
    }
    return Datum();
}

Files::Result Files::remove(const std::string& path)
{
    if (names_.erase(plain(path)) == 0) {
        return missing(path);
    }
    return Datum();
}

Files::Result Files::rename(const std::string& from, const std::string& to)
{
    const auto found = names_.find(plain(from));
    if (found == names_.end()) {
        return CallError{"FileNotFoundError", 2,
                         "No such file or directory: '" + from + "' -> '" + to + "'"};
    }
    const std::size_t file = found->second;
    names_.erase(found);
    names_[plain(to)] = file;
    return Datum();
}

Files::Result Files::size(const std::string& path) const
{
    const auto found = names_.find(plain(path));
    if (found == names_.end()) {
        return missing(path);
    }
    return Datum(static_cast<std::int64_t>(contents_[found->second].size()));
}

bool Files::exists(const std::string& path) const
{
    return names_.contains(plain(path)) || path == "/dev/null";
}

Data Files::list() const
{
    Data result;
    for (const auto& [path, file] : names_) {
        result.emplace_back(path);
    }
    return result;
}

std::map<std::string, std::string> Files::contents() const
{
    std::map<std::string, std::string> result;
    for (const auto& [path, file] : names_) {
        result.emplace(path, contents_[file]);
    }
    return result;
}

} // namespace procession::core
