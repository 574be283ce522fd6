// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/chrome_trace.h"

#include "core/trace/export/json_writer.h"

#include <fmt/format.h>

namespace procession::core {

namespace {

constexpr int cores_group = 1;
constexpr int processes_group = 2;
constexpr int first_device_group = 3;

std::string_view state_word(State state)
{
    switch (state) {
    case State::new_:
        return "new";
    case State::ready:
        return "ready";
    case State::switching:
        return "switching";
    case State::running:
        return "running";
    case State::blocked:
        return "blocked";
    case State::suspended_ready:
        return "suspended ready";
    case State::suspended_blocked:
        return "suspended blocked";
    case State::unborn:
    case State::terminated:
        break;
    }
    return "";
}

/// One of chrome://tracing's named colours; Perfetto chooses its own.
std::string_view colour_for(State state)
{
    switch (state) {
    case State::running:
        return "thread_state_running";
    case State::ready:
        return "thread_state_runnable";
    case State::blocked:
        return "thread_state_iowait";
    case State::switching:
        return "black";
    case State::suspended_ready:
    case State::suspended_blocked:
        return "yellow";
    default:
        return "white";
    }
}

class Exporter {
public:
    Exporter(std::ostream& out, const Trace& trace) : json_(out), trace_(trace) {}

    void write()
    {
        json_.begin_object(JsonWriter::Layout::lines);
        json_.member("displayTimeUnit", "ms");
        json_.key("otherData");
        json_.begin_object();
        json_.member("generator", "Procession");
        json_.member("tick", "1 us");
        json_.member("policy", trace_.scenario().scheduler.policy);
        json_.end_object();
        json_.key("traceEvents");
        json_.begin_array(JsonWriter::Layout::lines);
        write_cores();
        write_processes();
        write_devices();
        write_ready_queue();
        json_.end_array();
        json_.end_object();
    }

private:
    [[nodiscard]] const std::string& name_of(EntityId process) const
    {
        return trace_.scenario().processes[process].name;
    }

    void name_group(int group, std::string_view name)
    {
        describe("process_name", group, 0, name);
        sort("process_sort_index", group, 0, group);
    }

    void name_lane(int group, std::int64_t lane, std::string_view name)
    {
        describe("thread_name", group, lane, name);
        sort("thread_sort_index", group, lane, lane);
    }

    void describe(std::string_view what, int group, std::int64_t lane, std::string_view name)
    {
        open("M", what, group, lane);
        json_.key("args");
        json_.begin_object();
        json_.member("name", name);
        json_.end_object();
        json_.end_object();
    }

    void sort(std::string_view what, int group, std::int64_t lane, std::int64_t index)
    {
        open("M", what, group, lane);
        json_.key("args");
        json_.begin_object();
        json_.member("sort_index", index);
        json_.end_object();
        json_.end_object();
    }

    void open(std::string_view phase, std::string_view name, int group, std::int64_t lane)
    {
        json_.begin_object();
        json_.member("ph", phase);
        json_.member("name", name);
        json_.member("pid", group);
        json_.member("tid", lane);
    }

    void slice(std::string_view name, std::string_view colour, int group, std::int64_t lane,
               const Interval& interval)
    {
        open("X", name, group, lane);
        json_.member("ts", interval.start);
        json_.member("dur", interval.end - interval.start);
        if (!colour.empty()) {
            json_.member("cname", colour);
        }
        json_.end_object();
    }

    void write_cores()
    {
        name_group(cores_group, "cores");
        const std::size_t count = trace_.final_state().cores().size();
        for (std::size_t i = 0; i < count; ++i) {
            const auto lane = static_cast<std::int64_t>(i) + 1;
            name_lane(cores_group, lane, fmt::format("core {}", i));
            trace_.lanes().core_intervals(
                static_cast<CoreNumber>(i), 0, trace_.end(), [&](const Interval& interval) {
                    const bool switching = interval.state == State::switching;
                    slice(switching ? "switching" : name_of(interval.process),
                          switching ? colour_for(State::switching) : "", cores_group, lane,
                          interval);
                });
        }
    }

    void write_processes()
    {
        name_group(processes_group, "processes");
        const std::size_t count = trace_.scenario().processes.size();
        for (std::size_t i = 0; i < count; ++i) {
            const auto id = static_cast<EntityId>(i);
            const std::int64_t pid = trace_.final_state().process(id).pid;
            if (pid == 0) {
                continue;
            }
            name_lane(processes_group, pid, name_of(id));
            trace_.lanes().process_intervals(id, 0, trace_.end(), [&](const Interval& interval) {
                if (!state_word(interval.state).empty()) {
                    slice(state_word(interval.state), colour_for(interval.state), processes_group,
                          pid, interval);
                }
            });
        }
    }

    /// Slices of a lane must not overlap, so a device has a lane for each request
    /// that it serves at a time.
    void write_devices()
    {
        const auto& devices = trace_.scenario().machine.devices;
        for (std::size_t i = 0; i < devices.size(); ++i) {
            const int group = first_device_group + static_cast<int>(i);
            name_group(group, fmt::format("device {}", devices[i].name));
            std::vector<Ticks> busy_until;
            trace_.lanes().device_intervals(
                static_cast<DeviceIndex>(i), 0, trace_.end(), [&](const Interval& interval) {
                    std::size_t lane = 0;
                    while (lane < busy_until.size() && busy_until[lane] > interval.start) {
                        ++lane;
                    }
                    if (lane == busy_until.size()) {
                        busy_until.push_back(0);
                        name_lane(group, static_cast<std::int64_t>(lane) + 1,
                                  fmt::format("server {}", lane + 1));
                    }
                    busy_until[lane] = interval.end;
                    slice(name_of(interval.process), "", group, static_cast<std::int64_t>(lane) + 1,
                          interval);
                });
        }
    }

    void count_ready(Ticks at, std::uint64_t length)
    {
        open("C", "ready queue", cores_group, 0);
        json_.member("ts", at);
        json_.key("args");
        json_.begin_object();
        json_.member("processes", length);
        json_.end_object();
        json_.end_object();
    }

    static std::uint64_t ready_in(const SystemState& state)
    {
        std::uint64_t length = 0;
        for (QueueIndex queue = 0; queue < state.ready_queue_count(); ++queue) {
            length += state.queue(queue).length;
        }
        return length;
    }

    /// Replays the log: the length after each instant at which it changed.
    void write_ready_queue()
    {
        const SystemState& last = trace_.final_state();
        SystemState state(trace_.scenario(), last.ready_queue_count(), last.levels());
        std::uint64_t shown = 0;
        Ticks now = 0;
        const auto show = [&] {
            if (const std::uint64_t length = ready_in(state); length != shown) {
                count_ready(now, length);
                shown = length;
            }
        };
        count_ready(0, 0);
        const RecordLog& records = trace_.records();
        records.for_each(0, records.size(), [&](RecordIndex, const Record& record) {
            if (record.at != now) {
                show();
                now = record.at;
            }
            state.apply(record);
        });
        show();
    }

    JsonWriter json_;
    const Trace& trace_;
};

} // namespace

void write_chrome_trace(std::ostream& out, const Trace& trace)
{
    Exporter(out, trace).write();
}

} // namespace procession::core
