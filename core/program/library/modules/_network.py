# SPDX-License-Identifier: GPL-3.0-or-later
# What socket has beside sockets: names of numbers, hosts and addresses.
from signal import _Named


class AddressFamily(_Named):
    _members = {}


class SocketKind(_Named):
    _members = {}


AF_UNSPEC = AddressFamily._make(0, 'AF_UNSPEC')
AF_UNIX = AddressFamily._make(1, 'AF_UNIX')
AF_INET = AddressFamily._make(2, 'AF_INET')
AF_INET6 = AddressFamily._make(10, 'AF_INET6')
SOCK_STREAM = SocketKind._make(1, 'SOCK_STREAM')
SOCK_DGRAM = SocketKind._make(2, 'SOCK_DGRAM')
SOCK_NONBLOCK, SOCK_CLOEXEC = 2048, 524288
SOL_SOCKET, SOMAXCONN = 1, 4096
SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE = 2, 3, 4, 6, 7, 8, 9
SO_LINGER, SO_REUSEPORT, SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN = 13, 15, 20, 21, 30
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP = 0, 6, 17
TCP_NODELAY = 1
MSG_PEEK, MSG_DONTWAIT, MSG_WAITALL, MSG_NOSIGNAL = 2, 64, 256, 16384
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
INADDR_ANY = 0
EAI_NONAME = -2
has_ipv6 = False


class herror(OSError):
    pass


class gaierror(OSError):
    pass


def _host(name):
    # As the machine knows it: no other machine has a name.
    if name in ('', '0.0.0.0'):
        return '0.0.0.0'
    if name in ('localhost', gethostname(), 'localhost.localdomain'):
        return '127.0.0.1'
    if name == '<broadcast>':
        return '255.255.255.255'
    parts = name.split('.')
    if len(parts) == 4 and all([part.isdigit() and int(part) < 256 for part in parts]):
        return name
    raise gaierror(-2, 'Name or service not known')


def gethostname():
    return 'procession'


getfqdn = lambda name='': name or gethostname()


def gethostbyname(hostname, /):
    return _host(hostname)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    address = (_host(host) if host else '127.0.0.1', int(port) if port else 0)
    kinds = ((SOCK_STREAM, 6), (SOCK_DGRAM, 17))
    return [(AF_INET, kind, number, '', address) for kind, number in kinds if not type or type == kind]


def inet_aton(ip_string, /):
    parts = ip_string.split('.')
    if len(parts) != 4 or not all([part.isdigit() and int(part) < 256 for part in parts]):
        raise OSError('illegal IP address string passed to inet_aton')
    return bytes([int(part) for part in parts])


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join([str(part) for part in packed_ip])


def htons(x, /):
    return (x & 255) << 8 | x >> 8


def htonl(x, /):
    return int.from_bytes(x.to_bytes(4, 'little'), 'big')


ntohs, ntohl = htons, htonl


for _class in (AddressFamily, SocketKind, herror, gaierror):
    _class.__module__ = 'socket'
