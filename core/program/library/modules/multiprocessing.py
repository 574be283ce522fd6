# SPDX-License-Identifier: GPL-3.0-or-later
# multiprocessing of the teaching language: processes of the simulated machine.
import sys as _sys
from multiprocessing import context as _context

_default = _context._default_context
_exported = ['Array', 'AuthenticationError', 'Barrier', 'BoundedSemaphore', 'BufferTooShort', 'Condition', 'Event',
             'JoinableQueue', 'Lock', 'Manager', 'Pipe', 'Pool', 'Process', 'ProcessError', 'Queue', 'RLock',
             'RawArray', 'RawValue', 'Semaphore', 'SimpleQueue', 'TimeoutError', 'Value', 'active_children',
             'cpu_count', 'current_process', 'freeze_support', 'get_all_start_methods', 'get_context', 'get_logger',
             'get_start_method', 'log_to_stderr', 'parent_process', 'set_start_method']
for _name in _exported:
    setattr(_sys.modules[__name__], _name, getattr(_default, _name))
__all__ = _exported
