// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/wait_graph.h"

#include <algorithm>
#include <iterator>

namespace procession::ui {

namespace {

constexpr std::size_t most_processes = 200; ///< looked at; more make no picture

/// Takes away who can be let go on, until nobody else can.
std::vector<core::EntityId> stuck_in(const WaitGraph& graph, const core::SystemState& state)
{
    std::vector<core::EntityId> stuck;
    for (const core::EntityId id : graph.processes) {
        const bool waits = std::ranges::count(graph.edges, id, &WaitGraph::Edge::from) > 0;
        if (waits && state.process(id).request == 0) { // no time is set at which it goes on
            stuck.push_back(id);
        }
    }
    const auto can_go_on = [&](core::EntityId id) {
        return std::ranges::any_of(graph.edges, [&](const WaitGraph::Edge& edge) {
            return edge.from == id && std::ranges::count(stuck, edge.to) == 0;
        });
    };
    for (bool fewer = true; fewer;) {
        const auto found = std::ranges::find_if(stuck, can_go_on);
        fewer = found != stuck.end();
        if (fewer) {
            stuck.erase(found);
        }
    }
    return stuck;
}

/// Whether arrows lead from `from` back to it.
bool leads_back(const WaitGraph& graph, core::EntityId from)
{
    std::vector<core::EntityId> reached;
    std::vector<core::EntityId> next{from};
    while (!next.empty()) {
        const core::EntityId id = next.back();
        next.pop_back();
        for (const WaitGraph::Edge& edge : graph.edges) {
            if (edge.from != id) {
                continue;
            }
            if (edge.to == from) {
                return true;
            }
            if (std::ranges::count(reached, edge.to) == 0) {
                reached.push_back(edge.to);
                next.push_back(edge.to);
            }
        }
    }
    return false;
}

} // namespace

bool WaitGraph::is_stuck(core::EntityId process) const
{
    return std::ranges::find(stuck, process) != stuck.end();
}

bool WaitGraph::is_in_circle(core::EntityId process) const
{
    return std::ranges::find(circle, process) != circle.end();
}

WaitGraph wait_graph(Inside& inside, const Moment& moment)
{
    WaitGraph graph;
    std::vector<core::EntityId> all = Inside::processes(moment);
    all.resize(std::min(all.size(), most_processes));
    for (const core::EntityId id : all) {
        if (moment.state->process(id).state != core::State::blocked) {
            continue;
        }
        for (const core::EntityId other : inside.waits_for(moment, id)) {
            graph.edges.push_back({id, other, moment.state->process(id).device});
            graph.processes.push_back(id);
            graph.processes.push_back(other);
        }
    }
    std::ranges::sort(graph.processes);
    const auto [first, last] = std::ranges::unique(graph.processes);
    graph.processes.erase(first, last);
    graph.stuck = stuck_in(graph, *moment.state);
    std::ranges::copy_if(graph.stuck, std::back_inserter(graph.circle),
                         [&](core::EntityId id) { return leads_back(graph, id); });
    return graph;
}

} // namespace procession::ui
