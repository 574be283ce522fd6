def area(width: int, height: int | None = None) -> float | int:
    return width * (height or width)


print(area(3), area(2, 5), int | None, None | str, int | str | None, (int | str) | int)
print(isinstance(5, int | str), isinstance(None, int | None), isinstance(2.5, int | str), int | str == str | int)
for wrong in [lambda: int | 5, lambda: 5 | int, lambda: None | None, lambda: isinstance(5, 5)]:
    try:
        print(wrong())
    except TypeError as error:
        print(error)
print({y: y for y in 'ab'}, {y for y in 'a'}, [y for y in [3]])
print(b'aBc'.swapcase(), b'Ab Cd'.istitle(), b'hello'.translate(bytes.maketrans(b'el', b'ip')), b'hello'.translate(None, b'l'))
