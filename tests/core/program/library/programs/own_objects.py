# Objects of the program's own classes in builtin functions and methods: the slow ways.


class Money:

    def __init__(self, amount):
        self.amount = amount

    def __repr__(self):
        return f'Money({self.amount})'

    def __str__(self):
        return f'{self.amount} yuan'

    def __format__(self, spec):
        return f'<{spec}:{self.amount}>'

    def __eq__(self, other):
        return isinstance(other, Money) and self.amount == other.amount

    def __hash__(self):
        return hash(self.amount)

    def __lt__(self, other):
        return self.amount < other.amount

    def __gt__(self, other):
        return self.amount > other.amount

    def __add__(self, other):
        return Money(self.amount + (other.amount if isinstance(other, Money) else other))

    def __radd__(self, other):
        return self + other

    def __abs__(self):
        return Money(abs(self.amount))

    def __int__(self):
        return int(self.amount)

    def __float__(self):
        return float(self.amount)

    def __index__(self):
        return int(self.amount)

    def __round__(self, digits=None):
        return f'rounded {digits}'

    def __bool__(self):
        return self.amount != 0

    def __len__(self):
        return 3

    def __divmod__(self, other):
        return 'divmod', other

    def __rdivmod__(self, other):
        return 'reflected', other

    def __pow__(self, exponent, modulus=None):
        return 'power', exponent, modulus

    def __floor__(self):
        return 'floor'

    def __contains__(self, item):
        return item == 'coin'


a, b, c = Money(3), Money(1), Money(2)
print(a, [a, b], (a,), {'k': a}, {a: 1})
print(f'{a} {a!r} {a!s:>10} {a:spec}', '{} {:x} {!r}'.format(a, a, a), '%s %r %d %5.1f %x' % (a, a, a, a, a))
print(str(a), repr(a), format(a), format(a, 'q'), ascii([a]))
print(sorted([a, b, c]), sorted([a, b, c], reverse=True), min([a, b, c]), max(a, b, c), sorted([a, b, c], key=lambda m: -m.amount))
items = [a, b, c]
items.sort()
print(items, items.index(Money(2)), items.count(Money(3)), Money(1) in items, Money(9) in items)
items.remove(Money(2))
print(items, sum([a, b, c], 0), sum([b], c))
try:
    items.remove(Money(50))
except ValueError as error:
    print(error)
try:
    items.index(Money(50))
except ValueError as error:
    print(error)
print(abs(Money(-4)), int(a), float(a), round(a), round(a, 2), bool(Money(0)), len(a), divmod(a, 2), divmod(2, a), pow(a, 2), pow(a, 2, 5), a ** 2)
print([10, 20, 30, 40][a], 'abcdef'[a], range(a), list(range(b, a)), bin(a), hex(a), chr(Money(65)))
print('coin' in a, hash(a) == hash(3), any([Money(0), a]), all([Money(0), a]))
prices = {Money(1): 'one', Money(2): 'two'}
print(prices[Money(1)], prices.get(Money(2)), prices.get(Money(3)), Money(2) in prices, prices.pop(Money(1)), prices)
prices[Money(2)] = 'changed'
prices.setdefault(Money(5), 'five')
prices.update({Money(2): 'again', Money(6): 'six'})
print(prices, prices == {Money(2): 'again', Money(5): 'five', Money(6): 'six'})
del prices[Money(6)]
try:
    prices[Money(9)]
except KeyError as error:
    print('KeyError', error)
unique = {Money(1), Money(1), Money(2)}
print(len(unique), Money(1) in unique, sorted(unique))
unique.add(Money(2))
unique.add(Money(3))
unique.discard(Money(1))
print(sorted(unique), sorted(unique | {Money(7)}), sorted(unique & {Money(3)}), sorted(unique - {Money(3)}))
print(sorted(unique.union([Money(2), Money(9)])), unique.issuperset([Money(2)]), unique == {Money(3), Money(2)})
print(frozenset([Money(1), Money(1)]) == frozenset([Money(1)]), (a, b) == (Money(3), Money(1)), [a] < [Money(4)])
print({(Money(1), 'x'): 5}[(Money(1), 'x')], dict.fromkeys([Money(1), Money(1)]))


