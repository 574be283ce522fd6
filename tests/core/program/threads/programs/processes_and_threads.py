import multiprocessing
import os
import threading
import time

lock = threading.Lock()


def hold(started):
    with lock:
        started.set()
        time.sleep(0.05)


def in_child(q):
    # The thread that held the lock is not in the child: nobody will ever release it there.
    q.put((threading.active_count(), threading.current_thread().name, lock.acquire(timeout=0.01)))


def count(n, value):
    for _ in range(n):
        with value.get_lock():
            value.value += 1


def threads_in_child(value):
    threads = [threading.Thread(target=count, args=(50, value)) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


def lives_on(q, value):
    def later():
        time.sleep(0.02)
        value.value = 7
    threading.Thread(target=later).start()
    q.put('main thread of the child has ended')


def ask(pool, results, n):
    results.append(pool.apply(abs, (-n,)))


def change(shared, n):
    for i in range(5):
        shared.append(n)


def recursive(rlock, got):
    with rlock:
        t = threading.Thread(target=lambda: got.append(rlock.acquire(False)))
        t.start()
        t.join()


if __name__ == '__main__':
    q = multiprocessing.Queue()
    started = threading.Event()
    holder = threading.Thread(target=hold, args=(started,))
    holder.start()
    started.wait()
    p = multiprocessing.Process(target=in_child, args=(q,))
    p.start()
    print(q.get())
    p.join()
    holder.join()
    print(lock.acquire(False))

    value = multiprocessing.Value('i', 0)
    children = [multiprocessing.Process(target=threads_in_child, args=(value,)) for _ in range(2)]
    for p in children:
        p.start()
    for p in children:
        p.join()
    print(value.value)

    p = multiprocessing.Process(target=lives_on, args=(q, value))
    p.start()
    print(q.get())
    p.join()
    print(p.exitcode, value.value)

    # A process started by a thread, and waited for by another.
    made = []
    starter = threading.Thread(target=lambda: made.append(multiprocessing.Process(target=count, args=(3, value))) or made[0].start())
    starter.start()
    starter.join()
    joiner = threading.Thread(target=lambda: made[0].join())
    joiner.start()
    joiner.join()
    print(made[0].exitcode, value.value)

    with multiprocessing.Pool(2) as pool:
        results = []
        threads = [threading.Thread(target=ask, args=(pool, results, n)) for n in range(6)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        print(sorted(results))

    with multiprocessing.Manager() as manager:
        shared = manager.list()
        threads = [threading.Thread(target=change, args=(shared, n)) for n in range(3)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        print(sorted(shared))

    got = []
    recursive(multiprocessing.RLock(), got)
    recursive(threading.RLock(), got)
    print(got)

    pid = []

    def forks():
        child = os.fork()
        if child == 0:
            os._exit(threading.active_count() + 10)
        pid.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))

    t = threading.Thread(target=forks)
    t.start()
    t.join()
    print(pid)
