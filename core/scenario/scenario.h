// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/rules.h"
#include "scheduler/dispatcher.h"
#include "scheduler/parameters.h"
#include "scheduler/ticks.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace procession::core {

using scheduler::CoreNumber;
using scheduler::Ticks;

/// A text by language ("en", "zh_CN"); a plain string stands under "".
class LocalizedText {
public:
    LocalizedText() = default;
    explicit LocalizedText(std::string plain) { texts_.emplace("", std::move(plain)); }
    void set(std::string language, std::string text)
    {
        texts_[std::move(language)] = std::move(text);
    }
    /// The text in `language`, else the plain one, else English, else any, else "".
    [[nodiscard]] const std::string& in(std::string_view language) const;
    [[nodiscard]] bool empty() const { return texts_.empty(); }
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const
    {
        return texts_;
    }
    friend bool operator==(const LocalizedText&, const LocalizedText&) = default;

private:
    std::map<std::string, std::string, std::less<>> texts_;
};

/// Index of a device in Scenario::devices.
using DeviceIndex = std::int32_t;
/// An I/O burst that waits on its own, beside any number of others.
inline constexpr DeviceIndex no_device = -1;

/// One row of a burst table.
struct Burst {
    enum class Kind : std::uint8_t { cpu, io, fault };
    Kind kind = Kind::cpu;
    DeviceIndex device = no_device; ///< io: where
    Ticks ticks = 0;                ///< cpu, io: at least 1
    std::string fault;              ///< fault: what went wrong, as the scenario words it
    friend bool operator==(const Burst&, const Burst&) = default;
};

struct ProcessSpec {
    std::string name; ///< unique in the scenario
    Ticks arrival = 0;
    std::int32_t priority = 0;
    std::int32_t nice = 0;
    std::uint32_t tickets = 100;
    std::vector<CoreNumber> affinity; ///< sorted; empty = any core
    std::string color;                ///< "#rrggbb" or empty
    std::vector<Burst> bursts;        ///< neighbouring ones of a kind and device are joined
    std::string program;              ///< name in Scenario::programs, or empty
    friend bool operator==(const ProcessSpec&, const ProcessSpec&) = default;
};

struct DeviceSpec {
    std::string name;
    std::uint32_t servers = 1; ///< 0 = any number at a time
    /// Not a device: where processes of programs wait for each other. Never in a file.
    bool place = false;
    friend bool operator==(const DeviceSpec&, const DeviceSpec&) = default;
};

enum class ReadyQueues : std::uint8_t { global, per_core };
enum class Admission : std::uint8_t { fcfs, sjf, priority };
enum class StartMethod : std::uint8_t { fork, spawn };
enum class Costs : std::uint8_t { ideal, realistic };

struct MachineSpec {
    CoreNumber cores = 1;
    Ticks context_switch = 0;
    Ticks migration_cost = 0;
    ReadyQueues ready_queues = ReadyQueues::global;
    bool stealing = true;
    bool multiprogramming = true;
    std::uint32_t degree = 0; ///< processes in memory; 0 = no limit
    Admission admission = Admission::fcfs;
    bool first_dispatch_costs = false;
    std::vector<DeviceSpec> devices{{"disk", 1}};
    StartMethod start_method = StartMethod::fork;
    Costs costs = Costs::ideal;
    Ticks ticks_per_second = 1'000'000;
    Ticks statement_ticks = 10;
    bool shuffle_ties = false;
    bool interpreter_lock = true;
    /// Who goes on is asked of the choices before every operation that others can see; see
    /// docs/adr/0015.
    bool switch_by_choice = false;
    friend bool operator==(const MachineSpec&, const MachineSpec&) = default;
};

struct SchedulerSpec {
    std::string policy = "fcfs"; ///< the registry's name, synonyms resolved
    scheduler::Parameters
        parameters; ///< checked; only what differs from the defaults need be there
    TieOrder tie = TieOrder::arrival_first;
    friend bool operator==(const SchedulerSpec&, const SchedulerSpec&) = default;
};

/// WHO of an intervention: a name, or a pid as counted at run time.
struct Who {
    std::string name;
    std::int64_t pid = 0; ///< used if `name` is empty
    friend bool operator==(const Who&, const Who&) = default;
};

struct Intervention {
    enum class Kind : std::uint8_t {
        kill,
        suspend,
        resume,
        set_priority,
        set_nice,
        set_tickets,
        add
    };
    Ticks at = 0;
    Kind kind = Kind::kill;
    Who who;                ///< all but `add`
    std::int64_t value = 0; ///< set_*
    std::size_t added = 0;  ///< add: index in Scenario::processes of the process added
    friend bool operator==(const Intervention&, const Intervention&) = default;
};

struct Limits {
    std::int64_t instructions = 2'000'000'000;
    std::int64_t events = 200'000'000;
    std::int64_t processes = 10'000;              ///< alive that programs created
    std::int64_t heap = std::int64_t{256} << 20;  ///< bytes a process
    std::int64_t output = std::int64_t{64} << 20; ///< bytes
    friend bool operator==(const Limits&, const Limits&) = default;
};

/// "clock": how ticks are shown. Changes labels only.
struct Clock {
    std::string start; ///< "08:00"
    std::string tick;  ///< "1 min"
    friend bool operator==(const Clock&, const Clock&) = default;
};

/// Everything that decides a run: two equal scenarios give the same trace, bit
/// for bit. Derived from a document, or built in code. `devices` of bursts are
/// resolved; processes that an intervention adds stand behind the listed ones
/// (`listed` tells where).
struct Scenario {
    LocalizedText title;
    LocalizedText description;
    Rules rules; ///< the conventions in force (the scheduler's own parameters are resolved already)
    std::optional<Clock> clock;
    std::uint64_t seed = 1;
    MachineSpec machine;
    SchedulerSpec scheduler;
    std::vector<ProcessSpec> processes;
    std::size_t listed =
        0; ///< processes[0 … listed-1] are listed, the rest are added by interventions
    std::map<std::string, std::string> programs;
    std::map<std::string, std::string> files;
    std::vector<Intervention> interventions; ///< in the order listed
    Limits limits;
    std::optional<Ticks> until;
    std::vector<std::uint64_t> choices;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// Pid of the first process; processes count from here in the order created.
inline constexpr std::int64_t first_pid = 101;
/// The parent of every process that is listed; not listed itself.
inline constexpr std::int64_t init_pid = 1;

} // namespace procession::core
