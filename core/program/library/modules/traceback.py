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


def _with_frames(text, frames):
    # The text of a traceback in which the library's own frames come first, as CPython shows them.
    heading = 'Traceback (most recent call last):\n'
    last = 0
    for link in ('\nThe above exception was the direct cause of the following exception:\n\n',
                 '\nDuring handling of the above exception, another exception occurred:\n\n'):
        found = text.rfind(link)
        if found >= 0:
            last = max(last, found + len(link))
    rest = text[last:]
    if rest.startswith(heading):
        rest = rest[len(heading):]
    return text[:last] + heading + frames + rest
