import queue
import threading
import time


def show(what, call, *args, **kwargs):
    try:
        print(what, call(*args, **kwargs))
    except Exception as fault:
        print(what, repr(fault))


q = queue.Queue(2)
show('nowait', q.get_nowait)
show('block', q.get, False)
show('timeout', q.get, timeout=0.01)
show('negative', q.get, timeout=-1)
q.put(1)
q.put(2, block=False)
print(q.qsize(), q.full(), q.empty())
show('full', q.put_nowait, 3)
show('full', q.put, 3, True, 0.01)
print(q.get(), q.get_nowait())
q.task_done()
q.task_done()
show('too many', q.task_done)
q.join()

results = []
tasks = queue.Queue()


def worker():
    while True:
        item = tasks.get()
        if item is None:
            break
        results.append(item * item)
        tasks.task_done()


workers = [threading.Thread(target=worker) for _ in range(3)]
for w in workers:
    w.start()
for i in range(20):
    tasks.put(i)
tasks.join()
print(sorted(results))
for w in workers:
    tasks.put(None)
for w in workers:
    w.join()
print(tasks.unfinished_tasks)

# A narrow pipe between two threads keeps the order.
pipe = queue.Queue(1)
got = []
feeder = threading.Thread(target=lambda: [pipe.put(i) for i in range(30)])
feeder.start()
for _ in range(30):
    got.append(pipe.get(timeout=5))
feeder.join()
print(got == list(range(30)))

stack = queue.LifoQueue()
heap = queue.PriorityQueue()
for i in (5, 3, 8, 1):
    stack.put(i)
    heap.put((i, str(i)))
print([stack.get() for _ in range(4)], [heap.get() for _ in range(4)])


class Job:

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


jobs = queue.PriorityQueue()
makers = [threading.Thread(target=lambda k=k: [jobs.put(Job(10 * i + k)) for i in range(5)]) for k in range(3)]
for m in makers:
    m.start()
for m in makers:
    m.join()
print([jobs.get().n for _ in range(15)])

simple = queue.SimpleQueue()
show('simple', simple.get, timeout=0.01)
show('simple', simple.get_nowait)
late = threading.Thread(target=lambda: (time.sleep(0.01), simple.put('late')))
late.start()
print(simple.get(), simple.empty(), simple.qsize())
late.join()
with pipe.mutex:
    pipe.queue.clear()
print(pipe.empty(), queue.Empty.__module__, queue.Full.__module__)
