class Manager:
    def __init__(self, name, swallows=False):
        self.name = name
        self.swallows = swallows

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, kind, error, trace):
        print('exit', self.name, kind and kind.__name__, error, trace is not None)
        return self.swallows


with Manager('a') as a, Manager('b', True) as b:
    print(a, b)
    raise ValueError('gone')
print('after')


def leaves(how):
    for i in range(3):
        with Manager(i):
            if how == 'return':
                return 'returned'
            if how == 'break':
                break
            if how == 'continue':
                continue
    return 'end'


print(leaves('return'), leaves('break'), leaves('continue'))


def order():
    try:
        try:
            return 'first'
        finally:
            print('inner finally')
            1 / 0
    except ZeroDivisionError as error:
        print(error, repr(error.__context__))
        return 'second'
    finally:
        print('outer finally')


print(order())


def overrides():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            if i == 1:
                break
            continue
    return i


print(overrides())


class Broken:
    def __enter__(self):
        return self


for manager in [5, Broken()]:
    try:
        with manager:
            pass
    except TypeError as error:
        print(error)


class Raises(Manager):
    def __exit__(self, kind, error, trace):
        raise RuntimeError('from exit')


try:
    with Raises('r'):
        raise ValueError('inside')
except RuntimeError as error:
    print(error, repr(error.__context__))
try:
    pass
except:
    print('never')
else:
    print('else')
finally:
    print('finally')
with Manager('last'):
    raise SystemExit(3)
