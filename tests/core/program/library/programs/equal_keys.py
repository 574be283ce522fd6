# SPDX-License-Identifier: GPL-3.0-or-later
# Of equal elements, which one stays; views of dicts with the operators of sets; signs of zero.


class Card:
    def __init__(self, number, text):
        self.number = number
        self.text = text

    def __eq__(self, other):
        return isinstance(other, Card) and self.number == other.number

    def __hash__(self):
        return self.number

    def __repr__(self):
        return self.text


def shown(cards):
    return sorted(map(repr, cards))


# Sets: the smaller one is gone through, else the right one.
two = {True, 5}
frozen = frozenset([1, 2])
print(two & frozen, frozen & two, two.intersection([1, 2]), two.intersection(frozen), {1, 2}.intersection({True: 3}))
two &= frozen
print(two)
two = {True, 5}
two.intersection_update(frozen)
print(two)
print({True, 5, 6} & frozen, frozen & {True, 5, 6}, frozen - {True}, {True} | {1}, {1} | {True}, {True, 3} ^ {1})

a, b, c = {Card(1, 'a1'), Card(2, 'a2')}, {Card(1, 'b1'), Card(2, 'b2')}, {Card(1, 'c1')}
print(shown(a & b), shown(b & a), shown(a & c), shown(c & a))
print(shown(a.intersection([Card(1, 'x'), Card(1, 'y')])), shown(a.intersection(b, c)), shown(a.intersection()))

# Views.
print({True: 2}.keys() & {1}, {True: 2, 3: 4}.keys() & {1: 1}.keys(), {1} & {True: 1}.keys(), {1: 2}.keys() & [True])
letters = {1: 'a', 2: 'b'}
three = frozenset([True, 7, 8])
print(letters.keys() & three, three & letters.keys(), type(three & letters.keys()).__name__)
print(type(three | letters.keys()).__name__, letters.keys() - [1], sorted([5] ^ letters.keys()))
print(letters.items() & [(1, 'a'), (3, 'c')], sorted(letters.items() - {(1, 'a')}), [(1, 'a')] & letters.items())
print(sorted(letters.items() | [(9, 9)]), letters.keys() == {1, 2}, {1} < letters.keys())
print(letters.keys().isdisjoint([5]), letters.items().isdisjoint([(1, 'a')]), letters.keys().isdisjoint(iter('ab')))
for wrong in (lambda: letters.keys() & 5, lambda: 5 | letters.keys(), lambda: letters.keys() - None,
              lambda: letters.values() & [1], lambda: {1} & [1], lambda: letters.keys() + [1]):
    try:
        print(wrong())
    except TypeError as error:
        print(error)

print(0 / -5, 0 / (-2 ** 70), 0 / 2 ** 70, 0 / -2 ** 62)
print(type(iter('abc')), type(iter("é")), type(iter('')))
