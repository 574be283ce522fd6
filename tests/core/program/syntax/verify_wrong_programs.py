#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks wrong_programs.txt against the real python3, which must be 3.11.

    verify_wrong_programs.py           says where they differ; exit status 1 then
    verify_wrong_programs.py --write   writes what python3 says into the file

A record is a program, a line of dashes and what `python3 program.py` prints on standard error;
records are separated by a line of equals signs.
"""
import os
import subprocess
import sys
import tempfile

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "wrong_programs.txt")
BETWEEN, WITHIN = "=" * 40 + "\n", "-" * 40 + "\n"


def what_python_says(program):
    """Standard error of python3 for a program that it does not begin to run."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(program)
        run = subprocess.run([sys.executable, "-W", "ignore", path], stdin=subprocess.DEVNULL,
                             capture_output=True, text=True, encoding="utf-8", check=False)
    if "Traceback" in run.stderr or not run.stderr:
        return "runs\n"
    return run.stderr.replace(path, "program.py")


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("this needs Python 3.11")
    with open(FILE, encoding="utf-8", newline="") as file:
        records = [record.split(WITHIN) for record in file.read().split(BETWEEN)]
    said = [(program, what_python_says(program)) for program, *_ in records]
    if "--write" in sys.argv:
        with open(FILE, "w", encoding="utf-8", newline="") as file:
            file.write(BETWEEN.join(program + WITHIN + says for program, says in said))
        return
    wrong = [program for (program, says), record in zip(said, records) if record[1:] != [says]]
    for program in wrong:
        print("differs:", program, sep="\n")
    print(f"{len(records)} programs, {len(wrong)} differ")
    sys.exit(1 if wrong else 0)


main()
