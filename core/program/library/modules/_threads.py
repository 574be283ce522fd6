# SPDX-License-Identifier: GPL-3.0-or-later
# Where a new thread of this process begins: the machine calls `begin`.

_to_run = {}
_made = 0


def start(run, name, daemon):
    # A thread that calls `run`; its tid, once it has begun.
    global _made
    _made += 1
    _to_run[_made] = run
    tid = _system('thread_new', _made, name, daemon)
    _system('thread_started', tid)
    return tid


def begin(key):
    _to_run.pop(key)()
