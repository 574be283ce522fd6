#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes programs/*.out: what this Python (3.11) prints for programs/*.py, and the exit code.

A program reads programs/NAME.in if there is one, and runs in a folder of its own.
"""
import pathlib
import subprocess
import sys
import tempfile

programs = pathlib.Path(__file__).parent / 'programs'
for program in sorted(programs.glob('*.py')):
    given = program.with_suffix('.in')
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run([sys.executable, '-W', 'ignore', program.resolve()], cwd=folder, capture_output=True, timeout=60,
                                input=given.read_bytes() if given.exists() else b'',
                                env={'PYTHONHASHSEED': '0', 'TZ': 'UTC', 'LANG': 'C.UTF-8', 'PYTHONIOENCODING': 'utf-8'})
    if result.stderr:
        sys.exit(f'{program}: {result.stderr.decode()}')
    program.with_suffix('.out').write_bytes(result.stdout + b'exit %d\n' % result.returncode)
