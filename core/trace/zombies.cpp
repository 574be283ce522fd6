// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/zombies.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace procession::core {

namespace {

/// The children that live, and those who have ended without being asked for.
class Children {
public:
    void take(const Record& record)
    {
        switch (static_cast<LifeEvent>(record.code)) {
        case LifeEvent::forked:
        case LifeEvent::spawned:
            forked_.insert(record.subject);
            break;
        case LifeEvent::exited:
        case LifeEvent::faulted:
        case LifeEvent::killed:
            if (forked_.erase(record.subject) > 0) {
                ended_.emplace(record.subject, record.at);
            }
            break;
        case LifeEvent::reaped:
            forked_.erase(record.subject);
            if (const auto found = ended_.find(record.subject); found != ended_.end()) {
                add(record.subject, found->second, record.at);
                ended_.erase(found);
            }
            break;
        default:
            break;
        }
    }

    std::vector<ZombieSpan> until(Ticks end)
    {
        for (const auto& [process, from] : ended_) {
            add(process, from, end);
        }
        std::ranges::sort(spans_, {}, &ZombieSpan::process);
        return std::move(spans_);
    }

private:
    void add(EntityId process, Ticks from, Ticks to)
    {
        if (from < to) {
            spans_.push_back({process, from, to});
        }
    }

    std::unordered_set<EntityId> forked_; ///< alive
    std::unordered_map<EntityId, Ticks> ended_;
    std::vector<ZombieSpan> spans_;
};

} // namespace

std::vector<ZombieSpan> zombie_spans(const Trace& trace)
{
    if (trace.scenario().processes.size() == trace.scenario().listed) {
        return {};
    }
    Children children;
    const RecordLog& records = trace.records();
    for (RecordIndex i = 0; i < records.size(); ++i) {
        const Record record = records[i];
        if (record.kind == RecordKind::life) {
            children.take(record);
        }
    }
    return children.until(trace.end());
}

} // namespace procession::core
