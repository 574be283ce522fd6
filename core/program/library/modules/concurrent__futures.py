# SPDX-License-Identifier: GPL-3.0-or-later
# concurrent.futures of the teaching language.
from _futures import (ALL_COMPLETED, BrokenExecutor, CancelledError, Executor, FIRST_COMPLETED, FIRST_EXCEPTION, Future,
                      InvalidStateError, as_completed, wait)
from concurrent.futures.thread import ThreadPoolExecutor
from concurrent.futures.process import ProcessPoolExecutor

TimeoutError = TimeoutError
