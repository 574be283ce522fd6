import traceback


def attribute():
    value = 5
    return value.real.missing


def subscript(a):
    return a['x'] [0] + (a)['y' ]


def operator(a, b):
    return (a) - b * 2


def call(f):
    return [1] + f (1,
                    2)


def wide(text):
    return ('中文', text + 1)


def unbound():
    if not unbound:
        late = 1
    return late // (1 / 0)


def raising():
    raise RuntimeError('plain') from None


def asserted(n):
    assert n > 3 and n < 5, f'not {n}'


def deep(n):
    return deep(n - 1) if n else 1 / 0


for function, arguments in [(attribute, ()), (subscript, ({'x': [1]},)), (operator, ('a', 2)), (call, (len,)), (wide, ('x',)),
                            (unbound, ()), (raising, ()), (asserted, (2,)), (asserted, (9,)), (deep, (6,)),
                            (lambda: [1, 2][3:4][0], ()), (lambda: {**5}, ()), (lambda: print(*5), ())]:
    try:
        function(*arguments)
    except Exception:
        print(traceback.format_exc())
