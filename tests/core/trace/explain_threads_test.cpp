// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of who waits for a thread: for which one, whether to begin or to end, and how that
// came out.
#include "told_run.h"

using namespace procession;
using core::render;
using core::Ticks;
using core::Trace;
using tests::says;
using tests::told;

namespace {

Trace run(const std::string& source)
{
    return tests::run_of("import threading, time\n" + source);
}

const std::string sleeper =
    "one = threading.Thread(target=time.sleep, args=(1,), name='sleeper')\none.start()\n";

} // namespace

TEST_CASE("explain: a thread waits for another one to begin, and to end, by its name")
{
    const Trace trace = run(sleeper + "one.join()\n");
    const std::string all = told(trace);
    says(all, "main blocks: it waits for thread sleeper to begin.");
    says(all, "main wakes up: thread sleeper has begun.");
    says(all, "main blocks: it waits for thread sleeper to end.");
    says(all, "main wakes up: thread sleeper has ended.");
    const std::string why = render(core::why_not_running(trace, 0, trace.end() / 2));
    INFO(why);
    CHECK(why.starts_with("main is blocked since t = "));
    CHECK(why.ends_with(": it waits for thread sleeper to end."));
}

TEST_CASE("explain: who does not wait any longer for a thread is not said to have seen its end")
{
    const std::string all = told(run(sleeper + "one.join(0.5)\n"));
    says(all, "main wakes up: it does not wait any longer for thread sleeper to end.");
    // At the end of the program it is waited for after all.
    says(all, "main wakes up: thread sleeper has ended.");
}

TEST_CASE("explain: of several threads the one is named that is waited for")
{
    const std::string all = told(run("many = [threading.Thread(target=time.sleep, args=(i / 2,), "
                                     "name='t%d' % i) for i in (1, 2, 3)]\n"
                                     "for one in many:\n    one.start()\n"
                                     "for one in reversed(many):\n    one.join()\n"));
    says(all, "main blocks: it waits for thread t3 to end.");
    // The others have ended by then.
    CHECK(all.find("it waits for thread t1 to end") == std::string::npos);
    CHECK(all.find("it waits for thread t2 to end") == std::string::npos);
}
