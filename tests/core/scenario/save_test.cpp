// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/atomic_save.h"
#include "core/scenario/read_file.h"

#include <catch2/catch.hpp>
#include <random>

using namespace procession::core;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes away again.
class TemporaryFolder {
public:
    TemporaryFolder()
        : path_(fs::temp_directory_path() /
                ("procession-test-" + std::to_string(std::random_device()())))
    {
        fs::create_directories(path_);
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }
    [[nodiscard]] std::ptrdiff_t entries() const
    {
        return std::distance(fs::directory_iterator(path_), fs::directory_iterator());
    }

private:
    fs::path path_;
};

std::string content(const fs::path& file)
{
    auto read = read_file(file);
    REQUIRE(std::holds_alternative<std::string>(read));
    return std::get<std::string>(read);
}

} // namespace

TEST_CASE("saving writes the very bytes, over an old file too, and leaves nothing beside it")
{
    const TemporaryFolder folder;
    const fs::path file = folder.path() / fs::path(u8"进程.json");
    const std::string bytes("a\0b\r\n\xFF", 6);
    REQUIRE_FALSE(save_file(file, "old and longer than the new one"));
    REQUIRE_FALSE(save_file(file, bytes));
    CHECK(content(file) == bytes);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a save that fails says so, leaves the old file and nothing else")
{
    const TemporaryFolder folder;
    const auto code = [](const std::optional<Message>& message) {
        return message ? std::string(name(message->code)) : "";
    };
    CHECK(code(save_file(folder.path() / "no" / "such" / "file", "x")) == "file_not_written");
    CHECK(code(save_file(folder.path(), "x")) == "file_is_directory");
    CHECK(folder.entries() == 0);
}

TEST_CASE("a symbolic link keeps pointing to the file that is saved")
{
    const TemporaryFolder folder;
    REQUIRE_FALSE(save_file(folder.path() / "real", "1"));
    std::error_code error;
    fs::create_symlink("real", folder.path() / "link", error);
    if (error) {
        WARN("this system lets us make no symbolic links");
        return;
    }
    REQUIRE_FALSE(save_file(folder.path() / "link", "2"));
    CHECK(fs::is_symlink(folder.path() / "link"));
    CHECK(content(folder.path() / "real") == "2");
}
