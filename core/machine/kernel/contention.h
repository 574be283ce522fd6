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
    /// Thread `tid` uses that at `place`.
    void note(std::uint64_t place, std::int64_t tid, const Access& access);
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
        std::vector<std::uint64_t> places;
        [[nodiscard]] bool is_contested() const { return by_several && written; }
    };
    struct Place {
        std::unordered_set<std::uint64_t> uses;
        bool matters = false;
        bool was_passed = false; ///< taken for one that does not matter
    };

    void now_matters(Place& place);

    std::unordered_map<std::uint64_t, Used> used_;
    std::unordered_map<std::uint64_t, Place> places_;
    bool anything_ = false;
    bool was_wrong_ = false;
};

} // namespace procession::core
