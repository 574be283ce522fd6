#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs random programs with threads, or with streams of asyncio, whose output is determined, in python3
and on the machine.

    compare_threads.py PROCESSION-CLI [--streams] [--programs N] [--seed N] [--keep FOLDER]

Each program is run on machines with one core and with several, with the interpreter lock and without.
Exit status 0 if standard output and exit code are those of python3 everywhere.
"""
import argparse
import concurrent.futures
import os
import random
import subprocess
import sys
import tempfile

from dumper import need_python_3_11
import stream_programs
import thread_programs

MACHINES = (
    [],
    ["--cores", "3"],
    ["--cores", "2", "--set", "quantum=37", "--set", "machine.costs=ideal"],
    ["--cores", "4", "--set", "machine.interpreter_lock=false", "--seed", "5"],
    ["--policy", "lottery", "--set", "machine.shuffle_ties=true", "--seed", "3"],
)


def run(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)
    except subprocess.TimeoutExpired:
        return "no end", "", ""
    return done.returncode, done.stdout, done.stderr


def compare(program, cli, seed, number, keep):
    """What differs, for one program."""
    text = program(random.Random(f"{seed} {number}"))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        wanted = run([sys.executable, path])
        for machine in MACHINES:
            got = run([cli, "exec", path] + machine)
            if got[:2] == wanted[:2]:
                continue
            if keep:
                os.makedirs(keep, exist_ok=True)
                with open(os.path.join(keep, f"{number}.py"), "w", encoding="utf-8") as file:
                    file.write(text)
            return (f"program {number} {' '.join(machine)}:\n--- python3 {wanted[0]}\n{wanted[1]}"
                    f"--- ours {got[0]}\n{got[1]}{got[2]}")
    return None


def main():
    need_python_3_11()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli")
    parser.add_argument("--streams", action="store_true")
    parser.add_argument("--programs", type=int, default=100)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--keep")
    options = parser.parse_args()
    program = (stream_programs if options.streams else thread_programs).program
    different = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for wrong in pool.map(lambda n: compare(program, options.cli, options.seed, n, options.keep), range(options.programs)):
            if wrong:
                different += 1
                print(wrong, flush=True)
    print(f"{options.programs} programs on {len(MACHINES)} machines, {different} differ")
    sys.exit(1 if different else 0)


main()
