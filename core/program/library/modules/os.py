# SPDX-License-Identifier: GPL-3.0-or-later
# os of the teaching language: processes by system calls, files of the virtual file system (which
# has no directories of its own: a name may have slashes in it).
from io import _path_of

name = 'posix'
sep = '/'
altsep = None
extsep = '.'
pathsep = ':'
linesep = '\n'
curdir = '.'
pardir = '..'
devnull = '/dev/null'
environ = {'HOME': '/home/student', 'PATH': '/usr/bin', 'USER': 'student', 'LANG': 'C.UTF-8'}
error = OSError

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
WNOHANG = 1
EX_OK = 0


def getpid():
    return _system('getpid')


def getppid():
    return _system('getppid')


def cpu_count():
    return _system('cpu_count')


def sched_getaffinity(pid, /):
    return set(range(_system('cpu_count')))


_in_child = []  # what libraries do in a child that has been forked
_hooks = ([], [], [])


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    for hooks, hook in zip(_hooks, (before, after_in_child, after_in_parent)):
        if hook is not None:
            hooks.append(hook)


def _fork(name, daemon):
    for hook in reversed(_hooks[0]):
        hook()
    pid = _system('fork', name, daemon)
    if pid == 0:
        import sys
        if 'random' in sys.modules:
            sys.modules['random']._after_fork()
        for hook in _in_child + _hooks[1]:
            hook()
    else:
        for hook in _hooks[2]:
            hook()
    return pid


def fork():
    return _fork('', False)


def _exit(status):
    if not isinstance(status, int):
        raise TypeError(f"'{type(status).__name__}' object cannot be interpreted as an integer")
    _system('exit', status & 255)


def abort():
    _system('kill', _system('getpid'), 6)


def _index(value):
    if not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def kill(pid, signal, /):
    _system('kill', _index(pid), _index(signal))


def killpg(pgid, signal, /):
    _system('kill', -_index(pgid), _index(signal))


def getpgid(pid):
    return _system('getpgid', _index(pid))


def getpgrp():
    return _system('getpgid', 0)


def setpgid(pid, pgrp, /):
    _system('setpgid', _index(pid), _index(pgrp))


def setpgrp():
    _system('setpgid', 0, 0)


def setsid():
    if _system('getpgid', 0) == _system('getpid'):
        raise PermissionError(1, 'Operation not permitted')
    _system('setpgid', 0, 0)


def getsid(pid, /):
    return _system('getpgid', _index(pid))


def _status(code):
    # As wait() of C tells it: signal in the low byte, exit code above.
    return code << 8 if code >= 0 else -code


def waitpid(pid, options, /):
    result = _system('wait', _index(pid), not options & WNOHANG, None)
    if result is None:
        return 0, 0
    return result[0], _status(result[1])


def wait():
    return waitpid(-1, 0)


def WIFEXITED(status):
    return status & 127 == 0


def WEXITSTATUS(status):
    return status >> 8 & 255


def WIFSIGNALED(status):
    return status & 127 != 0


def WTERMSIG(status):
    return status & 127


def WIFSTOPPED(status):
    return status & 255 == 127


def WIFCONTINUED(status):
    return status == 65535


def WCOREDUMP(status):
    return bool(status & 128)


def WSTOPSIG(status):
    return status >> 8 & 255


def waitstatus_to_exitcode(status):
    return WEXITSTATUS(status) if WIFEXITED(status) else -WTERMSIG(status)


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    return '/home/student'


def getlogin():
    return 'student'


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def urandom(size, /):
    result = b''
    while len(result) < size:
        result += (_system('entropy') & 0xFFFFFFFFFFFFFFFF).to_bytes(8, 'little')
    return result[:size]


def remove(path):
    _system('file_remove', _path_of(path))


unlink = remove


def rename(src, dst):
    _system('file_rename', _path_of(src), _path_of(dst))


replace = rename


def listdir(path='.'):
    start = '' if path in ('.', '') else _path_of(path).rstrip('/') + '/'
    names = []
    for file in _system('file_list'):
        if file.startswith(start):
            entry = file[len(start):].split('/')[0]
            if entry not in names:
                names.append(entry)
    if not names and start:
        raise FileNotFoundError(2, 'No such file or directory', path)
    return names


def access(path, mode):
    return _system('file_exists', _path_of(path))


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if not hasattr(path, '__fspath__'):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return path.__fspath__()


class stat_result(tuple):

    @property
    def st_size(self):
        return self[6]

    @property
    def st_mode(self):
        return self[0]


def stat(path):
    return stat_result((33188, 0, 0, 1, 1000, 1000, _system('file_size', _path_of(path)), 0, 0, 0))


def get_terminal_size(fd=1):
    return 80, 24


def system(command):
    raise NotImplementedError('os.system is not part of the teaching subset; use multiprocessing or os.fork')


import os.path as path
