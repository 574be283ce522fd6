// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/channels.h"
#include "core/machine/kernel/descriptors.h"
#include "core/machine/kernel/downloads.h"
#include "core/machine/kernel/effect.h"
#include "core/machine/kernel/files.h"
#include "core/machine/kernel/fingerprint.h"
#include "core/machine/kernel/io_result.h"
#include "core/machine/kernel/pipe.h"
#include "core/machine/kernel/semaphores.h"
#include "core/machine/kernel/sockets.h"
#include "core/scenario/scenario.h"
#include "core/trace/effort.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace procession::core {

/// What the kernel keeps for each thread beside the machine's own table. What belongs to a process
/// stands with its main thread, its `owner`.
struct KernelProcess {
    EntityId owner = no_entity;    ///< the main thread of its process; its own, if it is one
    std::vector<EntityId> threads; ///< of a process: those that live, the main thread first
    std::vector<std::size_t> private_semaphores; ///< of a process: locks in its own memory
    std::optional<std::size_t> lock; ///< of a process: the semaphore that is its interpreter lock
    bool lock_asked = false;         ///< of a process: whoever has the lock is to give it up
    std::uint64_t lock_switches = 0; ///< of a process: how often the lock has changed hands
    Ticks switch_interval = -1;      ///< of a process; -1 = CPython's
    bool wants_lock = false;         ///< waits for the interpreter lock …
    std::uint64_t switches_seen = 0; ///< … since it had changed hands so often
    bool has_begun = true;           ///< of a thread: its first instruction has run
    EntityId parent = no_entity;     ///< no_entity = init
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
    Ticks alarm_again = 0;      ///< after each alarm, 0 = not
    bool stopped = false;       ///< by a signal, until SIGCONT comes
    std::int32_t stop_news = 0; ///< for its parent: the signal that stopped it, 18 that it goes on
    std::set<std::int32_t> pending; ///< signals that came while it was stopped
    /// The semaphore at which it waited to be woken when a signal came, and still does: made again,
    /// the call goes on waiting.
    std::optional<std::size_t> waits_still;
    bool woken_meanwhile = false;
    Effort effort;
};

/// A place where processes wait for each other.
struct WaitPlace {
    enum class Kind : std::uint8_t {
        semaphore,
        channel,
        child,
        feeder,
        signal,
        thread,
        pipe,
        socket,
        download
    };
    Kind kind{};
    std::size_t index = 0; ///< of the semaphore, channel, pipe, socket or download
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
    /// A child, or a thread, that an effect of `creator` asked for has been created: of a fork with
    /// all that its parent has open, of a spawn with the ends of channels it is given.
    void born(EntityId process, std::int64_t pid, const Effect& created, EntityId creator);
    /// `caller` makes `call` at `now`.
    void perform(EntityId caller, const SystemCall& call, Ticks now, Effects& effects);
    /// The delay of the call in which `process` is blocked is over.
    void timed_out(EntityId process, Effects& effects);
    /// `process` has ended, whichever way.
    void ended(EntityId process, std::int32_t code, Ticks now, Effects& effects);
    /// The next moment at which `due` has something to do; never if none.
    [[nodiscard]] Ticks next_timer() const;
    void due(Ticks now, Effects& effects);
    /// The user lets `process` go on, which a signal had stopped.
    void go_on(EntityId process, Effects& effects);
    /// What `process`, a thread of a program, has asked and worked so far.
    [[nodiscard]] Effort effort(EntityId process) const
    {
        return process < processes_.size() ? processes_[process].effort : Effort();
    }

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
    /// What a fingerprint does not know: how far downloads are.
    [[nodiscard]] bool has_downloads() const { return !downloads_.empty(); }

