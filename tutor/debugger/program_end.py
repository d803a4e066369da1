"""What Python does when a program ends: exit handlers run, and open files are written out."""

from __future__ import annotations

import atexit
import contextlib
import gc
import io
import sys

from tutor.debugger.pdb.stop_hooks import StopHooks

FILES = (io.TextIOWrapper, io.BufferedWriter, io.BufferedRandom)


def end_as_python_does(hooks: StopHooks) -> None:
    """Run the program's exit handlers, the last registered first, and write its open files out.

    A session's process ends without either, since its `finally` clauses are not to run. What a
    handler raises is printed, as Python prints it. No breakpoint opens any more.
    """
    sys.settrace(None)
    hooks.be_silent(True)
    with contextlib.suppress(BaseException):  # Ctrl-C ends a handler that does not come back
        atexit._run_exitfuncs()
    # text before bytes: what a text file still holds goes to the buffer below it first
    for kind in FILES:
        for each in gc.get_objects():
            if type(each) is kind:  # a subclass may do anything when it is asked
                _write_out(each)


def _write_out(file: io.TextIOWrapper | io.BufferedWriter | io.BufferedRandom) -> None:
    with contextlib.suppress(OSError, ValueError):  # closed, or nobody reads it any more
        file.flush()
