# SPDX-License-Identifier: GPL-3.0-or-later
# Memory is copied at start(): later changes are seen by nobody else. A Value is shared.
from multiprocessing import Array, Process, Value
import time

shelf = ['jam']
count = 1


def look(shared, letters):
    global count
    count += 10
    shelf.append('bread')
    time.sleep(0.2)
    print('child', shelf, count)
    with shared.get_lock():
        shared.value += 5
    letters[1] = 9.5


if __name__ == '__main__':
    shelf.append('tea')
    shared = Value('i', 2)
    numbers = Array('d', [1, 2, 3])
    p = Process(target=look, args=(shared, numbers))
    p.start()
    shelf.append('milk')
    count = 100
    p.join()
    print('main', shelf, count, shared.value, numbers[:], len(numbers))
    big = Value('i', 0)
    big.value = 2 ** 31
    print(big.value, big)
    small = Value('b', 300, lock=False)
    print(small.value, small)
    text = Array('c', b'abc')
    text[0] = b'x'
    print(text.value, text.raw, list(Array('i', 3)))
    for wrong in (lambda: setattr(big, 'value', 'x'), lambda: numbers[3], lambda: Value('d', 'x')):
        try:
            print(wrong())
        except Exception as fault:
            print(type(fault).__name__ + ':', fault)
