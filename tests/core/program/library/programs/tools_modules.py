# itertools, functools, operator, heapq, bisect, copy, string, contextlib.
import bisect
import contextlib
import copy
import functools
import heapq
import io
import itertools
import operator
import string


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


print(list(itertools.islice(itertools.count(5, 2), 4)), list(itertools.islice(itertools.cycle('ab'), 5)), list(itertools.repeat('x', 3)))
print(list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(itertools.chain('ab', [1])), list(itertools.chain.from_iterable(['ab', 'c'])), list(itertools.compress('abcd', [1, 0, 1, 0])))
print(list(itertools.dropwhile(lambda x: x < 3, [1, 3, 2])), list(itertools.takewhile(lambda x: x < 3, [1, 3, 2])), list(itertools.filterfalse(None, [0, 1])))
print(list(itertools.product('ab', [1, 2])), list(itertools.product([0, 1], repeat=2)))
print(list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations('abcd', 2)), list(itertools.combinations_with_replacement('ab', 2)))
print([(key, list(group)) for key, group in itertools.groupby('aabbca')], list(itertools.pairwise('abcd')), list(itertools.starmap(pow, [(2, 3)])))
print(list(itertools.zip_longest('ab', [1, 2, 3], fillvalue='-')), [list(part) for part in itertools.tee([1, 2], 2)], list(itertools.islice('abcdef', 1, 5, 2)))
print(itertools.count(3), itertools.repeat(5, 2))
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [1, 2, 3], 10))
show(lambda: functools.reduce(operator.add, []))


@functools.lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(80), fibonacci.cache_info())
add_five = functools.partial(operator.add, 5)
print(add_five(3), functools.partial(int, base=2)('101'))


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        print('call', function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return inner


@logged
def area(width, height=2):
    """Area of a rectangle."""
    return width * height


print(area(3), area(3, height=4), area.__name__, area.__doc__)


@functools.total_ordering
class Version:

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number


print(Version(1) < Version(2), Version(1) >= Version(2), Version(2) <= Version(2), Version(3) > Version(2))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
people = [{'name': 'Bo', 'age': 5}, {'name': 'Al', 'age': 7}]
print(sorted(people, key=operator.itemgetter('name')), operator.itemgetter(1, 0)('ab'), operator.attrgetter('real')(5), operator.methodcaller('upper')('a'))
heap = []
for number in [5, 1, 4, 2, 3]:
    heapq.heappush(heap, number)
print(heap, heapq.heappop(heap), heap, heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, [3, 1, 2]), list(heapq.merge([1, 4], [2, 3])))
people = [3, 2, 1]
heapq.heapify(people)
print(people, heapq.heapreplace(people, 9), heapq.heappushpop(people, 0))
show(lambda: heapq.heappop([]))
tasks = [(2, 'b'), (1, 'z'), (1, 'a')]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(3)])
scores = [10, 20, 20, 30]
print(bisect.bisect(scores, 20), bisect.bisect_left(scores, 20))
bisect.insort(scores, 25)
print(scores)
nested = [1, [2, {'k': [3]}], (4, [5])]
shallow = copy.copy(nested)
deep = copy.deepcopy(nested)
nested[1].append('changed')
nested[2][1].append(6)
print(shallow, deep, shallow[1] is nested[1], deep[1] is nested[1])
ring = [1]
ring.append(ring)
print(copy.deepcopy(ring))


class Node:

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


node = Node([1], Node([2]))
other = copy.deepcopy(node)
node.value.append(5)
print(other.value, other.next.value, copy.copy(node).value is node.value)
print(string.ascii_lowercase, string.digits, string.punctuation, string.capwords('hello big world'), string.ascii_letters[:3], string.hexdigits)
print(string.Template('$who has ${n} $$').substitute(who='Ann', n=5), string.Template('$x $y').safe_substitute(x=1))


@contextlib.contextmanager
def tag(name):
    print('<' + name + '>')
    try:
        yield name.upper()
    finally:
        print('</' + name + '>')


with tag('b') as bold:
    print(bold)
try:
    with tag('i'):
        raise ValueError('inside')
except ValueError as error:
    print('came out', error)
with contextlib.suppress(ZeroDivisionError):
    1 / 0
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print('hidden')
print(repr(buffer.getvalue()))
with contextlib.ExitStack() as stack:
    stack.enter_context(tag('u'))
    stack.callback(print, 'called back')
with contextlib.closing(io.StringIO('x')) as file:
    print(file.read())
print(file.closed)
