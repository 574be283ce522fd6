# print, input from a file, exit.
import sys

print()
print('a', 'b', 3, None, [1], sep='-')
print('no newline', end='')
print('!')
print('x', 'y', sep='', end='.\n')
print('a', 'b', sep=None, end=None)
print(*[1, 2, 3], sep=', ')
print('tab\there', 'quote\'s', "\\", '\u4e2d', '\x41')
for compute in [lambda: print('a', sep=5), lambda: print('a', end=5), lambda: print('a', nope=5), lambda: print('a', file=5), lambda: input(1, 2)]:
    try:
        compute()
    except Exception as error:
        print(type(error).__name__ + ':', error)
name = input('name? ')
age = int(input())
print('Hello', name, age + 1, repr(input('')))
numbers = [int(x) for x in input('numbers: ').split()]
print(sum(numbers))
print(repr(sys.stdin.readline()), list(sys.stdin))
try:
    input('more? ')
except EOFError as error:
    print('EOFError:', error)
print('unfinished', end='')
sys.exit(3)
