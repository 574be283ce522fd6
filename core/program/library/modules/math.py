# SPDX-License-Identifier: GPL-3.0-or-later
# The part of math that is about whole numbers and several numbers; the rest is native.


def _whole(value):
    if isinstance(value, int):
        return value
    if hasattr(value, '__index__'):
        return value.__index__()
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def factorial(n, /):
    n = _whole(n)
    if n < 0:
        raise ValueError('factorial() not defined for negative values')
    if n > 9223372036854775807:
        raise OverflowError('factorial() argument should not exceed 9223372036854775807')
    return _product(1, n)


def _product(low, high):
    # low * (low + 1) * … * high, in halves so that factors are of one size.
    if high - low < 8:
        result = 1
        for factor in range(low, high + 1):
            result *= factor
        return result
    middle = (low + high) // 2
    return _product(low, middle) * _product(middle + 1, high)


def gcd(*integers):
    result = 0
    for n in integers:
        result = _gcd(result, _whole(n))
    return result


def lcm(*integers):
    result = 1
    for n in integers:
        n = _whole(n)
        if n == 0:
            result = 0
        if result != 0:
            result = abs(result // _gcd(result, n) * n)
    return result


def _choice_numbers(n, k):
    n, k = _whole(n), _whole(k)
    if n < 0:
        raise ValueError('n must be a non-negative integer')
    if k < 0:
        raise ValueError('k must be a non-negative integer')
    return n, k


def comb(n, k, /):
    n, k = _choice_numbers(n, k)
    if k > n:
        return 0
    k = min(k, n - k)
    return _product(n - k + 1, n) // _product(1, k)


def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    n, k = _choice_numbers(n, k)
    return 0 if k > n else _product(n - k + 1, n)


def isqrt(n, /):
    n = _whole(n)
    if n < 0:
        raise ValueError('isqrt() argument must be nonnegative')
    return _square_root(n)


def trunc(x, /):
    method = getattr(type(x), '__trunc__', None)
    if method is None:
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return method(x)


def prod(iterable, /, *, start=1):
    for item in iterable:
        start = start * item
    return start


def fsum(seq, /):
    # Partial sums that do not overlap (Shewchuk 1997): their exact sum is the exact sum so far.
    partials = []
    special = 0.0
    for x in seq:
        x = fabs(x) if copysign(1.0, x) > 0 else -fabs(x)
        if not isfinite(x):
            special += x
            continue
        kept = []
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                kept.append(low)
            x = high
        partials = kept + [x]
    if special != 0.0 or isnan(special):
        return special
    above = 0
    below = 1
    for x in partials:
        n, d = x.as_integer_ratio()
        above = above * d + n * below
        below *= d
    return above / below


def hypot(*coordinates):
    if len(coordinates) == 2:
        return _hypot(coordinates[0], coordinates[1])
    numbers = [fabs(x) for x in coordinates]
    for x in numbers:
        if isinf(x):
            return inf
    largest = max(numbers, default=0.0)
    if largest == 0.0 or isnan(largest):
        return largest
    return largest * sqrt(fsum([(x / largest) ** 2 for x in numbers]))


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    return hypot(*[a - b for a, b in zip(p, q)])


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = fabs(b - a)
    return difference <= fabs(rel_tol * b) or difference <= fabs(rel_tol * a) or difference <= abs_tol
