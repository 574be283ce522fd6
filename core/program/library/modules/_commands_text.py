# SPDX-License-Identifier: GPL-3.0-or-later
# The commands of the virtual machine that work on text; see _commands.
from _commands import Output, complain, lines_of, open_to_read, options_of, read_some, write_all


def _each(files, command):
    # (name, descriptor) of those that are there; (name, None) of the others.
    for name in files or ['-']:
        yield name, open_to_read(name, command)


def _matcher(pattern, letters):
    # Patterns of grep, as far as they are plain text with . * ^ $ and, between bars, alternatives.
    if 'i' in letters:
        pattern = pattern.lower()
    special = [letter for letter in pattern if letter in '.*^$|\\[' and 'F' not in letters]
    if not special:
        return lambda line: pattern in line
    alternatives = pattern.replace('\\|', '|').split('|') if '|' in pattern else [pattern]
    return lambda line: any([_search(one, line) for one in alternatives])


def _search(pattern, line):
    if pattern.startswith('^'):
        return _match(pattern[1:], line)
    for start in range(len(line) + 1):
        if _match(pattern, line[start:]):
            return True
    return False


def _first_item(pattern):
    # What one character may be, and the rest of the pattern.
    if pattern[0] == '\\' and len(pattern) > 1:
        return pattern[1], pattern[2:]
    if pattern[0] == '[' and ']' in pattern[2:]:
        end = pattern.index(']', 2)
        return pattern[1:end] if end > 2 else pattern[1], pattern[end + 1:]
    return (None if pattern[0] == '.' else pattern[0]), pattern[1:]


def _is_one_of(item, letter):
    if item is None:
        return True
    refused = len(item) > 1 and item[0] == '^'
    letters = item[1:] if refused else item
    found = False
    i = 0
    while i < len(letters):
        if i + 2 < len(letters) and letters[i + 1] == '-':
            found = found or letters[i] <= letter <= letters[i + 2]
            i += 3
        else:
            found = found or letters[i] == letter
            i += 1
    return found != refused


def _match(pattern, line):
    if not pattern:
        return True
    if pattern == '$':
        return not line
    item, rest = _first_item(pattern)
    if rest.startswith('*'):
        while not _match(rest[1:], line):
            if not line or not _is_one_of(item, line[0]):
                return False
            line = line[1:]
        return True
    return bool(line) and _is_one_of(item, line[0]) and _match(rest, line[1:])


def _grep(arguments):
    letters, values, rest = options_of(arguments, 'vincqEFhw', 'em')
    pattern = values['e'] if 'e' in values else rest.pop(0)
    matches = _matcher(pattern, letters)
    output = Output('line-buffered' in letters)
    found = failed = False
    for name, fd in _each(rest, 'grep'):
        if fd is None:
            failed = True
            continue
        count = 0
        prefix = f'{name}:' if len(rest) > 1 and 'h' not in letters else ''
        for number, data in enumerate(lines_of(fd)):
            line = data.decode()
            if matches(line.lower() if 'i' in letters else line) == ('v' in letters):
                continue
            found = True
            count += 1
            if 'q' in letters:
                return 0
            if 'c' not in letters:
                output.write((prefix + (f'{number + 1}:' if 'n' in letters else '') + line + '\n').encode())
            if 'm' in values and count == int(values['m']):
                break
        if 'c' in letters:
            output.write(f'{prefix}{count}\n'.encode())
    output.flush()
    return 2 if failed else 0 if found else 1


def _head(arguments):
    letters, values, files = options_of(arguments, 'q', 'nc')
    output = Output()
    failed = 0
    for name, fd in _each(files, 'head'):
        if fd is None:
            failed = 1
            continue
        if 'c' in values:
            output.write(_system('fd_read', fd, int(values['c']), False, None, None))
            continue
        left = int(values.get('n', '10'))
        if left > 0:
            for line in lines_of(fd):
                output.write(line + b'\n')
                left -= 1
                if left == 0:
                    break
    output.flush()
    return failed


def _tail(arguments):
    letters, values, files = options_of(arguments, 'fFq', 'nsc')
    count = values.get('n', '10')
    followed = []
    failed = 0
    for name, fd in _each(files, 'tail'):
        if fd is None:
            failed = 1
            continue
        data = b''
        more = read_some(fd)
        while more:
            data += more
            more = read_some(fd)
        lines = data.split(b'\n')
        last = lines.pop()
        if last:
            lines.append(last)
        shown = lines[int(count[1:]) - 1:] if count.startswith('+') else lines[max(len(lines) - int(count), 0):]
        text = b'\n'.join(shown)
        write_all(1, text + b'\n' if shown and data.endswith(b'\n') else text)
        followed.append(fd)
    while followed and ('f' in letters or 'F' in letters or 'follow' in letters):
        write_all(1, _system('fd_read', followed[-1], 65536, False, True, None))  # waits for more
    return failed


