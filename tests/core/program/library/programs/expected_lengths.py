# SPDX-License-Identifier: GPL-3.0-or-later
# Who makes room for items asks first how many there will be (PEP 424); lengths that fit nowhere.


class Pair:
    def __len__(self):
        print('asked', end=' ')
        return 2

    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index


class Iterable(Pair):
    def __iter__(self):
        return iter((1, 2))


class Guess:
    def __length_hint__(self):
        print('hint', end=' ')
        return 5

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


class Negative(Guess):
    def __length_hint__(self):
        return -1


class Text(Guess):
    def __length_hint__(self):
        return 'x'


class Unsure(Guess):
    def __length_hint__(self):
        return NotImplemented


class NoLength(Pair):
    def __len__(self):
        raise TypeError('no')


class Broken(Pair):
    def __len__(self):
        raise ValueError('no')


class Big(Pair):
    def __len__(self):
        return 2 ** 62


class Huge(Pair):
    def __len__(self):
        return 2 ** 70


class Less(Pair):
    def __len__(self):
        return -3


def show(function, *arguments):
    try:
        print(function(*arguments), end='; ')
    except Exception as error:
        print(type(error).__name__, error, end='; ')


def extended(iterable):
    items = [1]
    items.extend(iterable)
    return items


def added(iterable):
    items = [1]
    items += iterable
    return items


def unpacked(iterable):
    first, second = iterable
    return first, second


for one in (Pair(), Iterable(), Guess(), Negative(), Text(), Unsure(), NoLength(), Broken(), Big(), Huge(), Less()):
    print(type(one).__name__, end=': ')
    show(list, one)
    show(tuple, one)
    show(lambda: [9, *one])
    show(lambda: (9, *one))
    show(sorted, one)
    show(set, one)
    show(sum, one)
    show(extended, one)
    show(added, one)
    show(unpacked, one)
    print()

for one in (Big(), Huge(), Less()):
    show(bool, one)
    show(len, one)
    show(lambda: 1 if one else 2)
    show(lambda: not one)
    show(lambda: any([one]))
print()
