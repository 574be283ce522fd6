class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def make():
    local = Noisy('local')
    print('made')


make()
print('back')
a = Noisy('a')
a = Noisy('b')
print('rebound')
b = a
del a
print('one reference left')
b = None
things = [Noisy(1), Noisy(2)]
things.pop()
print('popped')
things.clear()
pair = {'x': Noisy('value')}
pair['x'] = 0
Noisy('at once')
print('statement', Noisy('argument').name)
for noisy in [Noisy('first'), Noisy('second')]:
    print('in loop', noisy.name)
del noisy


class Node(Noisy):
    pass


first = Node('inner')
second = Node('outer')
second.next = first
del first
print('still held')
del second
def gen():
    inside = Noisy('in a generator')
    try:
        yield 1
    finally:
        print('generator ends')
g = gen()
next(g)
del g
print('end')
last = Noisy('at exit')
