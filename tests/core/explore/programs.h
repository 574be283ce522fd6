// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/explore.h"
#include "core/simulate.h"

#include <string>

/// Small programs whose schedules are explored.
namespace procession::tests {

inline core::Scenario scenario_of(const std::string& source)
{
    core::Scenario scenario;
    scenario.programs["main.py"] = source;
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = "main.py";
    scenario.listed = 1;
    return scenario;
}

/// Two processes run `target`, whose lines are `body`; `before` makes what they share, and `after`
/// is done when both have ended.
inline std::string two_of(const std::string& body, const std::string& before,
                          const std::string& after = "")
{
    std::string source = "from multiprocessing import Process, Lock, Value, Array\n\n"
                         "def target(me):\n";
    std::size_t begin = 0;
    while (begin < body.size()) {
        const std::size_t end = body.find('\n', begin);
        source += "    " + body.substr(begin, end - begin) + "\n";
        begin = end == std::string::npos ? body.size() : end + 1;
    }
    return source + "\n" + before +
           "\nchildren = [Process(target=target, args=(i,)) for i in range(2)]\n"
           "for child in children:\n    child.start()\n"
           "for child in children:\n    child.join()\n" +
           after;
}

inline core::explore::Result explored(const std::string& source, core::explore::Find find,
                                      const std::string& expression = "",
                                      core::explore::Options options = {})
{
    return core::explore::explore(scenario_of(source), {find, expression}, options);
}

/// What the program of a scenario prints when it is run as any other.
inline std::string printed_by(const core::Trace& trace)
{
    std::string text;
    for (const core::Output& output : trace.output()) {
        text += output.stream == 1 ? output.text : "";
    }
    return text;
}

inline const std::string counter = "counter = Value('i', 0, lock=False)\n";

/// Two processes that read, add one, and write.
inline const std::string lost_update =
    two_of("value = counter.value\ncounter.value = value + 1", counter, "print(counter.value)\n");

inline const std::string kept_update =
    two_of("with lock:\n    value = counter.value\n    counter.value = value + 1",
           counter + "lock = Lock()\n", "print(counter.value)\n");

/// Each takes its own lock first, then the other's.
inline const std::string crossed_locks =
    two_of("with locks[me]:\n    with locks[1 - me]:\n        pass", "locks = [Lock(), Lock()]\n");

/// Both take the first lock first.
inline const std::string ordered_locks =
    two_of("with locks[0]:\n    with locks[1]:\n        pass", "locks = [Lock(), Lock()]\n");

/// The course's: one ticket, two who look whether there is one, and then buy it.
inline std::string tickets(bool with_lock)
{
    const std::string buy = "import json\n"
                            "with open('ticket.json') as file:\n"
                            "    ticket = json.load(file)\n"
                            "if ticket['count'] > 0:\n"
                            "    ticket['count'] -= 1\n"
                            "    with open('ticket.json', 'w') as file:\n"
                            "        json.dump(ticket, file)\n"
                            "    sold[me] = 1\n";
    std::string guarded = "with lock:\n";
    for (std::size_t begin = 0; begin < buy.size();) {
        const std::size_t end = buy.find('\n', begin) + 1;
        guarded += "    " + buy.substr(begin, end - begin);
        begin = end;
    }
    return two_of(with_lock ? guarded : buy,
                  "with open('ticket.json', 'w') as file:\n    file.write('{\"count\": 1}')\n"
                  "lock = Lock()\nsold = Array('i', 2, lock=False)\n");
}

} // namespace procession::tests
