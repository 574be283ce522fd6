// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/condition.h"
#include "core/explore/course.h"

#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <variant>
#include <vector>

namespace procession::core::explore {

/// The search itself: through the states that a program can come to, those first that need the
/// fewest switches from one process to another. A state met again is not gone on from, for all that
/// can come has been or will be seen; so what is found first has the fewest switches there can be,
/// and when nothing is left everything has been seen.
class Search {
public:
    /// `contention`: what is known of memory that threads share, and learnt.
    Search(std::shared_ptr<const Scenario> scenario, const Question& question,
           const Options& options, std::optional<Condition> condition,
           std::shared_ptr<Contention> contention);

    /// No result if it has to be searched once more, with what has been learnt by then.
    [[nodiscard]] std::optional<Result> run();

private:
    using Turn = Machine::Turn;
    using Way = std::uint32_t; ///< index in ways_
    static constexpr Way no_way = 0xFFFFFFFF;

    /// How a state was come to: the way before, and whose turn it was then.
    struct Step {
        Way before = no_way;
        Turn turn;
    };
    /// A copy of the machine where `way` has led to, counted as long as somebody needs it.
    struct Kept {
        Course course;
        Way way;
        std::size_t bytes;
        std::size_t& total;
        Kept(Course at, Way led, std::size_t& all)
            : course(std::move(at)), way(led), bytes(course.bytes()), total(all)
        {
            total += bytes;
        }
        ~Kept() { total -= bytes; }
        Kept(const Kept&) = delete;
        Kept& operator=(const Kept&) = delete;
    };
    using Base = std::shared_ptr<Kept>;
    struct Met {
        int switches = 0;          ///< fewest with which it was met
        std::vector<Turn> taken{}; ///< turns that have been taken in it
    };
    using Known = std::unordered_map<Fingerprint, Met, FingerprintHash>;
    /// Still to be done: in the state that `from` leads to it is the turn of `turn`; or, without a
    /// state, to look where it has led to.
    struct Task {
        Way from = no_way;
        Turn turn;
        Met* state = nullptr;
        Base at;   ///< somewhere on its way, from where it is gone again
        Base base; ///< the same, for what comes after it without a switch
    };

    void go(const Task& task);
    void arrived(Course course, Way way, const Base& base);
    void branch(Course course, Way way, Met& state, bool is_new, const Base& base);
    void add(std::size_t switches, bool soon, Task task);
    [[nodiscard]] Base keep(Course course, Way way);
    [[nodiscard]] bool is_found(const Course& course, Way way);
    [[nodiscard]] bool is_found_at_end(const Course& course, Way way);
    [[nodiscard]] bool differs(const Course& course, Way way);
    [[nodiscard]] bool has_failed(const Course& course);
    [[nodiscard]] Course followed(Course from, Way begin, Way end) const;
    [[nodiscard]] Schedule schedule_of(Way way) const;
    [[nodiscard]] bool is_over();
    void report();
    [[nodiscard]] Incomplete why_incomplete() const;

    std::shared_ptr<const Scenario> scenario_;
    const Question& question_;
    const Options& options_;
    std::optional<Condition> condition_;
    bool sees_output_;
    std::shared_ptr<Contention> contention_;
    Course start_; ///< at the first choice
    std::vector<Step> ways_;
    Known known_;
    std::vector<std::deque<Task>> to_do_; ///< by switches
    std::size_t switches_ = 0;            ///< of what is being done
    std::size_t kept_bytes_ = 0;
    bool was_cut_ = false;
    bool is_cancelled_ = false;
    bool is_finished_ = false; ///< what was looked for has been found
    std::unordered_map<Fingerprint, std::size_t, FingerprintHash> outcomes_;
    Way first_end_ = no_way;
    Result result_;
};

} // namespace procession::core::explore
