# SPDX-License-Identifier: GPL-3.0-or-later
# The slow ways of native functions: what they do where an argument is an object of a class of the
# program, so that Python code has a say. Each has the parameters of its native function, all by
# position; `absent` stands for one that was not given. Methods of built-in types that are not worth
# native code are here altogether.
from _native import content as _content
from _fallback_common import absent
from _fallback_bytes import *
from _fallback_items import *
from _fallback_keys import *
from _fallback_numbers import *
from _fallback_text import *


# Special methods of content

def content_eq(self, value):
    return _content(self) == _content(value)


def content_ne(self, value):
    return _content(self) != _content(value)


def content_lt(self, value):
    return _content(self) < _content(value)


def content_le(self, value):
    return _content(self) <= _content(value)


def content_gt(self, value):
    return _content(self) > _content(value)


def content_ge(self, value):
    return _content(self) >= _content(value)


def content_contains(self, key):
    return key in _content(self)


def content_getitem(self, key):
    return _content(self)[key]


def content_setitem(self, key, value):
    _content(self)[key] = value


def content_delitem(self, key):
    del _content(self)[key]


# The end

def _finalize(names):
    # Objects that say something when they go; as in CPython names with one _ are the first.
    for is_first in (True, False):
        for name in list(names):
            if (name[:1] == '_' and name[1:2] != '_') == is_first:
                cls = type(names[name])
                if cls.__module__ == '__main__' and hasattr(cls, '__del__'):
                    names[name] = None


def at_exit():
    # What a program that ends regularly still does: handlers, then buffers.
    import sys
    for name in ('atexit', 'io'):
        if name in sys.modules:
            sys.modules[name]._run() if name == 'atexit' else sys.modules[name]._flush_all()
    if '__main__' in sys.modules:
        _finalize(sys.modules['__main__'].__dict__)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, 'flush'):
            stream.flush()
