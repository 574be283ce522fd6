// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace procession::core {

/// What programs read from the terminal, line by line. Every line is asked for once and kept, so
/// that whoever runs the same scenario again reads the same. May be used from several threads.
class StandardInput {
public:
    /// `next` gives a line with its end, nothing when there are no more.
    explicit StandardInput(std::function<std::optional<std::string>()> next)
        : next_(std::move(next))
    {
    }
    /// Line `index`, from 0; empty behind the last.
    [[nodiscard]] std::string line(std::size_t index)
    {
        const std::lock_guard lock(mutex_);
        while (!ended_ && lines_.size() <= index) {
            std::optional<std::string> line = next_();
            ended_ = !line;
            if (line) {
                lines_.push_back(std::move(*line));
            }
        }
        return index < lines_.size() ? lines_[index] : std::string();
    }

private:
    std::mutex mutex_;
    std::function<std::optional<std::string>()> next_;
    std::vector<std::string> lines_;
    bool ended_ = false;
};

} // namespace procession::core
