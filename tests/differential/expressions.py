# SPDX-License-Identifier: GPL-3.0-or-later
"""Random expressions of the teaching subset, by type.

A template names what it needs in braces: {int} is an expression of that type, {any} of one that
prints the same everywhere, {name} a variable, {n} a small number, {i} an index, {w} a width. Values
stay small enough that no program takes long.
"""
import re

TYPES = ("int", "float", "str", "bool", "list", "strs", "dict", "tuple", "set", "bytes")

LITERALS = {
    "int": ["0", "1", "2", "-1", "-3", "7", "10", "42", "255", "-1000", "2**31", "2**62", "-2**63",
            "10**18", "123456789012345678901234567890", "0x1f", "0b101", "1_000"],
    "float": ["0.0", "-0.0", "0.1", "1.5", "-2.5", "3.14159", "1e16", "1e-7", "123456.789", "1e22",
              "2.0", "1e300", "5e-324", "float('inf')", "float('nan')", "100.0", "0.30000000000000004"],
    "str": ["''", "'a'", "'abc'", "\"it's\"", "'say \"x\"'", "'中文'", "'a b  c'", "'x\\ny'", "'😀é'",
            "'Hello, World'", "r'\\d'", "'tab\\t'", "'42'", "' pad '", "'ß'", "'\\x00\\x7f'", "'{}'",
            "'3.5'", "'a,b,,c'", "'aAbB'"],
    "bool": ["True", "False"],
    "list": ["[]", "[1]", "[3, 1, 2]", "[5, 5, 4, -1]", "[10, 20, 30, 40]", "[0, 1.5, True]"],
    "strs": ["[]", "['b', 'a']", "['x', 'yy', 'zzz']", "['apple', 'Banana', 'cherry']", "['1', '22']"],
    "dict": ["{}", "{'a': 1}", "{'x': 1, 'y': 2, 'z': 3}", "{'k': -5, 'a': 0}", "dict(p=1, q=2)"],
    "tuple": ["()", "(1,)", "(1, 2)", "(1, 'a', 2.5)", "(3, 2, 1)"],
    "set": ["set()", "{1, 2}", "{3, 1, 2}", "{'a', 'b'}", "frozenset([1, 5])"],
    "bytes": ["b''", "b'abc'", "b'\\x00\\xff'", "bytes([65, 66])", "'é中'.encode()"],
}

