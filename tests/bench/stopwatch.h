// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace procession::bench {

/// Processor time of this program since it was made: what else the machine does
/// at the same time disturbs it less than wall-clock time.
class Stopwatch {
public:
    [[nodiscard]] double seconds() const
    {
        return static_cast<double>(std::clock() - start_) / static_cast<double>(CLOCKS_PER_SEC);
    }

private:
    std::clock_t start_ = std::clock();
};

/// The least of several measurements: what else the machine does only ever adds.
class Least {
public:
    void add(double seconds) { least_ = least_ < 0 || seconds < least_ ? seconds : least_; }
    [[nodiscard]] double seconds() const { return least_; }

private:
    double least_ = -1;
};

} // namespace procession::bench
