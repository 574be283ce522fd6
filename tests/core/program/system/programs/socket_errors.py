import socket, os, time, select, socketserver
def tell(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
def pair():
    s = socket.create_server(('127.0.0.1', 0))
    c = socket.create_connection(s.getsockname())
    a, _ = s.accept()
    s.close()
    return c, a
c, a = pair()
a.close()
tell(lambda: c.recv(10)); tell(lambda: c.send(b'x')); time.sleep(0.1); tell(lambda: c.send(b'x'))
c, a = pair()
a.send(b'data'); c.send(b'unread'); time.sleep(0.1); a.close(); time.sleep(0.1)
tell(lambda: c.recv(10)); tell(lambda: c.recv(10)); tell(lambda: c.recv(10)); tell(lambda: c.send(b'x'))
u, v = socket.socketpair()
v.close(); tell(lambda: u.send(b'x')); tell(lambda: u.recv(1))
s = socket.socket()
tell(lambda: s.send(b'x')); tell(lambda: s.recv(1)); tell(s.accept); tell(s.getpeername); tell(lambda: s.shutdown(2))
tell(lambda: s.connect(('127.0.0.1', 1)))
tell(lambda: s.connect(('nosuchhost.invalid', 80)))
tell(lambda: s.bind('x')); tell(lambda: s.bind(('a',))); tell(lambda: s.bind(('127.0.0.1', '80'))); tell(lambda: s.bind(('127.0.0.1', 80000)))
tell(lambda: s.settimeout(-1)); tell(lambda: s.bind(('8.8.8.8', 80)))
s.close(); tell(lambda: s.recv(1)); tell(s.fileno); print(s)
l = socket.create_server(('127.0.0.1', 0))
m = socket.socket()
tell(lambda: m.bind(l.getsockname()))
l.settimeout(0.05); tell(l.accept); print(l.gettimeout())
m.setblocking(False); tell(lambda: m.connect(l.getsockname())); time.sleep(0.05); tell(lambda: m.connect_ex(l.getsockname())); tell(lambda: m.recv(1))
c, a = pair()
tell(lambda: c.send('x')); tell(lambda: c.recv('x')); tell(lambda: c.recv(-1)); tell(lambda: c.sendall(3)); tell(lambda: c.connect(('127.0.0.1', 5)))
c.shutdown(socket.SHUT_WR); tell(lambda: c.send(b'x')); tell(lambda: a.recv(1)); a.send(b'k'); tell(lambda: c.recv(1))
print(repr(socket.AF_INET), socket.SOCK_STREAM, a.family == socket.AF_INET, a.type, socket.inet_aton('1.2.3.4'), socket.htons(1))
f = a.makefile('wb'); f.write(b'one\ntwo'); f.close(); a.close()
print(c.makefile().readlines())
tell(lambda: select.select(['x'], [], [], 0)); tell(lambda: select.select([-1], [], [], 0)); tell(lambda: select.select([99], [], [], 0)); tell(lambda: select.select([], [], [], -1))
d = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
tell(lambda: d.send(b'x')); tell(lambda: d.sendto(b'x', ('127.0.0.1', 1)))
class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())
socketserver.ForkingTCPServer.allow_reuse_address = True
server = socketserver.ForkingTCPServer(('127.0.0.1', 0), Handler)
pid = os.fork()
if pid == 0:
    for i in range(2):
        server.handle_request()
    server.server_close()
    os._exit(0)
server.socket.close()
for i in range(2):
    with socket.create_connection(server.server_address) as c:
        c.sendall(b'hello %d\n' % i); c.shutdown(socket.SHUT_WR)
        print(c.makefile().read())
print(os.waitpid(pid, 0)[1])
x = socket.socket(socket.AF_UNIX)
x.bind('unix.sock'); x.listen()
y = socket.socket(socket.AF_UNIX); y.connect('unix.sock'); y.send(b'hi'); z, _ = x.accept(); print(z.recv(5), x.getsockname())
os.unlink('unix.sock')
tell(lambda: socket.socket(socket.AF_UNIX).connect('nothere'))
