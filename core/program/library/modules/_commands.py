# SPDX-License-Identifier: GPL-3.0-or-later
# The commands of the virtual machine: small programs as the GNU ones are, with their options in use.
# Each takes its arguments and gives its exit code.
import sys

names = ('basename', 'cat', 'cp', 'cut', 'date', 'dirname', 'echo', 'env', 'false', 'grep', 'head', 'hostname', 'kill',
         'ls', 'mv', 'printf', 'pwd', 'rev', 'rm', 'seq', 'sh', 'bash', 'sleep', 'sort', 'tail', 'tee', 'touch', 'tr', 'true',
         'uniq', 'wc', 'whoami', 'yes')


class Output:
    # Standard output as the C library keeps it: line by line to a terminal, else in blocks.

    def __init__(self, by_line=False):
        self._by_line = by_line or _system('fd_info', 1)[0] == 0
        self._kept = b''

    def write(self, data):
        self._kept += data
        if len(self._kept) >= 4096 or (self._by_line and b'\n' in data):
            self.flush()

    def flush(self):
        data, self._kept = self._kept, b''
        write_all(1, data)


def work():
    # What is written here costs nothing, as all of the library; a command that handles something does.
    _system('compute', 0.00001)


def write_all(fd, data):
    work()
    while data:
        data = data[_system('fd_write', fd, data, None, None):]


def complain(text):
    write_all(2, (text + '\n').encode())


def read_some(fd):
    work()
    if _system('fd_info', fd)[0] == 0:
        return _system('read_line').encode()
    return _system('fd_read', fd, 65536, False, None, None)


def open_to_read(name, command):
    """A descriptor; None, said to standard error, if there is no such file."""
    if name == '-':
        return 0
    try:
        return _system('file_open', name, 'r')
    except OSError:
        complain(f'{command}: {name}: No such file or directory')
        return None


def lines_of(fd):
    rest = b''
    while True:
        data = read_some(fd)
        if not data:
            break
        *lines, rest = (rest + data).split(b'\n')
        for line in lines:
            yield line
    if rest:
        yield rest


def options_of(arguments, flags, valued=''):
    """(letters that are set, values by letter, the rest); an unknown letter is in the first under '?'."""
    letters, values, rest = set(), {}, []
    arguments = list(arguments)
    while arguments:
        one = arguments.pop(0)
        if one == '--':
            rest += arguments
            break
        if len(one) < 2 or one[0] != '-':
            rest.append(one)
        elif one[1:].isdigit() and 'n' in valued:
            values['n'] = one[1:]
        elif one.startswith('--'):
            letters.add(one[2:])
        else:
            for i, letter in enumerate(one[1:]):
                if letter in valued:
                    values[letter] = one[i + 2:] or (arguments.pop(0) if arguments else '')
                    break
                letters.add(letter if letter in flags else '?')
    return letters, values, rest


def run(name, argv):
    work()
    rest = argv[1:]
    if name in _simple:
        return _simple[name](rest)
    if name in ('sh', 'bash'):
        from _shell import main
        return main(rest)
    import _commands_text
    return getattr(_commands_text, '_' + name)(rest)


def _true(arguments):
    return 0


def _false(arguments):
    return 1


def _say(text):
    output = Output()
    output.write(text.encode())
    output.flush()
    return 0


def _echo(arguments):
    end = '\n'
    if arguments and arguments[0] == '-n':
        end = ''
        arguments = arguments[1:]
    return _say(' '.join(arguments) + end)


def _printf(arguments):
    text = arguments[0].replace('\\n', '\n').replace('\\t', '\t')
    values = arguments[1:]
    count = text.replace('%%', '').count('%')
    if not count:
        return _say(text.replace('%%', '%'))
    result = ''
    while True:
        taken = values[:count] + [''] * (count - len(values[:count]))
        kinds = [letter for i, letter in enumerate(text.replace('%%', '')) if i and text.replace('%%', '')[i - 1] == '%']
        result += text % tuple([int(value or 0) if kind == 'd' else value for kind, value in zip(kinds, taken)])
        values = values[count:]
        if not values:
            return _say(result)


def _seconds(text):
    units = {'s': 1, 'm': 60, 'h': 3600, 'd': 86400}
    return float(text[:-1]) * units[text[-1]] if text[-1] in units else float(text)


