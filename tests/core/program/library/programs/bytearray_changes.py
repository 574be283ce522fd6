# Slices of bytearrays that change, and errors by their numbers.
import errno


def assign(v):
    b = bytearray(b'abcdef')
    try:
        b[1:2] = v
    except Exception as e:
        print(type(e).__name__, e)
    print(b)


for v in (5, 'x', [300], ['a'], 3.5, None, object(), b'xyz', [1,2], bytearray(b'q'), (i for i in range(3)), b''):
    assign(v)
b = bytearray(b'abcdef')
try:
    b[::2] = b'12'
except ValueError as e:
    print(e)
b[::2] = b'123'
print(b)
b[1:1] = [65, 66]
print(b)
del b[::3]
print(b)
b[5:2] = b'zz'
print(b)
b[1:3] = b
print(b)
b[::2] = b''
print(b)
del b[:]
print(b)
b[:] = range(3)
print(b)
del b[::-2]
print(b)
try:
    open('no such file')
except OSError as e:
    print(errno.errorcode[e.errno], e.errno == errno.ENOENT, errno.EAGAIN == errno.EWOULDBLOCK, errno.ECONNREFUSED)
