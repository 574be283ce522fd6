// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/metrics.h"

#include "run_scenario.h"

using namespace procession;
using core::Metrics;
using core::ProcessMetrics;
using core::Ticks;
using tests::run_scenario;
using tests::silberschatz_rr;

namespace {

Metrics measured(const std::string& members)
{
    const core::Trace trace = run_scenario(members);
    return core::metrics(trace.scenario(), trace.final_state());
}

Ticks parts(const ProcessMetrics& p)
{
    return p.held + p.waiting + p.cpu + p.blocked + p.switching + p.suspended;
}

} // namespace

TEST_CASE("metrics: the contract's example")
{
    const Metrics m = measured(silberschatz_rr);
    CHECK(m.makespan == 30);
    const ProcessMetrics& a = m.processes[0];
    CHECK(a.pid == 101);
    CHECK(a.first_run == 0);
    CHECK(a.finish == 30);
    CHECK(a.response == 0);
    CHECK(a.turnaround == 30);
    CHECK(*a.weighted_turnaround == Approx(1.25));
    CHECK(a.waiting == 6);
    CHECK(a.cpu == 24);
    CHECK(a.dispatches == 6);
    CHECK(a.quantum_expiries == 5);
    CHECK(a.exit_code == 0);
    CHECK_FALSE(a.killed);
    CHECK(*m.averages.response == Approx(11.0 / 3));
    CHECK(*m.averages.turnaround == Approx(47.0 / 3));
    CHECK(*m.averages.weighted_turnaround == Approx(2.306).margin(0.0005));
    CHECK(*m.averages.waiting == Approx(17.0 / 3));
    CHECK(*m.utilisation == Approx(1.0));
    CHECK(m.context_switches == 3);
    CHECK(*m.throughput == Approx(0.1));
}

TEST_CASE("metrics: totals alone give the same measures")
{
    const core::Trace trace = run_scenario(silberschatz_rr, core::Level::metrics);
    const Metrics m = core::metrics(trace.scenario(), trace.final_state());
    CHECK(m.makespan == 30);
    CHECK(m.context_switches == 3);
    CHECK(m.processes[0].quantum_expiries == 5);
    CHECK(m.processes[1].waiting == 4);
}

TEST_CASE("metrics: at a moment within the run every tick so far is in one of the parts")
{
    const core::Trace trace = run_scenario(silberschatz_rr);
    for (Ticks t = 0; t <= 30; ++t) {
        const Metrics m = core::metrics(trace.scenario(), trace.view(t));
        for (const ProcessMetrics& p : m.processes) {
            CHECK(parts(p) == p.finish.value_or(t) - p.arrival);
        }
    }
    const Metrics at_5 = core::metrics(trace.scenario(), trace.view(5));
    CHECK(at_5.makespan == 5);
    CHECK(at_5.processes[0].cpu == 4);
    CHECK(at_5.processes[1].cpu == 1);
    CHECK_FALSE(at_5.processes[2].first_run);
    CHECK_FALSE(at_5.averages.turnaround);
    CHECK(*at_5.utilisation == Approx(1.0));
}

TEST_CASE("metrics: a killed process is finished; what does not exist is null")
{
    const Metrics m = measured(
        R"("processes": [{"name": "A", "bursts": [{"cpu": 10}]}, {"name": "B", "bursts": [{"cpu": 5}]}],)"
        R"("interventions": [{"at": 4, "kill": "B"}])");
    const ProcessMetrics& b = m.processes[1];
    CHECK(b.killed);
    CHECK(b.finish == 4);
    CHECK(b.turnaround == 4);
    CHECK_FALSE(b.first_run);
    CHECK_FALSE(b.response);
    CHECK_FALSE(b.weighted_turnaround); // it had no CPU: a quotient by 0
    CHECK(*m.averages.turnaround == Approx(7.0));
    CHECK(*m.averages.response == Approx(0.0));
    CHECK(*m.averages.weighted_turnaround == Approx(1.0));
}

TEST_CASE("metrics: averages are over finished processes")
{
    const Metrics m = measured(
        R"("until": 5, "processes": [{"name": "A", "bursts": [{"cpu": 3}]}, {"name": "B", "bursts": [{"cpu": 9}]}])");
    CHECK(m.makespan == 5);
    CHECK_FALSE(m.processes[1].finish);
    CHECK_FALSE(m.processes[1].turnaround);
    CHECK(m.processes[1].response == 3);
    CHECK(*m.averages.turnaround == Approx(3.0));
    CHECK(*m.throughput == Approx(0.2));
}

TEST_CASE("metrics: no process, no quotient")
{
    const Metrics m = measured(R"("processes": [])");
    CHECK(m.makespan == 0);
    CHECK_FALSE(m.utilisation);
    CHECK_FALSE(m.throughput);
    CHECK_FALSE(m.averages.waiting);
    CHECK_FALSE(m.fairness);
    CHECK_FALSE(m.turnaround);
}

TEST_CASE("metrics: percentiles by nearest rank, Jain's index by hand")
{
    std::string processes;
    for (int i = 0; i < 10; ++i) {
        processes += std::string(i ? ", " : "") + R"({"name": "P)" + std::to_string(i) +
                     R"(", "bursts": [{"cpu": 1}]})";
    }
    const Metrics ten = measured("\"processes\": [" + processes + "]");
    CHECK(ten.turnaround->p50 == 5);
    CHECK(ten.turnaround->p90 == 9);
    CHECK(ten.turnaround->p99 == 10);
    CHECK(ten.turnaround->most == 10);
    CHECK(ten.waiting->p50 == 4);

    // Shares 1 and 1/2 of a life: (3/2)^2 / (2 * 5/4).
    const Metrics two = measured(
        R"("processes": [{"name": "A", "bursts": [{"cpu": 1}]}, {"name": "B", "bursts": [{"cpu": 1}]}])");
    CHECK(*two.fairness == Approx(0.9));
}

TEST_CASE("metrics: cores and devices, by hand")
{
    // A runs 0-2 on core 0, both I/Os share the two servers, the last finish is at 8.
    const Metrics m = measured(
        R"("machine": {"cores": 2, "devices": [{"name": "disk", "servers": 2}]}, "processes": [)"
        R"({"name": "A", "bursts": [{"cpu": 2}, {"io": 6, "device": "disk"}]},)"
        R"({"name": "B", "bursts": [{"cpu": 4}, {"io": 2, "device": "disk"}]}])");
    CHECK(m.makespan == 8);
    CHECK(*m.core_utilisation[0] == Approx(2.0 / 8));
    CHECK(*m.core_utilisation[1] == Approx(4.0 / 8));
    CHECK(*m.utilisation == Approx(6.0 / 16));
    CHECK(*m.device_utilisation[0] == Approx((6.0 + 2.0) / (2 * 8)));
}

TEST_CASE("metrics: switching counts neither as waiting nor as CPU time")
{
    const Metrics m = measured(
        R"("machine": {"context_switch": 1}, "scheduler": {"policy": "rr", "quantum": 2}, "processes": [)"
        R"({"name": "A", "bursts": [{"cpu": 4}]}, {"name": "B", "bursts": [{"cpu": 2}]}])");
    // A 0-2, switch, B 3-5, switch, A 6-8.
    CHECK(m.makespan == 8);
    CHECK(m.processes[0].switching == 1);
    CHECK(m.processes[0].waiting == 3);
    CHECK(m.processes[1].switching == 1);
    CHECK(m.processes[1].waiting == 2);
    CHECK(m.processes[1].response == 3);
    CHECK(*m.utilisation == Approx(6.0 / 8));
    CHECK(m.context_switches == 2);
}
