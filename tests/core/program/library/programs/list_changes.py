# Lists that change.

def attempt(change, *arguments):
    try:
        print(change(*arguments), items)
    except Exception as error:
        print(type(error).__name__ + ':', error, items)


items = [3, 1, 2]
attempt(items.append, 5)
attempt(items.extend, 'ab')
attempt(items.extend, 5)
attempt(items.extend, (x for x in range(2)))
attempt(items.insert, 0, 'first')
attempt(items.insert, -1, 'before last')
attempt(items.insert, 100, 'last')
attempt(items.insert, 'a', 1)
attempt(items.pop)
attempt(items.pop, 0)
attempt(items.pop, -2)
attempt(items.remove, 1)
attempt(items.remove, 99)
attempt(items.reverse)
attempt(items.sort)
items = [3, 1, 2]
attempt(items.sort)
items.sort(reverse=True)
print(items)
items.sort(key=lambda x: x % 3)
print(items)
items += (7, 8)
items *= 2
print(items)
items[1:3] = ['x', 'y', 'z']
print(items)
items[::2] = [0] * len(items[::2])
print(items)
del items[0], items[-1]
del items[1:3]
print(items)
try:
    items[::2] = [1]
except ValueError as error:
    print(error)
try:
    items[50] = 1
except IndexError as error:
    print(error)
try:
    del items[50]
except IndexError as error:
    print(error)
try:
    items[0:1] = 5
except TypeError as error:
    print(error)
copy = items.copy()
copy.append('only here')
print(items == copy, len(copy) - len(items))
items.clear()
print(items)
items.append(items)
print(items)
words = 'the quick brown fox jumps over the lazy dog'.split()
words.sort(key=len)
print(words)
words.sort(key=lambda word: (-len(word), word))
print(words)
numbers = [(i * 7919) % 1000 for i in range(300)]
print(sorted(numbers)[:10], sorted(numbers, reverse=True)[:10], sorted(numbers) == sorted(sorted(numbers)))
print(sorted(range(200), key=lambda x: x % 7)[:40])
a, *b, c = [1, 2, 3, 4]
print(a, b, c)
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
stack = []
for i in range(5):
    stack.append(i)
while stack:
    print(stack.pop(), end=' ')
print()
try:
    [1, 2, 3].sort(key=len)
except TypeError as error:
    print(error)
try:
    sorted([1, 2], lambda x: x)
except TypeError as error:
    print(error)
