# SPDX-License-Identifier: GPL-3.0-or-later
# What happens when a signal comes that the process handles: the machine calls `deliver` between two
# instructions. The module `signal` puts its handlers here.

handlers = {}


def deliver(number):
    handler = handlers.get(number)
    if handler is not None:
        handler(number, None)
    elif number == 2:
        raise KeyboardInterrupt
