# random: the numbers of a seed.

import random

for seed in [0, 1, 42, -5, 10**20, 'abc', '中文', b'xy', 2.5, True]:
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 6), random.randrange(0, 100, 7), random.choice('abcdef'))
random.seed(7)
print(random.uniform(1, 10), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(5, 2))
print(random.expovariate(1.5), random.triangular(1, 5, 2), random.betavariate(2, 3), random.gammavariate(2, 3))
print(random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2))
items = list(range(10))
random.shuffle(items)
print(items)
print(random.sample(range(1000), 5), random.sample(items, 3), random.sample('abcdefghij' * 10, 8))
print(random.choices('abc', k=5), random.choices([1, 2, 3], weights=[1, 0, 5], k=6), random.choices('ab', cum_weights=[1, 3], k=3))
print(random.getrandbits(10), random.getrandbits(100), random.randbytes(5))
print(random.randint(10**20, 10**21))
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)])
one = random.Random(5)
two = random.Random(5)
print(one.random() == two.random(), one.randint(1, 100))
for call in [lambda: random.randint(3, 1), lambda: random.randrange(0), lambda: random.choice([]), lambda: random.sample([1], 2),
             lambda: random.sample({1, 2}, 1), lambda: random.choices([]), lambda: random.seed([1]), lambda: random.randrange(1, 5, 0),
             lambda: random.choices([1, 2], [1]), lambda: random.randint('a', 2), lambda: random.shuffle((1, 2))]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ':', error)
random.seed(3)
print([random.randint(1, 3) for _ in range(6)], [random.randrange(4) for _ in range(6)])
total = 0
for _ in range(2000):
    total += random.random()
print(total)
