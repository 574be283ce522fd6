#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes programs/*.out: what this Python (3.11) prints for programs/*.py."""
import pathlib
import subprocess
import sys
import tempfile

programs = pathlib.Path(__file__).parent / 'programs'
for program in sorted(programs.glob('*.py')):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / 'program.py'
        copy.write_bytes(program.read_bytes())
        result = subprocess.run([sys.executable, 'program.py'], cwd=folder, capture_output=True, timeout=60)
    for kind, text in (('.out', result.stdout), ('.err', result.stderr)):
        if text or kind == '.out':
            program.with_suffix(kind).write_bytes(text.replace(folder.encode() + b'/', b''))
        else:
            program.with_suffix(kind).unlink(missing_ok=True)
