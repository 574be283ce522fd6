// SPDX-License-Identifier: GPL-3.0-or-later
// A process's life: the ways in which it comes into the world and leaves it, stops in between, and
// another program in the same process, all as the trace tells them.
#include "core/simulate.h"
#include "core/trace/explain.h"
#include "core/trace/process_fate.h"
#include "tests/core/program/multiprocessing/run_on_machine.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace procession::tests {

namespace {

using core::Creation;
using core::LifeEvent;
using core::Termination;

core::EntityId named(const core::Trace& trace, const std::string& name)
{
    const auto& processes = trace.scenario().processes;
    const auto found = std::find_if(processes.begin(), processes.end(),
                                    [&](const auto& one) { return one.name == name; });
    REQUIRE(found != processes.end());
    return static_cast<core::EntityId>(found - processes.begin());
}

Creation creation(const core::Trace& trace, core::EntityId id)
{
    return core::creation_of(trace.scenario(), trace.final_state().process(id), id);
}

Termination termination(const core::Trace& trace, core::EntityId id)
{
    return core::termination_of(trace.final_state().process(id));
}

std::vector<core::Record> lives(const core::Trace& trace, LifeEvent event)
{
    std::vector<core::Record> found;
    for (core::RecordIndex i = 0; i < trace.records().size(); ++i) {
        const core::Record record = trace.records()[i];
        if (record.kind == core::RecordKind::life && static_cast<LifeEvent>(record.code) == event) {
            found.push_back(record);
        }
    }
    return found;
}

core::ProcessSpec burst(const std::string& name, core::Ticks arrival, core::Ticks ticks)
{
    core::ProcessSpec process;
    process.name = name;
    process.arrival = arrival;
    core::Burst& one = process.bursts.emplace_back();
    one.kind = core::Burst::Kind::cpu;
    one.ticks = ticks;
    return process;
}

} // namespace

TEST_CASE("the ways in which processes are created are told apart")
{
    const MachineRun run = run_on_machine(R"(import multiprocessing, os
if __name__ == '__main__':
    forked = multiprocessing.get_context('fork').Process(target=len, args=('',), name='forked')
    spawned = multiprocessing.get_context('spawn').Process(target=len, args=('',), name='spawned')
    for p in (forked, spawned):
        p.start()
        p.join()
)");
    CHECK(creation(run.trace, named(run.trace, "main")) == Creation::system_start);
    CHECK(creation(run.trace, named(run.trace, "forked")) == Creation::fork);
    CHECK(creation(run.trace, named(run.trace, "spawned")) == Creation::spawn);
    CHECK(lives(run.trace, LifeEvent::forked).size() == 1);
    CHECK(lives(run.trace, LifeEvent::spawned).size() == 1);

    core::Scenario scenario;
    scenario.machine.degree = 1;
    scenario.scheduler.policy = "fcfs";
    scenario.processes = {burst("boot", 0, 5), burst("queued", 0, 5), burst("later", 30, 5),
                          burst("asked", 0, 5)};
    scenario.listed = 3;
    core::Intervention add;
    add.at = 20;
    add.kind = core::Intervention::Kind::add;
    add.added = 3;
    scenario.interventions = {add};
    const core::Trace trace = core::simulate(scenario);
    CHECK(creation(trace, 0) == Creation::system_start);
    CHECK(creation(trace, 1) == Creation::batch_job);
    CHECK(creation(trace, 2) == Creation::batch_job);
    CHECK(creation(trace, 3) == Creation::user_request);
}

