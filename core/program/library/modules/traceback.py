# SPDX-License-Identifier: GPL-3.0-or-later
# traceback of the teaching language.
import sys
from _native import traceback_text as _text


def format_exc(limit=None, chain=True):
    exception = sys.exception()
    return 'NoneType: None\n' if exception is None else _text(exception)


def print_exc(limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write(format_exc())


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    exception = exc if value is None else value
    return _text(exception).splitlines(True)


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write(''.join(format_exception(exc, value)))


def format_exception_only(exc, value=None):
    exception = exc if value is None else value
    name = type(exception).__qualname__
    module = type(exception).__module__
    if module not in ('builtins', '__main__'):
        name = f'{module}.{name}'
    text = str(exception)
    return [f'{name}: {text}\n' if text else f'{name}\n']
