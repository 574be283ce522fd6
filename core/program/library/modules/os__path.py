# SPDX-License-Identifier: GPL-3.0-or-later
# os.path of the teaching language: names as on Linux.
from io import _path_of

sep = '/'
curdir = '.'
pardir = '..'
extsep = '.'


def join(a, *p):
    path = _path_of(a)
    for part in p:
        part = _path_of(part)
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(p):
    p = _path_of(p)
    cut = p.rfind('/') + 1
    head, tail = p[:cut], p[cut:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _path_of(p)
    dot = p.rfind('.')
    start = p.rfind('/') + 1
    while start < dot and p[start] == '.':
        start += 1
    return (p[:dot], p[dot:]) if dot > start or (dot == start and dot > 0 and p[dot - 1] not in '/.') else (p, '')


def isabs(s):
    return _path_of(s).startswith('/')


def normpath(path):
    path = _path_of(path)
    if not path:
        return '.'
    slashes = 2 if path.startswith('//') and not path.startswith('///') else 1 if path.startswith('/') else 0
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not slashes and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return '/' * slashes + '/'.join(parts) or '.'


def abspath(path):
    path = _path_of(path)
    return normpath(path if path.startswith('/') else join('/home/student', path))


realpath = abspath


def expanduser(path):
    path = _path_of(path)
    return '/home/student' + path[1:] if path == '~' or path.startswith('~/') else path


def exists(path):
    return isfile(path) or isdir(path)


lexists = exists


def isfile(path):
    if isinstance(path, int):
        return False
    return _system('file_exists', _path_of(path))


def isdir(s):
    name = _path_of(s)
    if name in ('.', '/', '/home/student', './'):
        return True
    start = name.rstrip('/') + '/'
    return any([file.startswith(start) for file in _system('file_list')])


def islink(path):
    return False


def getsize(filename):
    return _system('file_size', _path_of(filename))


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def relpath(path, start='.'):
    parts = abspath(path).split('/')[1:]
    base = abspath(start).split('/')[1:]
    common = 0
    while common < min(len(parts), len(base)) and parts[common] == base[common]:
        common += 1
    return '/'.join(['..'] * (len(base) - common) + parts[common:]) or '.'
