# SPDX-License-Identifier: GPL-3.0-or-later
# warnings of the teaching language: what simplefilter has for all warnings, and warn.
import _async
from _native import place_of_call as _place


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in ('default', 'error', 'ignore', 'always', 'module', 'once'):
        raise AssertionError(f'invalid action: {action!r}')
    if category is Warning or category is RuntimeWarning:
        _async.warns = action != 'ignore'
    _filters[category] = action


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    if not message and not module:
        simplefilter(action, category)


def resetwarnings():
    _filters.clear()
    _async.warns = True


_filters = {}


def _action(category):
    for one in category.__mro__:
        if one in _filters:
            return _filters[one]
    hidden = (PendingDeprecationWarning, ImportWarning, ResourceWarning)
    return 'ignore' if issubclass(category, hidden) else 'default'


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    action = _action(category)
    if action == 'error':
        raise message if isinstance(message, Warning) else category(message)
    if action != 'ignore':
        file, line, text = _place(stacklevel - 1)
        _async.say(file, line, category.__name__, str(message), text, action == 'always')

