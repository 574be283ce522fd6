// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/estimator.h"

#include "scheduler/common_parameters.h"
#include "scheduler/reason.h"
#include "scheduler/wide.h"

namespace procession::scheduler {

namespace {

constexpr std::uint64_t whole = 1'000'000;

/// Ticks in 2^-16 tick.
std::int64_t in_fractions(Ticks ticks)
{
    constexpr Ticks most = std::numeric_limits<std::int64_t>::max() >> key_fraction_bits;
    return ticks > most ? std::numeric_limits<std::int64_t>::max() : ticks << key_fraction_bits;
}

} // namespace

Estimator::Estimator(const Parameters& parameters)
    : average_(parameters.choice("estimate", "exact") == "ema"),
      alpha_(static_cast<std::uint64_t>(parameters.decimal("alpha", default_alpha).millionths)),
      initial_(in_fractions(parameters.integer("initial", default_initial)))
{
}

void Estimator::reserve(std::size_t count)
{
    predicted_.resize(std::max(count, predicted_.size()), initial_);
}

std::int64_t Estimator::left(const Entity& entity) const
{
    if (!predicts(entity)) {
        return in_fractions(entity.burst_left);
    }
    return std::max(std::int64_t{0}, predicted_[entity.id] - in_fractions(entity.burst_ran));
}

void Estimator::completed(const Entity& entity)
{
    if (!predicts(entity)) {
        return;
    }
    std::int64_t& predicted = predicted_[entity.id];
    const auto ran = static_cast<std::uint64_t>(entity.burst_ran);
    const auto before = static_cast<std::uint64_t>(predicted);
    const Wide sum_of_both =
        sum(product(ran, alpha_ << key_fraction_bits), product(before, whole - alpha_));
    predicted = saturated(quotient(sum_of_both, whole));
}

} // namespace procession::scheduler
