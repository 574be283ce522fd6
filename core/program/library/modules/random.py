# SPDX-License-Identifier: GPL-3.0-or-later
# random of the teaching language: the numbers of CPython 3.11 for the same seed. The generator
# itself (_twister_…) is native; its state is a bytes object of our own that is changed in place.
from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, floor as _floor
from math import isfinite as _isfinite, log as _log, pi as _pi, sin as _sin, sqrt as _sqrt
from _native import twister_new as _new, twister_seed as _seed, twister_random as _random
from _native import twister_bits as _bits, twister_below as _below
from _native import twister_get as _get, twister_set as _set, sha512 as _sha512

_normal_constant = 4 * _exp(-0.5) / _sqrt(2.0)
_log_4 = _log(4.0)
_gamma_constant = 1.0 + _log(4.5)
_two_pi = 2.0 * _pi


def _whole(value, complaint):
    if isinstance(value, int):
        return value
    if hasattr(value, '__index__'):
        return value.__index__()
    number = int(value)
    if number != value:
        raise ValueError(complaint)
    return number


class Random:
    VERSION = 3

    def __init__(self, x=None):
        self._state = _new()
        self.gauss_next = None
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            number = _system('entropy')
        elif isinstance(a, str):
            text = a.encode()
            number = int.from_bytes(text + _sha512(text), 'big')
        elif isinstance(a, (bytes, bytearray)):
            number = int.from_bytes(bytes(a) + _sha512(bytes(a)), 'big')
        elif isinstance(a, int):
            number = abs(a)
        elif isinstance(a, float):
            number = hash(a) & 0xFFFFFFFFFFFFFFFF
        else:
            raise TypeError('The only supported seed types are: None,\nint, float, str, bytes, and bytearray.')
        _seed(self._state, number)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, _get(self._state), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version != 3:
            raise ValueError(f'state with version {version} passed to Random.setstate() of version 3')
        _set(self._state, state[1])
        self.gauss_next = state[2]

    def random(self):
        return _random(self._state)

    def getrandbits(self, k, /):
        if not isinstance(k, int):
            raise TypeError(f"'{type(k).__name__}' object cannot be interpreted as an integer")
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        return _bits(self._state, k)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def _randbelow(self, n):
        return _below(self._state, n) if n > 0 else 0

    def randrange(self, start, stop=None, step=1):
        first = _whole(start, 'non-integer arg 1 for randrange()')
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        end = _whole(stop, 'non-integer stop for randrange()')
        width = end - first
        stride = _whole(step, 'non-integer step for randrange()')
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError('empty range for randrange() (%d, %d, %d)' % (first, end, width))
        if stride == 0:
            raise ValueError('zero step for randrange()')
        count = (width + stride - 1) // stride if stride > 0 else (width + stride + 1) // stride
        if count <= 0:
            raise ValueError('empty range for randrange()')
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        size = len(seq)
        if size == 0:
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(size)]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, '__getitem__'):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        if counts is not None:
            return self._sample_counted(population, k, counts)
        size = len(population)
        if not 0 <= k <= size:
            raise ValueError('Sample larger than population or is negative')
        few = 21
        if k > 5:
            few += 4 ** _ceil(_log(k * 3, 4))
        result = []
        if size <= few:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(size - i)
                result.append(pool[j])
                pool[j] = pool[size - i - 1]
        else:
            chosen = set()
            for i in range(k):
                j = self._randbelow(size)
                while j in chosen:
                    j = self._randbelow(size)
                chosen.add(j)
                result.append(population[j])
        return result

    def _sample_counted(self, population, k, counts):
        totals = []
        total = 0
        for count in counts:
            total += count
            totals.append(total)
        if len(totals) != len(population):
            raise ValueError('The number of counts does not match the population')
        totals.pop()
        if not isinstance(total, int):
            raise TypeError('Counts must be integers')
        if total <= 0:
            raise ValueError('Total of counts must be greater than zero')
        return [population[_right_of(totals, s, len(totals))] for s in self.sample(range(total), k=k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        size = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[_floor(self.random() * (size + 0.0))] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f'The number of choices must be a keyword argument: k={weights}')
            cum_weights = []
            total = 0
            for weight in weights:
                total = total + weight if cum_weights else weight
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != size:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        return [population[_right_of(cum_weights, self.random() * total, size - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _normal_constant * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * _two_pi
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return _two_pi * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u2 = self.random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % _two_pi
        return (mu - _acos(f)) % _two_pi

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            scale = _sqrt(2.0 * alpha - 1.0)
            low = alpha - _log_4
            high = alpha + scale
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _log(u1 / (1.0 - u1)) / scale
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = low + high * v - x
                if r + _gamma_constant - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        while True:
            b = (_e + alpha) / _e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    return x * beta
            elif u1 <= _exp(-x):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


def _right_of(ordered, x, high):
    # Where x belongs in ordered[:high], behind its equals.
    low = 0
    while low < high:
        middle = (low + high) // 2
        if x < ordered[middle]:
            high = middle
        else:
            low = middle + 1
    return low


class SystemRandom(Random):

    def seed(self, *args, **kwds):
        _seed(self._state, _system('entropy'))

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    def setstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes


def _after_fork():
    # A child draws numbers of its own, whatever its parent has seeded.
    _inst.seed()
