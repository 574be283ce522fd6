# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs as `python3 program.py` would, without a process for each."""
import contextlib
import io
import os
import re
import signal
import sys
import tempfile
import warnings

NAME = "program.py"
FOLDER = tempfile.TemporaryDirectory(prefix="procession-programs-")


class TooLong(BaseException):
    """A program that shrinking has made endless."""


def interrupt(number, frame):
    raise TooLong


def end_of(error):
    """Exit code and standard error of a program that an exception ends."""
    if isinstance(error, SystemExit):
        code = error.code
        if code is None or isinstance(code, int):
            return (code or 0) & 0xFF, ""
        return 1, f"{code}\n"
    if error.__traceback__ is not None:
        error.__traceback__ = error.__traceback__.tb_next  # this module's own call
    # The interpreter's own display, which says more than the module traceback and reads the file.
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        sys.__excepthook__(type(error), error, error.__traceback__)
    return 1, errors.getvalue()


def run(text):
    """(exit code, standard output, standard error)"""
    out = io.StringIO()
    code, errors = 0, ""
    folder = os.path.join(FOLDER.name, str(os.getpid()))
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    with open(NAME, "w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(text)
    sys.setrecursionlimit(1000)
    signal.signal(signal.SIGALRM, interrupt)
    signal.alarm(20)
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(out):
            warnings.simplefilter("ignore")
            exec(compile(text, NAME, "exec", dont_inherit=True), {"__name__": "__main__"})
    except TooLong:
        return None
    except BaseException as error:  # whatever it is, the program ends by it
        code, errors = end_of(error)
    finally:
        signal.alarm(0)
    return code, out.getvalue(), errors


def without_addresses(text):
    return re.sub(r"0x[0-9a-f]{6,}", "0x…", text)
