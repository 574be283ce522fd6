# SPDX-License-Identifier: GPL-3.0-or-later
# heapq of the teaching language: a binary heap in a list, the smallest first.


def _up(heap, start, place):
    # The item at `place` moves towards the root as long as it is smaller than its parent.
    item = heap[place]
    while place > start:
        parent = (place - 1) // 2
        if not item < heap[parent]:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _down(heap, place):
    # The smaller child moves up to the bottom, then the item finds its place from there.
    start = place
    end = len(heap)
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _up(heap, start, place)


def heappush(heap, item, /):
    heap.append(item)
    _up(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _down(heap, 0)
    return first


def heapreplace(heap, item, /):
    if not heap:
        raise IndexError('index out of range')
    first = heap[0]
    heap[0] = item
    _down(heap, 0)
    return first


def heappushpop(heap, item, /):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0)
    return item


def heapify(heap, /):
    for place in range(len(heap) // 2 - 1, -1, -1):
        _down(heap, place)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    waiting = []
    for number, iterable in enumerate(iterables):
        items = iter(iterable)
        for item in items:
            waiting.append([item if key is None else key(item), number, item, items])
            break
    while waiting:
        best = waiting[0]
        for other in waiting[1:]:
            if other[0] > best[0] if reverse else other[0] < best[0]:
                best = other
        yield best[2]
        for item in best[3]:
            best[0] = item if key is None else key(item)
            best[2] = item
            break
        else:
            waiting = [other for other in waiting if other is not best]
