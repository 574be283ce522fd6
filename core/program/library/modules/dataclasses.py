# SPDX-License-Identifier: GPL-3.0-or-later
# dataclasses of the teaching language.


class _Missing:

    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING = _Missing()


class FrozenInstanceError(AttributeError):
    pass


class Field:

    def __init__(self, default, default_factory, init, repr, compare):
        self.name = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare

    def has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, compare)


def _collected(cls):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        for item in vars(base).get('__dataclass_fields__', {}).values():
            found[item.name] = item
    for name in vars(cls).get('__annotations__', {}):
        value = vars(cls).get(name, MISSING)
        item = value if isinstance(value, Field) else Field(value, MISSING, True, True, True)
        if isinstance(item.default, (list, dict, set)):
            raise ValueError(f'mutable default {type(item.default)} for field {name} is not allowed: use default_factory')
        item.name = name
        found[name] = item
        if isinstance(value, Field):
            if item.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, item.default)
    seen_default = False
    for item in found.values():
        if item.init and item.has_default():
            seen_default = True
        elif item.init and seen_default:
            raise TypeError(f'non-default argument {item.name!r} follows default argument')
    return found


def _listed(names):
    quoted = [repr(name) for name in names]
    if len(quoted) < 3:
        return ' and '.join(quoted)
    return ', '.join(quoted[:-1]) + ', and ' + quoted[-1]


def _bound(cls, items, args, kwargs):
    # Arguments to fields, with the complaints of an __init__ that has them as parameters.
    who = cls.__qualname__ + '.__init__()'
    if len(args) > len(items):
        least = len([item for item in items if not item.has_default()]) + 1
        count = f'from {least} to {len(items) + 1}' if least <= len(items) else f'{len(items) + 1}'
        raise TypeError(f'{who} takes {count} positional argument{"" if count == "1" else "s"} but {len(args) + 1} were given')
    values = {item.name: value for item, value in zip(items, args)}
    names = [item.name for item in items]
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError(f'{who} got an unexpected keyword argument {name!r}')
        if name in values:
            raise TypeError(f'{who} got multiple values for argument {name!r}')
        values[name] = value
    missing = [item.name for item in items if item.name not in values and not item.has_default()]
    if missing:
        plural = 's' if len(missing) > 1 else ''
        raise TypeError(f'{who} missing {len(missing)} required positional argument{plural}: {_listed(missing)}')
    return values


def _processed(cls, init, repr, eq, order, frozen):
    found = _collected(cls)
    items = list(found.values())
    parameters = [item for item in items if item.init]
    compared = [item.name for item in items if item.compare]
    shown = [item.name for item in items if item.repr]

    def __init__(self, *args, **kwargs):
        values = _bound(cls, parameters, args, kwargs)
        for item in items:
            if item.name in values:
                value = values[item.name]
            elif item.default_factory is not MISSING:
                value = item.default_factory()
            elif item.default is not MISSING:
                value = item.default
            else:
                continue
            object.__setattr__(self, item.name, value)
        if hasattr(self, '__post_init__'):
            self.__post_init__()

    def __repr__(self):
        inside = ', '.join([f'{name}={getattr(self, name)!r}' for name in shown])
        return f'{self.__class__.__qualname__}({inside})'

    def key(self):
        return tuple([getattr(self, name) for name in compared])

    def compared_by(compute):
        def method(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return compute(key(self), key(other))
        return method

    def __setattr__(self, name, value):
        raise FrozenInstanceError(f'cannot assign to field {name!r}')

    def __delattr__(self, name):
        raise FrozenInstanceError(f'cannot delete field {name!r}')

    def define(name, function):
        if name not in vars(cls):
            setattr(cls, name, function)

    cls.__dataclass_fields__ = found
    cls.__match_args__ = tuple([item.name for item in parameters])
    if init:
        define('__init__', __init__)
    if repr:
        define('__repr__', __repr__)
    if eq:
        define('__eq__', compared_by(lambda a, b: a == b))
        if frozen:
            define('__hash__', lambda self: hash(key(self)))
        elif '__hash__' not in vars(cls) or vars(cls)['__hash__'] is None:
            cls.__hash__ = None
    if order:
        define('__lt__', compared_by(lambda a, b: a < b))
        define('__le__', compared_by(lambda a, b: a <= b))
        define('__gt__', compared_by(lambda a, b: a > b))
        define('__ge__', compared_by(lambda a, b: a >= b))
    if frozen:
        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    def process(cls):
        return _processed(cls, init, repr, eq, order, frozen)
    return process if cls is None else process(cls)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def fields(class_or_instance):
    if not hasattr(class_or_instance, '__dataclass_fields__'):
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(class_or_instance.__dataclass_fields__.values())


def _plain(value, make):
    if is_dataclass(value) and not isinstance(value, type):
        return make([(item.name, _plain(getattr(value, item.name), make)) for item in fields(value)])
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, make) for item in value])
    if isinstance(value, dict):
        return {_plain(k, make): _plain(v, make) for k, v in value.items()}
    return value


def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('astuple() should be called on dataclass instances')
    return tuple_factory([getattr(obj, item.name) for item in fields(obj)])


def replace(obj, /, **changes):
    values = {item.name: getattr(obj, item.name) for item in fields(obj) if item.init}
    values.update(changes)
    return obj.__class__(**values)
