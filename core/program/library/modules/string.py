# SPDX-License-Identifier: GPL-3.0-or-later
# string of the teaching language.

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _fill(self, values, safe):
        text = self.template
        result = []
        i = 0
        while i < len(text):
            if text[i] != '$':
                result.append(text[i])
                i += 1
                continue
            if text[i + 1:i + 2] == '$':
                result.append('$')
                i += 2
                continue
            braces = text[i + 1:i + 2] == '{'
            start = i + 2 if braces else i + 1
            end = start
            while end < len(text) and text[end].isascii() and text[start:end + 1].isidentifier():
                end += 1
            if end == start or (braces and text[end:end + 1] != '}'):
                if not safe:
                    self._complain(i)
                result.append('$')
                i += 1
                continue
            name = text[start:end]
            end += 1 if braces else 0
            if safe and name not in values:
                result.append(text[i:end])
            else:
                result.append(str(values[name]))
            i = end
        return ''.join(result)

    def _complain(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = position - len(''.join(lines[:-1]))
            line = len(lines)
            column += 1 if len(lines) == 1 else 0
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, True)
