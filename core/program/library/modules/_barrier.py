# SPDX-License-Identifier: GPL-3.0-or-later
# What barriers of threads and of processes raise: one and the same, as in CPython.


class BrokenBarrierError(RuntimeError):
    pass


BrokenBarrierError.__module__ = 'threading'
