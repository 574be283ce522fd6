# SPDX-License-Identifier: GPL-3.0-or-later
# abc of the teaching language: abstract methods, without metaclasses.


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def _abstract_names(cls):
    names = []
    for base in cls.__mro__:
        for name, value in list(vars(base).items()):
            if isinstance(value, property):
                value = value.fget
            elif isinstance(value, (classmethod, staticmethod)):
                value = value.__func__
            if getattr(value, '__isabstractmethod__', False) and name not in names:
                found = getattr(cls, name, None)
                if isinstance(found, property):
                    found = found.fget
                if getattr(found, '__isabstractmethod__', False):
                    names.append(name)
    return sorted(names)


class ABC:

    def __new__(cls, *args, **kwargs):
        names = _abstract_names(cls)
        if names:
            plural = 's' if len(names) > 1 else ''
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {', '.join(names)}")
        return object.__new__(cls)


class ABCMeta(type):
    pass


abstractproperty = property
