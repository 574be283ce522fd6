// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/channels.h"
#include "core/machine/kernel/effect.h"
#include "core/machine/kernel/files.h"
#include "core/machine/kernel/fingerprint.h"
#include "core/machine/kernel/semaphores.h"
#include "core/scenario/scenario.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace procession::core {

/// What the kernel keeps for each process beside the machine's own table.
struct KernelProcess {
    EntityId parent = no_entity; ///< no_entity = init
    std::int64_t pid = 0;
    std::string name;
    bool daemon = false;
    bool ended = false;
    bool reaped = false;
    std::int32_t code = 0;               ///< exit code; a signal's number negative
    std::vector<EntityId> children;      ///< not reaped, in the order created
    std::optional<SystemCall> waits_for; ///< the call in which it is blocked
    PlaceIndex place = no_place;         ///< where
    Ticks until = 0;                     ///< the end of its delay, if it has one
    std::uint64_t drawn = 0;             ///< random numbers asked for
    std::map<int, int> signals;          ///< 0 default, 1 ignore, 2 handle
    std::map<std::size_t, std::deque<std::string>> feeders; ///< by queue: not handed over yet
    std::set<std::size_t> abandoned; ///< channels whose feeder is not waited for
    std::set<std::int64_t> notices;  ///< channels and -pids whose news interrupt it
    std::int64_t group = 0;          ///< process group
    Ticks alarm = scheduler::never;
    /// The semaphore at which it waited to be woken when a signal came, and still does: made again,
    /// the call goes on waiting.
    std::optional<std::size_t> waits_still;
    bool woken_meanwhile = false;
};

/// A place where processes wait for each other.
struct WaitPlace {
    enum class Kind : std::uint8_t { semaphore, channel, child, feeder, signal };
    Kind kind{};
    std::size_t index = 0; ///< of the semaphore or channel
    std::string name;      ///< "Lock 1", "Queue 2", "child"
};

/// The tables of the simulated operating system: who is whose child, locks,
/// channels, shared cells, files, signals. Answers system calls with what the
/// machine has to do; moves no process itself. A value.
class Kernel {
public:
    Kernel() = default;
    explicit Kernel(const Scenario& scenario);

    /// `process` has been created, as a child of nobody's (init's).
    void born(EntityId process, std::int64_t pid, std::string name);
    /// A child that an effect asked for has been created: of a fork with all that its parent has
    /// open, of a spawn with the ends of channels it is given.
    void born(EntityId process, std::int64_t pid, const Effect& created, EntityId parent);
    /// `caller` makes `call` at `now`.
    void perform(EntityId caller, const SystemCall& call, Ticks now, Effects& effects);
    /// The delay of the call in which `process` is blocked is over.
    void timed_out(EntityId process, Effects& effects);
    /// `process` has ended, whichever way.
    void ended(EntityId process, std::int32_t code, Ticks now, Effects& effects);
    /// The next moment at which `due` has something to do; never if none.
    [[nodiscard]] Ticks next_timer() const;
    void due(Ticks now, Effects& effects);

    /// Something under way that takes effect at a moment: a signal, or a message that a feeder is
    /// about to send. Where the choices say who goes on they also say when.
    struct UnderWay {
        EntityId process = no_entity; ///< whose signal or feeder
        std::int32_t signal = 0;      ///< 0: its feeder hands a message over
        std::size_t channel = 0;      ///< to that queue
        Ticks at = 0;                 ///< no sooner
        friend bool operator==(const UnderWay& a, const UnderWay& b)
        {
            return a.process == b.process && a.signal == b.signal && a.channel == b.channel;
        }
    };
    /// What is under way to processes that have not ended, in the order of moments.
    [[nodiscard]] std::vector<UnderWay> under_way() const;
    /// That one takes effect now.
    void take_effect(const UnderWay& which, Ticks now, Effects& effects);
    /// Of all tables, but for moments of time and what has no effect any more.
    [[nodiscard]] Fingerprint fingerprint() const;

