# SPDX-License-Identifier: GPL-3.0-or-later
# What the simulated machine has that a real Python has not.
import _signals


def _milliseconds(value, call):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{call}() takes a number of milliseconds, not '{type(value).__name__}'")
    if value < 0:
        raise ValueError(f'{call}() length must be non-negative')
    return value / 1000


def busy(ms):
    """Computes for so many milliseconds: a stand-in for work that needs the CPU."""
    _system('compute', _milliseconds(ms, 'busy'))


class Download:
    """Something that the network carries, without the CPU, from the moment it is made: its progress
    can be asked for, its end waited for or announced."""

    def __init__(self, name, seconds):
        if not isinstance(name, str):
            raise TypeError(f"Download() takes a name, not '{type(name).__name__}'")
        if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
            raise TypeError(f"Download() takes a number of seconds, not '{type(seconds).__name__}'")
        if seconds <= 0:
            raise ValueError('Download() takes some time')
        self.name = name
        self._id = _system('download_new', name, seconds)

    def progress(self):
        """How much of it is there, in per cent. Asking is a question."""
        return round(100 * _system('download_progress', self._id), 1)

    def done(self):
        """Whether it is all there. Asking is a question."""
        return _system('download_progress', self._id) >= 1

    def wait(self, timeout=None):
        """Blocks until it is all there, at most so many seconds; whether it is."""
        return _system('download_wait', self._id, True, None if timeout is None else max(timeout, 0))

    def announce(self, function):
        """Calls function(download) as soon as it is all there, whatever the process is doing."""
        if not callable(function):
            raise TypeError('announce() takes a function')
        _signals.handlers[_announcement] = _announced
        _awaited.append((self, function))
        _system('download_notify', self._id, True)

    @property
    def questions(self):
        """How often its progress was asked for."""
        return _system('download_questions', self._id)

    def __repr__(self):
        return f'<Download {self.name!r}>'


_announcement = 66  # no real signal has this number
_awaited = []  # downloads that are to be announced, with what is called then


def _announced(number, frame):
    for entry in list(_awaited):
        download, function = entry
        if _system('download_wait', download._id, False, None):
            _awaited.remove(entry)
            function(download)
