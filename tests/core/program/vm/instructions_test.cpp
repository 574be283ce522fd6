// SPDX-License-Identifier: GPL-3.0-or-later
#include "../run_program.h"

#include "core/program/code/program.h"
#include "core/program/values/number.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace procession::core::program;

namespace {

const Code& function_of(const Program& program)
{
    return *program.main().children.front();
}

std::vector<Op> operations(std::string_view source)
{
    const auto compiled = compile(source, CompileOptions{});
    const auto& program = *std::get<std::shared_ptr<const Program>>(compiled);
    std::vector<Op> found;
    for (const Instruction& instruction : function_of(program).instructions) {
        found.push_back(instruction.op);
    }
    return found;
}

bool in_order(const std::vector<Op>& all, std::initializer_list<Op> wanted)
{
    auto from = all.begin();
    for (const Op op : wanted) {
        from = std::find(from, all.end(), op);
        if (from == all.end()) {
            return false;
        }
        ++from;
    }
    return true;
}

} // namespace

TEST_CASE("a change of something shared is to load, to add and to store")
{
    CHECK(in_order(operations("def f(counter):\n    counter.value += 1\n"),
                   {Op::load_attribute, Op::in_place_add, Op::store_attribute}));
    CHECK(in_order(operations("def f():\n    global n\n    n += 1\n"),
                   {Op::load_global, Op::in_place_add, Op::store_global}));
    CHECK(in_order(operations("def f(d):\n    d['n'] += 1\n"),
                   {Op::load_item, Op::in_place_add, Op::store_item}));
}

TEST_CASE("between the loading and the storing a process can be stopped")
{
    constexpr std::string_view source = "n = 0\nn += 1\nprint(n)\n";
    bool was_between = false;
    for (std::uint64_t tick = 1; tick < 30; ++tick) {
        TestProcess process(source);
        if (process.run(tick)) {
            break;
        }
        const Frame& frame = process.thread().frames.back();
        const auto& instructions = frame.instance->code->instructions;
        const bool is_here = frame.next > instructions.data();
        was_between = was_between ||
                      (is_here &&
                       (frame.next->op == Op::store_global || frame.next->op == Op::in_place_add) &&
                       frame.next[-1].op != Op::statement);
    }
    CHECK(was_between);
}

TEST_CASE("instructions of a statement start in equal distances")
{
    // Instruction k of n starts at ⌊k · ticks / n⌋; what is left when it begins is told for each.
    const auto compiled = compile("def f(a, b):\n    return a.x + b.y * 2\n", CompileOptions{});
    const Code& code = function_of(*std::get<std::shared_ptr<const Program>>(compiled));
    std::size_t first = 0;
    while (code.instructions[first].op != Op::statement) {
        ++first;
    }
    const std::uint32_t ticks = static_cast<std::uint32_t>(code.instructions[first].wide());
    const std::size_t count = code.instructions[first].a;
    REQUIRE(ticks == 10);
    REQUIRE(count >= 5);
    std::uint32_t last = ticks;
    for (std::size_t i = first + 1; i < code.instructions.size() && code.left[i] > 0; ++i) {
        CHECK(code.left[i] <= last);
        CHECK(last - code.left[i] <= (ticks + count - 1) / count);
        last = code.left[i];
    }
}
