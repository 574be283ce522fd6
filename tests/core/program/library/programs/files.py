# Files: they are made, read, added to; what is wrong with a mode or a closed file.
import json
import os


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


with open('a.txt', 'w') as file:
    print(file.write('one\ntwo\n'), file.write('三\n'), file.name, file.mode, file.closed, file.writable(), file.readable())
    file.writelines(['x', 'y\n'])
print(file.closed, os.path.getsize('a.txt'), os.path.exists('a.txt'), os.path.exists('none'))
with open('a.txt') as file:
    print(repr(file.read()), repr(file.read()))
with open('a.txt', encoding='utf-8') as file:
    print(file.readline(), file.readline().strip(), file.readlines())
for number, line in enumerate(open('a.txt'), 1):
    print(number, line.rstrip())
print(open('a.txt').read(5), list(open('a.txt')), [line.strip() for line in open('a.txt')])
with open('a.txt', 'a') as file:
    file.write('added\n')
    print(file.tell())
with open('a.txt', 'r+') as file:
    print(file.read(3), file.tell())
    file.seek(0)
    file.write('ONE')
    file.seek(0)
    print(file.readline(), file.read())
with open('b.txt', 'x') as file:
    print('fresh', file=file)
    print(1, 2, sep='-', end='!', file=file)
print(repr(open('b.txt').read()))
show(lambda: open('b.txt', 'x'))
show(lambda: open('none.txt'))
show(lambda: file.read())
show(lambda: file.write('a'))
show(lambda: open('b.txt', 'q'))
show(lambda: open('b.txt', 'rw'))
show(lambda: open('b.txt', 'rbt'))
show(lambda: open('b.txt', ''))
show(lambda: open('b.txt', 5))
show(lambda: open([]))
show(lambda: open('b.txt', 'rb', encoding='utf-8'))
show(lambda: open('b.txt', encoding='nope'))
show(lambda: open('b.txt').write('a'))
show(lambda: open('b.txt', 'a').read())
show(lambda: open('b.txt').read('a'))
show(lambda: open('b.txt', 'a').write(5))
show(lambda: open('b.txt', 'ab').write('a'))
show(lambda: open('b.txt').seek(-1))
show(lambda: open('b.txt').seek(1, 1))
show(lambda: open('b.txt'))
show(lambda: open('b.txt', 'rb'))
show(lambda: open('b.txt', 'r+b'))
show(lambda: open('b.txt', 'ab'))
with open('c.bin', 'wb') as file:
    print(file.write(b'\x00\x01\xff\n\r\n'), file.write(bytearray(b'z')))
with open('c.bin', 'rb') as file:
    print(file.read(2), file.tell(), file.read(), file.seek(1), file.read(1), file.seek(-1, 2), file.read())
with open('c.bin', 'rb') as file:
    print(file.readline(), file.readlines())
with open('lines', 'wb') as file:
    file.write(b'a\r\nb\rc\nd')
print(open('lines').readlines(), open('lines', newline='').readlines(), open('lines', newline='\n').readlines(), repr(open('lines').read()))
with open('lines', 'w', newline='\r\n') as file:
    file.write('p\nq\n')
print(open('lines', 'rb').read())
show(lambda: open('c.bin').read())
print(repr(open('c.bin', errors='replace').read()), repr(open('c.bin', encoding='latin-1').read()))
show(lambda: open('c.bin', 'w', encoding='ascii').write('é'))
with open('data.json', 'w') as file:
    json.dump({'count': 3, 'names': ['甲', 'b']}, file)
with open('data.json') as file:
    data = json.load(file)
data['count'] -= 1
with open('data.json', 'w') as file:
    json.dump(data, file, indent=1, ensure_ascii=False)
print(open('data.json').read(), json.load(open('data.json')))
json.dump([1], open('left', 'w'))
print(open('left').read())
keeper = open('kept', 'w')
keeper.write('not yet')
print(repr(open('kept').read()))
keeper.flush()
print(repr(open('kept').read()))
keeper.write(' and now')
del keeper
print(repr(open('kept').read()))
big = open('big', 'w')
for i in range(3000):
    big.write(f'line {i}\n')
big.close()
print(os.path.getsize('big'), sum(len(line) for line in open('big')), open('big').readlines()[-1])
with open('big') as file:
    file.seek(10)
    print(repr(file.readline()), repr(file.read(20)))
with open('big', 'r+') as file:
    print(file.truncate(12))
print(repr(open('big').read()))
os.rename('big', 'small')
os.remove('a.txt')
print(os.path.exists('big'), os.path.exists('small'), os.path.exists('a.txt'), os.path.isfile('small'))
show(lambda: os.remove('a.txt'))
show(lambda: os.path.getsize('a.txt'))
print(sorted(os.listdir()))
try:
    with open('small') as file:
        raise KeyError('inside')
except KeyError:
    print(file.closed)
