// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exercise/workload_search.h"

#include "core/exercise/ambiguity.h"
#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "core/trace/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace procession::core::exercise {

namespace {

constexpr std::array<std::string_view, 6> names{
    "waiting", "turnaround", "response", "weighted_turnaround", "makespan", "context_switches"};

bool is_unambiguous(const Scenario& scenario)
{
    AmbiguityOptions options;
    options.any = true;
    return check_ambiguity(scenario, stated_in(scenario), options).is_unambiguous();
}

/// Sums over the processes: as all end, who has the smaller sum has the smaller average, and
/// whole numbers compare exactly.
double value_of(const Metrics& measures, Measure measure)
{
    double sum = 0;
    for (const ProcessMetrics& one : measures.processes) {
        switch (measure) {
        case Measure::waiting:
            sum += static_cast<double>(one.waiting);
            break;
        case Measure::turnaround:
            sum += static_cast<double>(one.turnaround.value_or(0));
            break;
        case Measure::response:
            sum += static_cast<double>(one.response.value_or(0));
            break;
        case Measure::weighted_turnaround:
            sum += one.weighted_turnaround.value_or(0);
            break;
        case Measure::makespan:
            return static_cast<double>(measures.makespan);
        case Measure::context_switches:
            return static_cast<double>(measures.context_switches);
        }
    }
    return sum;
}

/// None if the run did not come to an end of its own.
std::optional<double> measured(const Scenario& scenario, const Wish& wish,
                               const SearchOptions& options)
{
    RunOptions run;
    run.level = Level::metrics;
    run.cancel = options.cancel;
    const Trace trace = simulate(scenario, run);
    return trace.outcome() == Outcome::completed
               ? std::optional(value_of(metrics(trace), wish.measure))
               : std::nullopt;
}

class Search {
public:
    Search(const Wish& wish, const SearchOptions& options) : wish_(wish), options_(options) {}

    SearchResult result();

private:
    /// Whether this one is as wished.
    bool is_it(std::uint64_t seed);
    void tell() const;
    [[nodiscard]] bool is_cancelled() const
    {
        return options_.cancel && options_.cancel->load(std::memory_order_relaxed);
    }

    const Wish& wish_;
    const SearchOptions& options_;
    SearchResult result_;
};

bool Search::is_it(std::uint64_t seed)
{
    WorkloadOptions workload = options_.workload;
    workload.seed = seed;
    Scenario one = generate(workload);
    one.machine = options_.machine;
    Scenario other = one;
    for (const auto& [scenario, policy] :
         {std::pair{&one, &wish_.better}, std::pair{&other, &wish_.than}}) {
        if ((result_.problem = set_policy_with_values(*scenario, *policy))) {
            return false;
        }
    }
    const auto better = measured(one, wish_, options_);
    const auto than = measured(other, wish_, options_);
    if (!better || !than || *than <= 0) {
        return false;
    }
    const double count = wish_.measure >= Measure::makespan
                             ? 1
                             : static_cast<double>(std::max<std::size_t>(one.listed, 1));
    const Advantage advantage{seed, *better / count, *than / count, 100 * (1 - *better / *than)};
    const bool is_wished =
        *better * 100 <= *than * static_cast<double>(100 - wish_.percent) && *better < *than;
    if (is_wished && wish_.unambiguous && !(is_unambiguous(one) && is_unambiguous(other))) {
        ++result_.ambiguous;
        return false;
    }
    if (is_wished) {
        result_.found = std::move(one);
    }
    if (is_wished || !result_.nearest || advantage.percent > result_.nearest->percent) {
        result_.nearest = advantage;
    }
    return is_wished;
}

void Search::tell() const
{
    if (options_.progress) {
        options_.progress(
            {result_.tried, options_.tries, result_.nearest ? result_.nearest->percent : 0});
    }
}

SearchResult Search::result()
{
    for (std::int64_t i = 0; i < options_.tries && !result_.found; ++i) {
        if (is_cancelled()) {
            result_.cancelled = true;
            break;
        }
        const bool found = is_it(options_.workload.seed + static_cast<std::uint64_t>(i));
        if (result_.problem) {
            break;
        }
        if (is_cancelled() && !found) {
            continue; // it was not measured to the end
        }
        ++result_.tried;
        tell();
    }
    return std::move(result_);
}

} // namespace

std::string_view name(Measure measure)
{
    return names[static_cast<std::size_t>(measure)];
}

std::vector<std::string_view> measure_names()
{
    return {names.begin(), names.end()};
}

std::optional<Measure> find_measure(std::string_view wanted)
{
    const auto* const found = std::find(names.begin(), names.end(), wanted);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<Measure>(found - names.begin()));
}

SearchResult find_workload(const Wish& wish, const SearchOptions& options)
{
    return Search(wish, options).result();
}

Message message_of(const SearchResult& result, const Wish& wish)
{
    Message message{MessageCode::search_none, {{"tried", result.tried}}};
    if (const auto& nearest = result.nearest) {
        const auto text = [](double number) { return fmt::format("{:.2f}", number); };
        Message figures{result.found ? MessageCode::search_found : MessageCode::search_nearest,
                        {{"tried", result.tried},
                         {"one", text(nearest->better)},
                         {"better", wish.better},
                         {"other", text(nearest->than)},
                         {"than", wish.than},
                         {"percent", text(std::floor(nearest->percent * 100) / 100)},
                         {"seed", static_cast<std::int64_t>(nearest->seed)}}};
        if (result.found) {
            message = std::move(figures);
        } else {
            message.then.push_back(std::move(figures));
        }
    }
    if (result.ambiguous > 0) {
        message.then.push_back({MessageCode::search_ambiguous, {{"count", result.ambiguous}}});
    }
    return message;
}

Unambiguous generate_unambiguous(const WorkloadOptions& options, std::string_view policy,
                                 std::int64_t tries)
{
    Unambiguous result;
    WorkloadOptions workload = options;
    for (; result.tried < tries && !result.found; ++workload.seed) {
        Scenario scenario = generate(workload);
        if (!policy.empty() && (result.problem = set_policy_with_values(scenario, policy))) {
            break;
        }
        ++result.tried;
        if (is_unambiguous(scenario)) {
            result.found = std::move(scenario);
        }
    }
    return result;
}

} // namespace procession::core::exercise
