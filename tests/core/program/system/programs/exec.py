import os, sys
print('first', flush=True)
pid = os.fork()
if pid == 0:
    os.execvp('echo', ['echo', 'one', 'two'])
print(os.waitpid(pid, 0)[1])
pid = os.fork()
if pid == 0:
    os.execv(sys.executable, ['python3', '-c', 'import sys; print(sys.argv); sys.exit(7)', 'a', 'b'])
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
pid = os.fork()
if pid == 0:
    os.execlp('sh', 'sh', '-c', 'echo $0 $1 $HELLO; exit 4', 'x', 'y')
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
for call in (lambda: os.execvp('nosuch', ['nosuch']), lambda: os.execv('nosuch', ['nosuch']), lambda: os.execvp('ls', [])):
    try:
        call()
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
pid = os.fork()
if pid == 0:
    os.execve('/usr/bin/env', ['env'], {'A': '1', 'B': 'two'})
os.waitpid(pid, 0)
sys.stdout.flush()
os.execvp('python3', ['python3', '-c', 'print("last")'])
print('never')
