# SPDX-License-Identifier: GPL-3.0-or-later
# fork() and wait() themselves: statuses, orphans, who is a child of whom.
import os
import signal
import time


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as fault:
        print(type(fault).__name__ + ':', fault)


attempt(os.wait)
attempt(os.waitpid, 999999, 0)
attempt(os.kill, 999999, 0)
pid = os.fork()
if pid == 0:
    time.sleep(0.2)
    os._exit(5)
print(os.waitpid(pid, os.WNOHANG))
got, status = os.waitpid(pid, 0)
print(got == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
pid = os.fork()
if pid == 0:
    time.sleep(9)
os.kill(pid, signal.SIGKILL)
got, status = os.wait()
print(got == pid, os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
middle = os.fork()
if middle == 0:
    if os.fork() == 0:
        before = os.getppid()
        time.sleep(0.3)
        print('orphan has another parent:', os.getppid() != before, flush=True)
        os._exit(0)
    time.sleep(0.1)
    os._exit(0)
os.waitpid(middle, 0)
time.sleep(0.4)
zombie = os.fork()
if zombie == 0:
    os._exit(0)
time.sleep(0.1)
with open(f'/proc/{zombie}/stat') as file:
    print('zombie:', file.read().rsplit(')', 1)[1].split()[0])
os.wait()
print('reaped:', os.path.exists(f'/proc/{zombie}'))
print('group', os.getpgid(0) == os.getpgrp())
