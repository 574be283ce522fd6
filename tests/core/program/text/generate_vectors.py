#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes vectors.tsv: what CPython 3.11 answers, for the tests beside it.

A line is a kind, its arguments and the answer, with tabs between them. An answer that is an
exception is written !Type: message. Backslash, tab and line breaks are escaped.
"""
import json
import os
import random
import struct

draw = random.Random(20261121)
lines = []


def escaped(text):
    for plain, written in (('\\', '\\\\'), ('\t', '\\t'), ('\n', '\\n'), ('\r', '\\r')):
        text = text.replace(plain, written)
    return text


def add(kind, *arguments, answer):
    try:
        result = answer()
    except Exception as error:
        result = f'!{type(error).__name__}: {error}'
    lines.append('\t'.join(escaped(str(field)) for field in (kind, *arguments, result)))


def some_float():
    kind = draw.randrange(6)
    if kind == 0:
        return struct.unpack('<d', draw.randbytes(8))[0]
    if kind == 1:
        return draw.randrange(-1000, 1000) / draw.choice([1, 2, 8, 10, 100, 1000])
    if kind == 2:
        return draw.choice([0.0, -0.0, 1e16, 1e15, 9999999999999998.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308,
                            float('inf'), float('-inf'), float('nan'), 0.5, 1.5, 2.5, 1e22, 123456789.0])
    return draw.uniform(-1, 1) * 10.0 ** draw.randrange(-20, 25)


def some_integer():
    return draw.choice([draw.randrange(-100, 100), draw.randrange(-2**31, 2**31), draw.randrange(-2**64, 2**64),
                        draw.randrange(-10**40, 10**40), draw.randrange(-10**90, 10**90),
                        2**draw.randrange(0, 200), -2**draw.randrange(0, 200), 2**draw.randrange(0, 200) - 1])


def some_text():
    alphabet = draw.choice(['abc XYZ', "'\"\\\n\t\r\x00\x1b\x7f", 'éßÅñĳǅ', '中文字：，（）', 'ΣσςΑΟ \'.x', '😀\u200b\ufeff\xa0\xad',
                            '\u0130\u0131ﬁ\u0345١²½Ⅷ'])
    return ''.join(draw.choice(alphabet + 'a ') for _ in range(draw.randrange(0, 9)))


def some_spec(types):
    spec = ''
    if draw.random() < .4:
        spec += draw.choice(['', '', '*', '0', '中']) + draw.choice('<>^=')
    spec += draw.choice(['', '', '', '+', '-', ' '])
    spec += draw.choice(['', '', '', '', 'z'])
    spec += draw.choice(['', '', '', '#'])
    spec += draw.choice(['', '', '', '0'])
    spec += draw.choice(['', '', '1', '8', '12', '25'])
    spec += draw.choice(['', '', '', ',', '_', ',_'])
    spec += draw.choice(['', '', '', '.0', '.1', '.3', '.17', '.'])
    return spec + draw.choice(types)


for _ in range(300):
    value = some_float()
    add('float_repr', value.hex(), answer=lambda: repr(value))
    spec = some_spec(['', '', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n', 'd', 'q', 'xx'])
    add('format_float', value.hex(), spec, answer=lambda: format(value, spec))
    if value == value:
        add('float_hex', value.hex(), answer=lambda: value.hex())
for _ in range(300):
    value = some_integer()
    spec = some_spec(['', 'd', 'b', 'o', 'x', 'X', 'n', 'c', 'e', 'f', 'g', '%', 's', '中'])
    add('format_integer', value, spec or 'd', answer=lambda: format(value, spec or 'd'))
for _ in range(200):
    value = some_text()
    spec = some_spec(['', 's', 's', 'd'])
    add('format_string', value, spec or 's', answer=lambda: format(value, spec or 's'))
for text in ['1', ' 1.5 ', '1_000.5', '1__0', '_1', '1_', '1_.5', '.5', '5.', '.', '', 'e5', '1e5', '1E+5', '1e-5', '1e', '1e400',
             '-1e400', '1e-400', '0.000e999', 'inf', '-Infinity', '+nan', 'infin', '0x10', '1 2', '١٢.٥', '\xa01\u3000', '1e5_0',
             '1' + '0' * 400, '0.' + '0' * 400 + '1', '0.' + '0' * 400 + '1e405', '1' + '0' * 400 + 'e-399', '--1', '+-1', '1,5',
             '123456789012345678901234567890', '9007199254740993', '2.2250738585072011e-308', '1e99999999999999999999', '1d5']:
    add('parse_float', text, answer=lambda: float(text).hex())
for text in ['0', '12', '-12', '+12', ' 12 ', '1 2', '1_000', '_1', '1_', '1__0', '007', '0x1f', '0X1F', '-0x1f', '0x_1f', '0x', '0b101',
             '0o17', '0b12', 'zz', 'ff', '', '-', '+-1', '--1', '- 1', '1.5', '١٢', '１２', '9' * 50, '9' * 4301, 'f' * 50]:
    for base in (10, 0, 16, 2, 36, 8) if len(text) < 4000 else (10, 2):
        add('parse_integer', text, base, answer=lambda: f'{int(text, base):x}')
OPERATIONS = {
    'add': lambda a, b: a + b, 'subtract': lambda a, b: a - b, 'multiply': lambda a, b: a * b,
    'floor_divide': lambda a, b: a // b, 'modulo': lambda a, b: a % b,
    'true_divide': lambda a, b: (a / b).hex(), 'and': lambda a, b: a & b, 'or': lambda a, b: a | b,
    'xor': lambda a, b: a ^ b, 'left': lambda a, b: a << (b % 130), 'right': lambda a, b: a >> (b % 130),
    'compare': lambda a, b: (a > b) - (a < b), 'hash': lambda a, b: hash(a), 'float': lambda a, b: float(a).hex(),
    'bits': lambda a, b: a.bit_length(), 'ones': lambda a, b: a.bit_count(), 'invert': lambda a, b: ~a,
    'power': lambda a, b: a ** (b % 20), 'power_modulo': lambda a, b: pow(a, abs(b), b), 'hex': lambda a, b: f'{a:x}',
    'inverse': lambda a, b: pow(a, -1, b),
}
for name, compute in OPERATIONS.items():
    for _ in range(25 if name != 'true_divide' else 150):
        left, right = some_integer(), some_integer() or 1
        if name == 'true_divide' and draw.random() < .5:
            left, right = draw.getrandbits(60), draw.getrandbits(60) * 10**draw.randrange(290, 315) + 1
        if name == 'inverse':
            left, right = draw.randrange(-500, 500), draw.choice([-1, 1]) * draw.randrange(2, 500)
        add('integer', name, left, right, answer=lambda: compute(left, right))
for _ in range(120):
    text = some_text()
    for name in ('lower', 'upper', 'title', 'swapcase', 'capitalize', 'casefold'):
        add('case', name, text, answer=getattr(text, name))
    add('repr', text, answer=lambda: repr(text))
    add('ascii', text, answer=lambda: ascii(text))
    add('bytes_repr', text, answer=lambda: repr(text.encode()))
    add('strip', text, answer=text.strip)
    add('json_string', text, answer=lambda: json.dumps(text))
    add('json_string_plain', text, answer=lambda: json.dumps(text, ensure_ascii=False))
for character in 'aA1 ²½٣Ⅷ中éǅ\xa0\u3000_\x00\x7f\xad\u2028😀\u0345ªß':
    flags = [character.isalpha(), character.isdecimal(), character.isdigit(), character.isnumeric(), character.isprintable(),
             character.isspace(), character.islower(), character.isupper(), character.isidentifier(), ('a' + character).isidentifier(),
             len(('a' + character + 'a').splitlines()) == 2]
    add('properties', character, answer=lambda: ''.join('01'[flag] for flag in flags))
for template in ['%d', '%5d|', '%-5d|', '%05d', '%+d', '% d', '%x', '%X', '%#x', '%#X', '%o', '%#o', '%.3d', '%8.3d', '%-8.3d|', '%08.3d',
                 '%#010x', '%i', '%u', '%ld', '%+ d', '%0 5d', '%-05d|']:
    for value in (0, 5, -42, 255, 10**30, -10**30):
        add('percent_integer', template, value, answer=lambda: template % value)
for template in ['%f', '%.2f', '%8.3f', '%-8.1f|', '%08.3f', '%+.1e', '%g', '%G', '%#.0f', '%.0f', '% g', '%E', '%.17g', '%#g']:
    for _ in range(8):
        value = some_float()
        add('percent_float', template, value.hex(), answer=lambda: template % value)
for template in ['%s', '%5s|', '%-5s|', '%.2s|', '%5.1s|', '%+s', '%05s|']:
    for value in ('', 'abc', '中文字'):
        add('percent_string', template, value, answer=lambda: template % value)
for template in ['%', 'a%5', '%(a', '%y', '中%y', '%é', '%99999999999999999999d', '%.99999999999d', '100%', '%-', '%5.']:
    add('percent_bad', template, answer=lambda: template % ({} if '(' in template else 1))
for text in ['"\\x"', '"\\u12"', '"\\u12xy"', '"\\', '"abc', '"a\nb"', '', ' ', '[1,', '[1 2]', '{"a" 1}', '{"a":}', '{a:1}', '{"a":1,}',
             '[1,]', '[', '{', '1 2', '-', '01', '1.', '1.e5', '1e', 'nul', '"\\u', 'é x', '["é",x]', '"\\ud83d\\u00"', '\ufeff1', '[-]',
             "{'a': 1}", '{"a": 1 "b": 2}', '[1, 2', '{"a": 1', '{"a"', '}', ']', '[}', 'True', '{"a": [1, {"b": }]}', '"\\u00g0"', '\n\n x',
             '[1\n,2\n x]', '{"count": 3}{', '[01]', '[1.5.2]', '+1', '.5', '--1', '"\x1f"']:
    add('json_bad', text, answer=lambda: json.loads(text))
for value in [None, True, False, 0, -5, 10**30, 1.5, -0.0, 1e100, float('inf'), [], {}, [1, [2, {'a': [None]}], 'x'], {'a': {}, 'b': [[]]},
              '中\n"\\\x01😀', {'count': 3, 'e': 1e-7}]:
    for text in (json.dumps(value), json.dumps(value, indent=2), ' ' + json.dumps(value, ensure_ascii=False) + '\r\n\t'):
        add('json_good', text, answer=lambda: json.dumps(json.loads(text)))
for seed in [0, 1, 2, 13, 42, 2**31, 2**32 - 1, 2**32, 2**64 + 5, -7, 10**50]:
    for bits in (1, 5, 31, 32, 33, 64, 65, 100, 256):
        source = random.Random(seed)
        add('random_bits', seed, bits, answer=lambda: ' '.join(str(source.getrandbits(bits)) for _ in range(3)))
    for limit in (1, 2, 3, 6, 10, 1000, 2**40 + 1, 10**30):
        source = random.Random(seed)
        add('random_below', seed, limit, answer=lambda: ' '.join(str(source.randrange(limit)) for _ in range(5)))
    source = random.Random(seed)
    add('random', seed, answer=lambda: ' '.join(source.random().hex() for _ in range(400)).split(' ')[399])
for text in ['abc', '', '中文', 'x' * 200]:
    add('random_text', text, answer=lambda: random.Random(text).random().hex())

with open(os.path.join(os.path.dirname(__file__), 'vectors.tsv'), 'w', encoding='utf-8', errors='surrogatepass', newline='\n') as file:
    file.write('\n'.join(lines) + '\n')
