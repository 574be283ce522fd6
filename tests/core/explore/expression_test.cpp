// SPDX-License-Identifier: GPL-3.0-or-later
// What an expression to look for may say, and what is said of one that makes no sense.
#include "programs.h"

#include <catch2/catch.hpp>

using namespace procession::tests;
using procession::core::render;
using procession::core::explore::Find;

namespace {

bool is_found(const std::string& source, const std::string& expression)
{
    const auto result = explored(source, Find::expression, expression);
    REQUIRE_FALSE(result.problem);
    return result.found.has_value();
}

std::string problem_of(const std::string& source, const std::string& expression)
{
    const auto result = explored(source, Find::expression, expression);
    REQUIRE(result.problem);
    CHECK_FALSE(result.found);
    return render(*result.problem);
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("expressions see variables, shared values, output, exit codes and files")
{
    CHECK(is_found(lost_update, "counter.value == 1"));
    CHECK(is_found(lost_update, "output == '1\\n'"));
    CHECK(is_found(lost_update, "'1' in output.split()"));
    CHECK_FALSE(is_found(lost_update, "output == '3\\n'"));
    CHECK(is_found(lost_update, "all(code == 0 for code in exit_codes.values())"));
    CHECK_FALSE(is_found(lost_update, "exit_codes['main'] != 0"));
    CHECK(is_found(lost_update, "len(children) == 2 and errors == ''"));
    CHECK(is_found(tickets(false), "'0' in files['ticket.json']"));
    CHECK_FALSE(is_found(tickets(true), "'1' in files['ticket.json']"));
}

TEST_CASE("a shared value behind its lock can be read, also where main is stuck")
{
    const std::string source =
        two_of("with count.get_lock():\n    count.value += 1", "count = Value('i', 0)\n");
    CHECK(is_found(source, "count.value == 2"));
    CHECK_FALSE(is_found(source, "count.value != 2"));
    CHECK(is_found(crossed_locks, "exit_codes['main'] is None"));
    CHECK_FALSE(is_found(ordered_locks, "exit_codes['main'] is None"));
}

TEST_CASE("a variable of the program goes before a name of ours")
{
    CHECK(is_found("output = 7\n", "output == 7"));
}

TEST_CASE("expressions that make no sense")
{
    CHECK(has(problem_of(lost_update, "counter.value ="), "invalid syntax"));
    CHECK(has(problem_of(lost_update, "no_such_name > 1"),
              "NameError: name 'no_such_name' is not defined"));
    CHECK(has(problem_of(lost_update, "counter.value / 0"), "ZeroDivisionError"));
    CHECK(has(problem_of(lost_update, ""), "missing"));
}
