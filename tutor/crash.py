"""The outermost catch: our errors as one message, anything else as an apology with a saved report."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tutor.errors import TutorError

INTERRUPTED = 130


def guarded_main(action: Callable[[], int]) -> int:
    """Run it and return its exit code, or the one of the error it raised."""
    _fill_gaps()
    try:
        return action()
    except TutorError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        with contextlib.suppress(OSError):
            os.dup2(
                os.open(os.devnull, os.O_WRONLY), 1
            )  # or the interpreter complains while it flushes
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC or error.filename is not None:
            return _apologise()
        sys.stderr.write("What comes out cannot be written: the disk is full.\n")
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 2
    except Exception:
        return _apologise()


def _fill_gaps() -> None:
    """A program may be started without standard streams (`<&-`); an empty one is as good and
    surprises nothing below.
    """
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDWR)
            if descriptor != number:
                os.dup2(descriptor, number)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def _apologise() -> int:
    sys.stderr.write(
        f"Something in the tutor itself is broken; sorry.\nThe details are in {_report()}; please report them.\n"
    )
    return 70


def _report() -> Path:
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
