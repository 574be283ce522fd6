# ls | wc as a shell does it
import os, sys
r, w = os.pipe()
one = os.fork()
if one == 0:
    os.dup2(w, 1); os.close(r); os.close(w)
    os.execvp('printf', ['printf', 'b\\na\\nc\\n'])
two = os.fork()
if two == 0:
    os.dup2(r, 0); os.close(r); os.close(w)
    os.execvp('sort', ['sort', '-r'])
os.close(r); os.close(w)
codes = [os.waitpid(pid, 0)[1] for pid in (one, two)]
print(codes)
# the child's print goes into the pipe
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.dup2(w, 1)
    print('hello from the child')
    sys.stdout.flush()
    os._exit(0)
os.close(w)
print('got', os.read(r, 100))
os.waitpid(pid, 0)
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.dup2(r, 0); os.close(w)
    for line in sys.stdin:
        print('line', line.strip())
    os._exit(0)
os.close(r)
os.write(w, b'a\nb\n'); os.close(w)
os.waitpid(pid, 0)
