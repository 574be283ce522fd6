// SPDX-License-Identifier: GPL-3.0-or-later
// `exec` as a person calls it. What the programs print is what CPython prints for them.
#include "program.h"

#include <catch2/catch.hpp>
#include <string>

using namespace procession::tests;

namespace {

Finished exec(const std::string& source, const std::string& options = "")
{
    return call("exec " + file_with("program.py", source) + " " + options);
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("exec: a program's output, errors and exit status are its own")
{
    const Finished finished = exec("import sys\n"
                                   "print('out', 2 ** 70)\n"
                                   "print('err', file=sys.stderr)\n"
                                   "sys.exit(7)\n");
    CHECK(finished.out == "out 1180591620717411303424\n");
    CHECK(finished.error == "err\n");
    CHECK(finished.status == 7);
}

TEST_CASE("exec: an exception nobody catches")
{
    const Finished finished = exec("def half(n):\n    return n / 0\n\nhalf(3)\n");
    CHECK(finished.status == 1);
    CHECK(has(finished.error, "Traceback (most recent call last):\n"));
    CHECK(has(finished.error, "line 4, in <module>\n    half(3)\n"));
    CHECK(has(finished.error, "line 2, in half\n    return n / 0\n           ~~^~~\n"));
    CHECK(has(finished.error, "ZeroDivisionError: division by zero\n"));
}

TEST_CASE("exec: what Python refuses, and what only the teaching subset refuses")
{
    const Finished wrong = exec("print（1）\n");
    CHECK(wrong.status == 1);
    CHECK(has(wrong.error, "SyntaxError: invalid character '（' (U+FF08)\n"));
    CHECK(has(wrong.error, "switch the input method"));
    const Finished outside = exec("match 1:\n    case 1:\n        pass\n");
    CHECK(outside.status == 2);
    CHECK(has(outside.error, "use if/elif"));
}

TEST_CASE("exec: input comes from a file")
{
    const std::string input = file_with("input.txt", "Ada\n3\n");
    const Finished finished =
        exec("name = input('who? ')\nfor i in range(int(input())):\n    print(i, name)\n",
             "--stdin " + input);
    CHECK(finished.out == "who? 0 Ada\n1 Ada\n2 Ada\n");
    CHECK(finished.status == 0);
    const Finished ended = exec("input()\ninput()\ninput()\n", "--stdin " + input);
    CHECK(has(ended.error, "EOFError: EOF when reading a line\n"));
}

TEST_CASE("exec: files are the program's own, and stay virtual")
{
    const std::string count = file_with("count.txt", "41");
    const Finished finished = exec("n = int(open('count.txt').read()) + 1\n"
                                   "with open('count.txt', 'w') as file:\n"
                                   "    file.write(str(n))\n"
                                   "print(open('count.txt').read())\n",
                                   "--file count.txt=" + count);
    CHECK(finished.out == "42\n");
    CHECK(content_of(scratch_file("other").parent_path() / "count.txt") == "41");
}

TEST_CASE("exec: a signal's status is 128 and its number")
{
    CHECK(exec("import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\n").status == 128 + 15);
    CHECK(exec("import os\nos.abort()\n").status == 128 + 6);
    CHECK(exec("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n").status == 128 + 2);
}

TEST_CASE("exec: limits end what would never end, and say where it was")
{
    const Finished loop = exec("n = 0\nwhile True:\n    n += 1\n");
    CHECK(loop.status == 4);
    CHECK(has(loop.error, "instructions"));
    CHECK(has(loop.error, "main, at line "));
    const Finished memory =
        exec("try:\n    x = [0] * 10**12\nexcept MemoryError:\n"
             "    print('too much at once')\n"
             "kept = []\nwhile True:\n    kept.append('x' * 10**6 + str(len(kept)))\n");
    CHECK(memory.out == "too much at once\n");
    CHECK(memory.status == 4);
    CHECK(has(memory.error, "bytes of heap"));
}

TEST_CASE("exec: a deadlock is explained, who waits where for what and who holds it")
{
    const Finished alone = exec("from multiprocessing import Lock\n"
                                "lock = Lock()\n"
                                "lock.acquire()\n"
                                "lock.acquire()\n");
    CHECK(alone.status == 3);
    CHECK(has(alone.error, "main waits at line 4 for Lock 1, which it holds itself."));
    const Finished two = exec("import time\n"
                              "from multiprocessing import Lock, Process\n"
                              "def take(first, second):\n"
                              "    with first:\n"
                              "        time.sleep(0.1)\n"
                              "        second.acquire()\n"
                              "if __name__ == '__main__':\n"
                              "    a, b = Lock(), Lock()\n"
                              "    both = [Process(target=take, args=(a, b)),\n"
                              "            Process(target=take, args=(b, a))]\n"
                              "    for one in both:\n"
                              "        one.start()\n"
                              "    both[0].join(1)\n"
                              "    for one in both:\n"
                              "        one.terminate()\n"
                              "    print('ended')\n");
    CHECK(two.out == "ended\n"); // a stuck subset changes neither the run nor the status
    CHECK(two.status == 0);
    CHECK(has(two.error, "Process-1 waits at line 6 for Lock 2, which Process-2 holds."));
    CHECK(has(two.error, "Process-2 waits at line 6 for Lock 1, which Process-1 holds."));
}

TEST_CASE("exec: the same seed gives the same run, on any number of cores")
{
    const std::string source = "import random, time\n"
                               "from multiprocessing import Process\n"
                               "def work(name):\n"
                               "    for i in range(3):\n"
                               "        time.sleep(random.random())\n"
                               "        print(name, i, flush=True)\n"
                               "if __name__ == '__main__':\n"
                               "    all = [Process(target=work, args=(n,)) for n in 'abc']\n"
                               "    [p.start() for p in all]\n"
                               "    [p.join() for p in all]\n";
    for (const std::string cores : {"1", "3"}) {
        const Finished once = exec(source, "--seed 5 --cores " + cores);
        const Finished again = exec(source, "--seed 5 --cores " + cores);
        CHECK(once.out == again.out);
        CHECK(once.out.size() == 36);
        CHECK(once.out != exec(source, "--seed 6 --cores " + cores).out);
    }
}

TEST_CASE("exec: the result as JSON")
{
    const Finished finished = exec(
        "import os\nif os.fork() == 0:\n    os._exit(3)\nprint('done')\nprint(os.wait()[1] >> 8)\n",
        "--format json --set machine.costs=ideal");
    CHECK(finished.status == 0);
    CHECK(has(finished.out, "\"text\": \"done\\n\""));
    CHECK(has(finished.out, "\"stream\": \"stdout\""));
    CHECK(has(finished.out, "\"ppid\": 101"));
    CHECK(has(finished.out, "\"exit_code\": 3"));
}

TEST_CASE("exec: wrong usage is refused in one line")
{
    CHECK(call("exec no-such-file.py").status == 2);
    CHECK(exec("pass\n", "--policy nonsense").status == 2);
    CHECK(exec("pass\n", "--set machine.costs=cheap").status == 2);
    CHECK(exec("pass\n", "--stdin no-such-file").status == 2);
}

TEST_CASE("what programs have created is measured with the rest")
{
    const std::string scenario = file_with(
        "family.json",
        R"({"procession": 1, "programs": {"main.py": "import os, time\nif os.fork() == 0:\n    time.sleep(1)\n    os._exit(0)\nos.wait()\n"},
        "processes": [{"name": "main", "program": "main.py"}]})");
    const Finished run = call("run " + scenario + " --format csv");
    CHECK(run.status == 0);
    CHECK(has(run.out, "main.1,"));
    const Finished compared = call("compare " + scenario + " --policies \"fcfs; rr\"");
    CHECK(compared.status == 0);
    CHECK(has(compared.out, "rr"));
}

TEST_CASE("how each process came to be and how it ended stands in the result")
{
    const std::string scenario = file_with(
        "fates.json",
        R"({"procession": 1, "programs": {"main.py": "import os, signal, time, threading\nif os.fork() == 0:\n    os._exit(3)\npid = os.fork()\nif pid == 0:\n    time.sleep(60)\nos.kill(pid, signal.SIGKILL)\nif os.fork() == 0:\n    os.abort()\nt = threading.Thread(target=time.sleep, args=(0.1,))\nt.start()\nt.join()\nos.wait()\nos.wait()\nos.wait()\n", "late.py": "pass\n"},
        "processes": [{"name": "main", "program": "main.py"}, {"name": "late", "program": "late.py", "arrival": 5}]})");
    const Finished run = call("run " + scenario + " --format json");
    CHECK(run.status == 0);
    const auto count = [&run](const std::string& text) {
        int found = 0;
        for (auto at = run.out.find(text); at != std::string::npos;
             at = run.out.find(text, at + 1)) {
            ++found;
        }
        return found;
    };
    CHECK(count("\"creation\": \"system-start\"") == 1);
    CHECK(count("\"creation\": \"batch-job\"") == 1);
    CHECK(count("\"creation\": \"fork\"") == 3);
    CHECK(count("\"creation\": \"thread\"") == 1);
    CHECK(count("\"termination\": \"normal\"") == 3);
    CHECK(count("\"termination\": \"error\"") == 1);
    CHECK(count("\"termination\": \"killed\"") == 1);
    CHECK(count("\"termination\": \"fault\"") == 1);
}

