// SPDX-License-Identifier: GPL-3.0-or-later
#include "../run_program.h"

#include "core/program/code/program.h"

#include <catch2/catch.hpp>

using namespace procession::core::program;

namespace {

Stop run_limited(std::string_view source, const RunLimits& limits, Heap& heap, Thread& thread)
{
    thread = Thread::for_program(
        heap, std::get<std::shared_ptr<const Program>>(compile(source, CompileOptions{})));
    return run(heap, thread, limits);
}

} // namespace

TEST_CASE("an endless loop ends with the limit of instructions")
{
    for (const std::string_view source :
         {"while True:\n    pass\n", "x = 0\nwhile 1:\n    x += 1\n",
          "def f():\n    for i in iter(int, 1):\n        pass\nf()\n",
          "import itertools\nfor i in itertools.count():\n    pass\n",
          "[0 for i in iter(int, 1)]\n", "sum(1 for i in iter(int, 1))\n"}) {
        CAPTURE(source);
        Heap heap(TestProcess::image());
        Thread thread;
        RunLimits limits;
        limits.instructions = 100'000;
        const Stop stop = run_limited(source, limits, heap, thread);
        CHECK(stop.of == Stop::Of::instructions);
        CHECK(thread.instructions < 101'000);
        thread.clear();
    }
}

TEST_CASE("the limit of recursion is the machine's, with CPython's words")
{
    for (const std::uint32_t limit : {50u, 200u}) {
        Heap heap(TestProcess::image());
        Thread thread;
        RunLimits limits;
        limits.recursion = limit;
        const Stop stop =
            run_limited("def f(n):\n    return f(n + 1)\nf(0)\n", limits, heap, thread);
        REQUIRE(stop.of == Stop::Of::failed);
        const std::string text = traceback_text(heap, stop.result);
        CHECK(text.find("\nRecursionError: maximum recursion depth exceeded\n") !=
              std::string::npos);
        CHECK(text.find("[Previous line repeated " + std::to_string(limit - 4) + " more times]") !=
              std::string::npos);
    }
}

TEST_CASE("memory ends with a MemoryError that the program can handle")
{
    constexpr std::string_view source = R"(
kept = []
try:
    while True:
        kept.append('x' * 1000 + str(len(kept)))
except MemoryError:
    count = len(kept)
    kept.clear()
    assert 1000 < count < 20000, count
    result = 'handled'
)";
    Heap heap(TestProcess::image(), std::size_t{8} << 20);
    Thread thread;
    const Stop stop = run_limited(source, {}, heap, thread);
    INFO((stop.of == Stop::Of::failed ? traceback_text(heap, stop.result) : std::string()));
    CHECK(stop.of == Stop::Of::ended);
}
