# SPDX-License-Identifier: GPL-3.0-or-later
# What the slow ways have in common.

# Stands for an argument that was not given.
absent = ...


def own(value, name):
    # A special method of the value's class, None if there is none.
    return getattr(type(value), name, None)


def index(value):
    method = own(value, '__index__')
    if method is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    result = method(value)
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {type(result).__name__})')
    return result