TEST_CASE("the ways in which processes end are told apart")
{
    const MachineRun run = run_on_machine(R"(import os, signal, time
from multiprocessing import Process

def error():
    1 / 0

def leave():
    os._exit(3)

def by_oneself():
    os.kill(os.getpid(), signal.SIGSEGV)

kinds = {'normal': len, 'error': error, 'leave': leave, 'abort': os.abort, 'fault': by_oneself, 'killed': time.sleep}
children = {name: Process(target=kind, name=name, args={'normal': ('',), 'killed': (9,)}.get(name, ()))
            for name, kind in kinds.items()}
for p in children.values():
    p.start()
time.sleep(1)
children['killed'].kill()
for p in children.values():
    p.join()
    print(p.name, p.exitcode)
)");
    CHECK(run.out == "normal 0\nerror 1\nleave 3\nabort -6\nfault -11\nkilled -9\n");
    const auto how = [&](const char* name) {
        return termination(run.trace, named(run.trace, name));
    };
    CHECK(how("normal") == Termination::normal);
    CHECK(how("error") == Termination::error);
    CHECK(how("leave") == Termination::error);
    CHECK(how("abort") == Termination::fault);
    CHECK(how("fault") == Termination::fault);
    CHECK(how("killed") == Termination::killed);
    const std::vector<core::Record> killed = lives(run.trace, LifeEvent::killed);
    REQUIRE(killed.size() == 1);
    CHECK(killed.front().other == named(run.trace, "main"));
}

TEST_CASE("a stopped process is suspended, and what it waits for does not make it run")
{
    const int cores = GENERATE(1, 2);
    const MachineRun run = run_on_machine(R"(import os, signal, time
from multiprocessing import Process
child = Process(target=time.sleep, args=(0.5,), name='child')
child.start()
time.sleep(0.1)
os.kill(child.pid, signal.SIGSTOP)
time.sleep(0.9)
print(child.is_alive())
os.kill(child.pid, signal.SIGCONT)
child.join()
print(child.exitcode)
)",
                                          {.cores = cores});
    CHECK(run.out == "True\n0\n");
    const core::EntityId child = named(run.trace, "child");
    CHECK(run.trace.view(300'000).process(child).state == core::State::suspended_blocked);
    CHECK(run.trace.view(800'000).process(child).state == core::State::suspended_ready);
    CHECK(run.trace.final_state().process(child).suspended > 850'000);
    const std::vector<core::Record> stops = lives(run.trace, LifeEvent::suspended);
    REQUIRE(stops.size() == 1);
    CHECK(stops.front().key == 19);
    CHECK(stops.front().other == named(run.trace, "main"));
}

TEST_CASE("the user may let go on what a signal has stopped")
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{1000});
    scenario.programs["p.py"] = "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\n"
                                "print('on')\n";
    core::ProcessSpec process;
    process.name = "main";
    process.program = "p.py";
    scenario.processes = {process};
    scenario.listed = 1;
    const core::Trace stuck = core::simulate(scenario);
    CHECK(stuck.outcome() == core::Outcome::deadlock);
    core::Intervention resume;
    resume.at = 5'000;
    resume.kind = core::Intervention::Kind::resume;
    resume.who.name = "main";
    scenario.interventions = {resume};
    const core::Trace trace = core::simulate(scenario);
    CHECK(trace.outcome() == core::Outcome::completed);
    REQUIRE(trace.output().size() == 1);
    CHECK(trace.output().front().text == "on\n");
}

TEST_CASE("another program in the same process")
{
    const MachineRun run = run_on_machine(R"(import os
pid = os.fork()
if pid == 0:
    secret = [1, 2, 3]
    os.execvp('python3', ['python3', '-c', 'import os; print("secret" in globals(), os.getppid() > 1)'])
print(os.waitpid(pid, 0) == (pid, 0))
)");
    CHECK(run.out == "False True\nTrue\n");
    const std::vector<core::Record> executed = lives(run.trace, LifeEvent::executed);
    REQUIRE(executed.size() == 1);
    CHECK(executed.front().subject == 1);
    CHECK(run.trace.final_state().process(1).executed);
    CHECK_FALSE(run.trace.final_state().process(0).executed);
    CHECK(creation(run.trace, 1) == Creation::fork);
}

} // namespace procession::tests
