# SPDX-License-Identifier: GPL-3.0-or-later
# What multiprocessing's queues raise.


class Empty(Exception):
    pass


class Full(Exception):
    pass


Empty.__module__ = '_queue'