OPERATIONS = {
    "int": """{int} + {int}|{int} - {int}|{int} * {int}|{int} // {int}|{int} % {int}|{int} ** {n}
-{int}|~{int}|+{int}|{int} & {int}|{int} | {int}|{int} ^ {int}|{int} << {n}|{int} >> {n}|abs({int})
len({str})|len({list})|len({dict})|len({set})|len({tuple})|int({float})|int({str})|round({float})
ord({str})|min({int}, {int})|max({int}, {int}, {int})|min({list})|max({list})|sum({list})
{list}[{i}]|{tuple}[{i}]|{dict}['a']|{dict}.get('x', {int})|{str}.count('a')|{str}.find('b')
{str}.index('a')|{list}.index({int})|{list}.count({int})|divmod({int}, {int})[0]|pow({int}, {n}, 7)
{int} if {bool} else {int}|{int}.bit_length()|int({bool})|sum(v * v for v in range({n}))
int('{n}{n}', 16)|next(iter({list}), {int})|sum(map(len, {strs}))|{bytes}[{i}]
sum(1 for c in {str} if c.isalpha())|int({str}, {n})|round({int}, -1)|{int} and {int}|{int} or {int}
len({str}.split())|(lambda a, b={n}: a * b)({int})|sorted({list})[{i}]
int.from_bytes({bytes}, 'big')|max({strs}, key=len, default='').count('a')|-{int} // {int}
max({list}, default={int})|{dict}.pop('x', {n})|len(set({str}))|[{int}, {int}][{bool}]""",
    "float": """{float} + {float}|{float} - {float}|{float} * {float}|{float} / {float}|{int} / {int}
{float} // {float}|{float} % {float}|{int} * {float}|float({int})|float({str})|-{float}|abs({float})
round({float}, {n})|{float} ** {n}|{int} ** -{n}|min({float}, {float})|max({float}, {int})
sum([{float}, {float}])|{float} if {bool} else {float}|divmod({float}, {float})[1]|{int} + {float}
float('{n}.{n}e{n}')|sum([0.1] * {n})|{float}.real""",
    "str": """{str} + {str}|{str} * {n}|{str}[{i}]|{str}[{i}:{i}]|{str}[::-1]|{str}[{i}::{step}]
{str}.upper()|{str}.lower()|{str}.title()|{str}.capitalize()|{str}.swapcase()|{str}.strip()
{str}.lstrip('a')|{str}.rstrip()|{str}.replace('a', {str})|{str}.replace('b', '', {n})
','.join({strs})|{str}.join({strs})|{str}.center({w}, '*')|{str}.ljust({w})|{str}.rjust({w}, '-')
{str}.zfill({w})|str({int})|str({float})|str({list})|str({any})|repr({any})|repr({str})|repr({bytes})
{str}.split()[0]|{str}.partition(',')[0]|{str}.rpartition('a')[2]|'%s' % ({any},)|'%r' % ({any},)
'%d and %s' % ({int}, {str})|'%5.{n}f, %e, %g' % ({float}, {float}, {float})|'%x %o %+d' % ({int}, {int}, {int})
'%-{w}s, %{w}s, %0{w}d' % ({str}, {str}, {int})|'%(a)s-%(b)05d' % {{'a': {any}, 'b': {int}}}|'%c%%' % {str}
'{{}} {{!r}}'.format({any}, {any})|'{{0}}{{1}}{{0}}'.format({str}, {int})|'{{a:>{w}}}'.format(a={any})
{formatted}|{formatted}|f'{{{name}}}-{{{name}!r}}'|f'{{{name}=}}'|f'{{{name}!a}}'|f'{{{name}!s:>{{{w}}}}}'
f"{{{name} + {name}}} {{len({name})}}"|f'{{{name}[{i}]}} {{{{}}}} {{{n}:03}}'
chr({int} % 1000 + 33)|hex({int})|bin({int})|oct({int})|ascii({str})|{strs}[{i}]|{bytes}.decode()
{str} if {bool} else {str}|''.join(sorted({str}))|''.join(reversed({str}))|{str}.expandtabs(4)
''.join(c for c in {str} if c != 'a')|min({strs})|max({str}, {str})|type({any}).__name__|{str} or {str}
{str}.removeprefix('a')|{str}.removesuffix('c')|{str}.casefold()|{str}.encode().hex()|{bytes}.hex()
' '.join(map(str, {list}))|{str}.translate(str.maketrans('ab', 'xy'))|{str}.format_map({dict})""",
    "bool": """{int} == {int}|{int} < {int}|{int} <= {float}|{str} < {str}|{str} == {str}|{list} == {list}
not {any}|{any} is None|{int} in {list}|{str} in {str}|{str} in {dict}|{int} not in {set}|{bool} and {bool}
{bool} or {bool}|{int} < {int} <= {int}|{str}.startswith('a')|{str}.endswith({str})|{str}.isdigit()
{str}.isalpha()|{str}.isspace()|{str}.isupper()|{str}.isalnum()|{str}.isidentifier()|any({list})|all({list})
isinstance({any}, int)|isinstance({any}, (str, list))|bool({any})|{set} <= {set}|{set} == {set}|{list} < {list}
{tuple} < {tuple}|{dict} == {dict}|{float} == {int}|{float} != {float}|any(x > {n} for x in {list})
all(len(s) < {n} for s in {strs})|{any} == {any}|callable({any})|hasattr({any}, 'append')|{bytes} < {bytes}
issubclass(bool, int)|{set}.isdisjoint({set})|{float}.is_integer()|{int} != {int} != {int}""",
    "list": """{list} + {list}|{list} * {n}|{list}[{i}:{i}]|{list}[::{step}]|sorted({list})|list(range({n}))
sorted({list}, reverse=True)|sorted({list}, key=lambda x: -x)|list(reversed({list}))|[x * 2 for x in {list}]
[x for x in {list} if x % 2]|[x + y for x in {list} for y in {list} if x < y]|list({dict}.values())
list(map(lambda x: x + {n}, {list}))|list(filter(None, {list}))|[*{list}, *{list}]|[{int}, {int}, {int}]
[len(s) for s in {strs}]|list({tuple})|sorted({set}, key=str)|[i * x for i, x in enumerate({list})]
[a - b for a, b in zip({list}, {list})]|list({list})|{list}.copy()|list({bytes})|list(range({n}, -{n}, -{step}))
[x if x > {n} else -x for x in {list}]|list(dict.fromkeys({list}))
[sum(range(k)) for k in range({n})]|sorted({list}, key=lambda x: (x % 3, x))""",
    "strs": """{strs} + {strs}|{str}.split()|{str}.split(',')|{str}.split(None, 1)|{str}.splitlines()
sorted({strs})|sorted({strs}, key=len)|sorted({strs}, key=str.lower, reverse=True)|[s.upper() for s in {strs}]
list({str})|[str(x) for x in {list}]|{strs}[::{step}]|list(map(str, {list}))|[s for s in {strs} if s]
list({dict})|[f'{{k}}={{v}}' for k, v in {dict}.items()]|{str}.rsplit('a', 1)|[s[::-1] for s in {strs}]
[a + b for a in {strs} for b in {strs}][:6]|list({str}.partition('b'))|sorted({dict}, key={dict}.get)""",
    "dict": """{{**{dict}, **{dict}}}|{dict} | {dict}|{{k: v + 1 for k, v in {dict}.items()}}|dict({dict})
{{s: len(s) for s in {strs}}}|dict(zip({strs}, {list}))|{{v: k for k, v in {dict}.items()}}
{{x: x * x for x in {list} if x}}|dict(sorted({dict}.items()))|dict.fromkeys({strs}, {int})|{dict}.copy()
{{'a': {int}, 'b': {any}}}|dict(a={int}, **{{'z': {any}}})|{{i: c for i, c in enumerate({str})}}
dict([('p', {int}), ('q', {any})])""",
    "tuple": """{tuple} + {tuple}|{tuple} * {n}|{tuple}[{i}:{i}]|tuple({list})|({any}, {any})|({int},)
divmod({int}, {int})|tuple(sorted({list}))|tuple(x for x in {list})|(*{tuple}, {int})|({str}, {list})
tuple(zip({list}, {strs}))|tuple({dict}.items())|{str}.partition('a')|tuple({str})|{tuple}[::-1]""",
    "set": """{set} | {set}|{set} & {set}|{set} - {set}|{set} ^ {set}|set({list})|{{x % 3 for x in {list}}}
set({str})|{{*{list}, {int}}}|frozenset({list})|set({strs})|{set}.union({list})|{set}.difference({list})
{set}.copy()|{set}.symmetric_difference({set})|set({dict})""",
    "bytes": """{bytes} + {bytes}|{bytes} * {n}|{bytes}[{i}:{i}]|{str}.encode()|{str}.encode('utf-8')
bytes({n})|bytes({list})|{bytes}.replace(b'a', b'xx')|{bytes}.upper()|b','.join([{bytes}, {bytes}])
{bytes}[::-1]|bytes(reversed({bytes}))|{bytes}.strip()|bytes.fromhex('00ff{n}{n}')""",
}
# A bar without spaces around it stands between two templates.
OPERATIONS = {kind: [one for line in text.split("\n") for one in re.split(r"(?<! )\|(?! )", line)]
              for kind, text in OPERATIONS.items()}

