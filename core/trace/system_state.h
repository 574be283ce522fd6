// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/record.h"
#include "scheduler/large_array.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace procession::core {

enum class State : std::uint8_t {
    unborn, ///< has not arrived yet
    new_,   ///< arrived, waits in the job queue for admission
    ready,
    switching, ///< has a core, which is still busy with the context switch
    running,
    blocked,
    suspended_ready,
    suspended_blocked,
    terminated,
};
inline constexpr std::size_t state_count = 9;

/// A queue of processes inside SystemState: ready queues first (numbered by the
/// dispatcher), then the job queue, then one for each device.
using QueueIndex = std::uint32_t;
inline constexpr QueueIndex no_queue = 0xFFFFFFFF;

/// A process at a moment: the part of its control block that the machine keeps.
/// What a context switch touches stands first, in one cache line; then, in another, what a
/// life without incidents does.
struct alignas(64) ProcessAt {
    State state = State::unborn;
    bool in_service = false; ///< blocked: the device works on its request
    bool killed = false;
    bool faulted = false;
    CoreNumber core = no_core; ///< where it runs or last ran
    std::uint16_t level = 0;   ///< of the policy's queues
    QueueIndex queue = no_queue;
    EntityId next = no_entity; ///< in its queue
    EntityId previous = no_entity;
    std::uint32_t dispatches = 0; ///< but for those in `renewals`
    Ticks since = 0;              ///< when its state began, or totals were last settled
    Ticks joined = 0;             ///< ready: when it joined the ready queue
    Ticks cpu = 0;                ///< totals up to `since`
    Ticks waiting = 0;
    std::int64_t quantum_expiries = 0;

    std::int32_t pid = 0;           ///< 0 before it is created
    DeviceIndex device = no_device; ///< blocked: waits for
    std::int32_t priority = 0;
    std::int32_t nice = 0;
    std::uint32_t tickets = 0;
    std::int32_t exit_code = 0;
    std::int64_t key = 0; ///< ready: what the policy orders it by, unless its queue is a plain one
    Ticks created = -1;   ///< arrival; -1 before
    Ticks first_run = -1; ///< first tick on a core; -1 before
    Ticks finish = -1;    ///< end of execution; -1 before
    Ticks request = 0;    ///< blocked: ticks requested

    static constexpr std::size_t usual = 128; ///< bytes up to here

    std::int64_t renewals = 0; ///< slices renewed while it had its core alone: dispatches too
    Ticks held = 0;
    Ticks blocked = 0;
    Ticks switching = 0;
    Ticks suspended = 0;
    EntityId parent = no_entity;    ///< who created it; no_entity = init, also once that has ended
    EntityId thread_of = no_entity; ///< the main thread of the process whose thread it is;
                                    ///< no_entity in a main thread
    bool forked = false;            ///< by a program: stays a zombie until it is reaped
    bool spawned = false;           ///< forked, with an address space of its own from the start
    bool was_held = false;          ///< had to wait in the job queue
    bool executed = false;          ///< has gone over to another program
    bool reaped = false;
    Wanted wanted = Wanted::unknown; ///< blocked at a place of programs; stays when it goes on
    /// Blocked for one thread or child, or for what one process holds: its number + 1; negative
    /// while it is for a thread to begin. Stays when it goes on.
    std::int32_t awaited = 0;

    /// It has ended, and its parent has not asked how yet.
    [[nodiscard]] bool is_zombie() const { return forked && state == State::terminated && !reaped; }
    friend bool operator==(const ProcessAt&, const ProcessAt&) = default;
};

/// A core at a moment.
struct CoreAt {
    EntityId process = no_entity; ///< who holds it (running or switching in)
    EntityId last = no_entity;    ///< who last held it
    Ticks since = 0;              ///< of the dispatch
    Ticks switched = 0;           ///< end of the context switch: from here its process runs
    Ticks settled = 0;            ///< totals below are up to here
    Ticks running = 0;            ///< core-ticks spent running processes
    Ticks switching = 0;          ///< core-ticks spent switching
    std::int64_t dispatches = 0;
    std::int64_t context_switches = 0;
    Ticks slices_from = -1; ///< its process, alone, renews its slice since then; else -1
    Ticks slice_length = 0;

    friend bool operator==(const CoreAt&, const CoreAt&) = default;
};

struct QueueEnds {
    EntityId head = no_entity;
    EntityId tail = no_entity;
    std::uint32_t length = 0;
    friend bool operator==(const QueueEnds&, const QueueEnds&) = default;
};

