# SPDX-License-Identifier: GPL-3.0-or-later
# What start_server gives: sockets that accept while the loop runs.
from asyncio.exceptions import CancelledError
from asyncio.tasks import sleep


class AbstractServer:
    pass


class Server(AbstractServer):

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        self._sockets = sockets
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._connections = 0
        self._waiters = []
        self._serving = False
        self._forever = None  # the future of serve_forever()

    def __repr__(self):
        return f'<{type(self).__name__} sockets={self.sockets!r}>'

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()

    @property
    def sockets(self):
        from asyncio.trsock import TransportSocket
        return () if self._sockets is None else tuple([TransportSocket(one) for one in self._sockets])

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    def _attach(self):
        self._connections += 1

    def _detach(self):
        self._connections -= 1
        if self._connections == 0 and self._sockets is None:
            self._wake()

    def _wake(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(waiter)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for one in self._sockets:
            one.listen(self._backlog)
            self._loop._add_reader(one.fileno(), self._loop._accept, self._protocol_factory, one, self)

    async def start_serving(self):
        self._start_serving()
        await sleep(0)  # until the loop watches them

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._sockets is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._start_serving()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    def close(self):
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for one in sockets:
            self._loop._remove_reader(one.fileno())
            one.close()
        self._serving = False
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        if self._connections == 0:
            self._wake()

    async def wait_closed(self):
        if self._sockets is None or self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


Server.__module__ = 'asyncio.base_events'
