// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/vm/run.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

/// The simplest host of a program: one process, a console in memory, a clock that only sleeping and
/// computing move. For tests.
struct ProgramRun {
    std::string out;
    std::string err;
    std::int64_t exit_code = 0;
    std::uint64_t ticks = 0; ///< of the machine's clock, sleeping included
};

/// A process that can be stopped, copied and gone on with.
class TestProcess {
public:
    /// Compiles a program; one that does not compile has ended with CPython's message.
    explicit TestProcess(std::string_view source, std::string_view input = {},
                         std::uint32_t statement_ticks = 10);

    /// Runs until that tick of its CPU time at most; true once it has ended.
    bool run(std::uint64_t until = ~std::uint64_t{0});
    /// As fork does.
    [[nodiscard]] TestProcess clone() const;

    [[nodiscard]] const ProgramRun& result() const { return result_; }
    [[nodiscard]] std::uint64_t clock() const { return thread_.clock; }
    [[nodiscard]] procession::core::program::Heap& heap() { return *heap_; }
    [[nodiscard]] procession::core::program::Thread& thread() { return thread_; }

    /// The image that all tests share.
    static const std::shared_ptr<const procession::core::program::Image>& image();

private:
    TestProcess() = default;
    void answer(const procession::core::program::Stop& stop);
    void end(const procession::core::program::Stop& stop);

    std::unique_ptr<procession::core::program::Heap> heap_;
    procession::core::program::Thread thread_;
    std::string input_;
    double slept_ = 0;
    bool is_leaving_ = false;
    bool has_ended_ = false;
    ProgramRun result_;
};

/// Runs a program to its end.
[[nodiscard]] ProgramRun run_program(std::string_view source, std::string_view input = {});
