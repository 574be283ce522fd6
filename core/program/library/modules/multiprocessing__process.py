# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.process of the teaching language: Process as its parent and as itself see it.
import os as _os
import sys as _sys
from multiprocessing import util as _util
from _native import with_content as _with_content

_pid = _system('getpid')
_signal_names = {6: 'SIGABRT', 9: 'SIGKILL', 15: 'SIGTERM', 2: 'SIGINT', 11: 'SIGSEGV', 10: 'SIGUSR1', 12: 'SIGUSR2',
                 1: 'SIGHUP', 3: 'SIGQUIT', 14: 'SIGALRM', 8: 'SIGFPE', 4: 'SIGILL', 7: 'SIGBUS', 13: 'SIGPIPE'}


def _forked():
    global _pid
    _pid = _system('getpid')


_os._in_child.append(_forked)


class AuthenticationString(bytes):
    pass


def current_process():
    return _current_process


def parent_process():
    return _parent_process


def active_children():
    _cleanup()
    return list(_children)


def _cleanup():
    # Reaps the children that have ended.
    for child in list(_children):
        if child._popen is not None and child._popen.poll() is not None:
            _children.pop(child, None)


class BaseProcess:

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        global _process_count
        if group is not None:
            raise AssertionError('group argument must be None for now')
        _process_count += 1
        self._identity = _current_process._identity + (_process_count,)
        self._config = _current_process._config.copy()
        self._parent_pid = _pid
        self._parent_name = _current_process.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + '-' + ':'.join([str(number) for number in self._identity])
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def _check_parent(self, what):
        if self._parent_pid != _pid:
            raise AssertionError(what)

    def run(self):
        """What the process does; a subclass says it, or `target`."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Creates the process, which calls run()."""
        self._check_closed()
        if self._popen is not None:
            raise AssertionError('cannot start a process twice')
        self._check_parent('can only start a process object created by current process')
        if _current_process._config.get('daemon'):
            raise AssertionError('daemonic processes are not allowed to have children')
        _cleanup()
        self._popen = self._Popen(self)
        self._sentinel = self._popen.sentinel
        # What the target holds is the child's from now on.
        del self._target, self._args, self._kwargs
        _children[self] = True

    def terminate(self):
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        """Waits for the end of the process, at most so long."""
        self._check_closed()
        self._check_parent('can only join a child process')
        if self._popen is None:
            raise AssertionError('can only join a started process')
        if self._popen.wait(timeout) is not None:
            _children.pop(self, None)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        self._check_parent('can only test a child process')
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.pop(self, None)
        return False

    def close(self):
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError('Cannot close a process while it is still running. '
                                 'You should first call join() or terminate().')
            self._popen = None
            del self._sentinel
            _children.pop(self, None)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        if not isinstance(name, str):
            raise AssertionError('name must be a string')
        self._name = name

    @property
    def daemon(self):
        return self._config.get('daemon', False)

    @daemon.setter
    def daemon(self, daemonic):
        if self._popen is not None:
            raise AssertionError('process has already started')
        self._config['daemon'] = daemonic

    @property
    def authkey(self):
        return self._config['authkey']

    @authkey.setter
    def authkey(self, authkey):
        self._config['authkey'] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        if self is _current_process or self._popen is None:
            return None
        return self._popen.poll()

    @property
    def ident(self):
        self._check_closed()
        if self is _current_process:
            return _pid
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if not hasattr(self, '_sentinel'):
            raise ValueError('process not started')
        return self._sentinel

    def __repr__(self):
        exitcode = None
        if self is _current_process:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != _pid:
            status = 'unknown'
        elif self._popen is None:
            status = 'initial'
        else:
            exitcode = self._popen.poll()
            status = 'started' if exitcode is None else 'stopped'
        parts = [type(self).__name__, f'name={self._name!r}']
        if self._popen is not None:
            parts.append(f'pid={self._popen.pid}')
        parts.append(f'parent={self._parent_pid}')
        parts.append(status)
        if exitcode is not None:
            parts.append(f'exitcode={"-" + _signal_names[-exitcode] if -exitcode in _signal_names else exitcode}')
        if self.daemon:
            parts.append('daemon')
        return f'<{" ".join(parts)}>'

    # The child's side

    def _bootstrap(self):
        # Runs the process in the child; its exit code.
        self._become_current()
        try:
            try:
                self.run()
                return 0
            finally:
                _util._exit_function()
        except SystemExit as end:
            if end.code is None:
                return 0
            if isinstance(end.code, int):
                return end.code
            _sys.stderr.write(f'{end.code}\n')
            return 1
        except BaseException as fault:
            _sys.stderr.write(f'Process {self.name}:\n{self._traceback(fault)}')
            return 1
        finally:
            if 'threading' in _sys.modules:
                _sys.modules['threading']._shutdown()
            _util._flush_std_streams()

    def _become_current(self):
        global _current_process, _parent_process, _process_count
        from multiprocessing import context
        from io import StringIO
        if self._start_method is not None:
            context._force_start_method(self._start_method)
        _process_count = 0
        _children.clear()
        _sys.stdin = StringIO('')
        _current_process = self
        _parent_process = _ParentProcess(self._parent_name, self._parent_pid)
        _util._forget_parent()

    def _traceback(self, fault):
        import traceback
        frames = _util._frame('process', 314, '_bootstrap', 'self.run()')
        if type(self).run is BaseProcess.run:
            frames += _util._frame('process', 108, 'run', 'self._target(*self._args, **self._kwargs)')
        return _util._with_frames(''.join(traceback.format_exception(fault)), frames)


class _ParentProcess(BaseProcess):

    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._sentinel = -pid
        self._config = {}

    def is_alive(self):
        return not _system('select', (self._sentinel,), 0)

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        _system('select', (self._sentinel,), timeout)


class _MainProcess(BaseProcess):

    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._popen = None
        self._closed = False
        # Not by calling the class: that is Python's own way, and as much to compile as all of this.
        key = _with_content(AuthenticationString, _os.urandom(32))
        self._config = {'authkey': key, 'semprefix': '/mp'}

    def close(self):
        pass


_parent_process = None
_process_count = 0
_children = {}
_current_process = _MainProcess()
