// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/task.h"
#include "scheduler/ticks.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace procession::core {

/// How far a program has been run, and what it does next.
struct RunAccount {
    enum class Next : std::uint8_t {
        unknown, ///< the program goes on when it has a core
        pause,   ///< a cost is paid first
        ahead,   ///< was run further than it has lived
        lock,    ///< it needs the interpreter lock first
        call,    ///< a system call
        access,  ///< it uses memory that other threads see
        end,
        exhausted, ///< a limit: no more instructions
        memory,    ///< a limit: no more memory
    };
    Next next = Next::unknown;
    scheduler::Ticks left = -1; ///< ticks to run until `next`; -1 = not known yet
    scheduler::Ticks ran = 0;   ///< by the task, in all
    int forks = 0;              ///< children without a name of their own
};

/// A thread that runs a program, or (no task) something else on the machine.
struct ProgramRun : RunAccount {
    TaskOwner task;
};

/// What runs, by entity. In a copy, threads that share an address space share its copy; a process
/// of one thread is copied when it changes.
class ProgramRuns {
public:
    ProgramRuns() = default;
    ProgramRuns(const ProgramRuns& other)
    {
        CopiedSpaces spaces;
        runs_.reserve(other.runs_.size());
        for (const ProgramRun& run : other.runs_) {
            ProgramRun& twin = runs_.emplace_back();
            static_cast<RunAccount&>(twin) = run;
            if (run.task && run.task->shares_memory()) {
                twin.task = run.task->twin(spaces);
            } else {
                twin.task = run.task;
            }
        }
    }
    ProgramRuns(ProgramRuns&&) noexcept = default;
    ProgramRuns& operator=(ProgramRuns other) noexcept
    {
        runs_ = std::move(other.runs_);
        return *this;
    }
    ~ProgramRuns() = default;

    [[nodiscard]] std::size_t size() const { return runs_.size(); }
    [[nodiscard]] bool empty() const { return runs_.empty(); }
    void resize(std::size_t size) { runs_.resize(size); }
    void add() { runs_.emplace_back(); }
    ProgramRun& operator[](std::size_t index) { return runs_[index]; }
    const ProgramRun& operator[](std::size_t index) const { return runs_[index]; }
    auto begin() { return runs_.begin(); }
    auto end() { return runs_.end(); }
    [[nodiscard]] auto begin() const { return runs_.begin(); }
    [[nodiscard]] auto end() const { return runs_.end(); }

private:
    std::vector<ProgramRun> runs_;
};

} // namespace procession::core
