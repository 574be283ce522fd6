// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_program.h"

#include "core/program/code/program.h"
#include "core/program/values/bytes.h"
#include "core/program/values/image.h"
#include "core/program/values/number.h"
#include "core/program/values/str.h"

using namespace procession::core::program;

const std::shared_ptr<const Image>& TestProcess::image()
{
    static const std::shared_ptr<const Image> shared = make_image();
    return shared;
}

TestProcess::TestProcess(std::string_view source, std::string_view input,
                         std::uint32_t statement_ticks)
    : heap_(std::make_unique<Heap>(image())), input_(input)
{
    CompileOptions options;
    options.file_name = "program.py";
    options.statement_ticks = statement_ticks;
    auto compiled = compile(source, options);
    if (const auto* const fault = std::get_if<syntax::SyntaxFault>(&compiled)) {
        result_.err = syntax::render(*fault, syntax::Source(source), options.file_name);
        result_.exit_code = fault->kind == syntax::SyntaxFault::Kind::outside_subset ? 2 : 1;
        has_ended_ = true;
        return;
    }
    thread_ =
        Thread::for_program(*heap_, std::get<std::shared_ptr<const Program>>(std::move(compiled)));
}

TestProcess TestProcess::clone() const
{
    TestProcess copy;
    copy.heap_ = heap_->clone();
    copy.thread_ = thread_.clone(*heap_, *copy.heap_);
    copy.input_ = input_;
    copy.slept_ = slept_;
    copy.is_leaving_ = is_leaving_;
    copy.has_ended_ = has_ended_;
    copy.result_ = result_;
    return copy;
}

bool TestProcess::run(std::uint64_t until)
{
    while (!has_ended_) {
        RunLimits limits;
        limits.clock = until;
        limits.instructions = 2'000'000'000;
        const Stop stop = procession::core::program::run(*heap_, thread_, limits);
        if (stop.of == Stop::Of::clock) {
            return false;
        }
        if (stop.of == Stop::Of::system_call) {
            answer(stop);
        } else {
            end(stop);
        }
    }
    return true;
}

/// After the program its exit handlers run.
void TestProcess::end(const Stop& stop)
{
    if (!is_leaving_) {
        const ProgramEnd told = program_end(*heap_, stop);
        result_.exit_code = told.exit_code;
        result_.err += told.error_text;
        is_leaving_ = true;
        const std::uint64_t clock = thread_.clock;
        thread_ = Thread::for_library_call(*heap_, "_ending", "at_exit", {});
        thread_.clock = clock;
        return;
    }
    result_.err += program_end(*heap_, stop).error_text;
    result_.ticks = thread_.clock + static_cast<std::uint64_t>(slept_ * 1e6);
    has_ended_ = true;
}

void TestProcess::answer(const Stop& stop)
{
    Heap& heap = *heap_;
    switch (stop.call) {
    case SystemCall::write:
        (small_of(stop.arguments[0]) == 2 ? result_.err : result_.out) +=
            text_of(stop.arguments[1]);
        thread_.complete(heap, Value::none());
        return;
    case SystemCall::read_line: {
        const std::size_t end = std::min(input_.find('\n'), input_.size());
        const std::string line = input_.substr(0, end + 1);
        input_.erase(0, line.size());
        thread_.complete(heap, heap.str(line));
        return;
    }
    case SystemCall::sleep:
        slept_ += *float_of(stop.arguments[0]);
        thread_.complete(heap, Value::none());
        return;
    case SystemCall::now:
        thread_.complete(heap, heap.floating(slept_ + static_cast<double>(thread_.clock) / 1e6));
        return;
    case SystemCall::cpu_time:
        thread_.complete(heap, heap.floating(static_cast<double>(thread_.clock) / 1e6));
        return;
    case SystemCall::handle_signal:
        thread_.complete(heap, Value::small(std::int64_t{0}));
        return;
    case SystemCall::entropy:
        thread_.complete(heap, heap.integer(12345));
        return;
    case SystemCall::getpid:
    case SystemCall::gettid:
        thread_.complete(heap, heap.integer(101));
        return;
    case SystemCall::exit:
        result_.exit_code = small_of(stop.arguments[0]).value_or(0);
        thread_.clear();
        has_ended_ = true;
        return;
    default:
        thread_.raise(heap, TypeName::OSError,
                      "no such system call here: " + std::string(name_of(stop.call)));
    }
}

ProgramRun run_program(std::string_view source, std::string_view input)
{
    TestProcess process(source, input);
    process.run();
    return process.result();
}
