import threading
import time


def together(n, target, *args):
    threads = [threading.Thread(target=target, args=args + (i,)) for i in range(n)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


# A lock: nothing is lost.
lock = threading.Lock()
count = 0


def add(i):
    global count
    for _ in range(300):
        with lock:
            was = count
            was += 1
            count = was


together(4, add)
print(count, lock.locked())

# A lock that its owner takes again.
rlock = threading.RLock()


def nested(depth):
    with rlock:
        return depth if depth == 0 else 1 + nested(depth - 1)


print(nested(5))
other = []
with rlock:
    t = threading.Thread(target=lambda: other.append(rlock.acquire(False)))
    t.start()
    t.join()
print(other)

# An event.
event = threading.Event()
woken = []


def waits(i):
    woken.append(event.wait())


threads = [threading.Thread(target=waits, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
print(event.is_set(), event.wait(0.01))
event.set()
for t in threads:
    t.join()
print(woken, event.wait())
event.clear()
print(event.is_set())

# A condition: each in its turn.
condition = threading.Condition()
turn = 0
order = []


def in_turn(i):
    global turn
    for round in range(3):
        with condition:
            condition.wait_for(lambda: turn % 4 == i)
            order.append(i)
            turn += 1
            condition.notify_all()


together(4, in_turn)
print(order)
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: 7))

# A semaphore: never more inside than it lets in.
semaphore = threading.Semaphore(2)
inside = most = 0


def enter(i):
    global inside, most
    with semaphore:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.01)
        with lock:
            inside -= 1


together(6, enter)
print(most, inside, semaphore.acquire(), semaphore.acquire(timeout=1), semaphore.acquire(timeout=0.01))
bounded = threading.BoundedSemaphore(1)
with bounded:
    print(bounded.acquire(False))
try:
    bounded.release()
except ValueError as fault:
    print(fault)

# A barrier.
barrier = threading.Barrier(3, lambda: passed.append('all'))
passed = []


def meet(i):
    for _ in range(2):
        barrier.wait()
        with lock:
            passed.append('one')
        barrier.wait()


together(3, meet)
print(passed)
broken = threading.Barrier(2, timeout=0.01)
try:
    broken.wait()
except threading.BrokenBarrierError as fault:
    print(repr(fault), broken.broken, broken.parties, broken.n_waiting)
broken.reset()
print(broken.broken)
results = []


def aborted(i):
    try:
        broken.wait(5)
    except threading.BrokenBarrierError:
        results.append('broken')


t = threading.Thread(target=aborted, args=(0,))
t.start()
time.sleep(0.05)
broken.abort()
t.join()
print(results)

# A timer.
rings = []
first = threading.Timer(0.01, rings.append, ('one',))
second = threading.Timer(0.01, rings.append, args=['two'])
third = threading.Timer(0.05, rings.append, kwargs={})
first.start()
third.start()
third.cancel()
first.join()
third.join()
second.start()
second.join()
print(rings)

# What each thread has for itself.
own = threading.local()
own.value = 'main'


class Local(threading.local):
    shared = 'class'

    def __init__(self, start):
        self.start = start


mine = Local([1])
mine.start.append(2)


def private(i):
    own.value = i
    time.sleep(0.001)
    with lock:
        seen.append((i, own.value, hasattr(own, 'other'), mine.start, mine.shared, sorted(mine.__dict__)))


seen = []
together(3, private)
print(sorted(seen), own.value, own.__dict__, mine.start)
del own.value
print(hasattr(own, 'value'))