TEST_CASE("several scenarios side by side, each under its own policy, or all under several")
{
    const auto download = [](const char* name, const char* way) {
        return file_with(name, R"({"procession": 1, "machine": {"statement_ticks": 1,
            "ticks_per_second": 100}, "programs": {"main.py": "from procession import Download, busy\nfilm = Download('film', 1)\n)" +
                                   std::string(way) +
                                   R"("}, "processes": [{"name": "main", "program": "main.py"}]})");
    };
    const std::string waits = download("waits.json", "film.wait()\\n");
    const std::string works = download("works.json", "while not film.done():\\n    busy(240)\\n");
    const Finished run = call("compare " + waits + " " + works);
    CHECK(run.status == 0);
    CHECK(has(run.out, "scenario"));
    CHECK(has(run.out, "waits"));
    CHECK(has(run.out, "questions"));
    const Finished json = call("compare " + waits + " " + works + " --format json");
    // By hand: a round is a question, a statement and 24 ticks; the fifth question is answered yes.
    CHECK(has(json.out, "\"questions\": 0, \"work\": 0}"));
    CHECK(has(json.out, "\"questions\": 5, \"work\": 96}"));
    const Finished both = call("compare " + waits + " " + works + " --policies \"fcfs; rr\"");
    CHECK(both.status == 0);
    CHECK(has(both.out, "waits: fcfs"));
    CHECK(has(both.out, "works: rr"));
    CHECK(call("compare " + waits + " no-such-file").status == 2);
}
