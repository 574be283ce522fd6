import os
import threading


def show(*things):
    print(*things, flush=True)


def attempt(what, call):
    try:
        show(what, call())
    except BaseException as fault:
        show(what, type(fault).__name__, fault)


class Named(threading.Thread):

    def __init__(self, n):
        super().__init__(name=f'named {n}')
        self.n = n

    def run(self):
        self.result = self.n * 2


class Forgets(threading.Thread):

    def __init__(self):
        self.mine = 1


def nothing():
    pass


show(threading.main_thread().name, threading.current_thread() is threading.main_thread())
show(threading.active_count(), [t.name for t in threading.enumerate()])
t = threading.Thread(target=nothing)
show(t.name, t.ident, t.native_id, t.daemon, t.is_alive())
attempt('join', t.join)
t.start()
t.join()
show(t.is_alive(), t.ident is not None, t.native_id is not None)
attempt('start', t.start)
attempt('daemon', lambda: setattr(t, 'daemon', True))
attempt('self', threading.current_thread().join)
attempt('group', lambda: threading.Thread(1))
attempt('start', Forgets().start)
attempt('join', Forgets().join)
attempt('name', lambda: Forgets().name)
show(threading.Thread(target=nothing, name='x').name, threading.Thread().name, threading.Thread(target=nothing).name)
n = Named(21)
n.start()
n.join()
show(n.name, n.result)
n.name = 5
show(repr(n.name))
d = threading.Thread(target=nothing, daemon=True)
show(d.daemon)
seen = []
t = threading.Thread(target=lambda: seen.append((threading.current_thread().name, threading.get_ident() == t.ident,
                                                 threading.get_native_id() == t.native_id, os.getpid() == pid)))
pid = os.getpid()
t.start()
t.join()
show(seen)
show(threading.get_native_id() == os.getpid())
inherits = []


def parent():
    inherits.append(threading.Thread().daemon)


t = threading.Thread(target=parent, daemon=True)
t.start()
t.join()
show(inherits)
t = threading.Thread(target=nothing, args=(1,))
show(t.join.__name__, t.run.__name__)
attempt('timeout', lambda: threading.Lock().acquire(False, 1))
attempt('timeout', lambda: threading.Lock().acquire(timeout=-2))
attempt('timeout', lambda: threading.Lock().acquire(True, 1e300))
attempt('release', threading.Lock().release)
attempt('release', threading.RLock().release)
attempt('semaphore', lambda: threading.Semaphore(-1))
attempt('semaphore', lambda: threading.Semaphore(1).acquire(False, 1))
attempt('semaphore', lambda: threading.Semaphore(1).release(0))
attempt('bounded', threading.BoundedSemaphore(2).release)
attempt('wait', threading.Condition().wait)
attempt('notify', threading.Condition().notify)
attempt('local', lambda: threading.local(1))
attempt('local', lambda: threading.local().x)
show(threading.TIMEOUT_MAX)
show(threading.BrokenBarrierError.__module__, threading.Condition.__module__, type(threading.Lock()))
