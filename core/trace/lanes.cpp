// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/lanes.h"

#include "scheduler/entity.h"

#include <algorithm>

namespace procession::core {

using scheduler::Became;

/// Replays the log and sets the lanes that each record touches.
class Lanes::Builder {
public:
    Builder(Lanes& lanes, SystemState state)
        : lanes_(lanes), state_(std::move(state)), service_since_(state_.processes().size(), -1)
    {
    }

    void take(const Record& record)
    {
        const EntityId holder = record.core != no_core && record.core < state_.cores().size()
                                    ? state_.cores()[record.core].process
                                    : no_entity;
        const DeviceIndex device =
            record.subject != no_entity ? state_.process(record.subject).device : no_device;
        if (record.kind == RecordKind::policy) {
            renewed_alone(record);
            state_.apply(record);
            return;
        }
        state_.apply(record);
        const bool dispatch = record.kind <= RecordKind::dispatch_plain;
        if (record.core != no_core) {
            core_changed(record, dispatch);
        }
        if (dispatch && record.leave != Leave::not_ready) {
            left(holder, record);
        }
        if (record.subject != no_entity) {
            process_changed(record, dispatch);
            service_changed(record, device);
        }
    }

    void finish(Ticks end)
    {
        for (EntityId id = 0; id < service_since_.size(); ++id) {
            if (service_since_[id] >= 0) {
                add_service(state_.process(id).device, id, end);
            }
        }
    }

private:
    void core_changed(const Record& record, bool dispatch)
    {
        Lane& lane = lanes_.cores_[record.core];
        if (!dispatch) {
            lane.set(record.at, {});
            return;
        }
        const Ticks switched = state_.cores()[record.core].switched;
        if (switched > record.at) {
            lane.set(record.at, {.state = State::switching, .process = record.subject});
        }
        lane.set(switched, {.state = State::running, .process = record.subject});
    }

    void left(EntityId holder, const Record& record)
    {
        const bool expired = record.leave == Leave::expired || record.leave == Leave::expired_lower;
        if (holder == record.subject) {
            if (expired) {
                renewed(holder, record.at, 0, 1);
            }
            return;
        }
        lanes_.processes_[holder].set(record.at, {.state = State::ready, .quantum_ended = expired});
    }

    void process_changed(const Record& record, bool dispatch)
    {
        const ProcessAt& process = state_.process(record.subject);
        Lane& lane = lanes_.processes_[record.subject];
        if (dispatch) {
            const Ticks switched = state_.cores()[record.core].switched;
            if (record.leave == Leave::not_ready && lane.value_at(record.at).quantum_ended &&
                expired_at_ == record.at &&
                std::ranges::find(expired_, record.subject) != expired_.end()) {
                renewed(record.subject, record.at, 0, 1);
            }
            if (switched > record.at) {
                lane.set(record.at, {.state = State::switching, .core = record.core});
            }
            lane.set(switched, {.state = State::running, .core = record.core});
            return;
        }
        const bool expired =
            record.kind == RecordKind::ready && static_cast<Became>(record.code) == Became::expired;
        if (expired) {
            if (expired_at_ != record.at) {
                expired_.clear();
            }
            expired_.push_back(record.subject);
            expired_at_ = record.at;
        }
        if (process.state != State::running && process.state != State::switching) {
            lane.set(record.at, {.state = process.state, .quantum_ended = expired});
        }
    }

    void service_changed(const Record& record, DeviceIndex before)
    {
        const EntityId id = record.subject;
        const ProcessAt& process = state_.process(id);
        const bool serves = process.in_service && process.device != no_device;
        const bool renewed_request = record.kind == RecordKind::blocked;
        if (service_since_[id] >= 0 && (!serves || renewed_request)) {
            add_service(before, id, record.at);
        }
        if (serves && service_since_[id] < 0) {
            service_since_[id] = record.at;
        }
    }

    void add_service(DeviceIndex device, EntityId id, Ticks end)
    {
        lanes_.devices_[static_cast<std::size_t>(device)].push_back(
            {service_since_[id], end, State::blocked, id, no_core});
        service_since_[id] = -1;
    }

    void renewed_alone(const Record& record)
    {
        if (static_cast<PolicyEvent>(record.code) == PolicyEvent::slices_to && record.key > 0) {
            const CoreAt& core = state_.cores()[record.core];
            renewed(record.subject, core.slices_from + core.slice_length, core.slice_length,
                    record.key);
        }
    }

    void renewed(EntityId id, Ticks first, Ticks step, std::int64_t count)
    {
        auto& all = lanes_.renewals_[id];
        if (!all.empty() && count == 1) {
            Renewals& last = all.back();
            const Ticks last_moment = last.first + last.step * (last.count - 1);
            if (last.count == 1 || first - last_moment == last.step) {
                last.step = first - last_moment;
                ++last.count;
                return;
            }
        }
        all.push_back({first, step, count});
    }

