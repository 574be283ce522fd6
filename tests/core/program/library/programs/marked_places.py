# SPDX-License-Identifier: GPL-3.0-or-later
# Which part of a line a traceback marks, for faults of displays and of calls with starred arguments.
import traceback

x = [[1]]


def show(function):
    try:
        function()
    except TypeError:
        for line in traceback.format_exc().splitlines()[-3:]:
            if not line.startswith('  File'):
                print(line)


show(lambda: [1, *5, 2])
show(lambda: {1, *5, 2})
show(lambda: {*x, 2})
show(lambda: {*x})
show(lambda: (1, *5))
show(lambda: {2, x, 3})
show(lambda: {*[2, 3], x, 3})
show(lambda: {**5})
show(lambda: {1: 2, **5, 3: 4})
show(lambda: {1: 2, x: 3})
show(lambda: print(*5))
show(lambda: print(1, *5, 2))
show(lambda: print(*'', *5))
