// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/task.h"
#include "core/program/process/address_space.h"
#include "core/program/vm/run.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace procession::core::program {

/// Names for a computation, unless the program has them. Pairs become a dict.
using Given = std::vector<std::pair<std::string, Datum>>;
/// How a computation ended.
struct Computed {
    std::int64_t code = 0; ///< what it raised SystemExit with; else 1
    std::string error;     ///< the exception that it ended by, in one line
};

/// A thread of a process that runs a program of the teaching language; the first one is the main
/// thread, and after the program's last line runs its exit handlers, as part of it.
///
/// What the kernel says to a thread (an answer, a signal) is put down and becomes a value of the
/// program only when the thread runs: the memory is that of whichever thread runs.
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
    [[nodiscard]] std::unique_ptr<Task> execute(const Datum& what) const override;
    [[nodiscard]] std::unique_ptr<Task> twin(CopiedSpaces& spaces) const override;
    [[nodiscard]] std::unique_ptr<Task> afresh(const std::string& parcel) const override;
    [[nodiscard]] std::unique_ptr<Task> thread(std::int64_t key) override;
    /// A forked child goes on with its parent's, which its locks may know.
    void identify(std::int64_t tid) override
    {
        thread_.ident = thread_.ident == 0 ? tid : thread_.ident;
    }

    [[nodiscard]] bool shares_memory() const override { return space_.use_count() > 1; }
    void watch(std::shared_ptr<Contention> contention) override
    {
        is_watched_ = true;
        contention_ = std::move(contention);
    }
    [[nodiscard]] Fingerprint fingerprint() const override;
    [[nodiscard]] Fingerprint fingerprint(const std::vector<const Task*>& threads) const override;
    void stop_at_accesses() override { stops_at_accesses_ = true; }
    void permit() override { thread_.is_permitted = true; }
    [[nodiscard]] bool access_matters() const override
    {
        return !contention_ || contention_->matters(thread_.place);
    }

    [[nodiscard]] ProgramAt look() const override;
    [[nodiscard]] PagesAt pages(const Task& other) const override;
    [[nodiscard]] std::size_t bytes() const override { return is_main_ ? space_->heap->used() : 0; }
    /// Runs another program among the variables of this one's module, in a copy. `ask` answers
    /// its system calls; what it does not answer ends the computation.
    [[nodiscard]] Computed
    compute(const std::shared_ptr<const Program>& what, const Given& given,
            const std::function<std::optional<Datum>(const core::SystemCall&)>& ask) const;

private:
    explicit ProgramTask(std::shared_ptr<AddressSpace> space) : space_(std::move(space)) {}
    enum class Phase : std::uint8_t {
        program,
        exit_handlers, ///< what atexit and the library still have to do
        over,
    };

    void take_in();
    void raise_in_thread(const CallError& error);
    void ended(const program::Stop& stop);
    void made_again();
    void note_place();
    void add_state(Fingerprint& to) const;
    void behave_as(const ProgramTask& other);
    [[nodiscard]] std::unique_ptr<ProgramTask> in(std::shared_ptr<AddressSpace> space) const;

    std::shared_ptr<AddressSpace> space_; ///< stands before the thread, which lives in it
    Thread thread_;
    bool is_main_ = true;
    core::SystemCall call_;
    std::optional<std::variant<Datum, CallError>> answer_; ///< not taken in yet
    std::vector<int> signals_;                             ///< not taken in yet
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
    bool stops_at_accesses_ = false;
    bool is_watched_ = false;
    std::shared_ptr<Contention> contention_; ///< of a watched one; may be null
    /// Of a watched one: all that it was told, on which all it does depends. Where it comes to a
    /// place a second time, what it holds instead, so that going round in circles is seen.
    mutable Fingerprint history_;
    /// It is at such a place, and nobody has asked yet: looking at all it holds costs time.
    mutable bool goes_round_ = false;
    std::vector<std::uint64_t> places_; ///< where it has been
};

} // namespace procession::core::program
