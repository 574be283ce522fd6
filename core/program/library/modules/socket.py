# SPDX-License-Identifier: GPL-3.0-or-later
# socket of the teaching language: the machine's own network, which reaches no other machine.
import io as _io
import sys as _sys
from _network import *
from _network import _host
from _files import BufferedRandom as _BufferedRandom, BufferedReader as _BufferedReader, BufferedWriter as _BufferedWriter

error = OSError
timeout = TimeoutError
_default_timeout = None
_GLOBAL_DEFAULT_TIMEOUT = object()


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _checked_timeout(timeout)


def _checked_timeout(value):
    if value is None:
        return None
    if not isinstance(value, (int, float)):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if value < 0:
        raise ValueError('Timeout value out of range')
    return float(value)


def _bytes_of(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


def _integer(value):
    if not hasattr(value, '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _size(value, call):
    value = _integer(value)
    if value < 0:
        raise ValueError(f'negative buffersize in {call}')
    return value


class socket:

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._family = AF_INET if family == -1 else AddressFamily(int(family))
        self._type = SOCK_STREAM if type == -1 else SocketKind(int(type) & 15)
        if self._family not in (AF_INET, AF_UNIX):
            raise OSError(97, 'Address family not supported by protocol')
        self.proto = 0 if proto == -1 else proto
        self._closed = False
        self._files = 0  # made by makefile() and still open
        self._fd = _system('socket_new', int(self._family), int(self._type)) if fileno is None else fileno
        self._timeout = 0.0 if type != -1 and int(type) & SOCK_NONBLOCK else _default_timeout

    @property
    def family(self):
        return self._family

    @property
    def type(self):
        return self._type

    @property
    def timeout(self):
        return self._timeout

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __del__(self):
        if self._fd >= 0:
            self._real_close()

    def __repr__(self):
        text = f'<socket.socket{" [closed]" if self._closed else ""} fd={self.fileno()}, family={int(self._family)}' \
               f', type={int(self._type)}, proto={self.proto}'
        if not self._closed:
            for call, word in ((self.getsockname, 'laddr'), (self.getpeername, 'raddr')):
                try:
                    address = call()
                    if address and (self._family == AF_UNIX or address[1] != 0 or word == 'raddr'):
                        text += f', {word}={address}'
                    elif address:
                        text += f', {word}={address}'
                except OSError:
                    pass
        return text + '>'

    def __reduce__(self):
        spawn = _sys.modules.get('multiprocessing.spawn')
        if spawn is None or spawn.spawning is None:
            raise TypeError("cannot pickle 'socket' object")
        spawn.spawning.append((self._fd, 2))
        return _handed_over, (int(self._family), int(self._type), self.proto, self._fd, self._timeout)

    # Addresses

    def _address(self, address, call):
        if self._family == AF_UNIX:
            if isinstance(address, str):
                return address, 0
            raise TypeError(f'a bytes-like object is required, not \'{type_name(address)}\'')
        if not isinstance(address, tuple):
            raise TypeError(f'{call}(): AF_INET address must be tuple, not {type_name(address)}')
        if len(address) != 2:
            raise TypeError('AF_INET address must be a pair (host, port)')
        host, port = address
        if not isinstance(host, str):
            raise TypeError(f'str, bytes or bytearray expected, not {type_name(host)}')
        port = _integer(port)
        if not 0 <= port <= 65535:
            raise OverflowError(f'{call}(): port must be 0-65535.')
        return _host(host), port

    def _told(self, host, port):
        if host is None:
            return None
        return host.decode() if self._family == AF_UNIX else (host.decode(), port)

    def bind(self, address, /):
        host, port = self._address(address, 'bind')
        if self._family == AF_UNIX:
            if _system('file_exists', host):
                raise OSError(98, 'Address already in use')
            _system('socket_bind', self._fd, host, port)
            _system('fd_close', _system('file_open', host, 'w'))
            return
        _system('socket_bind', self._fd, host, port)

    def listen(self, backlog=128, /):
        _system('socket_listen', self._fd, min(_integer(backlog), SOMAXCONN))

    def accept(self):
        result = self._waited(_system('socket_accept', self._fd, self._timeout != 0, self._timeout or None))
        made = socket(self._family, self._type, self.proto, fileno=result[0])
        made._timeout = _default_timeout
        return made, self._told(result[1], result[2]) if self._family != AF_UNIX else ''

    def connect(self, address, /):
        host, port = self._address(address, 'connect')
        if self._family == AF_UNIX and not _system('file_exists', host):
            raise FileNotFoundError(2, 'No such file or directory')
        self._waited(_system('socket_connect', self._fd, host, port, self._timeout != 0, self._timeout or None))

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except OSError as fault:
            if fault.errno is None:
                return 11
            if isinstance(fault, gaierror):
                raise
            return fault.errno
        return 0

    def getsockname(self):
        return self._told(*_system('socket_name', self._fd, False))

    def getpeername(self):
        return self._told(*_system('socket_name', self._fd, True))

    # Sending and receiving

    def _waited(self, result):
        if result is None or result is False:
            raise TimeoutError('timed out')
        return result

    def _may_wait(self, flags):
        return self._timeout != 0 and not flags & MSG_DONTWAIT

    def recv(self, bufsize, flags=0, /):
        size = _size(bufsize, 'recv')
        if not flags & MSG_WAITALL:
            return self._receive(size, flags)
        data = self._receive(size, flags)
        more = data
        while more and len(data) < size:
            more = self._receive(size - len(data), flags)
            data += more
        return data

    def _receive(self, size, flags):
        return self._waited(_system('fd_read', self._fd, size, bool(flags & MSG_PEEK), self._may_wait(flags), self._timeout or None))

    def recv_into(self, buffer, nbytes=0, flags=0):
        data = self.recv(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data)

    def recvfrom(self, bufsize, flags=0, /):
        size = _size(bufsize, 'recvfrom')
        data, host, port = self._waited(_system('socket_receive_from', self._fd, size, bool(flags & MSG_PEEK),
                                                self._may_wait(flags), self._timeout or None))
        return data, self._told(host, port)

    def send(self, data, flags=0, /):
        data = _bytes_of(data)
        sent = self._waited(_system('fd_write', self._fd, data, self._may_wait(flags), self._timeout or None))
        # Who may wait without limit does so until all of it has gone.
        while sent < len(data) and self._timeout is None and not flags & MSG_DONTWAIT:
            sent += _system('fd_write', self._fd, data[sent:], True, None)
        return sent

    def sendall(self, data, flags=0, /):
        data = _bytes_of(data)
        while data:
            data = data[self.send(data, flags):]

    def sendto(self, data, flags_or_address, address=None, /):
        data = _bytes_of(data)
        if address is None:
            address = flags_or_address
        host, port = self._address(address, 'sendto')
        return _system('socket_send_to', self._fd, data, host, port)

    def sendfile(self, file, offset=0, count=None):
        if offset:
            file.seek(offset)
        data = file.read() if count is None else file.read(count)
        self.sendall(data)
        return len(data)

    # Settings

    def setblocking(self, flag, /):
        self.settimeout(None if flag else 0.0)

    def settimeout(self, value, /):
        self._timeout = _checked_timeout(value)
        _system('fd_set', self._fd, None, self._timeout is None)

    def gettimeout(self):
        return self._timeout

    def getblocking(self):
        return self._timeout != 0

    def setsockopt(self, level, optname, value, optlen=None, /):
        if isinstance(value, (bytes, bytearray)):
            value = int.from_bytes(value[:4], 'little')
        _system('socket_option', self._fd, _integer(level), _integer(optname), _integer(value))

    def getsockopt(self, level, optname, buflen=0, /):
        return _system('socket_option', self._fd, _integer(level), _integer(optname), None)

    def get_inheritable(self):
        return _system('fd_info', self._fd)[1]

    def set_inheritable(self, inheritable):
        _system('fd_set', self._fd, bool(inheritable), None)

    # Ends

    def fileno(self):
        return self._fd

    def shutdown(self, how, /):
        _system('socket_shutdown', self._fd, _integer(how))

    def close(self):
        self._closed = True
        if self._files <= 0:
            self._real_close()

    def _real_close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0:
            _system('fd_close', fd)

    def detach(self):
        self._closed = True
        fd, self._fd = self._fd, -1
        return fd

    def dup(self):
        made = socket(self._family, self._type, self.proto, fileno=_system('fd_copy', self._fd, -1, False))
        made._timeout = self._timeout
        return made

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        for letter in mode:
            if letter not in 'rwb':
                raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
        reads, writes = 'r' in mode or 'w' not in mode, 'w' in mode
        maker = _SocketBoth if reads and writes else _SocketReader if reads else _SocketWriter
        buffer = maker(self._fd, None, mode)
        buffer._seeks = buffer._closes = False
        buffer._is_direct = buffering == 0
        buffer._socket = self
        self._files += 1
        if 'b' in mode:
            return buffer
        text = _io.TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
        text.mode = mode
        return text


class _OfSocket:
    # A file object keeps its socket open.
    _socket = None

    def close(self):
        if not self._closed:
            try:
                self._pending.flush()
            finally:
                self._closed = True
                self._socket._files -= 1
                if self._socket._closed:
                    self._socket.close()

    @property
    def name(self):
        return self._fd

    @name.setter
    def name(self, name):
        pass


class _SocketReader(_OfSocket, _BufferedReader):
    pass


class _SocketWriter(_OfSocket, _BufferedWriter):
    pass


class _SocketBoth(_OfSocket, _BufferedRandom):

    def write(self, data, /):
        self._check(True, 'write', 'write to')  # what was read ahead stays there to be read
        self._pending.add(bytes(data))
        if self._is_direct:
            self._pending.flush()
        return len(data)


SocketType = socket


def type_name(value):
    return type(value).__name__


def _handed_over(family, kind, proto, fd, timeout):
    made = socket(family, kind, proto, fileno=fd)
    made._timeout = timeout
    return made


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    family = AF_UNIX if family is None else family
    fds = _system('socket_pair', int(family), int(type))
    return tuple([socket(family, type, proto, fileno=fd) for fd in fds])


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, fileno=_system('fd_copy', fd, -1, False))


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    made = socket(AF_INET, SOCK_STREAM)
    try:
        if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
            made.settimeout(timeout)
        if source_address:
            made.bind(source_address)
        made.connect(address)
        return made
    except BaseException:
        made.close()
        raise


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    made = socket(family, SOCK_STREAM)
    try:
        made.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        made.bind(address)
        made.listen() if backlog is None else made.listen(backlog)
        return made
    except BaseException:
        made.close()
        raise
