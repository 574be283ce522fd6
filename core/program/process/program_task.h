// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/task.h"
#include "core/program/process/program_set.h"
#include "core/program/vm/run.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace procession::core::program {

/// Names for a computation, unless the program has them. Pairs become a dict.
using Given = std::vector<std::pair<std::string, Datum>>;
/// How a computation ended.
struct Computed {
    std::int64_t code = 0; ///< what it raised SystemExit with; else 1
    std::string error;     ///< the exception that it ended by, in one line
};

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

    void watch() override { is_watched_ = true; }
    [[nodiscard]] Fingerprint fingerprint() const override;

    [[nodiscard]] ProgramAt look() const override;
    [[nodiscard]] std::size_t bytes() const override { return heap_->used(); }
    /// Runs another program among the variables of this one's module, in a copy. `ask` answers
    /// its system calls; what it does not answer ends the computation.
    [[nodiscard]] Computed
    compute(const std::shared_ptr<const Program>& what, const Given& given,
            const std::function<std::optional<Datum>(const core::SystemCall&)>& ask) const;

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
    void note_place();
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
    bool is_watched_ = false;
    /// Of a watched one: all that it was told, on which all it does depends. Where it comes to a
    /// place a second time, what it holds instead, so that going round in circles is seen.
    mutable Fingerprint history_;
    /// It is at such a place, and nobody has asked yet: looking at all it holds costs time.
    mutable bool goes_round_ = false;
    std::vector<std::uint64_t> places_; ///< where it has been
};

} // namespace procession::core::program
