#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs random programs in python3 and in the teaching language; all they print must be equal.

    compare_programs.py PROCESSION-PROGRAM-BATCH [--asyncio] [--programs N] [--seed N]
                        [--keep FOLDER] [--most-shown N] [FILE.py]…

Programs that differ are made smaller and shown, and kept in FOLDER.
"""
import argparse
import concurrent.futures
import os
import random
import subprocess
import sys
import warnings

import async_programs
import async_side
import programs
import python_side
from dumper import need_python_3_11
from shrink import shrink


class Batch:
    """The teaching language's side: one process for many programs."""

    def __init__(self, path):
        self.path = path
        self.process = None

    def run(self, text):
        if self.process is None:
            self.process = subprocess.Popen([self.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        source = text.encode()
        try:
            self.process.stdin.write(b"%d\n%s" % (len(source), source))
            self.process.stdin.flush()
            code, out, errors = map(int, self.process.stdout.readline().split())
        except (ValueError, BrokenPipeError):
            status = self.process.wait()
            self.process = None
            return None, "", f"the batch ended with status {status}\n"
        read = self.process.stdout.read
        return (code & 0xFF, read(out).decode("utf-8", "surrogatepass"),
                read(errors).decode("utf-8", "surrogatepass"))


class Sequential:
    """Programs without asyncio: every word of a traceback counts."""
    program = staticmethod(programs.program)
    run = staticmethod(python_side.run)

    @staticmethod
    def shown(result):
        return result


class Asynchronous:
    """Of what ends a program the last line counts: python3 shows calls of its library, too."""
    program = staticmethod(async_programs.program)
    run = staticmethod(async_side.run)

    @staticmethod
    def shown(result):
        code, out, errors = result
        return code, out, errors.rstrip("\n").rsplit("\n", 1)[-1] if code else ""


def difference(wanted, run):
    """What differs first between python3's end and ours, or nothing."""
    if wanted is None:
        return None
    got = run()
    for what, ours, theirs in zip(("exit code", "standard output", "standard error"), got, wanted):
        if isinstance(ours, int) or ours is None:
            if ours != theirs:
                return f"exit code {ours}, in python3 {theirs}\n{got[2]}"
            continue
        our_lines = python_side.without_addresses(ours).split("\n")
        their_lines = python_side.without_addresses(theirs).split("\n")
        for number, (our, their) in enumerate(zip(our_lines + [None], their_lines + [None]), 1):
            if our != their:
                return f"{what}, line {number}:\n  python3: {their!r}\n  ours:    {our!r}"
    return None


def python_without_quickening(kind, text):
    """What python3 does instruction by instruction: a pair of instructions that it has joined in a
    function called often shows the line of the first of them for a fault in the second."""
    sys.settrace(lambda *_: None)
    try:
        return kind.run(text)
    finally:
        sys.settrace(None)


def write_and_run(kind, seed, numbers):
    """For a worker: programs with what python3 does with them."""
    texts = [kind.program(random.Random(f"{seed} {number}")) for number in numbers]
    return [(number, text, kind.run(text)) for number, text in zip(numbers, texts)]


def random_programs(kind, seed, count):
    """Programs in their order, with what python3 does with them."""
    chunks = [range(first, min(first + 50, count)) for first in range(0, count, 50)]
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for results in pool.map(write_and_run, [kind] * len(chunks), [seed] * len(chunks), chunks):
            yield from results


def given_programs(kind, paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        yield path, text, kind.run(text)


def main():
    need_python_3_11()
    parser = argparse.ArgumentParser()
    parser.add_argument("batch")
    parser.add_argument("--asyncio", action="store_true")
    parser.add_argument("--programs", type=int, default=2000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep")
    parser.add_argument("--most-shown", type=int, default=20)
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    batch = Batch(os.path.abspath(options.batch))
    options.keep = options.keep and os.path.abspath(options.keep)
    options.paths = [os.path.abspath(path) for path in options.paths]
    compared = different = 0
    kind = Asynchronous if options.asyncio else Sequential

    def differs(one):
        return difference(python_without_quickening(kind, one), lambda: kind.shown(batch.run(one)))

    texts = (given_programs(kind, options.paths) if options.paths else
             random_programs(kind, options.seed, options.programs))
    for number, text, wanted in texts:
        compared += 1
        wrong = difference(wanted, lambda: kind.shown(batch.run(text)))
        if wrong:
            wrong = difference(python_without_quickening(kind, text), lambda: kind.shown(batch.run(text)))
        if not wrong:
            continue
        different += 1
        if different > options.most_shown:
            continue
        small = shrink(text, lambda one: differs(one) is not None)
        print(f"program {number}: {differs(small) or wrong}\n{small}", flush=True)
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
            with open(f"{options.keep}/{options.seed}-{number}.py", "w", encoding="utf-8") as file:
                file.write(small)
    print(f"{compared} programs compared, {different} differ")
    sys.exit(1 if different or not compared else 0)


if __name__ == "__main__":
    main()
