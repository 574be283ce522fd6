# SPDX-License-Identifier: GPL-3.0-or-later
# The server process of a manager: it keeps the objects, and does to them what proxies ask for. CPython
# has a thread for each client, so that one that waits holds nobody up; here a method that may have to
# wait is a generator, which is gone on with after each request until it is done.
import pickle as _pickle
from multiprocessing import process as _process

client = 0  # the pid of whoever asks: to the objects what the thread is in CPython


class Server:

    def __init__(self, registry, channel):
        self.registry = registry
        self.channel = channel
        self.objects = {}
        self._waiting = []  # (client, its channel, generator, moment at which it has waited enough)
        self._stops = False

    def serve(self):
        _system('channel_close', self.channel, 1)
        while not self._stops:
            parcel = self._next_request()
            if parcel is not None:
                reply, who, ident, name, args, kwds = _pickle.loads(parcel)
                self._perform(reply, who, ident, name, args, kwds)
            self._go_on()

    def _next_request(self):
        ends = [end for _, _, _, end in self._waiting if end is not None]
        timeout = max(min(ends) - _system('now'), 0) if ends else None
        try:
            return _system('channel_receive', self.channel, True, timeout)
        except EOFError:
            self._stops = True  # nobody is left who could ask
            return None

    def _perform(self, reply, who, ident, name, args, kwds):
        global client
        client = who
        try:
            if ident is None:
                result = getattr(self, name)(*args, **kwds)
            else:
                result = self._call(ident, name, args, kwds)
        except Exception as fault:
            self._answer(reply, '#ERROR', fault)
            return
        if type(result).__name__ == 'generator':
            self._step(who, reply, result, None)
        else:
            self._answer(reply, '#RETURN', result)

    def _call(self, ident, name, args, kwds):
        obj = self.objects[ident]
        result = getattr(obj, name)(*args, **kwds)
        # Views of a dictionary travel as lists.
        return list(result) if type(result).__name__ in ('dict_keys', 'dict_values', 'dict_items') else result

    def _step(self, who, reply, steps, enough):
        # Goes on with a method that waits; whether it is done.
        global client
        client = who
        try:
            end = next(steps) if enough is None else steps.send(enough)
        except StopIteration as done:
            self._answer(reply, '#RETURN', done.value)
            return True
        except Exception as fault:
            self._answer(reply, '#ERROR', fault)
            return True
        if enough is None:
            self._waiting.append((who, reply, steps, end))
        return False

    def _go_on(self):
        # Those who wait longest come first, and all again once one of them has changed something.
        again = True
        while again:
            again = False
            now = _system('now')
            for entry in list(self._waiting):
                who, reply, steps, end = entry
                if self._step(who, reply, steps, end is not None and end <= now):
                    self._waiting.remove(entry)
                    again = True

    def _answer(self, reply, kind, value):
        try:
            parcel = _pickle.dumps((kind, value))
        except Exception as fault:
            parcel = _pickle.dumps(('#ERROR', fault))
        try:
            _system('channel_send', reply, parcel)
        except OSError:
            pass  # whoever has asked is gone

    # What managers ask for

    def create(self, typeid, args, kwds):
        obj = self.registry[typeid][0](*args, **kwds)
        exposed = self.registry[typeid][2] or [name for name in dir(obj) if name[0] != '_' and callable(getattr(obj, name))]
        self.objects[id(obj)] = obj
        return id(obj), tuple(exposed)

    def shutdown(self):
        self._stops = True

    def dummy(self):
        pass

    def debug_info(self):
        return '\n'.join([f'{ident:#x}: {obj}' for ident, obj in self.objects.items()])

    def number_of_objects(self):
        return len(self.objects)


def run(registry, channel, ready, initializer, initargs):
    import signal
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if initializer is not None:
        initializer(*initargs)
    server = Server(registry, channel)
    _process.current_process()._manager_server = server
    _system('channel_send', ready, b'ready')
    server.serve()
