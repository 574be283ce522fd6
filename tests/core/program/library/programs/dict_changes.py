# Dicts that change, and their order.

counts = {}
for word in 'the cat and the dog and the bird'.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
counts['the'] = 99
del counts['cat']
counts['cat'] = 1
print(counts)
print(counts.update({'dog': 5, 'fish': 1}), counts)
counts.update(fish=2, cow=3)
counts.update([('cow', 4)])
counts.update()
print(counts)
try:
    counts.update(5)
except TypeError as error:
    print(error)
try:
    counts.update([1])
except TypeError as error:
    print(error)
try:
    del counts['nope']
except KeyError as error:
    print('KeyError', error, repr(error))
groups = {}
for name in ['ann', 'bob', 'alice', 'carl', 'ben']:
    groups.setdefault(name[0], []).append(name)
print(groups)
try:
    for key in counts:
        counts[key + '!'] = 0
except RuntimeError as error:
    print(error)
try:
    for key in list(counts):
        if key.endswith('!'):
            del counts[key]
    for key in counts:
        del counts[key]
except RuntimeError as error:
    print(error)
keys = counts.keys()
counts['new'] = 1
print(keys, len(keys), 'new' in keys)
print({value: key for key, value in counts.items()})
counts |= {'or': 1}
print(counts)
counts.clear()
print(counts, bool(counts))
recursive = {}
recursive['self'] = recursive
print(recursive)
nested = {'list': [1, {'deep': (1, 2)}]}
print(nested['list'][1]['deep'][0])
many = {i: str(i) for i in range(1000)}
for i in range(0, 1000, 3):
    del many[i]
print(len(many), sum(many), list(many)[:5], many.popitem())
for i, (key, value) in enumerate({'x': 1, 'y': 2}.items()):
    print(i, key, value)
print(*{'a': 1, 'b': 2}, sep='-')
first, second = {'p': 1, 'q': 2}
print(first, second)
