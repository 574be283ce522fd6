# SPDX-License-Identifier: GPL-3.0-or-later
# time of the teaching language: virtual time. Every run begins at the same moment, Thursday the
# 1st of January 2026, 08:00 UTC, so that what a program prints about it is the same each time.
# There is one time zone, UTC.

_epoch = 1767254400

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')

_days = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_months = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
           'December')


def time():
    return _epoch + _system('now')


def time_ns():
    return _epoch * 1000000000 + round(_system('now') * 1e9)


def monotonic():
    return _system('now')


def monotonic_ns():
    return round(_system('now') * 1e9)


def perf_counter():
    return _system('now')


def perf_counter_ns():
    return round(_system('now') * 1e9)


def process_time():
    return _system('cpu_time', False)


def process_time_ns():
    return round(_system('cpu_time', False) * 1e9)


def thread_time():
    return _system('cpu_time', True)


def thread_time_ns():
    return round(_system('cpu_time', True) * 1e9)


def sleep(secs, /):
    if isinstance(secs, float):
        if secs != secs:
            raise ValueError('Invalid value NaN (not a number)')
    elif hasattr(secs, '__index__'):
        secs = secs.__index__()
    else:
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    if secs < 0:
        raise ValueError('sleep length must be non-negative')
    if secs > 9223372036:
        raise OverflowError('timestamp too large to convert to C _PyTime_t')
    left = float(secs)
    while left is not None:
        left = _system('sleep', left)  # what is left when a signal handler interrupts it


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    tm_zone = 'UTC'
    tm_gmtoff = 0

    def __new__(cls, sequence):
        values = tuple(sequence)
        if not 9 <= len(values) <= 11:
            few = 'at least 9' if len(values) < 9 else 'at most 11'
            raise TypeError(f'time.struct_time() takes an {few}-sequence ({len(values)}-sequence given)')
        return tuple.__new__(cls, values[:9])

    def __repr__(self):
        inside = ', '.join([f'{name}={value!r}' for name, value in zip(_fields, self)])
        return f'time.struct_time({inside})'


_fields = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


def _field(index):
    return property(lambda self: self[index])


for _index, _name in enumerate(_fields):
    setattr(struct_time, _name, _field(_index))


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before(year, month):
    # Days from the beginning of 1970 to the first of a month.
    year += (month - 1) // 12
    month = (month - 1) % 12
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 - 719162
    lengths = (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return days + sum(lengths[:month])


def gmtime(secs=None, /):
    if secs is None:
        secs = time()
    if not isinstance(secs, (int, float)):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    days, rest = divmod(int(secs // 1), 86400)
    year = 1970 + days // 366
    while _days_before(year + 1, 1) <= days:
        year += 1
    while _days_before(year, 1) > days:
        year -= 1
    month = 1
    while month < 12 and _days_before(year, month + 1) <= days:
        month += 1
    day = days - _days_before(year, month) + 1
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
                        days - _days_before(year, 1) + 1, 0))


localtime = gmtime


def mktime(t, /):
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    days = _days_before(t[0], t[1]) + t[2] - 1
    return float(days * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def asctime(t=None, /):
    t = gmtime() if t is None else t
    return f'{_days[t[6]][:3]} {_months[t[1] - 1][:3]} {t[2]:2d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}'


def ctime(secs=None, /):
    return asctime(gmtime(secs))


def _week(t, first):
    # Weeks begin on `first` (0 Monday, 6 Sunday); days before the first one are in week 0.
    return (t[7] + 6 - (t[6] - first) % 7) // 7


def _iso_week(t):
    year, week = t[0], (t[7] - 1 - t[6] + 10) // 7
    if week < 1:
        year -= 1
        last = gmtime(mktime((year, 12, 31, 0, 0, 0, 0, 0, 0)))
        return year, _iso_week(last)[1]
    if week == 53 and gmtime(mktime((year, 12, 31, 0, 0, 0, 0, 0, 0)))[6] < 3:
        return year + 1, 1
    return year, week


def _formatted(letter, t):
    hour = (t[3] + 11) % 12 + 1
    if letter == 'Y':
        return str(t[0])
    if letter in 'mdHMSjyI':
        value = {'m': t[1], 'd': t[2], 'H': t[3], 'M': t[4], 'S': t[5], 'j': t[7], 'y': t[0] % 100, 'I': hour}[letter]
        return f'{value:03d}' if letter == 'j' else f'{value:02d}'
    if letter in 'aA':
        return _days[t[6]][:3] if letter == 'a' else _days[t[6]]
    if letter in 'bBh':
        return _months[t[1] - 1] if letter == 'B' else _months[t[1] - 1][:3]
    if letter == 'e':
        return f'{t[2]:2d}'
    if letter == 'p':
        return 'AM' if t[3] < 12 else 'PM'
    if letter == 'w':
        return str((t[6] + 1) % 7)
    if letter == 'u':
        return str(t[6] + 1)
    if letter == 'U':
        return f'{_week(t, 6):02d}'
    if letter == 'W':
        return f'{_week(t, 0):02d}'
    if letter == 'V':
        return f'{_iso_week(t)[1]:02d}'
    if letter == 'G':
        return str(_iso_week(t)[0])
    if letter == 'C':
        return f'{t[0] // 100:02d}'
    if letter == 's':
        return str(int(mktime(tuple(t))))
    whole = {'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M',
             'F': '%Y-%m-%d', 'r': '%I:%M:%S %p', 'n': '\n', 't': '\t', '%': '%', 'Z': 'UTC', 'z': '+0000'}
    if letter not in whole:
        return '%' + letter
    return whole[letter] if letter in '%ntZz' else strftime(whole[letter], t)


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    t = gmtime() if t is None else t
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    result = []
    i = 0
    while i < len(format):
        if format[i] == '%' and i + 1 < len(format):
            i += 1
            result.append(_formatted(format[i], t))
        else:
            result.append(format[i])
        i += 1
    return ''.join(result)
