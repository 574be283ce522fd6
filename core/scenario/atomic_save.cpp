// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/atomic_save.h"

#include <cerrno>
#include <fstream>
#include <random>
#include <string>
#include <system_error>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace procession::core {

namespace {

namespace fs = std::filesystem;

std::string utf8(const fs::path& file)
{
    const auto text = file.u8string();
    return {text.begin(), text.end()};
}

Message not_written(const fs::path& file, const std::string& reason)
{
    return {MessageCode::file_not_written, {{"file", utf8(file)}, {"reason", reason}}};
}

/// A name beside the file that nothing has yet.
fs::path temporary_beside(const fs::path& file)
{
    std::random_device random;
    fs::path candidate;
    std::error_code ignored;
    do {
        candidate = file;
        candidate += ".saving-" + std::to_string(random());
    } while (fs::exists(candidate, ignored));
    return candidate;
}

std::error_code write(const fs::path& file, std::string_view bytes)
{
    errno = 0;
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (stream) {
        return {};
    }
    return {errno != 0 ? errno : EIO, std::generic_category()};
}

/// Waits until what was written to a file, or into a folder, is on the disk. Where a file system
/// cannot do that, there is nothing to wait for; an error of the disk is one.
std::error_code flush(const fs::path& path)
{
#ifdef _WIN32
    const int handle = _wopen(path.c_str(), _O_RDWR | _O_BINARY);
    const bool failed = handle >= 0 && _commit(handle) != 0 && errno == EIO;
    if (handle >= 0) {
        _close(handle);
    }
#else
    const int handle = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool failed =
        handle >= 0 && fsync(handle) != 0 && (errno == EIO || errno == ENOSPC || errno == EDQUOT);
    const int reason = errno;
    if (handle >= 0) {
        close(handle);
    }
    errno = reason;
#endif
    return failed ? std::error_code(errno, std::generic_category()) : std::error_code();
}

} // namespace

std::optional<Message> save_file(const fs::path& file, std::string_view bytes)
{
    std::error_code error;
    if (fs::is_directory(file, error)) {
        return Message{MessageCode::file_is_directory, {{"file", utf8(file)}}};
    }
    fs::path target = file;
    if (fs::is_symlink(file, error)) {
        target = fs::weakly_canonical(file, error);
        if (error) {
            return not_written(file, error.message());
        }
    }
    const fs::file_status before = fs::status(target, error);
    const fs::path temporary = temporary_beside(target);
    error = write(temporary, bytes);
    if (!error) {
        error = flush(temporary);
    }
    if (!error && fs::is_regular_file(before)) {
        std::error_code ignored; // a file system without permissions is no reason not to save
        fs::permissions(temporary, before.permissions(), ignored);
    }
    if (!error) {
        fs::rename(temporary, target, error);
    }
    if (!error) {
        // The content is safe; only which of the two names is on the disk is at stake.
        static_cast<void>(flush(target.has_parent_path() ? target.parent_path() : "."));
        return std::nullopt;
    }
    std::error_code ignored;
    fs::remove(temporary, ignored);
    return not_written(file, error.message());
}

} // namespace procession::core
