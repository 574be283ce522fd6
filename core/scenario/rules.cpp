// SPDX-License-Identifier: GPL-3.0-or-later
// The bundles of conventions, as data. English and Chinese words are those of the
// books themselves.
#include "core/scenario/rules.h"

#include "scheduler/registry.h"

#include <algorithm>

namespace procession::core {

namespace {

/// Columns of the metrics table, by the names of the result's schema.
const std::vector<std::string_view> usual_measures{"name",       "arrival",  "first_run", "finish",
                                                   "turnaround", "response", "waiting"};
/// Books that teach the quotient turnaround ÷ service time show it too.
const std::vector<std::string_view> weighted_columns{
    "name",     "arrival", "cpu", "first_run", "finish", "turnaround", "weighted_turnaround",
    "response", "waiting"};

/// 1, 2, 4, …: the longest list that a multilevel queue could need.
scheduler::IntegerList doubling()
{
    constexpr int levels = 32;
    scheduler::IntegerList list;
    for (int level = 0; level < levels; ++level) {
        list.push_back(std::int64_t{1} << level);
    }
    return list;
}

// NOLINTNEXTLINE(readability-function-size): a table
std::vector<Conventions> make_bundles()
{
    return {
        {"procession",
         PROCESSION_TR("conventions", "Procession"),
         PROCESSION_TR("conventions",
                       "The house's own rules; every other set says where it differs."),
         TieOrder::arrival_first,
         false,
         {},
         {},
         usual_measures},
        {"silberschatz",
         PROCESSION_TR("conventions", "Silberschatz, Galvin and Gagne"),
         PROCESSION_TR("conventions",
                       "The lowest level of a multilevel feedback queue is first come first "
                       "served; a blocked process is called waiting."),
         TieOrder::arrival_first,
         false,
         {{"mlfq", "last", std::string("fcfs")}},
         {{"blocked", "waiting", "等待"}},
         usual_measures},
        {"tanenbaum",
         PROCESSION_TR("conventions", "Tanenbaum and Bos"),
         PROCESSION_TR("conventions", "A larger number is a higher priority."),
         TieOrder::arrival_first,
         false,
         {{"priority", "larger_is_higher", true}},
         {},
         usual_measures},
        {"ostep",
         PROCESSION_TR("conventions", "Operating Systems: Three Easy Pieces"),
         PROCESSION_TR("conventions",
                       "At one instant those who leave a core join the queue before those who "
                       "arrive; shortest remaining time first is called STCF."),
         TieOrder::preempted_first,
         false,
         {},
         {{"srtf", "STCF", "最短完成时间优先（STCF）"}, {"fcfs", "FIFO", "先进先出（FIFO）"}},
         usual_measures},
        {"stallings",
         PROCESSION_TR("conventions", "Stallings"),
         PROCESSION_TR("conventions",
                       "Turnaround over service time is called normalized turnaround; quanta "
                       "double from level to level of a multilevel feedback queue."),
         TieOrder::arrival_first,
         false,
         {{"mlfq", "quantum", doubling()}},
         {{"weighted_turnaround", "normalized turnaround", "归一化周转时间"},
          {"sjf", "SPN", "最短进程优先（SPN）"},
          {"srtf", "SRT", "最短剩余时间（SRT）"},
          {"mlfq", "FB", "反馈（FB）"}},
         weighted_columns},
        {"china-408",
         PROCESSION_TR("conventions", "National entrance paper 408"),
         PROCESSION_TR("conventions",
                       "Arrivals join the queue first; a preempted process of a multilevel "
                       "feedback queue goes to the tail with a fresh slice, quanta are 1, 2, 4 "
                       "and so on; a core's first dispatch costs a switch too."),
         TieOrder::arrival_first,
         true,
         {{"mlfq", "preempted", std::string("tail")},
          {"mlfq", "slice", std::string("fresh")},
          {"mlfq", "quantum", doubling()}},
         {{"running", "running", "执行态"},
          {"weighted_turnaround", "weighted turnaround", "带权周转时间"}},
         weighted_columns},
    };
}

} // namespace

std::span<const Conventions> conventions()
{
    static const std::vector<Conventions> bundles = make_bundles();
    return bundles;
}

const Conventions* find_conventions(std::string_view name)
{
    const auto bundles = conventions();
    const auto found = std::find_if(bundles.begin(), bundles.end(),
                                    [&](const Conventions& bundle) { return bundle.name == name; });
    return found == bundles.end() ? nullptr : &*found;
}

} // namespace procession::core
