// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/scenario/workload.h"
#include "core/text/message.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::exercise {

/// What two policies are compared by; of each less is better.
enum class Measure : std::uint8_t {
    waiting, ///< average over the processes, as the three that follow
    turnaround,
    response,
    weighted_turnaround,
    makespan,
    context_switches,
};
/// As in results: "waiting", "turnaround", …
[[nodiscard]] std::string_view name(Measure measure);
/// All of them, in order.
[[nodiscard]] std::vector<std::string_view> measure_names();
[[nodiscard]] std::optional<Measure> find_measure(std::string_view name);

/// "A workload in which `better` beats `than` by at least `percent` % in `measure`."
struct Wish {
    std::string better; ///< policies as `--policies` takes them: "rr,quantum=4"
    std::string than;
    Measure measure = Measure::waiting;
    std::int64_t percent = 1; ///< 1 … 100: how much less of what `than` has
    /// Only such whose schedule under either policy is the same in all readings.
    bool unambiguous = false;
};

struct SearchProgress {
    std::int64_t tried = 0;
    std::int64_t of = 0;
    double best = 0; ///< percent, of the best so far; negative if it is no advantage
};

struct SearchOptions {
    WorkloadOptions workload; ///< the first one tried; the next have the seeds that follow
    MachineSpec machine;
    std::int64_t tries = 10'000;
    const std::atomic<bool>* cancel = nullptr; ///< set from any thread
    std::function<void(const SearchProgress&)> progress;
};

/// What a workload comes to under both policies.
struct Advantage {
    std::uint64_t seed = 0; ///< of the workload
    double better = 0;      ///< the measure under the one policy
    double than = 0;        ///< under the other
    double percent = 0;     ///< how much less the first is
};

struct SearchResult {
    std::optional<Message> problem; ///< why nothing was tried: a policy that is none
    std::int64_t tried = 0;
    std::int64_t ambiguous = 0; ///< would have done, but are ambiguous
    bool cancelled = false;
    std::optional<Scenario> found;    ///< under `better`, the seed its own
    std::optional<Advantage> nearest; ///< of what was found, else of the one that came nearest
};

/// Tries one workload after the other until one is as wished. The same wish and options find the
/// same one on every platform. A workload under which some process does not end is passed over.
[[nodiscard]] SearchResult find_workload(const Wish& wish, const SearchOptions& options);

/// The result in a sentence or two.
[[nodiscard]] Message message_of(const SearchResult& result, const Wish& wish);

/// A random workload, the first from the options' seed on that is unambiguous under `policy` (as
/// `--policies` takes it; empty = first come, first served). None among `tries` of them: nothing.
struct Unambiguous {
    std::optional<Message> problem;
    std::int64_t tried = 0;
    std::optional<Scenario> found;
};
[[nodiscard]] Unambiguous generate_unambiguous(const WorkloadOptions& options,
                                               std::string_view policy, std::int64_t tries);

} // namespace procession::core::exercise
