#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares trees, places and names of programs with CPython's: python's own library.

    compare_trees.py PROCESSION-SYNTAX-DUMP [--files N] [FILE.py]…
"""
import argparse
import collections
import glob
import os
import random
import re
import sys
import types
import warnings

from dumper import Dumper, need_python_3_11
from python_tree import Outside, TreeWriter


def python_names(code, lines):
    """The lines of dump_names.cpp from code objects."""
    for constant in code.co_consts:
        if not isinstance(constant, types.CodeType):
            continue
        flags = constant.co_flags
        count = constant.co_argcount + constant.co_kwonlyargcount + bool(flags & 4) + bool(flags & 8)
        cells = set(constant.co_cellvars)
        is_function = flags & 2
        local = set(constant.co_varnames) - cells if is_function else set()
        lines.append("|".join([constant.co_name,
                               "".join(name + "," for name in constant.co_varnames[:count]),
                               *("".join(name + "," for name in sorted(names))
                                 for names in (cells, constant.co_freevars, local)),
                               "1" if flags & (0x20 | 0x200) else "0"]))
        python_names(constant, lines)
    return lines


def canonical(dump):
    """The dump with numbers that can be written in several ways written in one."""
    dump = re.sub(r"int:(\w+)", lambda found: f"int:{int(found[1], 0)}", dump)
    return re.sub(r"(float|imaginary):([\w.+-]+)",
                  lambda found: f"{found[1]}:{float.fromhex(found[2]).hex()}", dump)


def first_difference(wanted, got):
    at = next((i for i, pair in enumerate(zip(wanted, got)) if pair[0] != pair[1]),
              min(len(wanted), len(got)))
    return f"  python: …{wanted[max(0, at - 100):at + 60]}\n  ours:   …{got[max(0, at - 100):at + 60]}"


def compare(path, source, trees, names):
    """What differs, or nothing."""
    tree = compile(source, path, "exec", 0x400, dont_inherit=True)  # PyCF_ONLY_AST
    code = compile(source, path, "exec", dont_inherit=True)
    writer = TreeWriter(source)
    writer.block(tree.body)
    wanted, got = "".join(writer.out), canonical(trees.ask(source))
    if wanted != got:
        return first_difference(wanted, got)
    # CPython leaves out code that cannot be reached.
    missing = (collections.Counter(python_names(code, [])) -
               collections.Counter(names.ask(source).split("\n")))
    return "\n".join("  names: " + line for line in missing) if missing else None


def is_comparable(source):
    """Not form feeds or other line ends, by which CPython counts otherwise; names of characters
    are outside the subset, and names with odd letters are not brought into the form NFKC."""
    return not re.search(rb"[\r\f]|\\N\{|[\xf0-\xff]", source) and not source.startswith(b"\xef\xbb")


def main():
    need_python_3_11()
    parser = argparse.ArgumentParser()
    parser.add_argument("dumper")
    parser.add_argument("--files", type=int, default=0)
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    sys.set_int_max_str_digits(0)
    trees, names = Dumper(options.dumper, "tree"), Dumper(options.dumper, "names")
    library = os.path.dirname(os.__file__)
    paths = options.paths or sorted(glob.glob(library + "/*.py") + glob.glob(library + "/[a-z]*/*.py"))
    if options.files:
        paths = random.Random(1).sample(paths, min(options.files, len(paths)))
    compared = different = 0
    for path in paths:
        with open(path, "rb") as file:
            source = file.read()
        if not is_comparable(source):
            continue
        try:
            wrong = compare(path, source, trees, names)
        except (SyntaxError, ValueError, Outside):
            continue
        compared += 1
        if wrong:
            different += 1
            print(f"{path}\n{wrong}")
    print(f"{compared} files compared, {different} differ")
    sys.exit(1 if different or not compared else 0)


main()