struct DeviceAt {
    std::uint32_t serving = 0; ///< requests in service
    Ticks settled = 0;
    Ticks busy = 0; ///< server-ticks in use
    friend bool operator==(const DeviceAt&, const DeviceAt&) = default;
};

/// The whole machine at a moment, as far as the trace tells: the machine's own
/// process table, and what `view` returns. Changes only by `apply` and `settle`;
/// replaying the records of a trace from the start gives the machine's table.
class SystemState {
public:
    SystemState() = default;
    /// The state before anything happened.
    SystemState(const Scenario& scenario, QueueNumber ready_queues, std::uint16_t levels);

    void apply(const Record& record);
    /// The process that holds `core` joins a ready queue as `leave` says: what a
    /// folded dispatch record does first.
    void leave_folded(CoreNumber core, Leave leave, Ticks now);
    /// `id` takes the free `core`: the rest of a dispatch record.
    void take_core(CoreNumber core, EntityId id, Ticks now);
    /// Both for the end of a slice.
    void rotate(CoreNumber core, Leave leave, EntityId next, Ticks now)
    {
        leave_folded(core, leave, now);
        take_core(core, next, now);
    }

    /// Moves time on to `now` with nothing happening: totals, switching → running.
    /// Not before any record applied.
    void settle(Ticks now);

    /// Room for a process that a program creates; it is unborn.
    void add_process(const ProcessSpec& spec);
    /// A place where processes wait for each other, as a device that serves nobody.
    void add_place();

    [[nodiscard]] Ticks now() const { return now_; }
    [[nodiscard]] const scheduler::LargeArray<ProcessAt>& processes() const { return processes_; }
    [[nodiscard]] const ProcessAt& process(EntityId id) const { return processes_[id]; }
    [[nodiscard]] const std::vector<CoreAt>& cores() const { return cores_; }
    [[nodiscard]] const std::vector<DeviceAt>& devices() const { return devices_; }

    [[nodiscard]] QueueIndex ready_queue_count() const { return ready_queues_; }
    [[nodiscard]] std::uint16_t levels() const { return levels_; }
    [[nodiscard]] QueueIndex device_queue(DeviceIndex device) const
    {
        return ready_queues_ + 1 + static_cast<QueueIndex>(device);
    }
    [[nodiscard]] QueueIndex job_queue() const { return ready_queues_; }
    [[nodiscard]] const QueueEnds& queue(QueueIndex index) const { return queues_[index]; }
    /// The queue's members as they stand in it, head first. (A policy that orders
    /// by key may serve them in another order: see `waiting_in_order`.)
    [[nodiscard]] std::vector<EntityId> members(QueueIndex index) const;

    friend bool operator==(const SystemState&, const SystemState&) = default;

private:
    ProcessAt& at(EntityId id) { return processes_[id]; }
    void apply_dispatch(const Record& record);
    void apply_ready(const Record& record);
    void apply_blocked(const Record& record);
    void apply_life(const Record& record);
    void apply_policy(const Record& record);

    /// Ends the hold of `core`; totals up to `now`.
    void vacate(CoreNumber core, Ticks now);
    void end_slices_alone(CoreAt& core, Ticks last);
    void settle_process(ProcessAt& process, Ticks now);
    void settle_core(CoreAt& core, Ticks now);
    void enter(EntityId id, State state, Ticks now);
    void create_if_unborn(EntityId id, Ticks now);
    /// Ends what a blocked process waits for.
    void release(EntityId id, Ticks now);
    void change_service(DeviceIndex device, std::int32_t by, Ticks now);

    void push_tail(QueueIndex queue, EntityId id);
    void push_front(QueueIndex queue, EntityId id);
    void insert_behind(QueueIndex queue, EntityId id, EntityId behind);
    void unlink(EntityId id);
    [[nodiscard]] QueueIndex ready_queue(CoreNumber core, std::uint16_t level) const
    {
        return (per_core_ ? QueueIndex{core} * levels_ : 0) + level;
    }

    Ticks now_ = 0;
    Ticks context_switch_ = 0;
    Ticks migration_cost_ = 0;
    bool first_dispatch_costs_ = false;
    bool per_core_ = false;
    QueueIndex ready_queues_ = 0;
    std::uint16_t levels_ = 1;
    std::int32_t next_pid_ = 0;
    scheduler::LargeArray<ProcessAt> processes_;
    std::vector<CoreAt> cores_;
    std::vector<DeviceAt> devices_;
    std::vector<QueueEnds> queues_;
};

} // namespace procession::core

#include "core/trace/system_state_switch.h"
