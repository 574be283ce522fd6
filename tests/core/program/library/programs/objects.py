# Builtin functions about any object.
class Thing:
    x = 5


class Called:

    def __call__(self):
        return 1


class Filled:

    def __init__(self, a, b):
        self.a = a
        self.b = b


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


show(lambda: (isinstance(5, int), isinstance(5, (str, int)), isinstance(True, int), isinstance('a', object)))
show(lambda: isinstance(5, 'int'))
show(lambda: isinstance(5, (int, 5)))
show(lambda: isinstance('a', (int, 5)))
show(lambda: (issubclass(bool, int), issubclass(int, (str, object))))
show(lambda: issubclass(5, int))
show(lambda: issubclass(int, 5))
show(lambda: (callable(len), callable(5), callable(int), callable(lambda: 0), callable(Thing), callable(Thing()), callable(Called())))
show(lambda: (repr('a'), repr(5), repr(None), repr([1, 'a']), repr(1.5)))
show(lambda: (ascii('é中'), ascii('a')))
show(lambda: id(None) == id(None))
show(lambda: hash(None) == hash(None))
show(lambda: (type(5).__name__, type('a').__name__, type(None).__name__, type([]).__name__, type(len).__name__, type(int).__name__))
show(lambda: type(5) is int)
show(lambda: (repr(int), repr(str), repr(type(None)), repr(ValueError)))
show(lambda: getattr('abc', 'upper')())
show(lambda: getattr('abc', 'nope', 5))
show(lambda: getattr('abc', 'nope'))
show(lambda: (hasattr('abc', 'upper'), hasattr('abc', 'nope')))
show(lambda: Thing().x)
show(lambda: Thing.x)
show(lambda: str(Thing) == "<class '__main__.Thing'>")
show(lambda: sorted(vars(Filled(1, 2)).items()))
show(lambda: Filled(1, 2) == Filled(1, 2))
show(lambda: bool(Thing()))
show(lambda: print)
show(lambda: len)
show(lambda: exit)
show(lambda: (int(), str(), list(), dict(), tuple(), float(), bool()))
show(lambda: NotImplemented)
show(lambda: ...)
show(lambda: None)
show(lambda: True is True)
