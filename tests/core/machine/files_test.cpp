// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's files, as POSIX and CPython's open() have them.
#include "core/machine/kernel/files.h"

#include <catch2/catch.hpp>

namespace procession::tests {

using core::CallError;
using core::Datum;
using core::Files;
using Contents = std::map<std::string, std::string>;

namespace {

std::int64_t opened(Files& files, const std::string& path, const std::string& mode)
{
    return std::get<Datum>(files.open(path, mode)).integer();
}

std::string all(Files& files, const std::string& path)
{
    const std::int64_t file = opened(files, path, "r");
    std::string text = std::get<Datum>(files.read(file, -1)).bytes();
    files.close(file);
    return text;
}

} // namespace

TEST_CASE("opening for writing empties a file at once")
{
    Files files(Contents{{"a.txt", "old"}});
    const std::int64_t file = opened(files, "a.txt", "w");
    CHECK(all(files, "a.txt").empty());
    files.write(file, "new");
    CHECK(all(files, "./a.txt") == "new");
}

TEST_CASE("a missing file is told as CPython tells it")
{
    Files files;
    const auto error = std::get<CallError>(files.open("none.txt", "r"));
    CHECK(error.type == "FileNotFoundError");
    CHECK(error.number == 2);
    CHECK(error.text == "No such file or directory: 'none.txt'");
    CHECK(std::get<CallError>(Files(Contents{{"a", ""}}).open("a", "x")).type == "FileExistsError");
}

TEST_CASE("appending goes to the end, whoever wrote in between")
{
    Files files(Contents{{"log", "1"}});
    const std::int64_t first = opened(files, "log", "a");
    const std::int64_t second = opened(files, "log", "a");
    files.write(first, "2");
    files.write(second, "3");
    files.write(first, "4");
    CHECK(all(files, "log") == "1234");
}

TEST_CASE("what is open has one position, until it is closed")
{
    Files files(Contents{{"text", "abcdef"}});
    const std::int64_t file = opened(files, "text", "r");
    CHECK(std::get<Datum>(files.read(file, 3)).bytes() == "abc");
    CHECK(std::get<Datum>(files.read(file, 3)).bytes() == "def");
    files.close(file);
    CHECK(std::holds_alternative<CallError>(files.read(file, 1)));
}

TEST_CASE("/dev/null is empty and takes everything")
{
    Files files;
    const std::int64_t file = opened(files, "/dev/null", "r+");
    CHECK(std::get<Datum>(files.write(file, "abc")).integer() == 3);
    CHECK(std::get<Datum>(files.read(file, -1)).bytes().empty());
}

TEST_CASE("seek and truncate")
{
    Files files(Contents{{"text", "abcdef"}});
    const std::int64_t file = opened(files, "text", "r+");
    CHECK(std::get<Datum>(files.seek(file, -2, 2)).integer() == 4);
    files.write(file, "XYZ");
    CHECK(all(files, "text") == "abcdXYZ");
    files.truncate(file, 2);
    CHECK(all(files, "text") == "ab");
    CHECK(std::get<CallError>(files.seek(file, -9, 0)).number == 22);
}

TEST_CASE("a removed file lives on for whoever has it open")
{
    Files files(Contents{{"text", "abc"}});
    const std::int64_t file = opened(files, "text", "r");
    files.remove("text");
    CHECK_FALSE(files.exists("text"));
    CHECK(std::get<Datum>(files.read(file, -1)).bytes() == "abc");
}

} // namespace procession::tests