    /// Who, alive, could let the blocked `process` go on: holders of what it wants, the
    /// children for which it waits, whoever has the other end of its channel.
    [[nodiscard]] std::vector<EntityId> waits_for(EntityId process) const;
    /// Whether something is under way that may let the blocked `process` go on: a signal, or a
    /// message that a feeder is about to send.
    [[nodiscard]] bool is_expected(EntityId process) const;
    [[nodiscard]] const std::vector<WaitPlace>& places() const { return places_; }
    /// Cells of memory that processes share, group by group.
    [[nodiscard]] const std::vector<Data>& shared_cells() const { return cells_; }
    [[nodiscard]] std::size_t process_count() const { return processes_.size(); }
    [[nodiscard]] const KernelProcess& process(EntityId id) const { return processes_[id]; }
    [[nodiscard]] const std::vector<Semaphore>& semaphores() const { return semaphores_; }
    [[nodiscard]] const std::vector<Channel>& channels() const { return channels_; }
    [[nodiscard]] const Files& files() const { return files_; }
    [[nodiscard]] const std::vector<Pipe>& pipes() const { return pipes_; }
    [[nodiscard]] const Sockets& sockets() const { return sockets_; }
    [[nodiscard]] const std::vector<Download>& downloads() const { return downloads_; }
    [[nodiscard]] const Descriptors& descriptors() const { return descriptors_; }
    /// Ticks that `call` costs its caller beyond its statement.
    [[nodiscard]] Ticks cost(const SystemCall& call) const;
    /// Ticks that a new process spends before its first line.
    [[nodiscard]] Ticks start_cost(bool spawned) const;
    /// The same for a new thread.
    [[nodiscard]] Ticks thread_cost() const;

    // Threads (kernel_threads.cpp)

    /// The main thread of the process to which `thread` belongs.
    [[nodiscard]] EntityId owner(EntityId thread) const
    {
        return thread < processes_.size() && processes_[thread].owner != no_entity
                   ? processes_[thread].owner
                   : thread;
    }
    /// Whether other threads have the same memory as `thread`.
    [[nodiscard]] bool shares_memory(EntityId thread) const;
    /// Whether `thread`, which has a core, may go on: it has the interpreter lock of its process,
    /// or takes it, or there is none. Not if it has to give it up.
    [[nodiscard]] bool may_run(EntityId thread);
    /// `thread` waits for the lock; if it has it, it gives it up first.
    void wait_for_lock(EntityId thread, Ticks now, Effects& effects);
    [[nodiscard]] bool wants_lock(EntityId thread) const
    {
        return thread < processes_.size() && processes_[thread].wants_lock;
    }

private:
    struct Caller {
        EntityId id;    ///< the thread
        EntityId owner; ///< its process
        const SystemCall& call;
        Ticks now;
        Effects& effects;
        [[nodiscard]] const Datum& argument(std::size_t index) const;
    };
    struct Timer {
        EntityId process = no_entity;
        std::int32_t signal = 0;               ///< 0: its feeder hands a message over
        std::size_t channel = 0;               ///< to that queue
        bool alarm = false;                    ///< unless another one has been set since
        EntityId from = no_entity;             ///< who sent the signal
        std::optional<std::size_t> download{}; ///< that is complete then
    };

    void take_effect(const Timer& timer, Effects& effects);
    [[nodiscard]] Fingerprint fingerprint_of_descriptors() const;
    void answer(EntityId who, Datum value, Effects& effects);
    void fail(EntityId who, CallError error, Effects& effects);
    /// `whom`: for whom it waits, if it is one thread or child, or who holds what it wants.
    void block(const Caller& caller, PlaceIndex place, Ticks delay, Wanted wanted = Wanted::unknown,
               EntityId whom = no_entity);
    [[nodiscard]] Ticks ticks(const Datum& seconds) const;
    [[nodiscard]] Ticks timeout(const Datum& seconds) const;
    [[nodiscard]] double seconds(Ticks ticks) const;
    [[nodiscard]] PlaceIndex common_place(WaitPlace::Kind kind, const char* name);
    [[nodiscard]] Ticks micro(std::int64_t microseconds) const;
    void forget(EntityId who);

    // kernel_threads.cpp
    void thread(const Caller& caller);
    void born_thread(EntityId id, std::int64_t tid, EntityId creator);
    void thread_ended(EntityId who, Effects& effects);
    void give_up_lock(EntityId who, Effects& effects);
    void ask_for_lock(EntityId who, Effects& effects);
    [[nodiscard]] Ticks switch_interval(EntityId owner) const;
    [[nodiscard]] EntityId find_thread(EntityId owner, std::int64_t tid) const;
    void add_threads(EntityId owner, std::vector<EntityId>& to) const;
    void copy_private(EntityId from, EntityId creator, EntityId child);
    [[nodiscard]] std::optional<std::size_t> semaphore_index(EntityId owner,
                                                             std::int64_t number) const;
    std::size_t add_semaphore(const std::string& kind, std::int64_t value, std::int64_t largest);

