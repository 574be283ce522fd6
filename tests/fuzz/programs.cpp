// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/program.h"
#include "core/program/values/image.h"
#include "core/program/values/number.h"
#include "core/program/values/str.h"
#include "core/program/vm/run.h"
#include "tests/fuzz/expect.h"
#include "tests/fuzz/targets.h"

#include <memory>
#include <string>
#include <utility>

using namespace procession::core::program;

namespace {

constexpr std::uint64_t most_ticks = 20'000;
constexpr std::uint64_t most_instructions = 400'000;
constexpr std::size_t most_memory = std::size_t{24} << 20;
constexpr std::size_t most_output = std::size_t{1} << 20;

const std::shared_ptr<const Image>& image()
{
    static const std::shared_ptr<const Image> shared = make_image();
    return shared;
}

// A process whose machine answers without thinking: nothing to read, only sleeping takes time.
struct FuzzProcess {
    std::unique_ptr<Heap> heap;
    Thread thread;
    std::string written;
    double slept = 0;
    Stop::Of end = Stop::Of::ended;

    explicit FuzzProcess(const std::shared_ptr<const Program>& program)
        : heap(std::make_unique<Heap>(image(), most_memory)),
          thread(Thread::for_program(*heap, program))
    {
    }

    // Runs to that tick; true once there is nothing left to do.
    bool run_to(std::uint64_t clock)
    {
        for (;;) {
            const Stop stop = run(*heap, thread, {clock, most_instructions, 200});
            if (stop.of == Stop::Of::system_call && written.size() < most_output) {
                answer(stop);
                continue;
            }
            if (stop.of == Stop::Of::clock && clock < most_ticks) {
                return false;
            }
            end = stop.of;
            if (stop.of == Stop::Of::failed || stop.of == Stop::Of::ended) {
                written += program_end(*heap, stop).error_text;
            }
            return true;
        }
    }

    void answer(const Stop& stop)
    {
        switch (stop.call) {
        case SystemCall::write:
            written += text_of(stop.arguments[1]);
            return thread.complete(*heap, Value::none());
        case SystemCall::read_line:
            return thread.complete(*heap, heap->str(""));
        case SystemCall::sleep:
            slept += float_of(stop.arguments[0]).value_or(0);
            return thread.complete(*heap, Value::none());
        case SystemCall::now:
            return thread.complete(*heap, heap->floating(slept));
        case SystemCall::cpu_time:
            return thread.complete(*heap, heap->floating(0));
        case SystemCall::handle_signal:
        case SystemCall::entropy:
        case SystemCall::getpid:
            return thread.complete(*heap, heap->integer(1));
        default:
            return thread.raise(*heap, TypeName::OSError, "none here");
        }
    }

    // As fork does.
    void become_a_copy()
    {
        std::unique_ptr<Heap> copy = heap->clone();
        thread = thread.clone(*heap, *copy);
        heap = std::move(copy);
    }
};

} // namespace

void fuzz_programs(std::string_view input)
{
    // The first byte says how often the second run is stopped.
    const std::uint64_t slice =
        input.empty() ? 1 : static_cast<unsigned char>(input.front()) % 61 + 1;
    const std::string_view source = input.substr(input.empty() ? 0 : 1);
    const auto compiled = compile(source, {});
    const auto* const program = std::get_if<std::shared_ptr<const Program>>(&compiled);
    if (program == nullptr) {
        return;
    }
    FuzzProcess whole(*program);
    whole.run_to(most_ticks);
    FuzzProcess pieces(*program);
    std::uint64_t clock = slice;
    for (int i = 0; clock < most_ticks && !pieces.run_to(clock); ++i) {
        if (i % 16 == 15) {
            pieces.become_a_copy();
        }
        clock = pieces.thread.clock + slice;
    }
    if (clock >= most_ticks) {
        pieces.run_to(most_ticks);
    }
    if (whole.end == Stop::Of::instructions || pieces.end == Stop::Of::instructions) {
        return; // which need not be at the same place
    }
    expect(whole.end == pieces.end, "a program ends the same way however often it is stopped");
    expect(whole.written == pieces.written, "it writes the same");
    expect(whole.thread.clock == pieces.thread.clock, "it takes the same time");
}
