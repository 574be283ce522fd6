// SPDX-License-Identifier: GPL-3.0-or-later
// A download in the four combinations of synchronous or asynchronous and blocking or non-blocking,
// and what each costs: CPU time, switches, questions asked, work done meanwhile.
#include "core/trace/export/text_metrics.h"
#include "core/trace/metrics.h"
#include "tests/core/program/multiprocessing/run_on_machine.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <sstream>

namespace procession::tests {

namespace {

/// Each prints the work done meanwhile and the questions asked, at the end.
std::string program(const std::string& way)
{
    return fmt::format(R"(from procession import Download, busy
import signal
import time

work = 0
film = Download('film', 2)

def do_some_work():
    global work
    busy(10)
    work += 1

def ding(download):
    print('ding', download.progress())

{}
print(work, film.questions, round(time.process_time(), 1))
)",
                       way);
}

// Looks at the bar until it is full, and does nothing else.
const char* const sync_blocking = "film.wait()";

// Looks now and then, and works in between.
const char* const sync_non_blocking = R"(while not film.done():
    for i in range(10):
        do_some_work()
)";

// Does nothing either, but need not look: it is told.
const char* const async_blocking = R"(film.announce(ding)
signal.pause()
)";

// Works, and is told.
const char* const async_non_blocking = R"(film.announce(ding)
while work < 210:
    do_some_work()
)";

/// It asks all the time.
const char* const busy_waiting = R"(while not film.done():
    pass
)";

struct Cost {
    std::string out;
    core::Ticks cpu;
    std::int64_t dispatches;
    core::Ticks end;
    core::Effort effort;
};

Cost cost(const std::string& way, int quantum = 1'000'000)
{
    const MachineRun run = run_on_machine(program(way), {.quantum = quantum});
    CHECK(run.err.empty());
    const core::ProcessAt& process = run.trace.final_state().process(0);
    const core::Metrics measures = core::metrics(run.trace);
    REQUIRE(measures.effort);
    CHECK(measures.processes.at(0).effort == measures.effort); // it is alone
    CHECK(measures.cpu == process.cpu);
    return {run.out, process.cpu, process.dispatches, run.trace.end(), *measures.effort};
}

} // namespace

TEST_CASE("synchronous and blocking: one dispatch more, no question, no work, no CPU")
{
    const Cost spent = cost(sync_blocking);
    CHECK(spent.out == "0 0 0.0\n");
    CHECK(spent.effort == core::Effort{0, 0});
    CHECK(spent.cpu < 1000);
    CHECK(spent.dispatches == 2);
    CHECK(spent.end < 2'001'000);
}

TEST_CASE("synchronous and non-blocking: work is done, for a question now and then")
{
    const Cost spent = cost(sync_non_blocking);
    CHECK(spent.out == "200 21 2.0\n");
    CHECK(spent.effort == core::Effort{21, 200 * 10'000}); // a millisecond is a thousand ticks
    CHECK(spent.cpu > 2'000'000);
}

TEST_CASE("asynchronous and blocking: it is told, and has done nothing meanwhile")
{
    const Cost spent = cost(async_blocking);
    CHECK(spent.out == "ding 100.0\n0 1 0.0\n"); // the question is the handler's own
    CHECK(spent.cpu < 1000);
    CHECK(spent.dispatches == 2);
}

TEST_CASE("asynchronous and non-blocking: all time is work, and it is told")
{
    const Cost spent = cost(async_non_blocking);
    CHECK(spent.out == "ding 100.0\n210 1 2.1\n");
    CHECK(spent.effort == core::Effort{1, 210 * 10'000});
    CHECK(spent.cpu > 2'100'000);
}

TEST_CASE("asking all the time is busy waiting")
{
    const Cost spent = cost(busy_waiting);
    CHECK(spent.cpu > 1'999'000);
    int work = 0;
    int questions = 0;
    REQUIRE(std::sscanf(spent.out.c_str(), "%d %d", &work, &questions) == 2);
    CHECK(work == 0);
    CHECK(questions > 50'000);
    CHECK(spent.effort == core::Effort{questions, 0});
}

TEST_CASE("progress is a share of the time, and waiting may have an end")
{
    const MachineRun run = run_on_machine(R"(from procession import Download
import time
d = Download('x', 4)
print(d.progress() < 1, d.wait(1), 25 <= d.progress() < 26, d.done())
time.sleep(1)
print(50 <= d.progress() < 51, d.wait(), d.progress(), d.wait(), d.questions)
for wrong in (lambda: Download(1, 2), lambda: Download('x', 'y'), lambda: Download('x', 0), lambda: d.announce(3)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(e)
)");
    CHECK(run.out == "True False True False\nTrue True 100.0 True 5\n"
                     "Download() takes a name, not 'int'\n"
                     "Download() takes a number of seconds, not 'str'\n"
                     "Download() takes some time\nannounce() takes a function\n");
}

TEST_CASE("a child may wait for what its parent has begun to load")
{
    const MachineRun run = run_on_machine(R"(from multiprocessing import Process
from procession import Download
d = Download('x', 1)
def wait(name):
    print(name, d.wait())
for name in 'ab':
    Process(target=wait, args=(name,)).start()
)",
                                          {.cores = 2});
    CHECK((run.out == "a True\nb True\n" || run.out == "b True\na True\n"));
    CHECK(run.trace.end() < 1'100'000);
}

TEST_CASE("the totals in text name devices, not what a program may wait at")
{
    // Nobody has waited for it, so there are fewer measures than places.
    const MachineRun run = run_on_machine("from procession import Download\n"
                                          "Download('x', 1)\n");
    core::Metrics measures = core::metrics(run.trace);
    const std::size_t places = run.trace.scenario().machine.devices.size();
    REQUIRE(places > measures.device_utilisation.size());
    measures.device_utilisation.resize(places, 0.5); // what must not be read
    std::ostringstream text;
    core::write_text_totals(text, run.trace, measures);
    CHECK(text.str().find("Download") == std::string::npos);
}

} // namespace procession::tests
