# SPDX-License-Identifier: GPL-3.0-or-later
# A process from before its start to after its close, and what is refused on the way.
from multiprocessing import Process, active_children, current_process
import os
import sys
import time


def leave(code):
    sys.exit(code)


def wait_long():
    time.sleep(30)


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as fault:
        print(type(fault).__name__ + ':', fault)


class Baker(Process):

    def __init__(self, bread):
        super().__init__(name='baker of ' + bread)
        self.bread = bread

    def run(self):
        print(self.name, 'bakes', self.bread, 'alive', self.is_alive())


if __name__ == '__main__':
    main = os.getpid()
    text = lambda p: repr(p).replace(str(main), 'MAIN').replace(str(p.pid), 'PID')
    print(current_process().name, current_process().pid == main)
    p = Process(target=leave, args=(4,))
    print(text(p), p.pid, p.exitcode, p.is_alive(), p.daemon)
    attempt(p.join)
    attempt(p.terminate)
    p.start()
    attempt(p.start)
    attempt(setattr, p, 'daemon', True)
    attempt(setattr, p, 'name', 5)
    p.join()
    p.join(1)
    print(text(p), p.exitcode, p.is_alive())
    p.close()
    attempt(p.is_alive)
    print(repr(p).replace(str(main), 'MAIN'))
    q = Process(target=wait_long, daemon=True)
    q.start()
    attempt(q.close)
    print(text(q), q.join(0.1), q.is_alive(), active_children() == [q])
    q.terminate()
    print('still', q.is_alive())
    q.join()
    print(text(q), q.exitcode, active_children())
    r = Process(target=wait_long)
    r.start()
    r.kill()
    r.join()
    print(r.name, r.exitcode)
    baker = Baker('rye')
    baker.start()
    baker.join()
    print(baker.exitcode, baker.name)
    attempt(lambda: Process(group=1))
    attempt(lambda: Process(arg=1))
    attempt(lambda: Process(args=1))
