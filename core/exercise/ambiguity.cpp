// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exercise/ambiguity.h"

#include "core/exercise/schedule_difference.h"
#include "core/simulate_in_order.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace procession::core::exercise {

namespace {

class Check {
public:
    Check(const Scenario& scenario, const Stated& stated, const AmbiguityOptions& options)
        : scenario_(scenario), stated_(stated), options_(options), events_left_(options.events)
    {
    }

    AmbiguityResult result();

private:
    /// None if it was cut off before its own end.
    std::optional<Trace> run(Scenario scenario, const std::optional<InstantOrder>& order);
    std::optional<Trace> run(const Reading& reading, Ticks until = scheduler::latest_tick);
    void consider(const Reading& reading, const Trace& trace);
    void describe(AmbiguityResult& result);
    [[nodiscard]] Ticks decided_at();
    [[nodiscard]] std::vector<std::string> books_that_differ();

    struct Best {
        Reading reading;
        Ticks shows = scheduler::never;
        std::optional<Trace> trace;
    };

    const Scenario& scenario_;
    const Stated& stated_;
    const AmbiguityOptions& options_;
    std::int64_t events_left_;
    std::optional<Trace> own_;
    Best best_;
};

std::optional<Trace> Check::run(Scenario scenario, const std::optional<InstantOrder>& order)
{
    const bool fewer_events = events_left_ < scenario.limits.events;
    const bool fewer_instructions = options_.instructions < scenario.limits.instructions;
    if (fewer_events) {
        scenario.limits.events = events_left_;
    }
    if (fewer_instructions) {
        scenario.limits.instructions = options_.instructions;
    }
    RunOptions options;
    options.cancel = options_.cancel;
    Trace trace =
        simulate_in_order(std::make_shared<const Scenario>(std::move(scenario)), options, order);
    events_left_ -= std::min<std::int64_t>(events_left_, trace.records().size());
    const bool is_cut = trace.outcome() == Outcome::cancelled ||
                        (trace.limit() == LimitKind::events && fewer_events) ||
                        (trace.limit() == LimitKind::instructions && fewer_instructions);
    return is_cut ? std::nullopt : std::optional(std::move(trace));
}

std::optional<Trace> Check::run(const Reading& reading, Ticks until)
{
    std::optional<InstantOrder> order;
    if (reading.order) {
        order = InstantOrder{*reading.order, until};
    }
    return run(read_as(scenario_, reading), order);
}

/// Readings come in the order of how much they change: of equals the first stays.
void Check::consider(const Reading& reading, const Trace& trace)
{
    const auto shows = first_difference(*own_, trace);
    if (shows && *shows < best_.shows) {
        best_ = {reading, *shows, trace};
    }
}

AmbiguityResult Check::result()
{
    const std::vector<Reading> all = readings(scenario_, stated_);
    AmbiguityResult result;
    result.readings = all.size();
    const std::size_t most = std::min(all.size(), std::max<std::size_t>(options_.readings, 1));
    for (std::size_t i = 0; i < most; ++i) {
        std::optional<Trace> trace = run(all[i]);
        if (!trace) {
            break;
        }
        ++result.tried;
        if (i == 0) {
            own_ = std::move(trace);
        } else {
            consider(all[i], *trace);
        }
        if (options_.progress) {
            options_.progress(result.tried, most);
        }
        if (options_.any && best_.trace) {
            break;
        }
    }
    result.complete = result.tried == all.size();
    if (best_.trace) {
        describe(result);
    }
    return result;
}

void Check::describe(AmbiguityResult& result)
{
    Ambiguity& found = result.found.emplace();
    found.shows = best_.shows;
    for (const OpenRule rule : best_.reading.changed) {
        const bool of_order = rule <= OpenRule::io_and_leaving;
        if (!of_order || found.rules.empty()) { // of an order the first pair is what matters
            found.rules.push_back(rule);
        }
    }
    const Trace& other = *best_.trace;
    for (CoreNumber core = 0; core < scenario_.machine.cores && !found.core; ++core) {
        const EntityId here = holder_at(*own_, core, best_.shows);
        const EntityId there = holder_at(other, core, best_.shows);
        if (here != there) {
            found.core = core;
            const auto name = [](const Trace& trace, EntityId id) {
                return id == no_entity ? std::string() : trace.scenario().processes[id].name;
            };
            found.own = name(*own_, here);
            found.other = name(other, there);
        }
    }
    found.at = best_.shows;
    if (!options_.any) {
        found.at = decided_at();
        found.books = books_that_differ();
    }
}

/// What joins a queue in another order may show later only, when it is somebody's turn: looks
/// for the first moment up to which the order must be another for that to come.
Ticks Check::decided_at()
{
    if (!best_.reading.order) {
        return best_.shows;
    }
    const Trace own = *own_;
    for (Ticks t = own.next_event(-1); t < best_.shows; t = own.next_event(t)) {
        const bool several = own.first_at_or_after(t + 1) - own.first_at_or_after(t) > 1;
        if (!several) {
            continue;
        }
        const auto trace = run(best_.reading, t);
        if (!trace) {
            break;
        }
        if (first_difference(own, *trace) == best_.shows) {
            return t;
        }
    }
    return best_.shows;
}

std::vector<std::string> Check::books_that_differ()
{
    std::vector<std::string> names;
    for (const Conventions& bundle : conventions()) {
        const auto trace = run(read_by(scenario_, stated_, bundle), std::nullopt);
        if (trace && first_difference(*own_, *trace)) {
            names.emplace_back(bundle.name);
        }
    }
    return names;
}

} // namespace

AmbiguityResult check_ambiguity(const Scenario& scenario, const Stated& stated,
                                const AmbiguityOptions& options)
{
    return Check(scenario, stated, options).result();
}

} // namespace procession::core::exercise