    Lanes& lanes_;
    SystemState state_;
    std::vector<Ticks> service_since_;
    std::vector<EntityId> expired_; ///< whose slices ended at `expired_at_`, on several cores
    Ticks expired_at_ = -1;
};

Lanes::Lanes(const RecordLog& log, SystemState initial, Ticks end)
    : processes_(initial.processes().size(), Lane(false)),
      cores_(initial.cores().size(), Lane(true)),
      device_lanes_(initial.devices().size(), Lane(true)),
      devices_(initial.devices().size()),
      longest_(initial.devices().size()),
      renewals_(initial.processes().size())
{
    Builder builder(*this, std::move(initial));
    log.for_each(0, log.size(), [&](RecordIndex, const Record& record) { builder.take(record); });
    builder.finish(end);
    for (Lane& lane : processes_) {
        lane.finish(end);
    }
    for (Lane& lane : cores_) {
        lane.finish(end);
    }
    for (std::size_t i = 0; i < devices_.size(); ++i) {
        index_device(i, end);
    }
}

void Lanes::index_device(std::size_t device, Ticks end)
{
    std::vector<Interval>& served = devices_[device];
    std::stable_sort(served.begin(), served.end(),
                     [](const Interval& a, const Interval& b) { return a.start < b.start; });
    Lane& lane = device_lanes_[device];
    std::vector<const Interval*> under_way; // the last one shows; others may have ended meanwhile
    const auto end_until = [&](Ticks t) {
        while (!under_way.empty() && under_way.back()->end <= t) {
            const Ticks ended = under_way.back()->end;
            while (!under_way.empty() && under_way.back()->end <= ended) {
                under_way.pop_back();
            }
            lane.set(ended, under_way.empty() ? LaneValue{}
                                              : LaneValue{.state = State::blocked,
                                                          .process = under_way.back()->process});
        }
    };
    Ticks latest = 0;
    for (const Interval& interval : served) {
        latest = std::max(latest, interval.end);
        longest_[device].push_back(latest);
        if (interval.end > interval.start) {
            end_until(interval.start);
            lane.set(interval.start, {.state = State::blocked, .process = interval.process});
            under_way.push_back(&interval);
        }
    }
    end_until(scheduler::never);
    lane.finish(end);
}

std::size_t Lanes::count_device(DeviceIndex device, Ticks from, Ticks to) const
{
    const auto index = static_cast<std::size_t>(device);
    const auto& ends = longest_[index];
    const auto first = std::upper_bound(ends.begin(), ends.end(), from) - ends.begin();
    const auto last =
        std::lower_bound(devices_[index].begin(), devices_[index].end(), to,
                         [](const Interval& interval, Ticks t) { return interval.start < t; }) -
        devices_[index].begin();
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(last - first, 0));
}

void Lanes::device_intervals(DeviceIndex device, Ticks from, Ticks to,
                             const Lane::Visit& visit) const
{
    const auto index = static_cast<std::size_t>(device);
    const auto& ends = longest_[index];
    const auto first = std::upper_bound(ends.begin(), ends.end(), from) - ends.begin();
    for (auto i = static_cast<std::size_t>(first); i < devices_[index].size(); ++i) {
        const Interval& interval = devices_[index][i];
        if (interval.start >= to) {
            break;
        }
        if (interval.end > from && interval.end > interval.start) {
            visit(interval);
        }
    }
}

bool Lanes::quantum_ends(EntityId process, Ticks from, Ticks to, std::size_t most,
                         std::vector<Ticks>& ends) const
{
    ends.clear();
    if (count_process(process, from, to) > 2 * most) {
        return false;
    }
    processes_[process].quantum_ends(from, to, ends);
    for (const Renewals& run : renewals_[process]) {
        const Ticks last = run.first + run.step * (run.count - 1);
        if (last < from || run.first >= to) {
            continue;
        }
        const Ticks step = std::max<Ticks>(run.step, 1);
        const Ticks skipped = from > run.first ? (from - run.first + step - 1) / step : 0;
        const Ticks shown = (std::min(last, to - 1) - run.first) / step - skipped + 1;
        if (static_cast<std::size_t>(std::max<Ticks>(shown, 0)) + ends.size() > most) {
            ends.clear();
            return false;
        }
        for (Ticks i = 0; i < shown; ++i) {
            ends.push_back(run.first + (skipped + i) * step);
        }
    }
    std::sort(ends.begin(), ends.end());
    return ends.size() <= most;
}

std::size_t Lanes::memory() const
{
    std::size_t bytes = 0;
    for (const Lane& lane : processes_) {
        bytes += lane.memory();
    }
    for (const Lane& lane : cores_) {
        bytes += lane.memory();
    }
    for (std::size_t i = 0; i < devices_.size(); ++i) {
        bytes += device_lanes_[i].memory();
        bytes += devices_[i].capacity() * sizeof(Interval) + longest_[i].capacity() * sizeof(Ticks);
    }
    for (const auto& runs : renewals_) {
        bytes += runs.capacity() * sizeof(Renewals);
    }
    return bytes;
}

} // namespace procession::core
