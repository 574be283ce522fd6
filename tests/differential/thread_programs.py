# SPDX-License-Identifier: GPL-3.0-or-later
"""Random programs with threads whose output does not depend on the schedule: what threads do is put in
order by what they wait for, or does not depend on the order."""


def counter(r, n):
    guard = r.choice(("threading.Lock()", "threading.RLock()", "threading.Semaphore(1)", "threading.Condition()",
                      "threading.BoundedSemaphore(1)"))
    return f"""
guard{n} = {guard}
total{n} = 0

def add{n}(by):
    global total{n}
    for i in range({r.randint(1, 60)}):
        with guard{n}:
            was = total{n}
            {r.choice(("pass", "time.sleep(0)", "was = was + 0"))}
            total{n} = was + by * i

together([threading.Thread(target=add{n}, args=(k,)) for k in range({r.randint(1, 5)})])
print('counter', total{n})
"""


def pipeline(r, n):
    stages = r.randint(1, 4)
    kind = r.choice(("queue.Queue({})", "queue.Queue({})", "queue.SimpleQueue()"))
    queues = ", ".join(kind.format(r.randint(0, 3)) for _ in range(stages + 1))
    return f"""
pipes{n} = [{queues}]

def stage{n}(k):
    while (item := pipes{n}[k].get()) is not None:
        pipes{n}[k + 1].put(item * {r.randint(2, 5)} + k)
    pipes{n}[k + 1].put(None)

def feed{n}():
    for i in range({r.randint(0, 25)}):
        pipes{n}[0].put(i)
        {r.choice(("pass", "time.sleep(0.0001)"))}
    pipes{n}[0].put(None)

staff = [threading.Thread(target=stage{n}, args=(k,)) for k in range({stages})] + [threading.Thread(target=feed{n})]
for t in staff:
    t.start()
out = []
while (item := pipes{n}[-1].get()) is not None:
    out.append(item)
for t in staff:
    t.join()
print('pipeline', out, [q.empty() for q in pipes{n}])
"""


def turns(r, n):
    people, rounds = r.randint(1, 5), r.randint(1, 5)
    way = r.choice(("condition", "events", "semaphores"))
    if way == "condition":
        setup = f"turn{n} = threading.Condition({r.choice(('', 'threading.Lock()'))})\nnow{n} = 0"
        body = f"""        with turn{n}:
            turn{n}.wait_for(lambda: now{n} % {people} == k)
            print('turn', k, threading.current_thread().name)
            now{n} += 1
            turn{n}.notify_all()"""
    elif way == "events":
        setup = f"turns{n} = [threading.Event() for _ in range({people})]\nturns{n}[0].set()\nnow{n} = 0"
        body = f"""        turns{n}[k].wait()
        turns{n}[k].clear()
        print('turn', k, threading.current_thread().name)
        turns{n}[(k + 1) % {people}].set()"""
    else:
        setup = f"turns{n} = [threading.Semaphore(0) for _ in range({people})]\nturns{n}[0].release()\nnow{n} = 0"
        body = f"""        turns{n}[k].acquire()
        print('turn', k, threading.current_thread().name)
        turns{n}[(k + 1) % {people}].release()"""
    return f"""
{setup}

def take{n}(k):
    global now{n}
    for _ in range({rounds}):
{body}

together([threading.Thread(target=take{n}, args=(k,){r.choice(("", ", name=f'person {k}'"))}) for k in range({people})])
"""


def phases(r, n):
    people = r.randint(1, 5)
    action = r.choice(("", ", lambda: print('met')"))
    return f"""
sums{n} = [[0] * {people} for _ in range({r.randint(1, 5)} + 1)]
meet{n} = threading.Barrier({people}{action})

def phase{n}(k):
    sums{n}[0][k] = k + 1
    for step in range(1, len(sums{n})):
        meet{n}.wait()
        sums{n}[step][k] = sum(sums{n}[step - 1]) - k

together([threading.Thread(target=phase{n}, args=(k,)) for k in range({people})])
print('phases', sums{n})
"""