def _sleep(arguments):
    try:
        total = sum([_seconds(one) for one in arguments])
    except ValueError:
        complain(f'sleep: invalid time interval ‘{arguments[0]}’')
        return 1
    _system('sleep', total)
    return 0


def _cat(arguments):
    letters, values, files = options_of(arguments, 'nu')
    failed = 0
    count = 0
    for name in files or ['-']:
        fd = open_to_read(name, 'cat')
        if fd is None:
            failed = 1
            continue
        if 'n' in letters:
            for line in lines_of(fd):
                count += 1
                write_all(1, f'{count:6}\t'.encode() + line + b'\n')
            continue
        data = read_some(fd)
        while data:
            write_all(1, data)
            data = read_some(fd)
    return failed


def _yes(arguments):
    line = (' '.join(arguments) or 'y').encode() + b'\n'
    block = line * (4096 // len(line) + 1)
    while True:
        write_all(1, block)


def _seq(arguments):
    numbers = [float(one) if '.' in one else int(one) for one in arguments]
    first, step, last = 1, 1, numbers[-1]
    if len(numbers) > 1:
        first = numbers[0]
    if len(numbers) > 2:
        step = numbers[1]
    output = Output()
    while (first <= last) if step > 0 else (first >= last):
        output.write(f'{first}\n'.encode())
        first += step
    output.flush()
    return 0


def _ls(arguments):
    import os
    letters, values, names_ = options_of(arguments, 'la1')
    output = Output()
    for name in names_ or ['.']:
        try:
            entries = [name] if _system('file_exists', name) else sorted(os.listdir(name))
        except FileNotFoundError:
            complain(f"ls: cannot access '{name}': No such file or directory")
            return 2
        for entry in entries:
            output.write(entry.encode() + b'\n')
    output.flush()
    return 0


def _rm(arguments):
    letters, values, files = options_of(arguments, 'rf')
    for name in files:
        try:
            _system('file_remove', name)
        except OSError:
            if 'f' not in letters:
                complain(f"rm: cannot remove '{name}': No such file or directory")
                return 1
    return 0


def _touch(arguments):
    for name in arguments:
        _system('fd_close', _system('file_open', name, 'a'))
    return 0


def _cp(arguments):
    source = open_to_read(arguments[0], 'cp')
    if source is None:
        return 1
    target = _system('file_open', arguments[1], 'w')
    write_all(target, _system('fd_read', source, -1, False, None, None))
    return 0


def _mv(arguments):
    try:
        _system('file_rename', arguments[0], arguments[1])
    except OSError:
        complain(f"mv: cannot stat '{arguments[0]}': No such file or directory")
        return 1
    return 0


def _env(arguments):
    import os
    return _say(''.join([f'{key}={value}\n' for key, value in os.environ.items()]))


def _date(arguments):
    import time
    return _say(time.strftime(arguments[0][1:] if arguments else '%a %b %d %H:%M:%S UTC %Y') + '\n')


def _kill(arguments):
    import signal
    number = 15
    if arguments and arguments[0].startswith('-'):
        word = arguments.pop(0)[1:]
        number = int(word) if word.isdigit() else int(getattr(signal, 'SIG' + word.removeprefix('SIG')))
    failed = 0
    for pid in arguments:
        try:
            _system('kill', int(pid), number)
        except ProcessLookupError:
            complain(f'kill: ({pid}) - No such process')
            failed = 1
    return failed


_simple = {'true': _true, 'false': _false, 'echo': _echo, 'printf': _printf, 'sleep': _sleep, 'cat': _cat, 'yes': _yes,
           'seq': _seq, 'ls': _ls, 'rm': _rm, 'touch': _touch, 'cp': _cp, 'mv': _mv, 'env': _env, 'date': _date,
           'kill': _kill, 'pwd': lambda arguments: _say('/home/student\n'),
           'whoami': lambda arguments: _say('student\n'), 'hostname': lambda arguments: _say('procession\n'),
           'basename': lambda arguments: _say(arguments[0].rstrip('/').split('/')[-1].removesuffix(
               arguments[1] if len(arguments) > 1 else '\0') + '\n'),
           'dirname': lambda arguments: _say((arguments[0].rpartition('/')[0] or '.') + '\n')}
