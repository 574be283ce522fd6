# SPDX-License-Identifier: GPL-3.0-or-later
# datetime of the teaching language: dates and times without time zones, over virtual time.
import time as _time

MINYEAR = 1
MAXYEAR = 9999


def _days_of(year, month, day):
    return _time._days_before(year, month) + day - 1


def _date_of(days):
    t = _time.gmtime(days * 86400)
    return t[0], t[1], t[2]


class timedelta:

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        for name, value in (('days', days), ('seconds', seconds), ('microseconds', microseconds),
                            ('milliseconds', milliseconds), ('minutes', minutes), ('hours', hours), ('weeks', weeks)):
            if not isinstance(value, (int, float)):
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        whole = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds
        rest = milliseconds * 1000 + microseconds
        if isinstance(whole, float) or isinstance(rest, float):
            seconds = int(whole)
            total = seconds * 1000000 + round((whole - seconds) * 1e6 + rest)
        else:
            total = whole * 1000000 + rest
        self._set(total)

    def _set(self, total):
        self._total = total
        self.days, rest = divmod(total, 86400000000)
        self.seconds, self.microseconds = divmod(rest, 1000000)
        return self

    @classmethod
    def _of(cls, total):
        return timedelta()._set(total)

    def total_seconds(self):
        return self._total / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in
                 (('days', self.days), ('seconds', self.seconds), ('microseconds', self.microseconds)) if value]
        return f'datetime.timedelta({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self.days:
            text = f'{self.days} day{"" if abs(self.days) == 1 else "s"}, {text}'
        return text + (f'.{self.microseconds:06d}' if self.microseconds else '')

    def __add__(self, other):
        return timedelta._of(self._total + other._total) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._total - other._total) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total)

    def __abs__(self):
        return timedelta._of(abs(self._total))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total * other)
        return timedelta._of(round(self._total * other)) if isinstance(other, float) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        return timedelta._of(round(self._total / other)) if isinstance(other, (int, float)) else NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        return timedelta._of(self._total // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return timedelta._of(self._total % other._total) if isinstance(other, timedelta) else NotImplemented

    def __bool__(self):
        return self._total != 0

    def __hash__(self):
        return hash(self._total)

    def __eq__(self, other):
        return self._total == other._total if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total < other._total if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total <= other._total if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total > other._total if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total >= other._total if isinstance(other, timedelta) else NotImplemented


def _check_date(year, month, day):
    for value in (year, month, day):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_of(year, month + 1, 1) - _days_of(year, month, 1):
        raise ValueError('day is out of range for month')


class date:

    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self.year, self.month, self.day = year, month, day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        t = _time.gmtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def fromordinal(cls, ordinal):
        return cls(*_date_of(ordinal - 719163))

    @classmethod
    def fromisoformat(cls, date_string):
        parts = date_string.split('-')
        if [len(part) for part in parts] != [4, 2, 2] or not all([part.isdigit() for part in parts]):
            raise ValueError(f'Invalid isoformat string: {date_string!r}')
        return cls(int(parts[0]), int(parts[1]), int(parts[2]))

    def toordinal(self):
        return _days_of(self.year, self.month, self.day) + 719163

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def timetuple(self):
        return _time.gmtime(self._seconds())

    def _seconds(self):
        return _days_of(self.year, self.month, self.day) * 86400

    def replace(self, year=None, month=None, day=None):
        return type(self)(self.year if year is None else year, self.month if month is None else month,
                          self.day if day is None else day)

    def isoformat(self):
        return f'{self.year:04d}-{self.month:02d}-{self.day:02d}'

    __str__ = isoformat

    def __repr__(self):
        return f'datetime.date({self.year}, {self.month}, {self.day})'

    def strftime(self, format):
        return _time.strftime(format.replace('%%', '%%').replace('%f', '000000'), self.timetuple())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def ctime(self):
        return _time.asctime(self.timetuple())

    def _key(self):
        return (self.year, self.month, self.day)

    def __hash__(self):
        return hash(self._key())

    def _other(self, other):
        return type(other) is type(self)

    def __eq__(self, other):
        return self._key() == other._key() if self._other(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._other(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._other(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._other(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._other(other) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self).fromordinal(self.toordinal() + other.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if self._other(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


class time:

    def __init__(self, hour=0, minute=0, second=0, microsecond=0):
        for value, limit, name in ((hour, 24, 'hour'), (minute, 60, 'minute'), (second, 60, 'second')):
            if not 0 <= value < limit:
                raise ValueError(f'{name} must be in 0..{limit - 1}')
        if not 0 <= microsecond < 1000000:
            raise ValueError('microsecond must be in 0..999999')
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond

    def isoformat(self):
        text = f'{self.hour:02d}:{self.minute:02d}:{self.second:02d}'
        return text + (f'.{self.microsecond:06d}' if self.microsecond else '')

    __str__ = isoformat

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        return f'datetime.time({", ".join([str(part) for part in parts])})'

    def __eq__(self, other):
        return repr(self) == repr(other) if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(repr(self))


class datetime(date):

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0):
        _check_date(year, month, day)
        self._time = time(hour, minute, second, microsecond)
        self.year, self.month, self.day = year, month, day
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond

    @classmethod
    def _of(cls, total):
        # Microseconds since 1970.
        seconds, microsecond = divmod(total, 1000000)
        t = _time.gmtime(seconds)
        return cls(t[0], t[1], t[2], t[3], t[4], t[5], microsecond)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        return cls.now()

    today = utcnow

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls._of(round(timestamp * 1000000))

    @classmethod
    def fromordinal(cls, ordinal):
        return cls(*_date_of(ordinal - 719163))

    @classmethod
    def combine(cls, date, time):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond)

    @classmethod
    def fromisoformat(cls, date_string):
        day = date.fromisoformat(date_string[:10])
        if len(date_string) == 10:
            return cls(day.year, day.month, day.day)
        return cls.strptime(date_string[:10] + ' ' + date_string[11:],
                            '%Y-%m-%d %H:%M:%S' + ('.%f' if '.' in date_string else '') if date_string.count(':') > 1
                            else '%Y-%m-%d %H:%M')

    @classmethod
    def strptime(cls, date_string, format):
        return _parsed(cls, date_string, format)

    def _seconds(self):
        return _days_of(self.year, self.month, self.day) * 86400 + self.hour * 3600 + self.minute * 60 + self.second

    def _total(self):
        return self._seconds() * 1000000 + self.microsecond

    def timestamp(self):
        return self._total() / 1000000

    def date(self):
        return _date_class(self.year, self.month, self.day)

    def time(self):
        return self._time

    def replace(self, **changes):
        values = {'year': self.year, 'month': self.month, 'day': self.day, 'hour': self.hour, 'minute': self.minute,
                  'second': self.second, 'microsecond': self.microsecond}
        values.update(changes)
        return type(self)(**values)

    def isoformat(self, sep='T', timespec='auto'):
        day = f'{self.year:04d}-{self.month:02d}-{self.day:02d}'
        text = self._time.isoformat()
        if timespec == 'seconds':
            text = text[:8]
        elif timespec == 'minutes':
            text = text[:5]
        elif timespec in ('milliseconds', 'microseconds'):
            text = f'{text[:8]}.{self.microsecond:06d}'[:12 if timespec == 'milliseconds' else 15]
        return f'{day}{sep}{text}'

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        return f'datetime.datetime({self.year}, {self.month}, {self.day}, ' + repr(self._time)[14:]

    def strftime(self, format):
        parts = format.split('%%')
        return '%'.join([_time.strftime(part.replace('%f', f'{self.microsecond:06d}'), self.timetuple()) if part else ''
                         for part in parts])

    def _key(self):
        return self._total()

    def __add__(self, other):
        return type(self)._of(self._total() + other._total) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._total() - other._total)
        if isinstance(other, datetime):
            return timedelta._of(self._total() - other._total())
        return NotImplemented


_date_class = date


def _number(text, place, most):
    end = place
    while end < len(text) and end - place < most and text[end].isdigit():
        end += 1
    return (int(text[place:end]), end) if end > place else (None, place)


def _parsed(cls, text, format):
    found = {'Y': 1900, 'm': 1, 'd': 1, 'H': 0, 'M': 0, 'S': 0, 'f': 0}
    widths = {'Y': 4, 'm': 2, 'd': 2, 'H': 2, 'M': 2, 'S': 2, 'y': 2, 'I': 2, 'j': 3}
    afternoon = None
    place = i = 0
    bad = ValueError(f'time data {text!r} does not match format {format!r}')
    while i < len(format):
        if format[i] != '%':
            if format[i].isspace():
                while place < len(text) and text[place].isspace():
                    place += 1
            elif text[place:place + 1] != format[i]:
                raise bad
            else:
                place += 1
            i += 1
            continue
        letter = format[i + 1:i + 2]
        i += 2
        if letter == 'f':
            start = place
            value, place = _number(text, place, 6)
            if value is None:
                raise bad
            found['f'] = value * 10 ** (6 - (place - start))
        elif letter in widths:
            value, place = _number(text, place, widths[letter])
            if value is None or (letter == 'Y' and value < 1000):
                raise bad
            if letter == 'y':
                found['Y'] = value + (2000 if value < 69 else 1900)
            else:
                found['H' if letter == 'I' else letter] = value
        elif letter in ('b', 'B', 'a', 'A'):
            names = _time._months if letter in 'bB' else _time._days
            for number, name in enumerate(names):
                name = name[:3] if letter in 'ab' else name
                if text[place:place + len(name)].lower() == name.lower():
                    place += len(name)
                    if letter in 'bB':
                        found['m'] = number + 1
                    break
            else:
                raise bad
        elif letter == 'p':
            afternoon = text[place:place + 2].upper()
            if afternoon not in ('AM', 'PM'):
                raise bad
            place += 2
        elif letter == '%' and text[place:place + 1] == '%':
            place += 1
        else:
            raise ValueError(f'{letter!r} is a bad directive in format {format!r}')
    if place < len(text):
        raise ValueError(f'unconverted data remains: {text[place:]}')
    hour = found['H']
    if afternoon is not None:
        hour = hour % 12 + (12 if afternoon == 'PM' else 0)
    if found['m'] > 12 or not 1 <= found['m'] or hour > 23 or found['M'] > 59 or found['S'] > 61:
        raise bad
    return cls(found['Y'], found['m'], found['d'], hour, found['M'], found['S'], found['f'])


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