    // kernel_processes.cpp
    void create(const Caller& caller, bool spawned);
    void wait(const Caller& caller);
    void kill(const Caller& caller);
    void deliver(EntityId who, std::int32_t signal, EntityId from, Effects& effects);
    void reap(EntityId parent, EntityId child, Effects& effects);
    void interrupt(EntityId who, std::int32_t signal, Effects& effects);
    [[nodiscard]] EntityId ended_child(EntityId parent, std::int64_t pid) const;
    [[nodiscard]] EntityId find(std::int64_t pid) const;

    // kernel_stops.cpp
    [[nodiscard]] bool stops_or_goes_on(EntityId who, std::int32_t signal, EntityId from,
                                        Effects& effects);
    void stop(EntityId who, std::int32_t signal, EntityId from, Effects& effects);
    void tell_parent(EntityId who, std::int32_t news, Effects& effects);
    [[nodiscard]] bool told_of_stops(EntityId parent, std::int64_t pid, std::int64_t options,
                                     Effects& effects);

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

    // kernel_descriptors.cpp
    void descriptor(const Caller& caller);
    void new_pipe(const Caller& caller);
    void tell_of(const Caller& caller, const Description& description);
    void close_gone(const Descriptors::Gone& gone, Effects& effects);
    void execute(const Caller& caller);
    [[nodiscard]] IoResult opened(EntityId who, const Files::Result& file);
    [[nodiscard]] std::optional<Files::Descriptor> file_of(EntityId who, const Datum& number) const;

    // kernel_io.cpp
    void io(const Caller& caller);
    void give(EntityId who, IoResult result, Effects& effects);
    void retry(Effects& effects);
    [[nodiscard]] IoResult attempt(EntityId who, const SystemCall& call, Effects& effects);
    [[nodiscard]] IoResult read(const Description& from, const SystemCall& call);
    [[nodiscard]] IoResult write(EntityId who, const Description& to, const SystemCall& call,
                                 Effects& effects);
    [[nodiscard]] IoResult look_for_ready(EntityId who, const SystemCall& call) const;
    [[nodiscard]] bool is_ready(EntityId who, std::int64_t number, bool to_write) const;
    [[nodiscard]] PlaceIndex place_of(const Description& description) const;
    [[nodiscard]] PlaceIndex place_of_io(EntityId who, const SystemCall& call) const;
    [[nodiscard]] std::vector<EntityId> others_at(EntityId who) const;
    [[nodiscard]] Wanted wanted_of(EntityId who, const SystemCall& call, bool has_end) const;

    // kernel_sockets.cpp
    void socket(const Caller& caller);
    void new_sockets(const Caller& caller);
    [[nodiscard]] IoResult attempt_at_socket(EntityId who, const Description& description,
                                             const SystemCall& call);
    PlaceIndex place_of_socket(Sockets::Index index);

    // kernel_downloads.cpp
    void download(const Caller& caller);
    void downloaded(std::size_t index, Effects& effects);

    // kernel_groups.cpp
    void group(const Caller& caller);
    void alarm(const Caller& caller);
    void again(const Timer& timer, Ticks at);
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
    Descriptors descriptors_;
    std::vector<Pipe> pipes_;
    Sockets sockets_;
    std::map<Sockets::Index, PlaceIndex> socket_places_;
    std::deque<EntityId> io_waiters_; ///< wait to read, write, accept, …: who asked first is first
    std::vector<Download> downloads_;
    std::shared_ptr<const std::map<std::string, std::string>> programs_; ///< of the scenario
    std::multimap<Ticks, Timer> timers_;
    std::map<std::string, int> named_; ///< places of a kind so far
    std::uint64_t seed_ = 0;
    MachineSpec machine_;
};

} // namespace procession::core
