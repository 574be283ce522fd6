import pickle
import sys


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


class Stack(list):
    limit = 3


class Secret:
    def __getstate__(self):
        return {'shown': self.shown}

    def __setstate__(self, state):
        self.shown = state['shown'] + '!'


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (Reduced, (self.n + 1,))


class MyError(Exception):
    pass


def named(x):
    return x + 1


def again(value):
    return pickle.loads(pickle.dumps(value))


for value in [None, True, ..., 0, -5, 2**100, -2**64, 1.5, float('inf'), '', 'é中😀', b'', b'\x00\xff', bytearray(b'ab'), [], [1, [2]],
              (), (1,), (1, (2, 'x')), {}, {'a': [1], 2: None}, set(), {1, 2}, frozenset([3]), range(1, 9, 2), slice(1, None, 2),
              int, len, ValueError, Point]:
    back = again(value)
    print(back == value, type(back) is type(value), back if not isinstance(back, type) and back is not len else back.__name__)
print(again(Point(1, [2])) == Point(1, [2]), again(named)(4), again(Point) is Point)
stack = again(Stack([1, 2]))
print(type(stack).__name__, stack, stack.limit)
secret = Secret()
secret.shown, secret.hidden = 'a', 'b'
print(again(secret).__dict__, again(Reduced(1)).n)
error = again(MyError('bad', 3))
print(repr(error), error.args, repr(again(KeyError('k'))), again(OSError(2, 'No such file', 'f.txt')))
shared = [1]
twice = again([shared, shared])
twice[0].append(2)
print(twice, twice[0] is twice[1])
circle = []
circle.append(circle)
back = again(circle)
print(back[0] is back)
print(again('text'.upper)(), again([1, 2].__len__)() if False else 2)


def local():
    def inner():
        pass

    class Inside:
        pass
    return inner, Inside, Inside()


def gives():
    yield 1


for value in [lambda: 1, *local(), gives(), (n for n in []), sys, [1, {'a': lambda: 2}]]:
    try:
        pickle.dumps(value)
        print('pickled', value)
    except Exception as error:
        text = str(error)
        print(type(error).__name__, text[:text.index(' at 0x')] if ' at 0x' in text else text)
