// SPDX-License-Identifier: GPL-3.0-or-later
#include "../run_program.h"
#include "programs.h"

#include <catch2/catch.hpp>

namespace {

void check_same(const ProgramRun& one, const ProgramRun& other)
{
    CHECK(one.out == other.out);
    CHECK(one.err == other.err);
    CHECK(one.exit_code == other.exit_code);
    CHECK(one.ticks == other.ticks);
}

constexpr std::string_view small_program = R"(
import collections

class Account:
    def __init__(self, balance=0):
        self.balance = balance

    def __add__(self, other):
        return Account(self.balance + other)

    def __del__(self):
        counts['deleted'] += 1

def numbers(n):
    for i in range(n):
        try:
            got = yield i * i
        finally:
            counts['round'] += 1

counts = collections.Counter()
account = Account(1) + 2
total = account.balance
total += sum([n + total for n in numbers(3) if n != 1])
for word in sorted(['b', 'a'], key=lambda text: -ord(text)):
    print(f'{word!r:>5}', total, end=';')
try:
    [][total]
except IndexError as error:
    print(error)
with_default = max([Account(3), Account(2)], key=lambda one: one.balance).balance
print(with_default, sorted(counts.items()))
raise SystemExit(total % 7)
)";

} // namespace

TEST_CASE("a program ends the same way wherever it was stopped once")
{
    const ProgramRun whole = run_program(small_program);
    REQUIRE(whole.err.empty());
    REQUIRE(whole.ticks > 100);
    for (std::uint64_t tick = 1; tick < whole.ticks; ++tick) {
        CAPTURE(tick);
        TestProcess process(small_program);
        REQUIRE(!process.run(tick));
        // It stops before the first instruction that would start at or after the limit.
        REQUIRE(process.clock() >= tick);
        process.run();
        check_same(process.result(), whole);
    }
}

TEST_CASE("a program ends the same way if it is stopped at every tick")
{
    for (const std::filesystem::path& path : vm_programs()) {
        if (path.stem() == "recursion") { // tens of thousands of statements
            continue;
        }
        DYNAMIC_SECTION(path.stem().string())
        {
            const std::string source = content_of(path);
            const ProgramRun whole = run_program(source);
            TestProcess process(source);
            std::uint64_t last = 0;
            for (std::uint64_t tick = 1; !process.run(tick); tick = process.clock() + 1) {
                REQUIRE(process.clock() >= last);
                last = process.clock();
            }
            check_same(process.result(), whole);
        }
    }
}
