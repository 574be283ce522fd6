#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what is said of damaged programs with what CPython says: message, lines and offsets.

    compare_faults.py PROCESSION-SYNTAX-DUMP [--programs N] [--seed N]
"""
import argparse
import random
import sys
import textwrap
import warnings

from dumper import Dumper, need_python_3_11
from programs import program

PIECES = """( ) [ ] { } : , . = == := + * ** - if else elif for in not is lambda def class return
yield import from as try: except finally: with pass break continue global nonlocal del assert raise
print x 1 "s" f'{x}' f'{x y}' None True async await @ -> ... / % ` $ ? ! 1a 0x 07 " ' \"\"\" b"x" ; & |
<> ~ m ma""".split() + ["\n", "    ", "  ", "\t", "#c", "\\\n", "print x", "exec x", "except E, e:"]


def damaged(choose, text):
    """A piece of a program with something wrong in it, mostly."""
    lines = text.split("\n")
    if len(lines) > 12:
        first = choose.randrange(len(lines) - 8)
        text = textwrap.dedent("\n".join(lines[first:first + choose.randrange(3, 14)])) + "\n"
    for _ in range(choose.choice([1, 1, 1, 2, 3])):
        text = damaged_once(choose, text)
    return text


def damaged_once(choose, text):
    at = choose.randrange(len(text) + 1)
    lines = text.split("\n")
    line = choose.randrange(len(lines))
    how = choose.randrange(6)
    if how == 0:
        return text[:at] + text[at + choose.randrange(1, 4):]
    if how <= 2:
        return text[:at] + choose.choice(PIECES) + choose.choice(["", " "]) + text[at:]
    if how == 3:
        return text[:at]
    if how == 4:
        lines[line] = choose.choice(["  ", "    ", "\t", "", " "]) + lines[line].lstrip()
        return "\n".join(lines)
    return "\n".join(lines[:line] + lines[line + 1:])


def what_python_says(text):
    try:
        compile(text, "program.py", "exec", dont_inherit=True)
        return "right"
    except SyntaxError as error:
        return "\n".join(map(str, [type(error).__name__, error.msg, error.lineno, error.offset,
                                   error.end_lineno, error.end_offset]))
    except (ValueError, OverflowError, RecursionError, MemoryError):
        return None


def is_same(wanted, got):
    if wanted == got or got == "outside the subset":
        return True
    # At the end of a text CPython says where the last line ends, at the end of a file nothing.
    ours, theirs = got.split("\n"), wanted.split("\n")
    return (len(ours) == len(theirs) == 6 and ours[:3] == theirs[:3] and ours[4] == theirs[4] and
            ours[3] == "0" and theirs[5] in ("-1", "0"))


def main():
    need_python_3_11()
    if sys.version_info < (3, 11, 4):
        print("messages have changed since this CPython")
        sys.exit(77)
    parser = argparse.ArgumentParser()
    parser.add_argument("dumper")
    parser.add_argument("--programs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    faults = Dumper(options.dumper, "fault")
    wrong = different = 0
    for number in range(options.programs):
        choose = random.Random(f"{options.seed} {number}")
        text = damaged(choose, program(choose))
        wanted = what_python_says(text)
        if wanted is None:
            continue
        wrong += wanted != "right"
        got = faults.ask(text.encode())
        if not is_same(wanted, got):
            different += 1
            print(f"program {number}:\n{text}\n  python: {wanted!r}\n  ours:   {got!r}")
    print(f"{options.programs} programs, {wrong} of them wrong, {different} answers differ")
    sys.exit(1 if different else 0)


main()
