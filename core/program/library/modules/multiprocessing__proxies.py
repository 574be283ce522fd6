# SPDX-License-Identifier: GPL-3.0-or-later
# Proxies of a manager's objects: each method is a message to the server and its answer.
import pickle as _pickle
import sys as _sys
from _native import thread_ident as _thread
from multiprocessing import process as _process

_links = {}  # by the server's channel and the thread: (pid of this process, channel of its answers)


def _link(server):
    # The connection of this thread to a server; each has its own.
    pid, channel = server
    known = _links.get((channel, _thread()))
    if known is not None and known[0] == _process._pid:
        return known[1]
    reply = _system('channel_new', 'Manager reply', 0, 0)
    try:
        _system('channel_open', reply, 1, pid)
    except ProcessLookupError:
        raise FileNotFoundError(2, 'No such file or directory') from None
    _system('channel_close', reply, 1)
    _links[channel, _thread()] = (_process._pid, reply)
    return reply


def ask(server, ident, name, args=(), kwds={}):
    reply = _link(server)
    who = _system('gettid') if 'threading' in _sys.modules else _process._pid
    _system('channel_send', server[1], _pickle.dumps((reply, who, ident, name, args, kwds)))
    kind, value = _pickle.loads(_system('channel_receive', reply, True, None))
    if kind == '#ERROR':
        raise value
    return value


class BaseProxy:

    def __init__(self, server, typeid, ident, exposed):
        self._server = server
        self._typeid = typeid
        self._id = ident
        self._exposed = exposed

    def _callmethod(self, methodname, args=(), kwds={}):
        return ask(self._server, self._id, methodname, args, kwds)

    def _getvalue(self):
        return self._callmethod('copy') if 'copy' in self._exposed else list(self)

    def __reduce__(self):
        return _rebuilt, (type(self), self._server, self._typeid, self._id, self._exposed)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f'<{type(self).__name__} object, typeid {self._typeid!r} at {id(self):#x}>'

    def __str__(self):
        try:
            return self._callmethod('__repr__')
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def _rebuilt(cls, server, typeid, ident, exposed):
    if cls.__name__.startswith('AutoProxy['):
        cls = AutoProxy
    if server[0] != _process._pid:
        _system('channel_open', server[1], 1, 0)
    return cls(server, typeid, ident, exposed)


def _method(name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)
    method.__name__ = name
    return method


def MakeProxyType(name, exposed):
    return type(name, (BaseProxy,), {method: _method(method) for method in exposed})


def AutoProxy(server, typeid, ident, exposed):
    return MakeProxyType(f'AutoProxy[{typeid}]', exposed)(server, typeid, ident, exposed)


_list_methods = ('__add__', '__contains__', '__delitem__', '__getitem__', '__len__', '__mul__', '__rmul__', '__setitem__',
                 'append', 'copy', 'count', 'extend', 'index', 'insert', 'pop', 'remove', 'reverse', 'sort')
_dict_methods = ('__contains__', '__delitem__', '__getitem__', '__len__', '__setitem__', 'clear', 'copy', 'get', 'items',
                 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values')
_BaseListProxy = MakeProxyType('BaseListProxy', _list_methods)
_BaseDictProxy = MakeProxyType('BaseDictProxy', _dict_methods)


class ListProxy(_BaseListProxy):

    def __iadd__(self, value):
        self._callmethod('extend', (value,))
        return self

    def __imul__(self, value):
        self._callmethod('__imul__', (value,))
        return self

    def __reversed__(self):
        return reversed(self._callmethod('copy'))


class DictProxy(_BaseDictProxy):

    def __iter__(self):
        return iter(self._callmethod('keys'))


class AcquirerProxy(BaseProxy):

    def acquire(self, blocking=True, timeout=None):
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod('acquire', args)

    def release(self):
        return self._callmethod('release')

    def __enter__(self):
        return self._callmethod('acquire')

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod('release')


class ConditionProxy(AcquirerProxy):

    def wait(self, timeout=None):
        return self._callmethod('wait', (timeout,))

    def notify(self, n=1):
        return self._callmethod('notify', (n,))

    def notify_all(self):
        return self._callmethod('notify_all')

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        end = None if timeout is None else _system('now') + timeout
        while not result:
            left = None if end is None else end - _system('now')
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


EventProxy = MakeProxyType('EventProxy', ('is_set', 'set', 'clear', 'wait'))
ArrayProxy = MakeProxyType('ArrayProxy', ('__len__', '__getitem__', '__setitem__'))


class BarrierProxy(MakeProxyType('BaseBarrierProxy', ('wait', 'abort', 'reset'))):

    @property
    def parties(self):
        return self._callmethod('__getattribute__', ('parties',))

    @property
    def n_waiting(self):
        return self._callmethod('__getattribute__', ('n_waiting',))

    @property
    def broken(self):
        return self._callmethod('__getattribute__', ('broken',))


class ValueProxy(MakeProxyType('BaseValueProxy', ('get', 'set'))):

    @property
    def value(self):
        return self._callmethod('get')

    @value.setter
    def value(self, value):
        self._callmethod('set', (value,))


class NamespaceProxy(BaseProxy):

    def __getattr__(self, key):
        if key[0] == '_':
            return object.__getattribute__(self, key)
        return self._callmethod('__getattribute__', (key,))

    def __setattr__(self, key, value):
        if key[0] == '_':
            object.__setattr__(self, key, value)
        else:
            self._callmethod('__setattr__', (key, value))

    def __delattr__(self, key):
        if key[0] == '_':
            object.__delattr__(self, key)
        else:
            self._callmethod('__delattr__', (key,))


for _class in (BaseProxy, ListProxy, DictProxy, AcquirerProxy, ConditionProxy, EventProxy, ArrayProxy, BarrierProxy,
               ValueProxy, NamespaceProxy):
    _class.__module__ = 'multiprocessing.managers'
