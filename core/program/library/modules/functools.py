# SPDX-License-Identifier: GPL-3.0-or-later
# functools of the teaching language.
from collections import namedtuple as _namedtuple


def reduce(function, sequence, *initial):
    if len(initial) > 1:
        raise TypeError(f'reduce expected at most 3 arguments, got {2 + len(initial)}')
    try:
        items = iter(sequence)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial:
        value = initial[0]
    else:
        try:
            value = next(items)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    for item in items:
        value = function(value, item)
    return value


class partial:

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        self = object.__new__(cls)
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(arg) for arg in self.args])
        parts.extend([f'{name}={value!r}' for name, value in self.keywords.items()])
        return f'functools.partial({", ".join(parts)})'

    def __reduce__(self):
        return type(self), (self.func,) + self.args, (self.func, self.args, self.keywords)

    def __setstate__(self, state):
        self.func, self.args, self.keywords = state


WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


_CacheInfo = _namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])


def _cached(function, maxsize, typed):
    entries = {}
    hits = 0
    misses = 0

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        key = args
        if kwds:
            key = (args, tuple(kwds.items()), 'keywords')
        if typed:
            key = (key, tuple([type(v) for v in args]), tuple([type(v) for v in kwds.values()]))
        if key in entries:
            hits += 1
            value = entries[key]
            if maxsize is not None:
                del entries[key]
                entries[key] = value
            return value
        misses += 1
        value = function(*args, **kwds)
        if maxsize is None or maxsize > 0:
            if maxsize is not None and len(entries) >= maxsize:
                del entries[next(iter(entries))]
            entries[key] = value
        return value

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(entries))

    def cache_clear():
        nonlocal hits, misses
        entries.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self.attrname] = value
        return value


def cmp_to_key(mycmp):
    class K:
        __slots__ = ['obj']

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


def total_ordering(cls):
    defined = [name for name in ('__lt__', '__gt__', '__le__', '__ge__') if getattr(cls, name, None) is not None]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    first = defined[0]

    def known(self, other):
        return getattr(type(self), first)(self, other)

    def less(self, other):
        result = known(self, other)
        if result is NotImplemented:
            return result
        if first == '__gt__':
            return not result and self != other
        if first == '__le__':
            return result and self != other
        return not result

    def greater(self, other):
        result = known(self, other)
        if result is NotImplemented:
            return result
        if first == '__lt__':
            return not result and self != other
        if first == '__ge__':
            return result and self != other
        return not result

    def not_above(self, other):
        result = known(self, other)
        if result is NotImplemented:
            return result
        if first == '__gt__':
            return not result
        return (not result if first == '__ge__' and self != other else result) or self == other

    def not_below(self, other):
        result = known(self, other)
        if result is NotImplemented:
            return result
        if first == '__lt__':
            return not result
        return (not result if first == '__le__' and self != other else result) or self == other

    for name, function in (('__lt__', less), ('__gt__', greater), ('__le__', not_above), ('__ge__', not_below)):
        if name not in defined:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


def singledispatch(func):
    registry = {object: func}

    def register(cls, function=None):
        if function is None:
            if not isinstance(cls, type):
                function = cls
                cls = list(function.__annotations__.values())[0]
            else:
                return lambda f: register(cls, f)
        registry[cls] = function
        return function

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{func.__name__} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)
