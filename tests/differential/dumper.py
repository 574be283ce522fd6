# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks procession-syntax-dump about one program after another."""
import subprocess
import sys


class Dumper:
    def __init__(self, program, mode):
        self.process = subprocess.Popen([program, mode], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)

    def ask(self, source):
        """What it says of a program given as bytes."""
        self.process.stdin.write(b"%d\n%s" % (len(source), source))
        self.process.stdin.flush()
        size = self.process.stdout.readline()
        if not size:
            raise RuntimeError(f"procession-syntax-dump ended on {source!r}")
        return self.process.stdout.read(int(size)).decode("utf-8", "surrogatepass")


def need_python_3_11():
    """Ends the test where python3 is another: what it says is what is compared."""
    if sys.version_info[:2] != (3, 11) or sys.implementation.name != "cpython":
        print("this needs CPython 3.11")
        sys.exit(77)
