# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio of the teaching language: coroutines that take turns in a thread.
from asyncio import subprocess
from asyncio.base_events import BaseEventLoop
from asyncio.combining import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, as_completed, gather,
                               run_coroutine_threadsafe, shield, to_thread, wait, wait_for)
from asyncio.events import (AbstractEventLoop, AbstractEventLoopPolicy, DefaultEventLoopPolicy, Handle, TimerHandle,
                            _get_running_loop, _set_running_loop, get_event_loop, get_event_loop_policy,
                            get_running_loop, new_event_loop, set_event_loop, set_event_loop_policy)
from asyncio.exceptions import (BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError,
                                LimitOverrunError, SendfileNotAvailableError, TimeoutError)
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.protocols import BaseProtocol, Protocol, SubprocessProtocol
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from asyncio.runners import Runner, run
from asyncio.selector_events import SelectorEventLoop
from asyncio.server import AbstractServer, Server
from asyncio.streams import (StreamReader, StreamReaderProtocol, StreamWriter, open_connection, open_unix_connection,
                             start_server, start_unix_server)
from asyncio.subprocess import create_subprocess_exec, create_subprocess_shell
from asyncio.taskgroups import TaskGroup
from asyncio.tasks import (Task, all_tasks, create_task, current_task, ensure_future, iscoroutine,
                           iscoroutinefunction, sleep)
from asyncio.timeouts import Timeout, timeout, timeout_at
from asyncio.transports import BaseTransport, ReadTransport, Transport, WriteTransport
