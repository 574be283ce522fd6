import os, time, select
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    for i in range(3):
        time.sleep(0.1)
        os.write(w, b'message %d\n' % i)
    os.close(w)
    os._exit(0)
os.close(w)
while True:
    data = os.read(r, 100)
    if not data:
        break
    print(data)
os.close(r)
os.waitpid(pid, 0)
# a big write blocks until it is read
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    print(os.write(w, b'x' * 200000))
    os._exit(0)
os.close(w)
time.sleep(.1)
got = b''
while True:
    data = os.read(r, 5000)
    if not data: break
    got += data
print(len(got), os.wait()[1])
# EPIPE, non-blocking, fdopen, dup
r, w = os.pipe()
os.set_blocking(w, False)
n = 0
try:
    while True:
        n += os.write(w, b'y' * 10000)
except BlockingIOError as e:
    print(n > 60000, e)
os.close(r)
try:
    os.write(w, b'z')
except BrokenPipeError as e:
    print(e)
os.close(w)
r, w = os.pipe()
w2 = os.dup(w)
os.close(w)
with os.fdopen(w2, 'w') as f:
    f.write('line 1\nline 2\n')
with os.fdopen(r) as f:
    print(f.read().split('\n'))
for call in (lambda: os.read(99, 1), lambda: os.write(99, b'x'), lambda: os.close(99), lambda: os.dup(99), lambda: os.write(1, 'x'), lambda: os.read(0, -1)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
# dup2 onto standard output
import sys
sys.stdout.flush()
saved = os.dup(1)
with open('out.txt', 'w') as f:
    os.dup2(f.fileno(), 1)
print('into the file', flush=True)
os.dup2(saved, 1)
os.close(saved)
print('back', open('out.txt').read())
r, w = os.pipe()
print(select.select([r], [w], [], 0) == ([], [w], []), select.select([r], [], [], 0.1))
os.write(w, b'1')
print(select.select([r], [], []) == ([r], [], []))
a, b = os.pipe()
print(os.get_inheritable(a), os.get_inheritable(1), os.isatty(a))
