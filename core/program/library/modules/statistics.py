# SPDX-License-Identifier: GPL-3.0-or-later
# statistics of the teaching language; sums are exact, as in CPython.
from math import isqrt as _isqrt


class StatisticsError(ValueError):
    pass


def _exact(data):
    # The sum as a fraction in lowest terms is not needed: numerator and denominator.
    above, below = 0, 1
    for x in data:
        n, d = x.as_integer_ratio()
        above = above * d + n * below
        below *= d
    return above, below


def _divided(above, below, data):
    # An int where all are ints and it comes out even, else a float.
    if all([isinstance(x, int) for x in data]) and above % below == 0:
        return above // below
    return above / below


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    above, below = _exact(data)
    return _divided(above, below * len(data), data)


def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('fmean requires at least one data point')
    above, below = _exact(data)
    return above / below / len(data)


def median(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    most = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == most]


def mode(data):
    found = multimode(data)
    if not found:
        raise StatisticsError('no mode for empty data')
    return found[0]


def _squares(data):
    # Sum of squared distances from the mean, times n, as a fraction.
    above, below = _exact(data)
    squares, scale = 0, 1
    for x in data:
        n, d = x.as_integer_ratio()
        squares = squares * d * d + n * n * scale
        scale *= d * d
    return len(data) * squares * below * below - above * above * scale, scale * below * below


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    above, below = _squares(data)
    return _divided(above, below * len(data) ** 2, data)


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    above, below = _squares(data)
    return _divided(above, below * len(data) * (len(data) - 1), data)


def _root(above, below):
    # The square root of a fraction, rounded once.
    if above == 0:
        return 0.0
    shift = max((below.bit_length() - above.bit_length()) // 2 + 64, 0)
    scaled, rest = divmod(above << 2 * shift, below)
    root = _isqrt(scaled)
    if rest or root * root != scaled:
        root |= 1
    return root / (1 << shift)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    above, below = _squares(data)
    return _root(above, below * len(data) * (len(data) - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    above, below = _squares(data)
    return _root(above, below * len(data) ** 2)
