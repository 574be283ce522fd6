# io.StringIO and io.BytesIO; print to them.
import io
import sys

text = io.StringIO('one\ntwo\nthree')
print(text.readline(), text.tell(), text.read(), text.getvalue(), text.seek(4), text.readlines(), list(text))
out = io.StringIO()
print('a', 1, file=out)
print('b', end='', file=out)
out.write('中')
print(repr(out.getvalue()), out.tell(), out.truncate(2), repr(out.getvalue()))
out.close()
for compute in [lambda: out.write('x'), lambda: out.getvalue(), lambda: io.StringIO(5), lambda: io.StringIO().write(5), lambda: io.StringIO('ab').seek(-1), lambda: io.BytesIO('a')]:
    try:
        print(compute())
    except Exception as error:
        print(type(error).__name__ + ':', error)
data = io.BytesIO(b'abc\ndef')
print(data.read(2), data.readline(), data.read(), data.getvalue(), data.seek(0), list(data))
data.write(b'!')
print(data.getvalue())
with io.StringIO('x') as file:
    print(file.read(), file.closed)
print(file.closed)
old = sys.stdout
sys.stdout = io.StringIO()
print('captured')
print('twice')
captured = sys.stdout.getvalue()
sys.stdout = old
print(repr(captured), sys.stdout.name, sys.stdout.writable())


class Tee:

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


tee = Tee()
print('to', 'tee', file=tee)
print(''.join(tee.parts) == 'to tee\n')
sys.stdout.write('written\n')
