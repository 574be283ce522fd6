# Classes derived from built-in types.
from collections import OrderedDict, defaultdict


class Stack(list):

    def push(self, item):
        self.append(item)
        return self

    def append(self, item):
        super().append(('pushed', item))


stack = Stack([1, 2])
stack.push(3)
print(stack, len(stack), stack[0], stack[-1], isinstance(stack, list), type(stack).__name__, stack == [1, 2, ('pushed', 3)])
stack.extra = 'attribute'
print(stack.extra, stack + [4], type(stack + [4]).__name__, sorted(stack[:2]), stack.pop(), list(stack), [*stack], 2 in stack)
stack += [9]
stack[0] = 'first'
print(type(stack).__name__, stack, stack.index(2), stack.copy(), bool(Stack()), repr(Stack()))
for item in stack:
    print(item, end=' ')
print(max(Stack([3, 5, 4])), sum(Stack([1, 2])), Stack('abc'), Stack() == [])


class Default(dict):

    def __missing__(self, key):
        return f'no {key}'

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)

    def __repr__(self):
        return 'Default' + dict.__repr__(self)


table = Default(a=1)
table['b'] = 5
print(table, table['b'], table['c'], table.get('c'), 'c' in table, len(table), list(table), table == {'a': 1, 'b': 10}, {**table})
table.update(z=3)
print(table, sorted(table.items()), dict(table))
del table['a']
print(table, table.pop('z'), table.setdefault('q', 1), table)


class Celsius(float):

    def __str__(self):
        return f'{float(self):.1f} °C'


class Count(int):

    def __new__(cls, value=0):
        return super().__new__(cls, value + 1)

    def __add__(self, other):
        return Count(int(self) + other)


warm = Celsius('21.55')
print(warm, repr(warm), warm + 1, f'{warm} {warm:.2f}', '%s %.3f' % (warm, warm), round(warm), warm > 20, type(warm * 2).__name__, hash(warm) == hash(21.55))
count = Count(4)
print(count, count + 1, type(count + 1).__name__, count * 2, type(count * 2).__name__, [10, 20, 30, 40, 50, 60][count], range(count), f'{count:03d}', '%d' % count)
print(count == 5, {count: 'x'}[5], str(count), repr(count), int(count), isinstance(count, int), -count, bool(Count(-1)))


class Name(str):

    def shout(self):
        return self.upper() + '!'

    def __eq__(self, other):
        return self.lower() == other.lower()

    __hash__ = str.__hash__


name = Name('Ann')
print(name, repr(name), name.shout(), name + 'a', type(name + 'a').__name__, name == 'ANN', 'ann' == name, name[0], len(name), f'{name:>5}|', name in ['ANN'])
print('-'.join([name, 'x']), name.replace('n', 'm'), isinstance(name, str), sorted([Name('b'), Name('a')]), {'Ann': 1}[name], '%s' % name, name.lower())


class Pair(tuple):

    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def total(self):
        return sum(self)


pair = Pair(1, 2)
print(pair, pair.total, pair[0], len(pair), pair + (3,), pair == (1, 2), hash(pair) == hash((1, 2)), list(pair), {(1, 2): 'found'}[pair])
a, b = pair
print(a, b, pair < (1, 3), sorted([Pair(2, 1), Pair(1, 2)]))


class Tags(set):

    def add(self, item):
        super().add(item.lower())


tags = Tags(['a'])
tags.add('B')
print(sorted(tags), len(tags), 'b' in tags, type(tags).__name__, sorted(tags | {'c'}), tags == {'a', 'b'}, Tags(), sorted(tags - {'a'}))


class Problem(Exception):

    def __init__(self, code, message='default'):
        super().__init__(message)
        self.code = code


class Quiet(ValueError):
    pass


for error in [Problem(5), Problem(6, 'said'), Quiet(), Quiet('one'), Quiet('one', 2), KeyError('k'), Exception(), OSError(2, 'No such file', 'name'), StopIteration(5)]:
    print(repr(error), str(error), error.args)
try:
    raise Problem(7)
except Problem as problem:
    print(problem.code, problem)
groups = defaultdict(list)
groups['x'].append(1)
groups['y']
print(groups, groups['x'], dict(groups), 'z' in groups, len(groups))
numbers = defaultdict(lambda: 5, a=1)
numbers['b'] += 1
print(dict(numbers))
order = OrderedDict(a=1, b=2)
order.move_to_end('a')
print(order, list(order), order == {'a': 1, 'b': 2})
