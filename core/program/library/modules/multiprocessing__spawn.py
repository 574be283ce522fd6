# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.popen_* of the teaching language: how a child comes into the world. A forked one has
# a copy of its parent's memory; a spawned one starts afresh and imports the main file again.
import os as _os
import pickle as _pickle
import sys as _sys
from multiprocessing import process as _process, util as _util

_util._arm()
spawning = None  # while a parcel for a child is packed: the ends of channels that it is given


def assert_spawning(obj):
    if spawning is None:
        raise RuntimeError(f'{type(obj).__name__} objects should only be shared between processes through inheritance')


class Popen:
    # A child as its parent knows it.
    method = 'fork'

    def __init__(self, child):
        _util._flush_std_streams()
        self.returncode = None
        self.pid = self._create(child)
        self.sentinel = -self.pid

    def _create(self, child):
        pid = _os._fork(child.name, bool(child.daemon))
        if pid == 0:
            code = 1
            try:
                code = child._bootstrap()
            finally:
                _system('exit', code)
        return pid

    def poll(self):
        return self._wait(False, None)

    def wait(self, timeout=None):
        if timeout is not None:
            timeout = max(timeout, 0)
        return self._wait(timeout != 0, timeout)

    def _wait(self, block, timeout):
        if self.returncode is None:
            try:
                result = _system('wait', self.pid, int(block), timeout)
            except ChildProcessError:
                return None  # somebody else has reaped it
            if result is not None:
                self.returncode = result[1]
        return self.returncode

    def _send(self, number):
        if self.returncode is None:
            try:
                _system('kill', self.pid, number)
            except ProcessLookupError:
                pass

    def terminate(self):
        self._send(15)

    def kill(self):
        self._send(9)


class SpawnPopen(Popen):
    method = 'spawn'

    def _create(self, child):
        global spawning
        _check_not_importing_main()
        spawning = []
        try:
            from multiprocessing import context
            preparation = {'method': context.get_start_method(), 'argv': _sys.argv}
            parcel = _pickle.dumps((_pickle.dumps(preparation), _pickle.dumps(child)))
            return _system('spawn', parcel, child.name, bool(child.daemon), tuple(spawning))
        finally:
            spawning = None


def _check_not_importing_main():
    if getattr(_process.current_process(), '_inheriting', False):
        raise RuntimeError('''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        ''')


def _begin(parcel):
    # The life of a spawned child.
    from multiprocessing import context
    from _native import import_by_name
    prepared, packed = _pickle.loads(parcel)
    preparation = _pickle.loads(prepared)
    _sys.argv = preparation['argv']
    context._force_start_method(preparation['method'])
    current = _process.current_process()
    current._inheriting = True
    import_by_name('__mp_main__')
    _sys.modules['__main__'] = _sys.modules['__mp_main__']
    child = _pickle.loads(packed)
    del current._inheriting
    code = 1
    try:
        code = child._bootstrap()
    finally:
        _system('exit', code)
