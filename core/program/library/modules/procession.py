# SPDX-License-Identifier: GPL-3.0-or-later
# What the simulated machine has that a real Python has not.


def busy(ms):
    """Computes for so many milliseconds: a stand-in for work that needs the CPU."""
    if isinstance(ms, bool) or not isinstance(ms, (int, float)):
        raise TypeError(f"busy() takes a number of milliseconds, not '{type(ms).__name__}'")
    if ms < 0:
        raise ValueError('busy() length must be non-negative')
    _system('compute', ms / 1000)
