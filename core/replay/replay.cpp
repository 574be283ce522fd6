// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/replay.h"

#include "core/replay/cursor.h"
#include "core/replay/objects.h"

#include <algorithm>
#include <utility>

namespace procession::core {

struct Replay::State {
    explicit State(Trace its_trace) : trace(std::move(its_trace))
    {
        if (trace.checkpoints() != nullptr) {
            cursor.emplace(*trace.checkpoints());
        }
    }
    Trace trace;
    std::optional<Cursor> cursor;
};

Replay::Replay(Trace trace) : state_(std::make_unique<State>(std::move(trace))) {}
Replay::~Replay() = default;
Replay::Replay(Replay&&) noexcept = default;
Replay& Replay::operator=(Replay&&) noexcept = default;

const Trace& Replay::trace() const
{
    return state_->trace;
}

ProgramAt Replay::program(EntityId process, Ticks t)
{
    return state_->cursor ? state_->cursor->program(process, t) : ProgramAt();
}

std::vector<ObjectAt> Replay::objects(Ticks t)
{
    if (!state_->cursor) {
        return {};
    }
    const auto& devices = state_->trace.scenario().machine.devices;
    const auto first =
        std::find_if(devices.begin(), devices.end(), [](const DeviceSpec& d) { return d.place; });
    return objects_of(state_->cursor->at(t).kernel(),
                      static_cast<std::size_t>(first - devices.begin()));
}

std::vector<EntityId> Replay::waits_for(EntityId process, Ticks t)
{
    if (!state_->cursor) {
        return {};
    }
    const Kernel& kernel = state_->cursor->at(t).kernel();
    return process < kernel.process_count() ? kernel.waits_for(process) : std::vector<EntityId>();
}

std::vector<EntityId> Replay::daemons(Ticks t)
{
    std::vector<EntityId> daemons;
    if (state_->cursor) {
        const Kernel& kernel = state_->cursor->at(t).kernel();
        for (EntityId id = 0; id < kernel.process_count(); ++id) {
            if (kernel.process(id).daemon) {
                daemons.push_back(id);
            }
        }
    }
    return daemons;
}

std::optional<PagesAt> Replay::pages(EntityId process, EntityId other, Ticks t)
{
    if (!state_->cursor) {
        return std::nullopt;
    }
    const std::unique_ptr<Task> mine = state_->cursor->task(process, t);
    const std::unique_ptr<Task> its = state_->cursor->task(other, t);
    return mine && its ? std::optional(mine->pages(*its)) : std::nullopt;
}

std::optional<Ticks> Replay::next_line(EntityId process, Ticks t)
{
    return state_->cursor ? state_->cursor->next_statement(process, t, state_->trace.end())
                          : std::nullopt;
}

std::optional<Ticks> Replay::previous_line(EntityId process, Ticks t)
{
    if (!state_->cursor) {
        return std::nullopt;
    }
    const auto& processes = state_->trace.final_state().processes();
    const Ticks begin = process < processes.size() ? processes[process].first_run : -1;
    if (begin < 0 || begin >= t) {
        return std::nullopt;
    }
    // Ever further back until there is one, then the last of those.
    const Ticks statement = state_->trace.scenario().machine.statement_ticks;
    for (Ticks back = 4 * statement;; back *= 4) {
        const Ticks from = std::max(t - back, begin);
        std::optional<Ticks> last;
        for (auto next = state_->cursor->next_statement(process, from, t - 1); next;
             next = state_->cursor->next_statement(process, *next, t - 1)) {
            last = next;
        }
        if (last || from == begin) {
            return last;
        }
    }
}

} // namespace procession::core
