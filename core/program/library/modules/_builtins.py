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


def input(prompt='', /):
    output = _stream('stdout')
    if prompt != '':
        output.write(str(prompt))
    output.flush()
    line = _stream('stdin').readline()
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line.endswith('\n') else line


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    import io
    return io.open(file, mode, buffering, encoding, errors, newline, closefd, opener)


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
