import traceback


def talk():
    got = None
    while True:
        try:
            got = yield ('said', got)
        except ValueError as error:
            got = f'caught {error}'
        except GeneratorExit:
            print('closing')
            raise
        finally:
            print('round')


g = talk()
print(next(g), g.send(1), g.send(None), g.throw(ValueError('v')), next(g))
print(g.close(), g.close())
for use in [lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError('k'))]:
    try:
        print(use())
    except BaseException as error:
        print(type(error).__name__, error)


def inner():
    try:
        got = yield 1
        print('inner got', got)
        yield 2
    except KeyError as error:
        print('inner caught', error)
        yield 'from handler'
    return 'result'


def outer():
    result = yield from inner()
    print('outer got', result)
    yield from [10, 20]
    return (yield from iter(()))


o = outer()
print(next(o), o.send('x'), o.throw(KeyError('thrown')), next(o), list(o))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def fresh():
    yield 1


f = fresh()
try:
    f.send(1)
except TypeError as error:
    print(error)


def myself():
    yield next(m)


m = myself()
try:
    next(m)
except ValueError as error:
    print(error)


def stops():
    yield 1
    raise StopIteration('inside')


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def value():
    yield 1
    return 'the value'


v = value()
next(v)
try:
    next(v)
except StopIteration as error:
    print(error.value, error.args)

squares = (n * n for n in range(5))
print(3 in (n for n in range(5)), sum(squares), list(squares), dict((c, ord(c)) for c in 'ab'))


def failing():
    yield 1
    raise LookupError('in the middle')


try:
    for item in failing():
        print(item)
except LookupError:
    traceback.print_exc(file=None) if False else print(traceback.format_exc())
for item in failing():
    pass
