"""The outermost catch: known errors as a message, anything else as an apology and a report."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tutor.clean_text import without_commands
from tutor.errors import TutorError

INTERRUPTED = 130
INTERNAL_ERROR = 70  # EX_SOFTWARE of sysexits.h


def guarded_main(action: Callable[[], int]) -> int:
    """Run it and return its exit code, or the one of the error it raised."""
    _fill_gaps()
    try:
        return action()
    except TutorError as error:
        sys.stderr.write(f"{without_commands(str(error))}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC or error.filename is not None:
            return _apologise()
        sys.stderr.write("The output cannot be written: the disk is full.\n")
        _drop_output()
        return 2
    except Exception:
        return _apologise()


def _drop_output() -> None:
    """Or the interpreter complains when it flushes at its end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _fill_gaps() -> None:
    """Give a program that was started without standard streams (`<&-`) empty ones."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDWR)
            if descriptor != number:
                os.dup2(descriptor, number)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def _apologise() -> int:
    sys.stderr.write(
        "Something in the tutor itself is broken, sorry.\n"
        f"The details are in {_report()}; please report them.\n"
    )
    return INTERNAL_ERROR


def _report() -> Path:
    """Where the traceback was saved: the workspace, else this folder, else the terminal."""
    from tutor.settings import load_settings

    text = traceback.format_exc()
    for folder in (load_settings().crashes, Path.cwd()):
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / time.strftime("crash-%Y%m%d-%H%M%S.txt")
            path.write_text(text, encoding="utf-8")
            return path
    sys.stderr.write(text)
    return Path("the lines above")
