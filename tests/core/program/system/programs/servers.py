import socket, os, time, select, selectors
from multiprocessing import Process
def server(s):
    while True:
        c, a = s.accept()
        with c, c.makefile('rw') as f:
            for line in f:
                if line == 'quit\n':
                    f.write('bye\n'); f.flush()
                    return
                f.write(line.upper()); f.flush()
s = socket.create_server(('127.0.0.1', 0))
port = s.getsockname()[1]
p = Process(target=server, args=(s,))
p.start()
for words in (['a', 'b'], ['c', 'quit']):
    c = socket.create_connection(('localhost', port))
    f = c.makefile('rw')
    for w in words:
        f.write(w + '\n'); f.flush()
        print(f.readline().strip())
    f.close(); c.close()
p.join(); s.close()
try:
    socket.create_connection(('localhost', port))
except ConnectionRefusedError as e:
    print(e)
# selectors
sel = selectors.DefaultSelector()
s = socket.create_server(('127.0.0.1', 0)); s.setblocking(False)
port = s.getsockname()[1]
sel.register(s, selectors.EVENT_READ, 'accept')
def client(n):
    with socket.create_connection(('127.0.0.1', port)) as c:
        time.sleep(0.1 * n)
        c.sendall(b'from %d' % n)
        print('client', n, c.recv(100))
        time.sleep(0.35)
ps = [Process(target=client, args=(n,)) for n in range(1, 4)]
for p in ps: p.start()
done = 0
while done < 3:
    for key, events in sel.select():
        if key.data == 'accept':
            c, a = key.fileobj.accept(); c.setblocking(False)
            sel.register(c, selectors.EVENT_READ, 'talk')
        else:
            data = key.fileobj.recv(1000)
            if data:
                print('server', data); key.fileobj.send(data.upper()); time.sleep(0.01)
            else:
                sel.unregister(key.fileobj); key.fileobj.close(); done += 1
for p in ps: p.join()
sel.close(); s.close()
# much data
a, b = socket.socketpair()
if os.fork() == 0:
    b.close()
    a.sendall(bytes(range(256)) * 4000)
    os._exit(0)
a.close()
got = b''
while chunk := b.recv(7777): got += chunk
print(len(got), got == bytes(range(256)) * 4000)
os.wait()
# udp
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); u.bind(('127.0.0.1', 0)); u.settimeout(0.2)
if os.fork() == 0:
    v = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for i in range(3): v.sendto(b'd%d' % i, u.getsockname())
    os._exit(0)
for i in range(3): print(u.recvfrom(10)[0])
try: u.recvfrom(10)
except TimeoutError as e: print(e)
os.wait()
