import os, socket, socketserver, subprocess, threading, time, signal
# a thread reads what another one writes
r, w = os.pipe()
got = []
def read():
    while True:
        data = os.read(r, 100)
        if not data:
            break
        got.append(data)
t = threading.Thread(target=read)
t.start()
for i in range(3):
    os.write(w, b'%d' % i)
    time.sleep(0.05)
os.close(w)
t.join()
print(got)
class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        while True:
            data = self.request.recv(100)
            if not data:
                break
            self.request.sendall(data.upper())
server = socketserver.ThreadingTCPServer(('127.0.0.1', 0), Handler)
runs = threading.Thread(target=server.serve_forever, args=(0.1,))
runs.start()
def client(n, results):
    with socket.create_connection(server.server_address) as c:
        for i in range(3):
            c.sendall(b'client %d' % n)
            results.append((n, i, c.recv(100)))
            time.sleep(0.02)
results = []
clients = [threading.Thread(target=client, args=(n, results)) for n in range(3)]
for c in clients: c.start()
for c in clients: c.join()
server.shutdown()
runs.join()
server.server_close()
print(sorted(results) == [(n, i, b'CLIENT %d' % n) for n in range(3) for i in range(3)])
# a program for each of two threads
outs = {}
def run(name):
    outs[name] = subprocess.run(['sh', '-c', f'sleep 0.2; echo {name}'], capture_output=True, text=True).stdout
start = time.time()
both = [threading.Thread(target=run, args=(name,)) for name in 'ab']
for t in both: t.start()
for t in both: t.join()
print(sorted(outs.items()), time.time() - start < 0.5)
# a process of two threads is stopped and goes on
pid = os.fork()
if pid == 0:
    ticks = []
    def tick():
        for i in range(3):
            time.sleep(0.1)
            ticks.append(i)
    t = threading.Thread(target=tick)
    t.start()
    t.join()
    print(ticks)
    os._exit(0)
time.sleep(0.15)
os.kill(pid, signal.SIGSTOP)
print(os.WIFSTOPPED(os.waitpid(pid, os.WUNTRACED)[1]))
time.sleep(0.5)
os.kill(pid, signal.SIGCONT)
print(os.waitpid(pid, 0)[1])
# exec ends the other threads
pid = os.fork()
if pid == 0:
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    os.execvp('echo', ['echo', 'instead'])
print(os.waitpid(pid, 0)[1])
