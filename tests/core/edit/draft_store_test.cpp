// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft_store.h"
#include "core/scenario/atomic_save.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <string>

using namespace procession::core;
using namespace procession::core::edit;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes away again, with a file and a place for drafts.
class Desk {
public:
    Desk()
        : folder_(fs::temp_directory_path() /
                  ("procession-drafts-" + std::to_string(std::random_device()())))
    {
        fs::create_directories(folder_);
    }
    ~Desk()
    {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] fs::path file() const { return folder_ / fs::path(u8"第 1 课.json"); }
    [[nodiscard]] fs::path drafts() const { return folder_ / "some" / "drafts"; }
    [[nodiscard]] DraftStore store() const { return DraftStore(drafts()); }
    void put(const std::string& text) const { REQUIRE_FALSE(save_file(file(), text)); }
    [[nodiscard]] std::string content() const
    {
        std::ifstream in(file(), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

private:
    fs::path folder_;
};

Draft draft(const Desk& desk, const std::string& opened, const std::string& text)
{
    return {"lesson one/1", desk.file(), content_hash(opened), text, 1'700'000'000'000};
}

void overwrite(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

} // namespace

TEST_CASE("a draft is its bytes, and a change of any byte is noticed")
{
    const Draft whole{"a", "/x/y.json", content_hash("before"), "line\r\n{\"a\"\0", 42};
    const std::string bytes = to_bytes(whole);
    REQUIRE(draft_of(bytes));
    CHECK(*draft_of(bytes) == whole);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string wrong = bytes;
        wrong[i] = static_cast<char>(wrong[i] ^ 1);
        INFO(i);
        CHECK_FALSE(draft_of(wrong));
        CHECK_FALSE(draft_of(bytes.substr(0, i)));
    }
    CHECK_FALSE(draft_of(bytes + "x"));
    // As published for FNV-1a of 64 bits.
    CHECK(content_hash("") == "cbf29ce484222325");
    CHECK(content_hash("foobar") == "85944171f73967e8");
}

TEST_CASE("a draft tells how its file stands to it")
{
    const Desk desk;
    const DraftStore store = desk.store();
    CHECK(store.list().drafts.empty()); // there is no folder yet
    desk.put("one");
    REQUIRE_FALSE(store.write(draft(desk, "one", "two")));
    const DraftList list = store.list();
    REQUIRE(list.drafts.size() == 1);
    CHECK(list.damaged.empty());
    CHECK(list.drafts[0].draft == draft(desk, "one", "two"));
    CHECK(list.drafts[0].standing == DraftStanding::newer);
    desk.put("two");
    CHECK(store.list().drafts[0].standing == DraftStanding::equal);
    desk.put("three");
    CHECK(store.list().drafts[0].standing == DraftStanding::conflicting);
    fs::remove(desk.file());
    CHECK(store.list().drafts[0].standing == DraftStanding::without_file);
    Draft untitled = draft(desk, "", "new");
    untitled.file.clear();
    CHECK(standing_of(untitled) == DraftStanding::without_file);
}

TEST_CASE("one id has one draft; the latest comes first; what is dropped is gone")
{
    const Desk desk;
    const DraftStore store = desk.store();
    Draft first = draft(desk, "", "1");
    Draft second = first;
    second.id = "Lesson one/1"; // differs in case only
    second.written += 1;
    REQUIRE_FALSE(store.write(first));
    REQUIRE_FALSE(store.write(second));
    first.text = "1 again";
    REQUIRE_FALSE(store.write(first));
    const DraftList list = store.list();
    REQUIRE(list.drafts.size() == 2);
    CHECK(list.drafts[0].draft == second);
    CHECK(list.drafts[1].draft == first);
    REQUIRE_FALSE(store.drop(second.id));
    REQUIRE_FALSE(store.drop(second.id));
    REQUIRE(store.list().drafts.size() == 1);
    CHECK(store.list().drafts[0].draft.text == "1 again");
}

TEST_CASE("a damaged draft is set aside and said, and nothing else is held up by it")
{
    const Desk desk;
    const DraftStore store = desk.store();
    REQUIRE_FALSE(store.write(draft(desk, "", "good")));
    const std::string bytes = to_bytes(draft(desk, "", "cut"));
    overwrite(desk.drafts() / "cut.draft", bytes.substr(0, bytes.size() - 1));
    overwrite(desk.drafts() / "empty.draft", "");
    overwrite(desk.drafts() / "noise.draft", std::string(5000, '\xFF'));
    overwrite(desk.drafts() / "zeros.draft", std::string(bytes.size(), '\0')); // after a power cut
    fs::create_directories(desk.drafts() / "folder.draft");
    overwrite(desk.drafts() / "lesson.draft.saving-17", "half"); // killed while it was written
    const DraftList list = store.list();
    REQUIRE(list.drafts.size() == 1);
    CHECK(list.drafts[0].draft.text == "good");
    REQUIRE(list.damaged.size() == 5);
    for (const Message& message : list.damaged) {
        CHECK(name(message.code) == "draft_damaged");
    }
    CHECK(fs::exists(desk.drafts() / "cut.draft.damaged"));
    CHECK(store.list().damaged.empty());
    // A second one of that name is kept as well.
    overwrite(desk.drafts() / "cut.draft", "again");
    CHECK(store.list().damaged.size() == 1);
    CHECK(fs::exists(desk.drafts() / "cut.draft.damaged-2"));
}

TEST_CASE("a draft that went after it was listed is not called damaged")
{
    const Desk desk;
    const DraftStore store = desk.store();
    REQUIRE_FALSE(store.write(draft(desk, "a", "b")));
    std::error_code refused; // a name that leads nowhere is listed, and cannot be read
    fs::create_symlink("gone", desk.drafts() / "other.draft", refused);
    if (refused) {
        return; // a system without such names
    }
    const DraftList list = store.list();
    CHECK(list.damaged.empty());
    CHECK(list.drafts.size() == 1);
}

TEST_CASE("saving leaves the file and no draft; on failure both stay")
{
    const Desk desk;
    const DraftStore store = desk.store();
    desk.put("one");
    REQUIRE_FALSE(store.write(draft(desk, "one", "two")));
    REQUIRE_FALSE(store.save(draft(desk, "one", "three")));
    CHECK(desk.content() == "three");
    CHECK(store.list().drafts.empty());
    Draft nowhere = draft(desk, "three", "four");
    nowhere.file = desk.file() / "below a file";
    CHECK(store.save(nowhere));
    REQUIRE(store.list().drafts.size() == 1);
    CHECK(store.list().drafts[0].draft.text == "four");
    CHECK(desk.content() == "three");
}

TEST_CASE("where no draft can be kept, that is said, and saving works all the same")
{
    const Desk desk;
    desk.put("one");
    const DraftStore store(desk.file() / "drafts"); // a file is no folder
    CHECK(store.write(draft(desk, "one", "two")));
    CHECK(store.list().drafts.empty());
    CHECK(store.list().damaged.empty());
    CHECK_FALSE(store.save(draft(desk, "one", "two")));
    CHECK(desk.content() == "two");
}
