// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/contention.h"
#include "core/machine/kernel/fingerprint.h"
#include "core/machine/kernel/program_at.h"
#include "core/machine/kernel/system_call.h"
#include "scheduler/ticks.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace procession::core {

/// Address spaces of a machine that is being copied, with their copies.
using CopiedSpaces = std::map<const void*, std::shared_ptr<void>>;

/// A program that runs as a process, or one thread of it. Nobody can see what it does between two
/// system calls, so it is run ahead to the next one, or to the next moment at
/// which anything else happens on the machine, whichever is first.
class Task {
public:
    enum class Stop : std::uint8_t {
        limit,       ///< has used all the ticks it was given
        system_call, ///< waits for an answer to `call()`
        ended,       ///< see `exit_code()`
        exhausted,   ///< has used the instructions it was given, and would begin a statement
        memory,      ///< needs more memory than a process has
        access,      ///< is about to do what other threads of its process may notice
    };
    /// What it may use.
    struct Allowance {
        scheduler::Ticks ticks = 0;
        std::int64_t instructions = std::numeric_limits<std::int64_t>::max();
    };
    struct Ran {
        Stop stop = Stop::limit;
        scheduler::Ticks ticks = 0;    ///< used
        std::int64_t instructions = 0; ///< used
    };

    virtual ~Task() = default;

    virtual Ran run(const Allowance& allowance) = 0;
    [[nodiscard]] virtual const SystemCall& call() const = 0;
    /// The system call returns.
    virtual void answer(const Datum& value) = 0;
    /// The system call raises.
    virtual void fail(const CallError& error) = 0;
    /// A signal that the program handles: its handler runs before anything else. If it is in a
    /// system call, the call returns or is made again as POSIX has it; `left` (none if the call has
    /// not been performed yet, or has no limit) is the answer of an
    /// interrupted sleep, and what a call with a timeout that is made again still has. True if
    /// the call is taken back.
    virtual bool interrupt(int signal, const Datum& left) = 0;
    [[nodiscard]] virtual int exit_code() const = 0;
    /// What a debugger would show; for who looks at it.
    [[nodiscard]] virtual ProgramAt look() const { return {}; }
    /// How much of its memory is still as in that of `other`, a task of the same kind.
    [[nodiscard]] virtual PagesAt pages(const Task& /*other*/) const { return {}; }
    /// About how many bytes its address space has.
    [[nodiscard]] virtual std::size_t bytes() const { return 0; }
    /// Whether other threads run in its address space.
    [[nodiscard]] virtual bool shares_memory() const { return false; }
    /// From now on it keeps what `fingerprint` needs, and tells `contention` (may be null) what it
    /// uses of memory that threads share. Before it has run.
    virtual void watch(std::shared_ptr<Contention> /*contention*/) {}
    /// Of a watched one: two with equal fingerprints, started from the same program, will do the
    /// same as long as they get the same answers.
    [[nodiscard]] virtual Fingerprint fingerprint() const { return {}; }
    /// The same of all threads of its process, itself among them, and their memory.
    [[nodiscard]] virtual Fingerprint fingerprint(const std::vector<const Task*>& threads) const
    {
        (void)threads;
        return fingerprint();
    }
    /// From now on it stops before what other threads of its process may notice, and does it only
    /// if it is permitted to. Before it has run.
    virtual void stop_at_accesses() {}
    /// It may do that before which it has stopped.
    virtual void permit() {}
    /// Whether it matters who goes on before that at which it has stopped, as far as is known.
    [[nodiscard]] virtual bool access_matters() const { return true; }
    /// A copy of the whole address space with this thread alone, stopped at the same place: what
    /// fork() makes.
    [[nodiscard]] virtual std::unique_ptr<Task> copy() const = 0;
    /// Another program from its start, in the same process: what the arguments of the system call
    /// `execute` say.
    [[nodiscard]] virtual std::unique_ptr<Task> execute(const Datum& what) const
    {
        (void)what;
        return copy();
    }
    /// A copy for a copy of the machine: threads that share an address space still do.
    [[nodiscard]] virtual std::unique_ptr<Task> twin(CopiedSpaces& /*spaces*/) const
    {
        return copy();
    }
    /// Another thread in the same address space, which begins with what the library has put
    /// under `key`; null if there can be none.
    [[nodiscard]] virtual std::unique_ptr<Task> thread(std::int64_t /*key*/) { return nullptr; }
    /// Its number is known now.
    virtual void identify(std::int64_t /*tid*/) {}
    /// The same program from its start, as a process that begins with `parcel`.
    [[nodiscard]] virtual std::unique_ptr<Task> afresh(const std::string& parcel) const = 0;
};

/// Owns a task. Copies share it until one of them is changed, so that copying a machine costs what
/// its programs then do, not what they hold.
class TaskOwner {
public:
    TaskOwner() = default;
    TaskOwner(std::unique_ptr<Task> task) : task_(std::move(task)) {} // NOLINT: as a pointer

    [[nodiscard]] const Task* get() const { return task_.get(); }
    const Task* operator->() const { return task_.get(); }
    const Task& operator*() const { return *task_; }
    Task* operator->() { return own(); }
    Task& operator*() { return *own(); }
    explicit operator bool() const { return task_ != nullptr; }
    void reset() { task_.reset(); }

private:
    Task* own()
    {
        if (task_.use_count() > 1) {
            task_ = task_->copy();
        }
        // Whoever shared it last has done with it.
        std::atomic_thread_fence(std::memory_order_acquire);
        return task_.get();
    }

    std::shared_ptr<Task> task_;
};

} // namespace procession::core
