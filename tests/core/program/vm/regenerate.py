#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes programs/*.out and *.err: what this Python (3.11) prints for programs/*.py, with the exit code."""
import pathlib
import subprocess
import sys
import tempfile

programs = pathlib.Path(__file__).parent / 'programs'
for program in sorted(programs.glob('*.py')):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / 'program.py'
        copy.write_bytes(program.read_bytes())
        result = subprocess.run([sys.executable, '-W', 'ignore', 'program.py'], cwd=folder, capture_output=True, timeout=60,
                                env={'LANG': 'C.UTF-8', 'PYTHONIOENCODING': 'utf-8'})
    printed = result.stdout.replace(folder.encode() + b'/', b'')
    program.with_suffix('.out').write_bytes(printed + b'exit %d\n' % result.returncode)
    errors = result.stderr.replace(folder.encode() + b'/', b'')
    if errors:
        program.with_suffix('.err').write_bytes(errors)
    else:
        program.with_suffix('.err').unlink(missing_ok=True)