class Plain:
    pass


class Partly:

    def __eq__(self, other):
        return True


def attempt(compute):
    try:
        print(compute())
    except Exception as error:
        print(type(error).__name__ + ':', error)


for compute in [lambda: Plain() < Plain(), lambda: sorted([Plain(), Plain()]), lambda: max([Plain(), Plain()]), lambda: len(Plain()),
                lambda: abs(Plain()), lambda: int(Plain()), lambda: float(Plain()), lambda: round(Plain()), lambda: divmod(Plain(), 1),
                lambda: hash(Partly()), lambda: {Partly(): 1}, lambda: {Partly()}, lambda: list(Plain()), lambda: sum([Plain()]),
                lambda: '%d' % Plain(), lambda: '%5.1f' % Plain(), lambda: format(Plain(), 'x'), lambda: f'{Plain():>5}', lambda: chr(Plain()),
                lambda: range(Plain()), lambda: [1][Plain()], lambda: 'a' + Plain(), lambda: Plain() + 1, lambda: -Plain(), lambda: Plain()(),
                lambda: Plain()[0], lambda: 'x' in Plain(), lambda: reversed(Plain()), lambda: enumerate(Plain()), lambda: zip(Plain()),
                lambda: 'a'.join(Plain()), lambda: 'a'.join([Plain()]), lambda: iter(Plain()), lambda: next(Plain()), lambda: Plain().x,
                lambda: [Plain()].index(Plain()), lambda: isinstance(1, Plain()), lambda: bytes(Plain()), lambda: tuple(Plain()),
                lambda: set(Plain()), lambda: dict(Plain()), lambda: pow(Plain(), 2), lambda: map(len, Plain())]:
    try:
        compute()
        print('no error')
    except Exception as error:
        text = str(error)
        print(type(error).__name__ + ':', text[:text.find(' at 0x')] if ' at 0x' in text else text)


class Bad:

    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __len__(self):
        return -1

    def __bool__(self):
        return 'yes'

    def __index__(self):
        return 'x'

    def __hash__(self):
        return 'x'

    def __int__(self):
        return 1.5

    def __iter__(self):
        return 5

    def __format__(self, spec):
        return 5

    def __contains__(self, item):
        return 'found'


bad = Bad()
for compute in [lambda: repr(bad), lambda: str(bad), lambda: len(bad), lambda: bool(bad), lambda: [1][bad], lambda: hash(bad), lambda: int(bad),
                lambda: iter(bad), lambda: f'{bad}', lambda: format(bad), lambda: 5 in bad, lambda: hex(bad), lambda: print(bad), lambda: [bad] and repr([bad])]:
    attempt(compute)


class Countdown:

    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


print(list(Countdown(3)), tuple(Countdown(3)), sorted(Countdown(3)), sum(Countdown(4)), max(Countdown(3)), min(Countdown(3)))
print(list(enumerate(Countdown(2))), list(zip(Countdown(3), 'ab')), list(map(str, Countdown(2))), list(filter(None, Countdown(3))))
print(set(Countdown(2)) == {0, 1}, dict(enumerate(Countdown(2))), ','.join(str(x) for x in Countdown(3)), 2 in Countdown(4), any(Countdown(2)))
print(list(reversed(list(Countdown(3)))), [*Countdown(2), *Countdown(1)], *Countdown(2))
first, *rest = Countdown(4)
print(first, rest)


class Sequence:

    def __len__(self):
        return 3

    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return index * 10


print(list(Sequence()), 20 in Sequence(), list(reversed(Sequence())), sorted(Sequence(), reverse=True), max(Sequence()), list(enumerate(Sequence(), 1)))


class Broken:

    def __iter__(self):
        yield 1
        raise ValueError('in the middle')


for compute in [lambda: list(Broken()), lambda: sum(Broken()), lambda: sorted(Broken()), lambda: ','.join(Broken()), lambda: max(Broken()), lambda: set(Broken())]:
    attempt(compute)
attempt(lambda: sorted([3, 1, 2], key=lambda x: 1 / (x - 1)))
attempt(lambda: list(map(lambda x: 1 / x, [1, 0])))
attempt(lambda: max([1, 2], key=lambda x: x.nope))
