# SPDX-License-Identifier: GPL-3.0-or-later
# Builtin names that are written in the teaching language.


class map:

    def __new__(cls, *args):
        if len(args) < 2:
            raise TypeError('map() must have at least two arguments.')
        self = object.__new__(cls)
        self._steps = cls._run(args[0], [iter(iterable) for iterable in args[1:]])
        return self

    def _run(function, iterators):
        if len(iterators) == 1:
            for item in iterators[0]:
                yield function(item)
        else:
            for items in zip(*iterators):
                yield function(*items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


class filter:

    def __new__(cls, *args):
        if len(args) != 2:
            raise TypeError(f'filter expected 2 arguments, got {len(args)}')
        self = object.__new__(cls)
        self._steps = cls._run(args[0], iter(args[1]))
        return self

    def _run(function, items):
        if function is None:
            for item in items:
                if item:
                    yield item
        else:
            for item in items:
                if function(item):
                    yield item

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


def _stream(name):
    import sys
    return getattr(sys, name)


def print(*args, sep=' ', end='\n', file=None, flush=False, **unknown):
    if unknown:
        raise TypeError(f"'{list(unknown)[0]}' is an invalid keyword argument for print()")
    if sep is None:
        sep = ' '
    elif not isinstance(sep, str):
        raise TypeError(f'sep must be None or a string, not {type(sep).__name__}')
    if end is None:
        end = '\n'
    elif not isinstance(end, str):
        raise TypeError(f'end must be None or a string, not {type(end).__name__}')
    if file is None:
        file = _stream('stdout')
        if file is None:
            return
    file.write(sep.join([str(arg) for arg in args]) + end)
    if flush:
        file.flush()


def input(*args):
    if len(args) > 1:
        raise TypeError(f'input expected at most 1 argument, got {len(args)}')
    output = _stream('stdout')
    if args:
        output.write(str(args[0]))
    output.flush()
    line = _stream('stdin').readline()
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line.endswith('\n') else line


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    import io
    return io.open(file, mode, buffering, encoding, errors, newline, closefd, opener)


class BaseExceptionGroup(BaseException):

    def __new__(cls, *args):
        if len(args) != 2:
            raise TypeError(f'BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)')
        message, exceptions = args
        if not isinstance(message, str):
            raise TypeError(f'BaseExceptionGroup.__new__() argument 1 must be str, not {type(message).__name__}')
        if not isinstance(exceptions, (list, tuple)):
            raise TypeError('second argument (exceptions) must be a sequence')
        if not exceptions:
            raise ValueError('second argument (exceptions) must be a non-empty sequence')
        for number, one in enumerate(exceptions):
            if not isinstance(one, BaseException):
                raise ValueError(f'Item {number} of second argument (exceptions) is not an exception')
        are_plain = all([isinstance(one, Exception) for one in exceptions])
        if cls is BaseExceptionGroup and are_plain:
            cls = ExceptionGroup
        elif not are_plain and issubclass(cls, Exception):
            where = 'an ExceptionGroup' if cls is ExceptionGroup else f"'{cls.__name__}'"
            raise TypeError(f'Cannot nest BaseExceptions in {where}')
        self = BaseException.__new__(cls, *args)
        self._message = message
        self._exceptions = tuple(exceptions)
        return self

    def __init__(self, *args):
        BaseException.__init__(self, *args)

    @property
    def message(self):
        return self._message

    @property
    def exceptions(self):
        return self._exceptions

    def __str__(self):
        count = len(self._exceptions)
        return f"{self._message} ({count} sub-exception{'' if count == 1 else 's'})"

    def derive(self, exceptions):
        return BaseExceptionGroup(self._message, exceptions)

    def _derive(self, exceptions):
        if not exceptions:
            return None
        made = self.derive(exceptions)
        made.__traceback__ = self.__traceback__
        made.__cause__ = self.__cause__
        made.__context__ = self.__context__
        return made

    def split(self, condition):
        if isinstance(condition, (type, tuple)):
            kinds = condition
            condition = lambda exc: isinstance(exc, kinds)
        if condition(self):
            return self, None
        those, others = [], []
        for one in self._exceptions:
            if isinstance(one, BaseExceptionGroup):
                these, rest = one.split(condition)
            else:
                these, rest = (one, None) if condition(one) else (None, one)
            if these is not None:
                those.append(these)
            if rest is not None:
                others.append(rest)
        return self._derive(those), self._derive(others)

    def subgroup(self, condition):
        return self.split(condition)[0]


class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


def aiter(async_iterable, /):
    method = getattr(type(async_iterable), '__aiter__', None)
    if method is None:
        raise TypeError(f"'{type(async_iterable).__name__}' object is not an async iterable")
    iterator = method(async_iterable)
    if not hasattr(type(iterator), '__anext__'):
        raise TypeError(f"aiter() returned not an async iterator of type '{type(iterator).__name__}'")
    return iterator


def anext(*args):
    if not 1 <= len(args) <= 2:
        bound = 'least 1 argument' if not args else 'most 2 arguments'
        raise TypeError(f'anext expected at {bound}, got {len(args)}')
    method = getattr(type(args[0]), '__anext__', None)
    if method is None:
        raise TypeError(f"'{type(args[0]).__name__}' object is not an async iterator")
    awaitable = method(args[0])
    if len(args) == 1:
        return awaitable
    import _async
    return _async.anext_or(awaitable, args[1])


class _Quitter:

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Use {self.name}() or Ctrl-D (i.e. EOF) to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


exit = _Quitter('exit')
quit = _Quitter('quit')
_Quitter.__name__ = _Quitter.__qualname__ = 'Quitter'
_Quitter.__module__ = '_sitebuiltins'


def breakpoint(*args, **kws):
    pass


class _Helper:

    def __repr__(self):
        return 'Type help() for interactive help, or help(object) for help about object.'

    def __call__(self, *args):
        doc = getattr(args[0], '__doc__', None) if args else None
        if doc:
            print(doc)


help = _Helper()
