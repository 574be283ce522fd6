# SPDX-License-Identifier: GPL-3.0-or-later
# Where a spawned process begins: the machine calls it with the parcel of its parent.
import _builtins


def begin(parcel):
    from _executed import set_streams
    from multiprocessing.spawn import _begin
    set_streams()
    _begin(parcel)