    /// Who, alive, could let the blocked `process` go on: holders of what it wants, the
    /// children for which it waits, whoever has the other end of its channel.
    [[nodiscard]] std::vector<EntityId> waits_for(EntityId process) const;
    /// Whether something is under way that may let the blocked `process` go on: a signal, or a
    /// message that a feeder is about to send.
    [[nodiscard]] bool is_expected(EntityId process) const;
    [[nodiscard]] const std::vector<WaitPlace>& places() const { return places_; }
    [[nodiscard]] std::size_t process_count() const { return processes_.size(); }
    [[nodiscard]] const KernelProcess& process(EntityId id) const { return processes_[id]; }
    [[nodiscard]] const std::vector<Semaphore>& semaphores() const { return semaphores_; }
    [[nodiscard]] const std::vector<Channel>& channels() const { return channels_; }
    [[nodiscard]] const std::vector<Data>& cells() const { return cells_; }
    [[nodiscard]] const Files& files() const { return files_; }
    /// Ticks that `call` costs its caller beyond its statement.
    [[nodiscard]] Ticks cost(const SystemCall& call) const;
    /// Ticks that a new process spends before its first line.
    [[nodiscard]] Ticks start_cost(bool spawned) const;

private:
    struct Caller {
        EntityId id;
        const SystemCall& call;
        Ticks now;
        Effects& effects;
        [[nodiscard]] const Datum& argument(std::size_t index) const;
    };
    struct Timer {
        EntityId process = no_entity;
        std::int32_t signal = 0; ///< 0: its feeder hands a message over
        std::size_t channel = 0; ///< to that queue
        bool alarm = false;      ///< unless another one has been set since
    };

    void take_effect(const Timer& timer, Effects& effects);
    void answer(EntityId who, Datum value, Effects& effects);
    void fail(EntityId who, CallError error, Effects& effects);
    void block(const Caller& caller, PlaceIndex place, Ticks delay);
    [[nodiscard]] Ticks ticks(const Datum& seconds) const;
    [[nodiscard]] Ticks timeout(const Datum& seconds) const;
    [[nodiscard]] double seconds(Ticks ticks) const;
    [[nodiscard]] PlaceIndex common_place(WaitPlace::Kind kind, const char* name);
    [[nodiscard]] Ticks micro(std::int64_t microseconds) const;
    void forget(EntityId who);

    // kernel_processes.cpp
    void create(const Caller& caller, bool spawned);
    void wait(const Caller& caller);
    void kill(const Caller& caller);
    void deliver(EntityId who, std::int32_t signal, Effects& effects);
    void reap(EntityId parent, EntityId child, Effects& effects);
    void interrupt(EntityId who, std::int32_t signal, Effects& effects);
    [[nodiscard]] EntityId ended_child(EntityId parent, std::int64_t pid) const;
    [[nodiscard]] EntityId find(std::int64_t pid) const;

    // kernel_semaphores.cpp
    void semaphore(const Caller& caller);
    void new_semaphore(const Caller& caller);
    void give_back(EntityId who, std::size_t index, Effects& effects);
    void wait_to_be_woken(const Caller& caller, std::size_t index);
    void wake(std::size_t index, std::int64_t count, Effects& effects);

    // kernel_channels.cpp
    void channel(const Caller& caller);
    void new_channel(const Caller& caller);
    void open_end(const Caller& caller, std::size_t index);
    void receive(const Caller& caller, std::size_t index);
    void poll(const Caller& caller, std::size_t index);
    void after_put(std::size_t index, Effects& effects);
    void after_take(std::size_t index, Effects& effects);
    void close_end(EntityId who, std::size_t index, int end, Effects& effects);

    // kernel_feeders.cpp
    void feed(const Caller& caller, std::size_t index);
    void join_feeders(const Caller& caller);
    void start_feeder(EntityId who, std::size_t index, std::string message);
    void hand_over(EntityId who, std::size_t index, Effects& effects);
    void handed_over(EntityId who, std::size_t index, Effects& effects);
    void after_room(std::size_t index, Effects& effects);
    [[nodiscard]] bool feeds(EntityId who) const;

    // kernel_news.cpp
    void select(const Caller& caller);
    void notify(const Caller& caller);
    void news(std::int64_t of, Effects& effects);
    [[nodiscard]] bool has_news(EntityId who, std::int64_t of) const;

    // kernel_groups.cpp
    void group(const Caller& caller);
    void alarm(const Caller& caller);
    void pause(const Caller& caller);
    [[nodiscard]] std::vector<EntityId> addressed(EntityId caller, std::int64_t pid) const;
    [[nodiscard]] std::optional<std::string> about(const std::string& path) const;

    // kernel_memory.cpp
    void cells(const Caller& caller);
    void file(const Caller& caller);

    std::vector<KernelProcess> processes_; ///< by entity
    std::map<std::int64_t, EntityId> by_pid_;
    std::vector<Semaphore> semaphores_;
    std::vector<PlaceIndex> semaphore_places_;
    std::vector<Channel> channels_;
    std::vector<PlaceIndex> channel_places_;
    std::vector<Data> cells_;
    std::vector<WaitPlace> places_;
    std::map<WaitPlace::Kind, PlaceIndex> common_places_; ///< where all wait for such a thing
    std::set<EntityId> watchers_; ///< wait for news or are interrupted by them
    Ticks now_ = 0;               ///< of what is being done
    Files files_;
    std::multimap<Ticks, Timer> timers_;
    std::map<std::string, int> named_; ///< places of a kind so far
    std::uint64_t seed_ = 0;
    MachineSpec machine_;
};

} // namespace procession::core