def executor(r, n):
    work = f"work{n}"
    how = r.choice(("map", "submit", "as_completed", "wait", "callbacks"))
    lines = {
        "map": f"print('map', list(ex.map({work}, range(8))))",
        "submit": f"fs = [ex.submit({work}, i) for i in range(8)]\n"
                  f"        print('submit', [f.result() for f in fs], all(f.done() for f in fs))",
        "as_completed": f"print('done', sorted(f.result() for f in as_completed([ex.submit({work}, i) for i in range(8)])))",
        "wait": f"done, left = wait([ex.submit({work}, i) for i in range(8)])\n"
                f"        print('wait', sorted(f.result() for f in done), left)",
        "callbacks": f"for i in range(8):\n"
                     f"            ex.submit({work}, i).add_done_callback(lambda f: heard.append(f.result()))",
    }[how]
    fails = r.random() < 0.4 and how in ("map", "submit")
    body = f"return x * {r.randint(2, 9)}" + (" // (x - 3)" if fails else "")
    return f"""
def work{n}(x):
    time.sleep({r.choice(("0", "0.001", "0.002 * (x % 3)"))})
    {body}

heard = []
try:
    with ThreadPoolExecutor({r.randint(1, 4)}) as ex:
        {lines}
except ZeroDivisionError as fault:
    print('failed', fault)
print('heard', sorted(heard))
"""


def private(r, n):
    return f"""
own{n} = threading.local()
own{n}.x = 'main'
seen{n} = [None] * {r.randint(1, 5)}

def keep{n}(k):
    before = hasattr(own{n}, 'x')
    own{n}.x = k
    time.sleep({r.choice(("0", "0.0005"))})
    seen{n}[k] = before, own{n}.x

together([threading.Thread(target=keep{n}, args=(k,)) for k in range(len(seen{n}))])
print('local', seen{n}, own{n}.x)
"""


def timeouts(r, n):
    return r.choice((
        f"l{n} = threading.Lock()\nprint(l{n}.acquire(), l{n}.acquire(timeout=0.001), l{n}.acquire(False))\n"
        f"l{n}.release()\nprint(l{n}.locked())",
        f"e{n} = threading.Event()\nprint(e{n}.wait(0.001))\n"
        f"t{n} = threading.Timer(0.002, e{n}.set)\nt{n}.start()\nprint(e{n}.wait(5), e{n}.is_set())\nt{n}.join()",
        f"c{n} = threading.Condition()\nwith c{n}:\n    print(c{n}.wait(0.001), c{n}.wait_for(lambda: [], 0.001))",
        f"q{n} = queue.Queue(1)\ntry:\n    q{n}.get(timeout=0.001)\nexcept queue.Empty as e:\n    print(repr(e))\n"
        f"q{n}.put(1)\ntry:\n    q{n}.put(2, timeout=0.001)\nexcept queue.Full as e:\n    print(repr(e), q{n}.qsize())",
        f"t{n} = threading.Thread(target=time.sleep, args=(0.2,))\nt{n}.start()\nprint(t{n}.join(0.001), t{n}.is_alive())\n"
        f"t{n}.join()\nprint(t{n}.is_alive())",
        f"s{n} = threading.Semaphore(2)\nprint([s{n}.acquire(timeout=0.001) for _ in range(3)])\ns{n}.release(2)\n"
        f"print(s{n}._value)")) + "\n"


PARTS = (counter, pipeline, turns, phases, executor, private, timeouts)


def program(r):
    """The text of a program: some parts after one another."""
    parts = [r.choice(PARTS)(r, n) for n in range(r.randint(1, 4))]
    return ("import queue\nimport sys\nimport threading\nimport time\n"
            "from concurrent.futures import ThreadPoolExecutor, as_completed, wait\n\n\n"
            "def together(threads):\n    for t in threads:\n        t.start()\n    for t in threads:\n        t.join()\n\n"
            + "\n".join(parts) + "\nprint(threading.active_count())\n"
            + r.choice(("", "", "threading.Thread(target=print, args=('last',)).start()\n", "sys.exit(4)\n")))
