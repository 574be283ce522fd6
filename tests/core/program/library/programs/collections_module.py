# collections.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


queue = deque([1, 2, 3])
queue.append(4)
queue.appendleft(0)
print(queue, len(queue), queue[0], queue[-1], queue.popleft(), queue.pop(), queue)
queue.rotate(1)
print(queue, list(queue), 2 in queue, queue.count(2), queue.index(2))
queue.extend('ab')
queue.extendleft('cd')
queue.remove('a')
queue.insert(1, 'x')
queue.reverse()
print(queue, list(reversed(queue)), bool(deque()), deque([1]) == deque([1]), deque([1, 2]) < deque([1, 3]))
last = deque(maxlen=3)
for i in range(5):
    last.append(i)
print(last, last.maxlen, deque('abc', 2))
while queue:
    print(queue.popleft(), end=' ')
print()
show(lambda: deque().pop())
show(lambda: deque().popleft())
show(lambda: deque([1])[5])
show(lambda: deque([1]).remove(5))
show(lambda: deque(5))
show(lambda: deque([], -1))
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], sum(big))
try:
    for item in big:
        big.append(1)
except RuntimeError as error:
    print(error)
counter = Counter('abracadabra')
print(counter, counter.most_common(2), counter['z'], sorted(counter.elements())[:6], counter.total(), len(counter))
counter.update('aaa')
counter.subtract({'b': 1, 'z': 2})
print(counter, counter + Counter(z=5), counter - Counter(a=3), Counter(a=1) & Counter(a=2, b=1), Counter(a=1) | Counter(b=2))
print(Counter(['x', 'y', 'x']), Counter(), Counter(a=2) == Counter(a=2), dict(Counter('aab')), sorted(Counter('hello').items()))
show(lambda: Counter(5))
groups = defaultdict(int)
for letter in 'mississippi':
    groups[letter] += 1
print(groups, sorted(groups.items()))
show(lambda: defaultdict(5))
show(lambda: defaultdict()['x'])
order = OrderedDict([('b', 1), ('a', 2)])
order['c'] = 3
print(order, order.popitem(), order.popitem(last=False), order)
show(lambda: OrderedDict().popitem())
Point = namedtuple('Point', ['x', 'y'])
point = Point(1, y=2)
print(point, point.x, point[1], point._asdict(), point._replace(x=9), Point._fields, point == (1, 2), len(point))
x, y = point
print(x, y, Point._make([5, 6]), sorted([Point(2, 1), Point(1, 2)]), {point: 'p'}[(1, 2)], max(Point(1, 5), Point(2, 0)), f'{point.x}-{point.y}')
Person = namedtuple('Person', 'name age city', defaults=['?'])
print(Person('Ann', 5), Person(age=3, name='Bo'))
show(lambda: Point(1))
show(lambda: Point(1, 2, 3))
show(lambda: Point(1, z=2))
show(lambda: Point(1, x=2))
show(lambda: namedtuple('P', 'a a'))
show(lambda: namedtuple('P', 'class'))
show(lambda: namedtuple('P', '_a'))
show(lambda: point._replace(z=1))
try:
    point.x = 5
except AttributeError as error:
    print(error)
chain = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(chain['a'], chain['b'], len(chain), chain, 'q' in chain)
show(lambda: chain['q'])
