// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/choices.h"

#include "scheduler/random.h"

#include <algorithm>
#include <utility>

namespace procession::scheduler {

Choices::Choices(std::uint64_t seed, bool shuffle_ties, std::vector<std::uint64_t> script)
    : seed_(seed), script_(std::move(script)), shuffle_ties_(shuffle_ties)
{
}

bool Choices::scripted(std::uint64_t& value)
{
    if (script_position_ >= script_.size()) {
        return false;
    }
    value = script_[script_position_++];
    return true;
}

std::size_t Choices::order(std::size_t count)
{
    std::uint64_t value = 0;
    if (scripted(value)) {
        return static_cast<std::size_t>(value % count);
    }
    if (!shuffle_ties_) {
        return 0;
    }
    return static_cast<std::size_t>(random_value(seed_, Stream::ties, ties_asked_++) % count);
}

std::uint64_t Choices::draw()
{
    std::uint64_t value = 0;
    if (scripted(value)) {
        return value;
    }
    return random_value(seed_, Stream::lottery, draws_asked_++) >> 32;
}

void Choices::skip_draws(std::uint64_t count)
{
    const std::uint64_t left = script_.size() - script_position_;
    const std::uint64_t from_script = count < left ? count : left;
    script_position_ += static_cast<std::size_t>(from_script);
    draws_asked_ += count - from_script;
}

std::size_t Choices::next_given(std::size_t size)
{
    return given_used_ < size ? given_used_++ : size;
}

std::uint64_t Choices::skip_given(std::uint64_t count, std::size_t size)
{
    const std::uint64_t skipped = std::min<std::uint64_t>(count, size - given_used_);
    given_used_ += static_cast<std::size_t>(skipped);
    return skipped;
}

} // namespace procession::scheduler
