// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace procession::core {

/// Something in memory that an operation uses: a variable by its name, the contents of all lists …
struct Access {
    std::uint64_t what = 0;
    bool writes = false;
};

/// Which places in the code use something in memory that several threads use, one of them writing;
/// gathered over many runs of one program. At all other places it does not matter who goes on.
class Contention {
public:
    /// `leaves_out`: false to leave nothing out. Then it matters everywhere who goes on, also where
    /// it is argued that nobody could tell (ADR 17): a search that shows by its outcomes whether
    /// that holds. What it finds cannot be played.
    explicit Contention(bool leaves_out = true) : leaves_out_(leaves_out) {}
    [[nodiscard]] bool leaves_out() const { return leaves_out_; }

    /// Thread `tid` uses that at `place`. `for_itself`: it is the library that does, for what it
    /// keeps in order by itself; unless the program uses the same, that contends with nothing.
    void note(std::uint64_t place, std::int64_t tid, const Access& access, bool for_itself);
    /// What is done at `place` may use anything.
    void note_anything();
    /// Whether it matters who goes on before what is done at `place`, as far as is known.
    [[nodiscard]] bool matters(std::uint64_t place);
    /// Whether a place has come to matter that was passed by before as one that does not: what has
    /// been left out then must be looked at after all.
    [[nodiscard]] bool was_wrong() const { return was_wrong_; }
    /// From the beginning once more, with what is known now.
    void begin_again() { was_wrong_ = false; }

private:
    struct Used {
        std::int64_t tid = 0; ///< the first that used it
        bool by_several = false;
        bool written = false;
        bool by_program = false;
        std::vector<std::uint64_t> places;
        [[nodiscard]] bool is_contested() const { return by_several && written && by_program; }
    };
    struct Place {
        std::unordered_set<std::uint64_t> uses;
        bool matters = false;
        bool was_passed = false; ///< taken for one that does not matter
    };

    void now_matters(Place& place);

    std::unordered_map<std::uint64_t, Used> used_;
    std::unordered_map<std::uint64_t, Place> places_;
    bool leaves_out_;
    bool anything_ = false;
    bool was_wrong_ = false;
};

} // namespace procession::core