def _wc(arguments):
    letters, values, files = options_of(arguments, 'lwcm')
    chosen = [letter for letter in 'lwc' if letter in letters or (letter == 'c' and 'm' in letters)] or list('lwc')
    totals = [0, 0, 0]
    rows = []
    for name, fd in _each(files, 'wc'):
        if fd is None:
            return 1
        counts = [0, 0, 0]
        data = b''
        more = read_some(fd)
        while more:
            data += more
            more = read_some(fd)
        counts = [data.count(b'\n'), len(data.split()), len(data)]
        totals = [a + b for a, b in zip(totals, counts)]
        rows.append((counts, name if files else ''))
    if len(rows) > 1:
        rows.append((totals, 'total'))
    width = 1 if len(chosen) == 1 and len(rows) == 1 else 7 if not files else len(str(totals[2]))
    for counts, name in rows:
        shown = [str(counts['lwc'.index(letter)]).rjust(width) for letter in chosen]
        write_all(1, (' '.join(shown) + (' ' + name if name else '') + '\n').encode())
    return 0


def _all_lines(files, command):
    lines = []
    for name, fd in _each(files, command):
        if fd is None:
            return None
        lines += list(lines_of(fd))
    return lines


def _number_in(text):
    digits = ''
    for i, letter in enumerate(text.lstrip()):
        if not (letter.isdigit() or (letter == '-' and i == 0) or letter == '.'):
            break
        digits += letter
    return float(digits) if digits.strip('-.') else 0.0


def _sort(arguments):
    letters, values, files = options_of(arguments, 'nru', 'kt')
    lines = _all_lines(files, 'sort')
    if lines is None:
        return 2

    def key(line):
        text = line.decode()
        if 'k' in values:
            fields = text.split(values.get('t'))
            place = int(values['k'].split(',')[0].rstrip('nr')) - 1
            text = fields[place] if place < len(fields) else ''
        return (_number_in(text), line) if 'n' in letters or 'n' in values.get('k', '') else (text, line)

    lines = sorted(lines, key=key, reverse='r' in letters or 'r' in values.get('k', ''))
    output = Output()
    for i, line in enumerate(lines):
        if 'u' not in letters or i == 0 or line != lines[i - 1]:
            output.write(line + b'\n')
    output.flush()
    return 0


def _uniq(arguments):
    letters, values, files = options_of(arguments, 'cdu')
    lines = _all_lines(files, 'uniq')
    if lines is None:
        return 1
    output = Output()
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end] == lines[start]:
            end += 1
        if ('d' not in letters or end - start > 1) and ('u' not in letters or end - start == 1):
            output.write((f'{end - start:7} '.encode() if 'c' in letters else b'') + lines[start] + b'\n')
        start = end
    output.flush()
    return 0


def _cut(arguments):
    letters, values, files = options_of(arguments, 's', 'dfc')
    output = Output()
    chosen = []
    for part in values.get('f', values.get('c', '')).split(','):
        first, dash, last = part.partition('-')
        chosen.append((int(first or 1), int(last) if last else 10 ** 9 if dash else int(first)))
    for name, fd in _each(files, 'cut'):
        if fd is None:
            return 1
        for data in lines_of(fd):
            line = data.decode()
            mark = '' if 'c' in values else values.get('d', '\t')
            parts = list(line) if 'c' in values else line.split(mark)
            if 'f' not in values or mark in line:
                line = mark.join([part for i, part in enumerate(parts)
                                  if any([first <= i + 1 <= last for first, last in chosen])])
            output.write(line.encode() + b'\n')
    output.flush()
    return 0


def _set_of(text):
    result = ''
    for name, letters in (('[:lower:]', 'abcdefghijklmnopqrstuvwxyz'), ('[:upper:]', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
                          ('[:digit:]', '0123456789'), ('[:space:]', ' \t\n\r'), ('\\n', '\n'), ('\\t', '\t')):
        text = text.replace(name, letters)
    i = 0
    while i < len(text):
        if i + 2 < len(text) and text[i + 1] == '-':
            result += ''.join([chr(code) for code in range(ord(text[i]), ord(text[i + 2]) + 1)])
            i += 3
        else:
            result += text[i]
            i += 1
    return result


def _tr(arguments):
    letters, values, rest = options_of(arguments, 'ds')
    first = _set_of(rest[0])
    second = _set_of(rest[1]) if len(rest) > 1 else ''
    second += second[-1:] * (len(first) - len(second))
    table = {letter: '' if 'd' in letters else second[i] for i, letter in enumerate(first)}
    output = Output()
    data = read_some(0)
    while data:
        output.write(''.join([table.get(letter, letter) for letter in data.decode()]).encode())
        data = read_some(0)
    output.flush()
    return 0


def _rev(arguments):
    output = Output()
    for line in lines_of(0):
        output.write(line.decode()[::-1].encode() + b'\n')
    output.flush()
    return 0


def _tee(arguments):
    letters, values, files = options_of(arguments, 'a')
    targets = [1] + [_system('file_open', name, 'a' if 'a' in letters else 'w') for name in files]
    data = read_some(0)
    while data:
        for fd in targets:
            write_all(fd, data)
        data = read_some(0)
    return 0
