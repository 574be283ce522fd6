// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/task.h"
#include "core/program/process/program_set.h"
#include "core/program/vm/run.h"

#include <memory>
#include <string>
#include <vector>

namespace procession::core::program {

/// A process that runs a program of the teaching language: an address space and the thread that
/// runs in it. After the program's last line its exit handlers still run, as part of it.
class ProgramTask : public Task {
public:
    /// Runs the program of that name, which the set has.
    ProgramTask(std::shared_ptr<const ProgramSet> set, std::string program);

    Ran run(const Allowance& allowance) override;
    [[nodiscard]] const core::SystemCall& call() const override { return call_; }
    void answer(const Datum& value) override;
    void fail(const CallError& error) override;
    bool interrupt(int signal, const Datum& left) override;
    [[nodiscard]] int exit_code() const override { return exit_code_; }
    [[nodiscard]] std::unique_ptr<Task> copy() const override;
    [[nodiscard]] std::unique_ptr<Task> afresh(const std::string& parcel) const override;

    [[nodiscard]] ProgramAt look() const override;
    [[nodiscard]] std::size_t bytes() const override { return heap_->used(); }

private:
    ProgramTask() = default;
    enum class Phase : std::uint8_t {
        program,
        exit_handlers, ///< what atexit and the library still have to do
        over,
    };

    void prepare_heap();
    void ended(const program::Stop& stop);
    void made_again();
    void say(std::string text);

    std::shared_ptr<const ProgramSet> set_;
    std::string program_;
    std::unique_ptr<Heap> heap_; ///< stands before the thread, which lives in it
    Thread thread_;
    core::SystemCall call_;
    std::string to_say_; ///< for standard error, before anything else
    /// Calls taken back for a handler, with what is left of their timeouts: the innermost last.
    struct Withdrawn {
        std::size_t depth = 0;
        SystemCallCode code{};
        Datum left;
    };
    std::vector<Withdrawn> withdrawn_;
    bool says_ = false; ///< the system call under way says it, not the program
    Phase phase_ = Phase::program;
    std::uint64_t lived_ = 0; ///< of the thread's clock; its next instruction may begin later
    int exit_code_ = 0;
};

} // namespace procession::core::program
