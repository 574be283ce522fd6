#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes random programs, and the wrong programs of the tests, into a folder: fuzzing begins there.

    write_programs.py [--programs N] [--seed N] FOLDER
"""
import argparse
import os
import random

import async_programs
import programs

WRONG = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                     "../core/program/syntax/wrong_programs.txt")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=int, default=300)
    parser.add_argument("--seed", default="1")
    parser.add_argument("folder")
    options = parser.parse_args()
    texts = {}
    for number in range(options.programs):
        kind = async_programs if number % 4 == 3 else programs
        texts[f"random-{number}"] = kind.program(random.Random(f"{options.seed} {number}"))
    with open(WRONG, encoding="utf-8", newline="") as file:
        for number, record in enumerate(file.read().split("=" * 40 + "\n")):
            texts[f"wrong-{number}"] = record.split("-" * 40 + "\n")[0]
    for name, text in texts.items():
        with open(os.path.join(options.folder, name + ".py"), "w", encoding="utf-8", newline="") as file:
            file.write("\n" + text)  # the first byte says how the program is run


main()
