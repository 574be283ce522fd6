# SPDX-License-Identifier: GPL-3.0-or-later
# Slow ways of special methods of what an object of a derived class contains.
from _native import content as _content


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