SPECS = {
    "int": ["d", "5d", "05d", "+d", ",", "_", "x", "#x", "08b", "#o", ">10", "<8,d", "^9", "*^12d", " d",
            "c", "e", ".2f", "10.3g", "%", "=+8d", "n", "X", "#010x", "_b", ".3", "s", "5.2d"],
    "float": ["f", ".2f", "10.3f", "+.1e", "g", ".3g", "%", ".1%", ",.2f", "012.4f", "<10", ">12.2f",
              "^+10.1f", "_.1f", "#.0f", "E", "G", "", "=+12.3f", ".10", "d", "s", "x"],
    "str": ["s", "10", ">10", "<6", "^9", "*^11", ".2", "5.1", "-<8s", "", "05", "d", "+5", "=5", ",", "x"],
    "bool": ["", "5", "d", ">8", "s"],
    "list": ["", "5", ">10"],
    "dict": ["", "s"],
}


class Expressions:
    """Writes expressions; `names` are the variables that they may use, by type."""

    def __init__(self, choose):
        self.choose = choose
        self.names = {kind: [] for kind in TYPES}
        self.mistakes = choose.choice([0.0, 0.0, 0.02, 0.08])

    def small(self):
        return str(self.choose.choice([0, 1, 1, 2, 2, 3, 4, 5]))

    def name(self):
        return self.choose.choice([one for kind, names in self.names.items() if kind != "set" for one in names] or ["1"])

    def formatted(self):
        """A value formatted by a specification that mostly fits it."""
        kind = self.choose.choice(list(SPECS))
        spec = self.choose.choice(SPECS[kind])
        value = self.choose.choice(self.names[kind] or LITERALS[kind])
        how = self.choose.randrange(4)
        if how == 0 and value.isidentifier():
            return f"f'{{{value}:{spec}}}'"
        if how == 1:
            return f"'{{:{spec}}}'.format({value})"
        if how == 2 and kind in ("int", "float"):
            old = self.choose.choice(["d", "5d", "-5d", "+d", "05d", "x", "#x", ".3f", "8.2f", "e", "g", "s",
                                      "r", "#o", " d", "-8s", ".2e", "i", "a"])
            return f"'%{old}' % {value}" if value[0] != "(" else f"'%{old}' % ({value},)"
        return f"format({value}, '{spec}')"

    def fill(self, template, depth):
        def one(found):
            word = found[1]
            if found[0] in ("{{", "}}"):
                return found[0][0]
            if word == "n":
                return self.small()
            if word == "i":
                return self.choose.choice(["0", "1", "-1", "2", "-2", "5", "", "len(s0) // 2"]
                                          if template[found.end():found.end() + 1] == ":" or
                                          template[found.start() - 1] == ":" else
                                          ["0", "1", "-1", "2", "-2", "0", "0", "9"])
            if word == "step":
                return self.choose.choice(["1", "2", "-1", "-2", "3"])
            if word == "w":
                return self.choose.choice(["0", "3", "8", "12"])
            if word == "name":
                return self.name()
            if word == "formatted":
                return self.formatted()
            return self.of(word, depth - 1)

        return re.sub(r"\{\{|\}\}|\{(\w+)\}", one, template)

    def of(self, kind, depth=2):
        """An expression of that type, in parentheses where it needs them."""
        if kind == "any":
            kind = self.choose.choice(["int", "float", "str", "bool", "list", "strs", "dict", "tuple",
                                       "bytes", "int", "str"])
            if self.choose.random() < 0.05:
                return "None"
        elif self.choose.random() < self.mistakes:
            kind = self.choose.choice([one for one in TYPES if one != "set"])
        names = self.names[kind]
        if depth <= 0 or self.choose.random() < 0.25:
            if names and self.choose.random() < 0.7:
                return self.choose.choice(names)
            literal = self.choose.choice(LITERALS[kind])
            return f"({literal})" if literal[0] in "-0123456789" else literal
        return f"({self.fill(self.choose.choice(OPERATIONS[kind]), depth)})"
