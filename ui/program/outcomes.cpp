// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/outcomes.h"

#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "ui/program/console_lines.h"

#include <algorithm>
#include <map>
#include <utility>

namespace procession::ui {

namespace {

constexpr std::size_t most_lines = 2000; ///< of a run; more are cut off
constexpr std::size_t most_ordered = 300;

/// A line and the how manieth it is of those that say the same.
using LineKey = std::pair<std::string, int>;

std::vector<LineKey> keys_of(const OutcomeGroup& group)
{
    std::map<std::string, int> count;
    std::vector<LineKey> keys;
    for (const OutcomeLine& line : group.lines) {
        keys.emplace_back(line.text, ++count[line.text]);
    }
    return keys;
}

/// Of the first group's lines those that every group has; cut where there are very many.
std::vector<LineKey> common_lines(const std::vector<std::vector<LineKey>>& groups)
{
    std::vector<LineKey> common = groups.front();
    for (const std::vector<LineKey>& keys : groups) {
        std::erase_if(
            common, [&](const LineKey& key) { return std::ranges::find(keys, key) == keys.end(); });
    }
    common.resize(std::min(common.size(), most_ordered));
    return common;
}

/// Where the lines of `common` stand in a group.
std::vector<std::size_t> places_of(const std::vector<LineKey>& common,
                                   const std::vector<LineKey>& keys)
{
    std::vector<std::size_t> places;
    for (const LineKey& key : common) {
        places.push_back(static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin()));
    }
    return places;
}

/// Takes away the line that changes sides with most others, until nobody does.
std::vector<LineKey> always_in_order(std::vector<LineKey> common,
                                     const std::vector<std::vector<LineKey>>& groups)
{
    std::vector<std::vector<std::size_t>> places;
    for (const std::vector<LineKey>& keys : groups) {
        places.push_back(places_of(common, keys));
    }
    const auto swaps = [&](std::size_t one, std::size_t other) { // one stands first in group 0
        return std::ranges::any_of(places,
                                   [&](const auto& group) { return group[one] > group[other]; });
    };
    std::vector<std::size_t> left(common.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        left[i] = i;
    }
    while (!left.empty()) {
        std::vector<std::size_t> disputes(left.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            for (std::size_t j = i + 1; j < left.size(); ++j) {
                const bool disputed = swaps(left[i], left[j]);
                disputes[i] += disputed;
                disputes[j] += disputed;
            }
        }
        const auto most = std::ranges::max_element(disputes);
        if (*most == 0) {
            break;
        }
        left.erase(left.begin() + (most - disputes.begin()));
    }
    std::vector<LineKey> fixed;
    for (const std::size_t i : left) {
        fixed.push_back(common[i]);
    }
    return fixed;
}

} // namespace

std::vector<OutcomeLine> outcome_lines(const core::Trace& trace)
{
    ConsoleLines console;
    console.set_trace(trace);
    const std::size_t pieces = trace.output().size();
    std::vector<OutcomeLine> lines;
    for (std::size_t i = 0; i < std::min(console.lines(pieces), most_lines); ++i) {
        lines.push_back({console.origin(i).process, console.text(i, pieces).toStdString()});
    }
    return lines;
}

void mark_fixed(std::vector<OutcomeGroup>& groups)
{
    if (groups.empty()) {
        return;
    }
    std::vector<std::vector<LineKey>> keys;
    for (const OutcomeGroup& group : groups) {
        keys.push_back(keys_of(group));
    }
    const std::vector<LineKey> fixed = always_in_order(common_lines(keys), keys);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (std::size_t i = 0; i < groups[g].lines.size(); ++i) {
            groups[g].lines[i].is_fixed = std::ranges::find(fixed, keys[g][i]) != fixed.end();
        }
    }
}

core::Scenario shuffled(core::Scenario scenario, std::uint64_t seed, bool lots)
{
    const core::Ticks quantum = 2 * scenario.machine.statement_ticks + 3; // also inside statements
    core::Scenario drawn = scenario;
    if (lots && !core::set_policy(drawn, "lottery") &&
        !core::set_value(drawn, "quantum", std::to_string(quantum))) {
        scenario = std::move(drawn);
    }
    scenario.machine.shuffle_ties = true;
    scenario.seed = seed;
    return scenario;
}

Outcomes::Outcomes(QObject* parent) : QObject(parent)
{
    connect(&background_, &Background::finished, this, [this](const QString& failure) {
        failure_ = failure;
        emit finished();
    });
}

void Outcomes::start(const core::Scenario& scenario, int runs, bool lots)
{
    groups_.clear();
    failure_.clear();
    wanted_ = runs;
    done_ = 0;
    background_.start([this, scenario, runs, lots](const Background::Outside& outside) {
        core::RunOptions options;
        options.level = core::Level::metrics; // what is printed is kept all the same
        options.cancel = &outside.cancelled();
        for (int i = 1; i <= runs && !outside.cancelled(); ++i) {
            const auto seed = static_cast<std::uint64_t>(i);
            const core::Trace trace = core::simulate(shuffled(scenario, seed, lots), options);
            if (trace.outcome() == core::Outcome::cancelled) {
                return;
            }
            OutcomeGroup run{outcome_lines(trace), trace.outcome(), 1, seed};
            outside.post([this, run = std::move(run)] { take(run); });
        }
    });
    emit changed();
}

void Outcomes::take(OutcomeGroup run)
{
    ++done_;
    const auto same = std::ranges::find_if(groups_, [&](const OutcomeGroup& group) {
        return group.end == run.end && std::ranges::equal(group.lines, run.lines, {},
                                                          &OutcomeLine::text, &OutcomeLine::text);
    });
    if (same != groups_.end()) {
        ++same->count;
    } else {
        groups_.push_back(std::move(run));
        mark_fixed(groups_);
    }
    std::ranges::stable_sort(groups_, std::ranges::greater{}, &OutcomeGroup::count);
    emit changed();
}

} // namespace procession::ui
