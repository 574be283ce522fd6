// SPDX-License-Identifier: GPL-3.0-or-later
// A program that saves and autosaves is killed at random moments, again and again: what it had
// kept last is there whole each time.
#ifndef _WIN32
#include "core/edit/draft_store.h"
#include "core/scenario/read_file.h"
#include "numbered_text.h"
#include "support/dice.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

using namespace procession;
using namespace procession::tests;
using core::edit::DraftStanding;
namespace fs = std::filesystem;

namespace {

/// Enough to meet each step of a save several times; scripts/soak asks for more.
int kills()
{
    const char* const asked = std::getenv("PROCESSION_KILLS");
    return asked ? std::atoi(asked) : 100;
}

/// What the writers had come to, as their logs say.
struct Progress {
    int begun = 0;
    int kept = 0;
    int saved = 0;
};

/// On from what those before had come to: a log is one writer's.
Progress progress_in(const fs::path& log, Progress progress)
{
    std::ifstream lines(log);
    std::string what;
    int number = 0;
    while (lines >> what >> number) {
        (what == "begun"  ? progress.begun
         : what == "kept" ? progress.kept
                          : progress.saved) = number;
    }
    return progress;
}

/// Lets the writer work on from a number for a while and kills it. Whether it was still at it. That
/// while begins when it does: a busy machine takes its time to start it.
bool write_and_kill(const fs::path& folder, int number, std::chrono::microseconds after)
{
    std::string program = PROCESSION_DRAFT_WRITER;
    std::string where = folder.string();
    std::string from = std::to_string(number);
    char* arguments[] = {program.data(), where.data(), from.data(), nullptr};
    std::error_code ignored;
    fs::remove(folder / "log", ignored);
    pid_t child = 0;
    REQUIRE(posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ) == 0);
    for (int patience = 10'000; patience > 0 && !fs::exists(folder / "log"); --patience) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::this_thread::sleep_for(after);
    kill(child, SIGKILL);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

std::string content_of(const fs::path& file)
{
    auto read = core::read_file(file);
    auto* const text = std::get_if<std::string>(&read);
    return text ? std::move(*text) : "";
}

/// The number of the text that a start would offer: that of a newer draft, else of the file.
int recovered(const fs::path& folder)
{
    const auto list = core::edit::DraftStore(folder / "drafts").list();
    REQUIRE(list.damaged.empty());
    REQUIRE(list.drafts.size() <= 1);
    const std::string file = content_of(folder / "lecture.json");
    if (list.drafts.empty() || list.drafts[0].standing == DraftStanding::equal) {
        return number_of(file);
    }
    const auto& found = list.drafts[0];
    const auto wanted = file.empty() ? DraftStanding::without_file : DraftStanding::newer;
    REQUIRE(found.standing == wanted);
    REQUIRE((file.empty() || number_of(file) < number_of(found.draft.text)));
    return number_of(found.draft.text);
}

} // namespace

TEST_CASE("killed at random moments while saving and autosaving, nothing kept is lost")
{
    const fs::path folder =
        fs::temp_directory_path() / ("procession-killed-" + std::to_string(getpid()));
    fs::create_directories(folder);
    Dice dice(20261121);
    int number = 0;
    int in_the_middle = 0;
    Progress before;
    std::int64_t longest = 8'000; // microseconds until it is killed
    const int all = kills();
    for (int i = 0; i < all; ++i) {
        INFO("kill " << i);
        REQUIRE(
            write_and_kill(folder, number, std::chrono::microseconds(dice.from_to(0, longest))));
        const Progress progress = progress_in(folder / "log", before);
        // About as long as a few texts take, also on a busy machine.
        longest = progress.kept > before.kept ? std::max<std::int64_t>(longest * 9 / 10, 8'000)
                                              : std::min<std::int64_t>(longest * 5 / 4, 400'000);
        before = progress;
        const bool any = progress.kept > 0;
        const int now = any || fs::exists(folder / "drafts") ? recovered(folder) : 0;
        if (now < 0) {
            REQUIRE(progress.kept == 0); // killed before anything was kept for the first time
            continue;
        }
        REQUIRE(now >= progress.kept);
        REQUIRE(now <= progress.begun);
        REQUIRE((progress.saved == 0 ||
                 number_of(content_of(folder / "lecture.json")) >= progress.saved));
        in_the_middle +=
            progress.begun > number && progress.begun % 3 == 0 && progress.saved < progress.begun
                ? 1
                : 0;
        number = now;
    }
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    CHECK(number > 0);
    CHECK(in_the_middle > 0); // between a draft and its file, where it matters
}
#endif
