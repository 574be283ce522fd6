# SPDX-License-Identifier: GPL-3.0-or-later
# subprocess.Popen of the teaching language: a child is forked, gets its standard streams, and goes over
# to another program of the machine.
import io as _io
import os as _os
import sys as _sys
import time as _time

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            import signal
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


def _check_folder(cwd):
    # The machine has folders in the names of files only: a process stays where it is.
    if cwd is None:
        return
    cwd = _os.fspath(cwd)
    if not _os.path.isdir(cwd):
        raise FileNotFoundError(2, 'No such file or directory', cwd)
    if _os.path.normpath(_os.path.join(_os.getcwd(), cwd)) != _os.getcwd():
        raise NotImplementedError('another cwd is not part of the teaching subset; write the folder before the names of files')


class Popen:

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if not isinstance(bufsize, int):
            raise TypeError('bufsize must be an integer')
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but '
                                  'different. Pass one or the other.')
        self.args = args
        self.returncode = None
        self.pid = None
        self.stdin = self.stdout = self.stderr = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self.universal_newlines = self.text_mode
        self._input_sent = 0
        _check_folder(cwd)
        words = self._words(args, shell)
        file = executable or words[0]
        environment = _os.environ if env is None else env
        self._check_exists(file, words)
        streams = self._open_streams(stdin, stdout, stderr)
        self.pid = _system('fork', _os.path.basename(str(words[0])), False)
        if self.pid == 0:
            self._be_child(file, words, environment, streams, preexec_fn,
                           0 if start_new_session else process_group, pass_fds)
        for child_end, is_ours in zip(streams[1::2], self._ours):
            if is_ours and child_end is not None:
                _os.close(child_end)
        for name, fd, mode in zip(('stdin', 'stdout', 'stderr'), streams[::2], ('wb', 'rb', 'rb')):
            if fd is not None:
                stream = _io.open(fd, mode, bufsize)
                if self.text_mode:
                    stream = _io.TextIOWrapper(stream, encoding, errors, None, bufsize == 1)
                setattr(self, name, stream)

    def _words(self, args, shell):
        if isinstance(args, (str, bytes)):
            words = [args if isinstance(args, str) else args.decode()]
        elif hasattr(args, '__fspath__'):
            words = [_os.fspath(args)]
        else:
            words = []
            for one in args:
                if not isinstance(one, (str, bytes)) and not hasattr(one, '__fspath__'):
                    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(one).__name__}')
                one = _os.fspath(one)
                words.append(one if isinstance(one, str) else one.decode())
        if shell:
            return ['/bin/sh', '-c'] + words
        if not words:
            raise IndexError('list index out of range')
        return words

    def _check_exists(self, file, words):
        # As the child would find: then there is none.
        from _executed import resolve
        if isinstance(file, bytes):
            file = file.decode()
        try:
            resolve(str(file), ['-', '-c', ''] if len(words) < 2 else words, True)
        except (FileNotFoundError, PermissionError) as fault:
            raise type(fault)(fault.errno, fault.strerror, str(file))

    def _open_streams(self, stdin, stdout, stderr):
        # For each its own end and the child's; of the child's whether it is ours to close.
        self._ours = [False] * 3
        result = []
        for i, given in enumerate((stdin, stdout, stderr)):
            own = theirs = None
            if given is None:
                pass
            elif given == PIPE:
                reader, writer = _os.pipe()
                own, theirs = (writer, reader) if i == 0 else (reader, writer)
                self._ours[i] = True
            elif given == STDOUT and i == 2:
                theirs = result[3] if result[3] is not None else 1
            elif given == DEVNULL:
                theirs = _os.open(_os.devnull, _os.O_RDWR)
                self._ours[i] = True
            elif isinstance(given, int):
                theirs = given
            else:
                theirs = given.fileno()
            result += [own, theirs]
        return result

    def _be_child(self, file, words, environment, streams, preexec_fn, process_group, pass_fds):
        code = 255
        try:
            ends = [end if end is None or end > 2 or end == i else _os.dup(end)
                    for i, end in enumerate(streams[1::2])]
            for i, end in enumerate(ends):
                if end is not None:
                    _os.dup2(end, i)
            for fd in pass_fds:
                _os.set_inheritable(fd, True)
            if process_group is not None:
                _os.setpgid(0, process_group)
            if preexec_fn is not None:
                preexec_fn()
            for number in (13, 25):
                _system('handle_signal', number, 0)
            from _executed import execute
            execute(str(file), words, environment, True)
        except BaseException as fault:
            _sys.stderr.write(f'{type(fault).__name__}: {fault}\n')
            _sys.stderr.flush()
        _os._exit(code)

    def __repr__(self):
        text = f'<Popen: returncode: {self.returncode} args: {self.args!r}>'
        return text if len(text) <= 80 else text[:76] + '...>'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        self._wait(0, None)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            self._wait(1 if timeout is None or timeout > 0 else 0, None if timeout is None else max(timeout, 0))
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def _wait(self, block, timeout):
        if self.returncode is None:
            try:
                result = _system('wait', self.pid, block, timeout)
            except ChildProcessError:
                result = (self.pid, 0)  # somebody else has been told how it ended
            if result is not None:
                self.returncode = result[1]

    def send_signal(self, sig):
        self.poll()
        if self.returncode is None:
            try:
                _os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def communicate(self, input=None, timeout=None):
        """Sends the input, reads all output, and waits for the end."""
        if input is not None and self.stdin is None and self._input_sent == 0:
            raise ValueError('Cannot send input after starting communication' if self._input_sent else
                             "'NoneType' object has no attribute 'write'")
        end = None if timeout is None else _time.monotonic() + timeout
        if not hasattr(self, '_read'):
            self._read = {}
            self._to_send = self._encoded(input)
            if self.stdin and not self._to_send:
                self._close_quietly(self.stdin)
            for stream in (self.stdout, self.stderr):
                if stream:
                    self._read[stream] = b''
            self._open = [stream for stream in (self.stdout, self.stderr) if stream and not stream.closed]
        self._exchange(end, timeout)
        self.wait(timeout=None if end is None else max(end - _time.monotonic(), 0.000001))
        return self._result(self.stdout), self._result(self.stderr)

    def _encoded(self, input):
        if input is None:
            return b''
        if self.text_mode:
            return input.encode(self.encoding or 'utf-8')
        if isinstance(input, str):
            raise TypeError("memoryview: a bytes-like object is required, not 'str'")
        return bytes(input)

    def _exchange(self, end, timeout):
        if self.stdin and self._to_send:
            try:
                self.stdin.flush()
            except BrokenPipeError:
                pass
        while self._open or (self.stdin and self._to_send):
            left = None if end is None else end - _time.monotonic()
            writes = (self.stdin.fileno(),) if self.stdin and self._to_send else ()
            readable, writable = (), ()
            if left is None or left > 0:
                readable, writable = _system('fd_select', tuple([stream.fileno() for stream in self._open]), writes, left)
            if not readable and not writable:
                raise TimeoutExpired(self.args, timeout, b''.join([self._read[self.stdout]]) if self.stdout in self._read and
                                     self._read[self.stdout] else None)
            if writable:
                self._send_some()
            for stream in list(self._open):
                if stream.fileno() in readable:
                    data = _system('fd_read', stream.fileno(), 32768, False, None, None)
                    self._read[stream] += data
                    if not data:
                        stream.close()
                        self._open.remove(stream)

    def _send_some(self):
        try:
            self._to_send = self._to_send[_system('fd_write', self.stdin.fileno(), self._to_send[:4096], None, None):]
        except BrokenPipeError:
            self._to_send = b''
        if not self._to_send:
            self._close_quietly(self.stdin)

    def _close_quietly(self, stream):
        try:
            stream.close()
        except BrokenPipeError:
            pass

    def _result(self, stream):
        if not stream:
            return None
        data = self._read[stream]
        if self.text_mode:
            return data.decode(self.encoding or 'utf-8', self.errors or 'strict').replace('\r\n', '\n').replace('\r', '\n')
        return data


for _class in (SubprocessError, CalledProcessError, TimeoutExpired, Popen):
    _class.__module__ = 'subprocess'
