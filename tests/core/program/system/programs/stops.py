import os, signal, time
# stop and continue
pid = os.fork()
if pid == 0:
    for i in range(5):
        time.sleep(0.2)
        print('child', i, flush=True)
    os._exit(3)
time.sleep(0.5)
os.kill(pid, signal.SIGSTOP)
who, status = os.waitpid(pid, os.WUNTRACED)
print(who == pid, os.WIFSTOPPED(status), os.WSTOPSIG(status), os.WIFEXITED(status))
print(os.waitpid(pid, os.WNOHANG))
os.kill(pid, signal.SIGTERM)      # has to wait
time.sleep(1)
print('still there', os.waitpid(pid, os.WNOHANG))
os.kill(pid, signal.SIGCONT)
who, status = os.waitpid(pid, 0)
print(os.WIFSIGNALED(status), os.WTERMSIG(status))
# a child that stops itself
pid = os.fork()
if pid == 0:
    os.kill(os.getpid(), signal.SIGSTOP)
    time.sleep(0.1)
    print('goes on')
    os._exit(0)
who, status = os.waitpid(pid, os.WUNTRACED)
print(os.WIFSTOPPED(status))
os.kill(pid, signal.SIGCONT)
who, status = os.waitpid(pid, os.WCONTINUED)
print(os.WIFCONTINUED(status), hex(status))
print(os.waitpid(pid, 0)[1])
# a handler for SIGCONT, one for SIGCHLD
signal.signal(signal.SIGCHLD, lambda n, f: print('SIGCHLD'))
pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGCONT, lambda n, f: print('SIGCONT', n))
    signal.signal(signal.SIGTSTP, lambda n, f: print('no stop'))
    os.kill(os.getpid(), signal.SIGTSTP)
    os.kill(os.getpid(), signal.SIGCONT)
    os._exit(0)
time.sleep(0.5)
print(os.wait()[1])
# killing a stopped one
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
pid = os.fork()
if pid == 0:
    time.sleep(100)
os.kill(pid, signal.SIGSTOP)
time.sleep(.1)
os.kill(pid, signal.SIGKILL)
print(os.waitpid(pid, 0)[1])
