# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing.managers of the teaching language: a manager is a process of its own that keeps objects;
# others have proxies of them.
from multiprocessing import context as _context, proxies as _proxies, server as _server, server_objects as _objects
from multiprocessing import spawn as _spawn, util as _util
from multiprocessing.proxies import (AcquirerProxy, ArrayProxy, AutoProxy, BarrierProxy, BaseProxy, ConditionProxy,
                                     DictProxy, EventProxy, ListProxy, MakeProxyType, NamespaceProxy, ValueProxy)
from multiprocessing.server_objects import Namespace


class RemoteError(Exception):
    pass


class _Handle:
    # The ends of channels that a server of the spawn method is given.

    def __init__(self, channel):
        self.channel = channel

    def __getstate__(self):
        _spawn.spawning.extend([(self.channel, 0), (self.channel, 1)])
        return self.channel

    def __setstate__(self, state):
        self.channel = state


def _run_server(registry, requests, ready, initializer, initargs):
    _server.run(registry, requests.channel, ready.channel, initializer, initargs)


class BaseManager:
    _registry = {}  # by typeid: what makes the object, its proxy, the names of its methods if they are given

    def __init__(self, address=None, authkey=None, serializer='pickle', ctx=None, *, shutdown_timeout=1.0):
        self._ctx = ctx or _context._default_context.get_context()
        self._timeout = shutdown_timeout
        self._state = 'initial'
        self._process = None

    def start(self, initializer=None, initargs=()):
        if self._state != 'initial':
            words = {'started': 'Already started server', 'shutdown': 'Manager has shut down'}
            raise _context.ProcessError(words[self._state])
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        requests = _system('channel_new', 'Manager', 0, 0)
        ready = _system('channel_new', 'Manager reply', 0, 0)
        self._process = self._ctx.Process(
            target=_run_server, args=(self._registry, _Handle(requests), _Handle(ready), initializer, initargs))
        numbers = ':'.join([str(number) for number in self._process._identity])
        self._process.name = f'{type(self).__name__}-{numbers}'
        self._process.start()
        # The reading end is the server's alone: when it is gone, a request is a broken pipe.
        _system('channel_close', requests, 0)
        _system('channel_close', ready, 1)
        self._server = (self._process.pid, requests)
        _system('channel_receive', ready, True, None)
        self._state = 'started'
        self.shutdown = _util.Finalize(self, self._shut_down, exitpriority=0)

    def _shut_down(self):
        self._state = 'shutdown'
        if self._process.is_alive():
            try:
                _proxies.ask(self._server, None, 'shutdown')
            except Exception:
                pass
            self._process.join(timeout=self._timeout)
            if self._process.is_alive():
                self._process.terminate()
                self._process.join()

    @property
    def address(self):
        return f'/tmp/pymp-{self._server[0]}/listener' if self._state != 'initial' else None

    def _create(self, typeid, args, kwds):
        if self._state != 'started':
            raise AssertionError('server not yet started')
        ident, exposed = _proxies.ask(self._server, None, 'create', (typeid, args, kwds))
        maker = self._registry[typeid][1] or AutoProxy
        return maker(self._server, typeid, ident, exposed)

    def join(self, timeout=None):
        if self._process is not None:
            self._process.join(timeout)

    def _debug_info(self):
        return _proxies.ask(self._server, None, 'debug_info')

    def _number_of_objects(self):
        return _proxies.ask(self._server, None, 'number_of_objects')

    def connect(self):
        raise NotImplementedError('BaseManager.connect is not part of the teaching subset; use start')

    get_server = connect

    def __enter__(self):
        if self._state == 'initial':
            self.start()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        if '_registry' not in cls.__dict__:
            cls._registry = dict(cls._registry)
        if exposed is None:
            exposed = getattr(proxytype, '_exposed_', None)
        cls._registry[typeid] = (callable, proxytype, exposed)
        if create_method:
            def make(self, /, *args, **kwds):
                return self._create(typeid, args, kwds)
            make.__name__ = typeid
            setattr(cls, typeid, make)


class SyncManager(BaseManager):
    pass


_copied = ('copy',)
for _typeid, _maker, _proxy, _exposed in (
        ('Queue', _objects.Queue, None, None), ('JoinableQueue', _objects.Queue, None, None),
        ('Event', _objects.Event, EventProxy, None), ('Lock', _objects.Lock, AcquirerProxy, None),
        ('RLock', _objects.RLock, AcquirerProxy, None), ('Semaphore', _objects.Semaphore, AcquirerProxy, None),
        ('BoundedSemaphore', _objects.BoundedSemaphore, AcquirerProxy, None),
        ('Condition', _objects.Condition, ConditionProxy, None), ('Barrier', _objects.Barrier, BarrierProxy, None),
        ('list', list, ListProxy, _copied), ('dict', dict, DictProxy, _copied), ('Value', _objects.Value, ValueProxy, None),
        ('Array', _objects.Array, ArrayProxy, None), ('Namespace', _objects.Namespace, NamespaceProxy, None)):
    SyncManager.register(_typeid, _maker, _proxy, _exposed)
